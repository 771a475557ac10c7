#include "tests/kiosk/samples/desk_pages.h"
#include "tests/kiosk/samples/measured_glass.h"
#include "tests/kiosk/samples/screen_glass.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

namespace fengqiao::kiosk::testing {

using ui::Placed;
using ui::RectMm;
using ui::testing::UiGlass;

TEST_CASE("tracking, rating and staff mode can be read and pressed whole on every panel, in every size") {
    const auto faults = faults_everywhere(desk_pages(), 200);
    for (const std::string& fault : faults)
        FAIL_CHECK(fault);
    CHECK(faults.empty());
}

TEST_CASE("in low reach all that is pressed in tracking and rating lies in the lower 45 hundredths") {
    const auto faults = faults_in_low_reach(desk_pages(), 200);
    for (const std::string& fault : faults)
        FAIL_CHECK(fault);
    CHECK(faults.empty());
}

TEST_CASE("one switch goes to everything that can be pressed in tracking and rating, and round again") {
    for (const std::string& fault : ring_faults(desk_pages()))
        FAIL_CHECK(fault);
}

TEST_CASE("no two pages of tracking, rating and staff mode say the same") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    std::set<std::string> seen;
    for (const SampleScreen& page : desk_pages()) {
        glass.show(page.model);
        std::string said;
        for (const Placed& one : glass.placed())
            said += one.text + (one.selected ? "*" : "") + (one.enabled ? "" : "-") + "\n";
        INFO(page.name);
        CHECK(seen.insert(said).second);
    }
}

TEST_CASE("a title and an instruction of these pages is read at a glance") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    for (const SampleScreen& page : desk_pages()) {
        glass.show(page.model);
        for (const Placed& one : glass.placed()) {
            if (one.kind != ui::PlacedKind::Title) continue;
            INFO(page.name << ": " << one.text);
            CHECK(one.text.size() <= std::size_t{20} * 3); // a Chinese character has three bytes
        }
    }
}

TEST_CASE("pictures of tracking, rating and staff mode in every size and colour", "[.pictures]") {
    save_pictures(desk_pages());
}

} // namespace fengqiao::kiosk::testing
