#include "tests/kiosk/screens/sample_model.h"
#include "tests/kiosk/screens/screen_glass.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

namespace fengqiao::kiosk::testing {
namespace {

using ui::Placed;
using ui::RectMm;
using ui::testing::UiGlass;

std::vector<Placed> pressable(const std::vector<Placed>& placed) {
    std::vector<Placed> found;
    std::ranges::copy_if(placed, std::back_inserter(found),
                         [](const Placed& one) { return one.pressable && one.visible.height > 0.5F; });
    return found;
}

// 0 where they touch or overlap.
float gap_between(const RectMm& one, const RectMm& other) {
    const float across = std::max(one.left, other.left) - std::min(one.right(), other.right());
    const float down = std::max(one.top, other.top) - std::min(one.bottom(), other.bottom());
    return std::max({across, down, 0.0F});
}

bool overlap(const RectMm& one, const RectMm& other) {
    const RectMm shared = ui::common(one, other);
    return shared.width > 0.1F && shared.height > 0.1F;
}

// What is shown beside each other; the staff corner is invisible.
bool is_shown(const Placed& one) {
    return one.kind != ui::PlacedKind::Corner && one.visible.height > 0.5F;
}

void check_targets(const std::vector<Placed>& targets) {
    for (std::size_t at = 0; at < targets.size(); ++at) {
        const Placed& one = targets[at];
        INFO(name_of(one.msg) << " " << one.index << ": " << one.text);
        const float smaller = std::min(one.rect.width, one.rect.height);
        CHECK(smaller >= (one.primary ? ui::tokens::target_primary : ui::tokens::target_min) - 0.01F);
        for (std::size_t next = at + 1; next < targets.size(); ++next) {
            INFO("beside " << targets[next].text);
            CHECK(gap_between(one.visible, targets[next].visible) >= ui::tokens::target_gap - 0.01F);
            CHECK_FALSE(ui::Id{one.msg, one.index} == ui::Id{targets[next].msg, targets[next].index});
        }
    }
}

void check_words(const std::vector<Placed>& placed, const RectMm& screen) {
    for (const Placed& one : placed) {
        INFO(name_of(one.msg) << " " << one.index << ": " << one.text);
        CHECK(one.fits);
        const RectMm inside = ui::common(one.visible, screen);
        CHECK(inside.width >= one.visible.width - 0.1F);
        CHECK(inside.height >= one.visible.height - 0.1F);
    }
}

void check_apart(const std::vector<Placed>& placed) {
    for (std::size_t at = 0; at < placed.size(); ++at)
        for (std::size_t next = at + 1; next < placed.size(); ++next) {
            if (!is_shown(placed[at]) || !is_shown(placed[next])) continue;
            INFO(placed[at].text << " over " << placed[next].text);
            CHECK_FALSE(overlap(placed[at].visible, placed[next].visible));
        }
}

std::string everything_said(const std::vector<Placed>& placed) {
    std::string said;
    for (const Placed& one : placed)
        said += one.text + (one.selected ? "*\n" : "\n");
    return said;
}

void on_every_glass(const std::function<void(ScreenGlass&)>& claim) {
    for (const auto mount : {UiGlass::Mount::Landscape, UiGlass::Mount::Portrait})
        for (const Language language : {Language::Chinese, Language::English})
            for (const bool large_type : {false, true}) {
                INFO((mount == UiGlass::Mount::Portrait ? "upright " : "lying ")
                     << (language == Language::Chinese ? "zh-CN" : "en")
                     << (large_type ? " with large type" : ""));
                ScreenGlass glass(mount, language, large_type);
                claim(glass);
            }
}

} // namespace

TEST_CASE("an old finger can press everything on every page of a complaint, and every word fits") {
    on_every_glass([](ScreenGlass& glass) {
        std::set<std::string> seen;
        for (const SampleScreen& screen : complaint_screens()) {
            INFO(screen.name);
            glass.show(screen.model);
            check_targets(pressable(glass.placed()));
            check_words(glass.placed(), glass.screen());
            check_apart(glass.placed());
            CHECK(seen.insert(everything_said(glass.placed())).second); // no two pages say the same
            glass.save(screen.name);
        }
    });
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

} // namespace fengqiao::kiosk::testing
