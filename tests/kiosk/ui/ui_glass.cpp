#include "tests/kiosk/ui/ui_glass.h"

#include "app/kiosk/ui/pixels.h"
#include "platform/settings/settings.h"
#include "platform/text/icu_text_rules.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

namespace fengqiao::kiosk::ui::testing {
namespace {

template <class T> T expect(Result<T> result) {
    if (!result) FAIL(result.error().text);
    return std::move(*result);
}

Panel panel_of(UiGlass::Mount mount) {
    return mount == UiGlass::Mount::Landscape ? Panel(21.5, 1920, 1080) : Panel(21.5, 1080, 1920);
}

constexpr std::int64_t monday_morning = 1'795'397'700'000; // 2026-11-23 09:35 in China

} // namespace

ThemeSet shipped_themes() {
    ThemeSet themes;
    for (const ThemeKind kind : {ThemeKind::Usual, ThemeKind::High, ThemeKind::Low})
        themes[static_cast<std::size_t>(kind)] =
            expect(settings::load_theme("assets/themes/" + std::string{name_of(kind)} + ".toml"));
    return themes;
}

UiGlass::UiGlass(Mount mount, const std::string& language) : UiGlass(panel_of(mount), language) {}

UiGlass::UiGlass(const Panel& panel, const std::string& language)
    : panel_(panel),
      glass_(static_cast<int>(panel_.width_px()), static_cast<int>(panel_.height_px())),
      locale_(expect(settings::load_locale("assets/locales/" + language + ".toml"))),
      themes_(shipped_themes()) {
    glass_.choose();
    typeface_ = std::make_unique<Typeface>(
        expect(Typeface::load({"/usr/share/fonts", FENGQIAO_BUILT "/assets/icons/phosphor-duotone.ttf"},
                              panel_, *text::open_text_rules())));
    now_.wall = instant_from(monday_morning);
    now_.since_boot = milliseconds{60'000};
}

void UiGlass::show(int page, DrawPage draw) {
    page_ = page;
    draw_ = std::move(draw);
    frames(1);
}

void UiGlass::frames(int count) {
    for (int i = 0; i < count; ++i) {
        now_.since_boot += milliseconds{16};
        glass_.draw([this] {
            Ui ui({.panel = panel_,
                   .themes = themes_,
                   .theme = theme,
                   .locale = locale_,
                   .typeface = *typeface_,
                   .size = size,
                   .reduced_motion = reduced_motion,
                   .low_reach = low_reach,
                   .picture_off = picture_off,
                   .pictures = pictures},
                  memory_, now_, page_);
            draw_(ui);
            wish_ = ui.wish();
            return display::FrameWish{wish_.animating, {}};
        });
    }
}

void UiGlass::settle() {
    for (int i = 0; i < 240; ++i) {
        frames(1);
        if (!wish_.animating && i > 3) return;
    }
}

void UiGlass::tap(Id id) {
    const Placed* placed = memory_.find(id);
    REQUIRE(placed != nullptr);
    const PointMm at = placed->visible.centre();
    press_at(at);
    lift_at(at);
}

void UiGlass::key(PadKey key) {
    memory_.focus.press(key);
    frames(2);
}

void UiGlass::press_at(PointMm at) {
    glass_.press(to_px(at).x, to_px(at).y);
    frames(3);
}
void UiGlass::move_to(PointMm at) {
    glass_.move(to_px(at).x, to_px(at).y);
    frames(2);
}
void UiGlass::lift_at(PointMm at) {
    glass_.lift(to_px(at).x, to_px(at).y);
    frames(4);
}

void UiGlass::save(const std::string& name) {
    const std::filesystem::path folder = FENGQIAO_BUILT "/pictures/ui";
    std::filesystem::create_directories(folder);
    const auto saved = glass_.save(folder / (name + ".png"));
    if (!saved) FAIL(saved.error().text);
}

} // namespace fengqiao::kiosk::ui::testing
