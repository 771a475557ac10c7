#include "tests/kiosk/samples/measured_glass.h"
#include "tests/kiosk/samples/sample_model.h"
#include "tests/kiosk/samples/screen_glass.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

namespace fengqiao::kiosk::testing {
namespace {

using ui::Placed;
using ui::RectMm;
using ui::testing::UiGlass;

std::string everything_said(const std::vector<Placed>& placed) {
    std::string said;
    for (const Placed& one : placed)
        said += one.text + (one.selected ? "*\n" : "\n");
    return said;
}

void on_every_glass(const std::function<void(ScreenGlass&)>& claim) {
    for (const auto mount : {UiGlass::Mount::Landscape, UiGlass::Mount::Portrait})
        for (const Language language : {Language::Chinese, Language::English})
            for (const TextSize size : {TextSize::Standard, TextSize::Largest}) {
                INFO((mount == UiGlass::Mount::Portrait ? "upright " : "lying ")
                     << (language == Language::Chinese ? "zh-CN" : "en")
                     << (size == TextSize::Largest ? " in the largest type" : ""));
                ScreenGlass glass(mount, language, size);
                claim(glass);
            }
}

} // namespace

TEST_CASE("a complaint can be read and pressed whole on every panel, in every size and language") {
    const auto faults = faults_everywhere(complaint_screens(), 200);
    for (const std::string& fault : faults)
        FAIL_CHECK(fault);
    CHECK(faults.empty());
}

TEST_CASE("in low reach all that is pressed in a complaint lies in the lower 45 hundredths") {
    const auto faults = faults_in_low_reach(complaint_screens(), 200);
    for (const std::string& fault : faults)
        FAIL_CHECK(fault);
    CHECK(faults.empty());
}

TEST_CASE("one switch goes to everything that can be pressed in a complaint, and round again") {
    for (const std::string& fault : ring_faults(complaint_screens()))
        FAIL_CHECK(fault);
}

TEST_CASE("the colours of a page move nothing on it") {
    for (const auto& profile : {panel_profiles()[0], panel_profiles()[4]})
        for (const TextSize size : {TextSize::Standard, TextSize::Largest}) {
            MeasuredGlass glass(profile, Language::Chinese, size);
            for (const SampleScreen& screen : complaint_screens()) {
                const auto where = [&](ThemeKind theme) {
                    glass.wear(theme);
                    std::vector<RectMm> rects;
                    for (const Placed& one : glass.show(screen.model))
                        rects.push_back(one.visible);
                    return rects;
                };
                INFO(screen.name);
                const auto day = where(ThemeKind::Usual);
                CHECK(where(ThemeKind::High) == day);
                CHECK(where(ThemeKind::Low) == day);
            }
        }
}

TEST_CASE("no two pages of a complaint say the same") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    std::set<std::string> seen;
    for (const SampleScreen& screen : complaint_screens()) {
        INFO(screen.name);
        glass.show(screen.model);
        CHECK(seen.insert(everything_said(glass.placed())).second);
    }
}

TEST_CASE("doors that are equal in right are equal in size") {
    on_every_glass([](ScreenGlass& glass) {
        glass.show(model_at(Attract{}));
        std::vector<Placed> doors;
        std::ranges::copy_if(glass.placed(), std::back_inserter(doors),
                             [](const Placed& one) { return one.kind == ui::PlacedKind::Door; });
        REQUIRE(doors.size() == 3);
        for (const Placed& door : doors) {
            CHECK(std::abs(door.rect.width - doors[0].rect.width) < 0.01F);
            CHECK(std::abs(door.rect.height - doors[0].rect.height) < 0.01F);
        }
    });
}

TEST_CASE("skipping is as large as going on") {
    on_every_glass([](ScreenGlass& glass) {
        glass.show(model_at(SayMore{Filling{an_elders_draft()}}));
        const auto size_of = [&](Msg button) {
            const auto found = std::ranges::find(glass.placed(), button, &Placed::msg);
            REQUIRE(found != glass.placed().end());
            return found->rect;
        };
        const RectMm skip = size_of(Msg::ComplaintSkip), go_on = size_of(Msg::ComplaintContinue);
        CHECK(std::abs(skip.width - go_on.width) < 0.01F);
        CHECK(std::abs(skip.height - go_on.height) < 0.01F);
    });
}

TEST_CASE("a question in Chinese is asked in at most twenty characters") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    for (const SampleScreen& screen : complaint_screens()) {
        glass.show(screen.model);
        for (const Placed& one : glass.placed())
            if (one.kind == ui::PlacedKind::Title) {
                INFO(one.text);
                CHECK(std::ranges::count_if(one.text, [](char byte) { return (byte & 0xC0) != 0x80; }) <= 20);
            }
    }
}

// For the eye, when it is asked for by its name: every page as it looks, into the build folder.
TEST_CASE("pictures of a complaint in every size and colour", "[.pictures]") {
    save_pictures(complaint_screens());
}

} // namespace fengqiao::kiosk::testing
