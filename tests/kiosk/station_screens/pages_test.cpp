#include "app/kiosk/screens/article.h"
#include "tests/kiosk/samples/measured_glass.h"
#include "tests/kiosk/samples/screen_glass.h"
#include "tests/kiosk/samples/station_pages.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

namespace fengqiao::kiosk::testing {

using ui::Placed;
using ui::testing::UiGlass;

TEST_CASE("the pages of the station can be read and pressed whole on every panel, in every size") {
    const auto faults = faults_everywhere(station_pages(), 200);
    for (const std::string& fault : faults)
        FAIL_CHECK(fault);
    CHECK(faults.empty());
}

TEST_CASE("in low reach all that is pressed at the station lies in the lower 45 hundredths") {
    const auto faults = faults_in_low_reach(station_pages(), 200);
    for (const std::string& fault : faults)
        FAIL_CHECK(fault);
    CHECK(faults.empty());
}

TEST_CASE("one switch goes to everything that can be pressed at the station, and round again") {
    for (const std::string& fault : ring_faults(station_pages()))
        FAIL_CHECK(fault);
}

TEST_CASE("no two pages of the station say the same") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    std::set<std::string> seen;
    for (const SampleScreen& page : station_pages()) {
        glass.show(page.model);
        std::string said;
        for (const Placed& one : glass.placed())
            said += one.text + (one.selected ? "*" : "") + (one.enabled ? "" : "-") + "\n";
        INFO(page.name);
        CHECK(seen.insert(said).second);
    }
}

TEST_CASE("a title of these pages is read at a glance") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    for (const SampleScreen& page : station_pages()) {
        glass.show(page.model);
        for (const Placed& one : glass.placed()) {
            if (one.kind != ui::PlacedKind::Title) continue;
            INFO(page.name << ": " << one.text);
            CHECK(one.text.size() <= std::size_t{20} * 3); // a Chinese character has three bytes
        }
    }
}

TEST_CASE("who answers for this place today is named, with the telephone of the branch and the line") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    glass.show(station_pages().front().model);
    const auto says = [&](std::string_view words) {
        return std::ranges::any_of(glass.placed(),
                                   [&](const Placed& one) { return one.text.contains(words); });
    };
    CHECK(says("第一责任人：周立新"));
    CHECK(says("首办人：陈晓敏　0575-80000001"));
    CHECK(says("24小时专线：95000"));
}

TEST_CASE(
    "who answers for this place stands at the doors by name, where the doors leave room, and never on them") {
    const Model model = station_pages()[2].model;
    REQUIRE(station_pages()[2].name == "doors-on-duty");
    std::size_t shown = 0;
    for (const PanelProfile& profile : panel_profiles())
        for (const TextSize size : text_sizes)
            for (const Language language : {Language::Chinese, Language::English}) {
                MeasuredGlass glass(profile, language, size);
                const auto& placed = glass.show(model);
                const auto says = [&](std::string_view words) {
                    return std::ranges::any_of(placed, [&](const Placed& one) { return one.text == words; });
                };
                INFO(profile.name << " " << static_cast<int>(size) << static_cast<int>(language));
                CHECK(says("周立新") == says("陈晓敏"));
                CHECK(says("周立新") == says("0575-80000001"));
                shown += says("周立新");
                // On every panel that is not small, in the house's own size.
                if (profile.name != "15.6 lying" && size <= TextSize::Standard) CHECK(says("周立新"));
            }
    CHECK(shown >= 30); // of 48
}

TEST_CASE("every page of welfare says how to begin, and its words are the page's own") {
    for (const TextSize size : {TextSize::Standard, TextSize::Largest}) {
        MeasuredGlass glass(panel_profiles()[0], Language::Chinese, size);
        const auto& placed = glass.show(model_at(Attract{milliseconds{0}, WelfareShown{"phone-class", 0}}));
        const auto says = [&](std::string_view words) {
            return std::ranges::any_of(placed, [&](const Placed& one) { return one.text == words; });
        };
        CHECK(says("轻触屏幕开始"));
        CHECK(says("长辈手机课堂"));
        CHECK(says("看一看"));
        CHECK_FALSE(says("我要投诉"));
    }
}

TEST_CASE("who tracks a complaint stands where it is, with the dates of what has been") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    glass.show(model_at(ProcessWall{TrackShown{a_case_at(State::Notified)}}));
    const auto stop = [&](int place) {
        const auto found = std::ranges::find_if(glass.placed(), [&](const Placed& one) {
            return one.msg == Msg::RoadStop && one.index == place && one.kind == ui::PlacedKind::Text;
        });
        return found == glass.placed().end() ? std::string{} : found->text;
    };
    CHECK(stop(0) == "登记\n11月23日 星期一");
    CHECK(stop(2) == "决定\n11月28日 星期六"); // not the day of the decision that was overtaken
    CHECK(stop(3) == "告知\n11月29日 星期日\n您在这里");
    CHECK(stop(4) == "评价\n由您打分");
}

TEST_CASE("every picture that content may name is one the glass can draw") {
    std::set<ui::Icon> drawn;
    for (const std::string_view name : picture_names()) {
        INFO(name);
        CHECK((picture_named(name) != ui::Icon::Document || name == "document"));
        CHECK(drawn.insert(picture_named(name)).second);
    }
}

TEST_CASE("pictures of the station in every size and colour", "[.pictures]") {
    save_pictures(station_pages());
}

} // namespace fengqiao::kiosk::testing
