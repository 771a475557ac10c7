#include "tests/kiosk/start/installed.h"
#include "tests/kiosk/start/program.h"
#include "tests/support/test_headquarters/test_headquarters.h"

namespace fengqiao::kiosk {
namespace {

constexpr const char* files_and_scans = R"(expect-stage attract
tap home.complaint
tap complaint.business 4
tap complaint.cause 0
tap complaint.when 1
tap complaint.request 0
tap complaint.skip
digits 13877661234
tap complaint.surname 0
tap complaint.madam
tap complaint.send
expect-stage receipt-shown
remember mine
scan $mine-code
expect-stage receipt-shown
tap receipt_page.taken
tap thanks.done
scan $mine-code
expect-stage track-tail
digits 1234
expect-stage track-shown
tap track.done
tap home.rate
scan $mine
expect-stage track-tail
digits 1234
expect-stage track-shown
tap track.done
scan https://example.com/an-umbrella-for-rent
expect-stage track-number
tap frame.back
expect-stage attract
)";

} // namespace

TEST_CASE("a complaint is found again by holding its own receipt to the scanner") {
    Installed terminal;
    const TestHeadquarters headquarters;
    terminal.configure(headquarters.url(), headquarters.line().ca_file);
    terminal.write("root.pub", to_hex(headquarters.line().root) + "\n");
    auto& open = const_cast<TestHeadquarters&>(headquarters);
    REQUIRE(run({"--config", terminal.config(), "--enrol", open.code(headquarters.branch())}).code == 0);
    REQUIRE(run({"--config", terminal.config(), "--sync-now"}).code == 0);
    terminal.write("visit", files_and_scans);
    const Ended ended = run({"--config", terminal.config(), "--play", terminal.path("visit").string(),
                             "--pictures", terminal.path("pictures").string()});
    INFO(ended.errors);
    CHECK(ended.code == 0);
}

} // namespace fengqiao::kiosk
