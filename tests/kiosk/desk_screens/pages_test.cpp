#include "app/kiosk/ui/tokens.h"
#include "tests/kiosk/desk_screens/desk_pages.h"
#include "tests/kiosk/screens/screen_glass.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

namespace fengqiao::kiosk::testing {

using ui::Placed;
using ui::RectMm;
using ui::testing::UiGlass;

namespace {

template <class Claim> void every_page(const Claim& claim) {
    for (const auto mount : {UiGlass::Mount::Landscape, UiGlass::Mount::Portrait})
        for (const Language language : {Language::Chinese, Language::English})
            for (const bool large_type : {false, true}) {
                const std::string how = std::string(mount == UiGlass::Mount::Landscape ? "l-" : "p-") +
                                        (language == Language::Chinese ? "zh-" : "en-") +
                                        (large_type ? "large-" : "");
                ScreenGlass glass(mount, language, large_type);
                for (const SampleScreen& page : desk_pages()) {
                    INFO(how << page.name);
                    glass.show(page.model);
                    claim(glass, page.name);
                }
            }
}

std::vector<Placed> pressable(const std::vector<Placed>& placed) {
    std::vector<Placed> found;
    std::ranges::copy_if(placed, std::back_inserter(found),
                         [](const Placed& one) { return one.pressable && one.visible.height > 0.5F; });
    return found;
}

float gap_between(const RectMm& one, const RectMm& other) {
    const float x = std::max(one.left, other.left) - std::min(one.right(), other.right());
    const float y = std::max(one.top, other.top) - std::min(one.bottom(), other.bottom());
    return std::max({x, y, 0.0F});
}

bool overlap(const RectMm& one, const RectMm& other) {
    const RectMm shared = common(one, other);
    return shared.width > 0.2F && shared.height > 0.2F;
}

// Words that lie on something pressable are its own: they stand whole inside it.
bool inside(const RectMm& outer, const RectMm& inner) {
    return inner.left >= outer.left - 0.1F && inner.top >= outer.top - 0.1F &&
           inner.right() <= outer.right() + 0.1F && inner.bottom() <= outer.bottom() + 0.1F;
}

void check_targets(const ScreenGlass& glass) {
    const auto all = pressable(glass.placed());
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO(name_of(all[i].msg) << " " << all[i].index << ": " << all[i].text);
        const float least = all[i].primary ? ui::tokens::target_primary : ui::tokens::target_min;
        CHECK(std::min(all[i].rect.width, all[i].rect.height) >= least - 0.01F);
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            INFO("beside " << name_of(all[j].msg) << " " << all[j].index);
            CHECK(gap_between(all[i].visible, all[j].visible) >= ui::tokens::target_gap - 0.01F);
            CHECK_FALSE(ui::Id{all[i].msg, all[i].index} == ui::Id{all[j].msg, all[j].index});
        }
    }
}

void check_words(const ScreenGlass& glass) {
    for (const Placed& one : glass.placed()) {
        if (one.kind == ui::PlacedKind::Corner) continue;
        INFO(name_of(one.msg) << " " << one.index << ": " << one.text);
        CHECK(one.fits);
        if (one.visible.height <= 0 || one.visible.width <= 0) continue;
        CHECK(inside(glass.screen(), one.visible));
    }
}

bool is_words(const Placed& one) {
    return (one.kind == ui::PlacedKind::Text || one.kind == ui::PlacedKind::Title ||
            one.kind == ui::PlacedKind::Banner || one.kind == ui::PlacedKind::Field) &&
           one.visible.height > 0.5F;
}

void check_apart(const ScreenGlass& glass) {
    const auto& all = glass.placed();
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (!overlap(all[i].visible, all[j].visible)) continue;
            INFO(all[i].text << " and " << all[j].text);
            if (is_words(all[i]) && is_words(all[j])) CHECK(false);
            if (all[i].pressable && is_words(all[j])) CHECK(inside(all[i].rect, all[j].rect));
            if (is_words(all[i]) && all[j].pressable) CHECK(inside(all[j].rect, all[i].rect));
        }
}

} // namespace

TEST_CASE("every page of tracking, rating and staff mode suits an old finger and an old eye") {
    every_page([](ScreenGlass& glass, const std::string& name) {
        check_targets(glass);
        check_words(glass);
        check_apart(glass);
        if (!glass.model().comfort.large_type) glass.save(name);
    });
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

} // namespace fengqiao::kiosk::testing
