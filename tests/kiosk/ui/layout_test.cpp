#include "tests/kiosk/ui/sample_pages.h"
#include "tests/kiosk/ui/ui_glass.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::ui::testing {
namespace {

std::vector<Placed> pressable(const std::vector<Placed>& placed) {
    std::vector<Placed> found;
    std::ranges::copy_if(placed, std::back_inserter(found),
                         [](const Placed& one) { return one.pressable && one.visible.height > 0.5F; });
    return found;
}

// 0 where they touch or overlap.
float gap_between(const RectMm& one, const RectMm& other) {
    const float x = std::max(one.left, other.left) - std::min(one.right(), other.right());
    const float y = std::max(one.top, other.top) - std::min(one.bottom(), other.bottom());
    return std::max({x, y, 0.0F});
}

void every_page(const std::function<void(UiGlass&)>& claim) {
    for (const auto mount : {UiGlass::Mount::Landscape, UiGlass::Mount::Portrait})
        for (const std::string language : {"zh-CN", "en"}) {
            UiGlass glass(mount, language);
            int page = 0;
            for (const SamplePage& sample : sample_pages()) {
                INFO(sample.name << " in " << language
                                 << (mount == UiGlass::Mount::Portrait ? " upright" : " lying"));
                glass.show(++page, sample.draw);
                glass.frames(2);
                claim(glass);
            }
        }
}

} // namespace

TEST_CASE("whatever may be pressed is large enough for an old finger") {
    every_page([](const UiGlass& glass) {
        for (const Placed& one : pressable(glass.placed())) {
            INFO(name_of(one.msg) << " " << one.index << ": " << one.text);
            CHECK(std::min(one.rect.width, one.rect.height) >= tokens::target_min - 0.01F);
            if (one.primary)
                CHECK(std::min(one.rect.width, one.rect.height) >= tokens::target_primary - 0.01F);
        }
    });
}

TEST_CASE("two things that may be pressed never stand closer than a tenth of an inch") {
    every_page([](const UiGlass& glass) {
        const std::vector<Placed> all = pressable(glass.placed());
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = i + 1; j < all.size(); ++j) {
                INFO(all[i].text << " beside " << all[j].text);
                CHECK(gap_between(all[i].visible, all[j].visible) >= tokens::target_gap - 0.01F);
            }
    });
}

TEST_CASE("every sentence fits its place, and every thing lies on the glass") {
    every_page([](const UiGlass& glass) {
        const RectMm screen = glass.panel().rect();
        for (const Placed& one : glass.placed()) {
            INFO(name_of(one.msg) << ": " << one.text);
            CHECK(one.fits);
            CHECK(common(one.visible, screen).width >= one.visible.width - 0.1F);
            CHECK(common(one.visible, screen).height >= one.visible.height - 0.1F);
        }
    });
}

TEST_CASE("no two things on one page share an identity") {
    every_page([](const UiGlass& glass) {
        const std::vector<Placed> all = pressable(glass.placed());
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = i + 1; j < all.size(); ++j) {
                INFO(all[i].text << " and " << all[j].text);
                CHECK_FALSE(Id{all[i].msg, all[i].index} == Id{all[j].msg, all[j].index});
            }
    });
}

TEST_CASE("a sentence too long for its place is reported, not cut in silence") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    glass.show(1, [](Ui& ui) {
        ui.button({.id = Msg::FrameUndo, .text = "这是一句无论如何也放不进这个小按钮里的很长的话"},
                  {20, 20, 40, 14});
        ui.button({.id = Msg::FrameChange, .text = "短"}, {20, 60, 40, 14});
    });
    CHECK_FALSE(glass.memory().find(Msg::FrameUndo)->fits);
    CHECK(glass.memory().find(Msg::FrameChange)->fits);
}

TEST_CASE("a rare character of a person's name has a shape of its own") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    const auto picture_of = [&](const char* name) {
        glass.show(1, [name](Ui& ui) {
            ui.bare_page();
            ui.text({.words = name, .style = Style::Title}, {20, 20, 60, 30});
        });
        glass.frames(20);
        return glass.glass().picture().pixels;
    };
    const auto one = picture_of("㛃"), other = picture_of("䶮"), third = picture_of("𠮷");
    CHECK(one != other);
    CHECK(other != third);
    CHECK(third != picture_of("𪜀"));
}

} // namespace fengqiao::kiosk::ui::testing
