#include "tests/kiosk/screens/measured_glass.h"

#include "app/kiosk/screens/screens.h"
#include "platform/settings/settings.h"
#include "platform/text/icu_text_rules.h"
#include "tests/kiosk/screens/layout_faults.h"
#include "tests/kiosk/screens/sample_model.h"
#include "tests/kiosk/screens/screen_glass.h"
#include "tests/kiosk/ui/ui_glass.h"

#include "imgui.h"

#include <array>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::testing {
namespace {

constexpr std::int64_t monday_morning = 1'795'397'700'000; // 2026-11-23 09:35 in China
constexpr std::array size_names{"small", "standard", "large", "largest"};

template <class T> T expect(Result<T> result) {
    if (!result) FAIL(result.error().text);
    return std::move(*result);
}

// What a painter would say of the letters: taken. Nobody reads them.
void take_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

} // namespace

const std::vector<PanelProfile>& panel_profiles() {
    static const std::vector<PanelProfile> profiles{
        {"15.6 lying", 15.6, 1920, 1080}, {"21.5 lying", 21.5, 1920, 1080},   {"27 lying", 27, 1920, 1080},
        {"32 lying", 32, 1920, 1080},     {"21.5 upright", 21.5, 1080, 1920}, {"32 upright", 32, 1080, 1920}};
    return profiles;
}

MeasuredGlass::MeasuredGlass(const PanelProfile& profile, Language language, TextSize size)
    : panel_(profile.panel()),
      themes_(ui::testing::shipped_themes()),
      size_(size),
      language_(language),
      locale_(expect(settings::load_locale(language == Language::Chinese ? "assets/locales/zh-CN.toml"
                                                                         : "assets/locales/en.toml"))) {
    context_.choose();
    typeface_ = std::make_unique<ui::Typeface>(
        expect(ui::Typeface::load({"/usr/share/fonts", FENGQIAO_BUILT "/assets/icons/phosphor-duotone.ttf"},
                                  panel_, expect(text::open_text_rules()))));
    now_.wall = instant_from(monday_morning);
    now_.since_boot = milliseconds{60'000};
}

void MeasuredGlass::frame(const Model& model) {
    now_.since_boot += milliseconds{16};
    context_.draw(
        [&] {
            ui::Ui ui({panel_, themes_, theme_, locale_, *typeface_, size_, true}, memory_, now_, page_);
            draw(ui, model, {now_.since_boot, now_.wall});
            return display::FrameWish{};
        },
        static_cast<int>(panel_.width_px()), static_cast<int>(panel_.height_px()),
        std::chrono::duration<double>{1.0 / 60});
    take_textures();
}

const std::vector<ui::Placed>& MeasuredGlass::show(Model model) {
    model.comfort.language = language_;
    model.comfort.size = size_;
    model.comfort.theme = theme_;
    ++page_;
    for (int frames = 0; frames < 3; ++frames)
        frame(model);
    return memory_.placed;
}

std::vector<std::string> faults_everywhere(const std::vector<SampleScreen>& screens, std::size_t most) {
    std::vector<std::string> all;
    for (const PanelProfile& profile : panel_profiles())
        for (const TextSize size : text_sizes)
            for (const Language language : {Language::Chinese, Language::English}) {
                MeasuredGlass glass(profile, language, size);
                for (const SampleScreen& screen : screens)
                    for (const std::string& fault : layout_faults(glass.show(screen.model), glass.screen())) {
                        all.push_back(profile.name + ", " + size_names[static_cast<std::size_t>(size)] +
                                      (language == Language::Chinese ? ", zh, " : ", en, ") + screen.name +
                                      ": " + fault);
                        if (all.size() >= most) return all;
                    }
            }
    return all;
}

void save_pictures(const std::vector<SampleScreen>& screens) {
    struct Wish {
        std::size_t profile;
        TextSize size;
        ThemeKind theme;
        Language language;
        std::string prefix;
    };
    const auto zh = Language::Chinese;
    const auto day = ThemeKind::Usual;
    for (const Wish& wish :
         {Wish{1, TextSize::Standard, day, zh, "a-standard-"}, Wish{1, TextSize::Large, day, zh, "b-large-"},
          Wish{1, TextSize::Largest, day, zh, "c-largest-"},
          Wish{4, TextSize::Standard, day, zh, "d-upright-standard-"},
          Wish{4, TextSize::Largest, day, zh, "e-upright-largest-"},
          Wish{0, TextSize::Largest, day, zh, "f-small-panel-largest-"},
          Wish{0, TextSize::Largest, day, Language::English, "g-small-panel-largest-"},
          Wish{1, TextSize::Standard, ThemeKind::High, zh, "h-high-"},
          Wish{1, TextSize::Standard, ThemeKind::Low, zh, "i-low-"}}) {
        ScreenGlass glass(panel_profiles()[wish.profile].panel(), wish.language, wish.size, wish.prefix);
        glass.wear(wish.theme);
        for (const SampleScreen& screen : screens) {
            glass.show(screen.model);
            glass.save(screen.name);
        }
    }
}

} // namespace fengqiao::kiosk::testing
