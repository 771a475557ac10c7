#include "app/kiosk/effects/receipt_desk.h"

#include "core/basics/date.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk {
namespace {

using namespace std::chrono_literals;

std::string promised(std::chrono::minutes filed_at, const NightlyWindow& nightly) {
    const Instant filed = start_of(*parse_iso_date("2026-11-23")) + filed_at;
    return iso_date_time(latest_at_headquarters(filed, nightly));
}

} // namespace

TEST_CASE("what is filed by day is at headquarters by the end of the coming night") {
    CHECK(promised(10h, {1h, 5h}) == "2026-11-24 05:00");
}

TEST_CASE("what is filed while a night is under way is promised for the next one") {
    CHECK(promised(2h, {1h, 5h}) == "2026-11-24 05:00");
}

TEST_CASE("a night that passes midnight ends on the following day") {
    CHECK(promised(10h, {22h, 2h}) == "2026-11-24 02:00");
    CHECK(promised(23h, {22h, 2h}) == "2026-11-25 02:00");
}

TEST_CASE("the hour said on the glass is the end of the night") {
    CHECK(end_of_night({1h, 5h}) == "05:00");
}

} // namespace fengqiao::kiosk
