#include "tests/kiosk/visitors/furnished.h"

#include "core/basics/check.h"
#include "platform/settings/settings.h"
#include "platform/text/icu_text_rules.h"

namespace fengqiao::kiosk {
namespace {

template <class T> T expect(Result<T> result) {
    check(result.has_value(), "what a glass is furnished with is there");
    return std::move(*result);
}

ThemeSet themes() {
    ThemeSet all;
    for (const ThemeKind kind : {ThemeKind::Usual, ThemeKind::High, ThemeKind::Low})
        all[static_cast<std::size_t>(kind)] =
            expect(settings::load_theme("assets/themes/" + std::string{name_of(kind)} + ".toml"));
    return all;
}

} // namespace

Furnishing furnishing(const ui::Panel& panel) {
    return {.panel = panel,
            .themes = themes(),
            .chinese = expect(settings::load_locale("assets/locales/zh-CN.toml")),
            .english = expect(settings::load_locale("assets/locales/en.toml")),
            .typeface = expect(
                ui::Typeface::load({"/usr/share/fonts", FENGQIAO_BUILT "/assets/icons/phosphor-duotone.ttf"},
                                   panel, expect(text::open_text_rules()))),
            .reduced_motion = true};
}

} // namespace fengqiao::kiosk
