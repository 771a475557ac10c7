#include "tests/kiosk/samples/measured_glass.h"

#include "app/kiosk/preview/layout_faults.h"
#include "app/kiosk/screens/screens.h"
#include "platform/settings/settings.h"
#include "platform/text/icu_text_rules.h"
#include "tests/kiosk/samples/sample_model.h"
#include "tests/kiosk/samples/screen_glass.h"
#include "tests/kiosk/ui/ui_glass.h"

#include "imgui.h"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <functional>

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
            ui::Ui ui({.panel = panel_,
                       .themes = themes_,
                       .theme = theme_,
                       .locale = locale_,
                       .typeface = *typeface_,
                       .size = size_,
                       .reduced_motion = true,
                       .low_reach = low_reach_,
                       .fewer_words = model.comfort.unhurried,
                       .pictures = pictures_},
                      memory_, now_, page_);
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
    model.comfort.low_reach = low_reach_;
    ++page_;
    shown_ = std::move(model);
    for (int frames = 0; frames < 3; ++frames)
        frame(shown_);
    return memory_.placed;
}

void MeasuredGlass::press(PadKey key) {
    memory_.focus.press(key);
    for (int frames = 0; frames < 3; ++frames)
        frame(shown_);
}

namespace {

using FaultsOf = std::function<std::vector<std::string>(MeasuredGlass&, const SampleScreen&)>;

std::vector<std::string> faults_on(const std::vector<PanelProfile>& profiles,
                                   const std::vector<SampleScreen>& screens, std::size_t most,
                                   const FaultsOf& faults_of) {
    std::vector<std::string> all;
    for (const PanelProfile& profile : profiles)
        for (const TextSize size : text_sizes)
            for (const Language language : {Language::Chinese, Language::English}) {
                MeasuredGlass glass(profile, language, size);
                for (const SampleScreen& screen : screens)
                    for (const std::string& fault : faults_of(glass, screen)) {
                        all.push_back(profile.name + ", " + size_names[static_cast<std::size_t>(size)] +
                                      (language == Language::Chinese ? ", zh, " : ", en, ") + screen.name +
                                      ": " + fault);
                        if (all.size() >= most) return all;
                    }
            }
    return all;
}

} // namespace

std::vector<std::string> faults_everywhere(const std::vector<SampleScreen>& screens, std::size_t most) {
    return faults_on(panel_profiles(), screens, most, [](MeasuredGlass& glass, const SampleScreen& screen) {
        return preview::layout_faults(glass.show(screen.model), glass.screen());
    });
}

std::vector<std::string> faults_without_pictures(const std::vector<SampleScreen>& screens, std::size_t most) {
    return faults_on(panel_profiles(), screens, most, [](MeasuredGlass& glass, const SampleScreen& screen) {
        glass.lose_pictures();
        return preview::layout_faults(glass.show(screen.model), glass.screen());
    });
}

std::vector<std::string> faults_in_low_reach(const std::vector<SampleScreen>& screens, std::size_t most) {
    constexpr float line = 0.55F, hair = 0.05F; // of the height from above; millimetres
    std::vector<PanelProfile> upright;
    std::ranges::copy_if(panel_profiles(), std::back_inserter(upright),
                         [](const PanelProfile& profile) { return profile.height > profile.width; });
    return faults_on(upright, screens, most, [](MeasuredGlass& glass, const SampleScreen& screen) {
        glass.reach_low();
        const auto& placed = glass.show(screen.model);
        auto faults = preview::layout_faults(placed, glass.screen());
        for (const ui::Placed& one : placed)
            if (one.pressable && one.visible.height > 0 &&
                one.visible.top < glass.screen().height * line - hair)
                faults.push_back(std::string{name_of(one.msg)} + " '" + one.text + "' is out of low reach");
        return faults;
    });
}

namespace {

bool same(const ui::Placed& one, const ui::Id& id) {
    return one.msg == id.message && one.index == id.index;
}

// 更多 and 向上 are needed only where nothing in a part that scrolls can be pressed: keys bring into view
// what they stand on, and so they may come and go on the way round.
bool must_be_reached(const ui::Placed& one) {
    return one.pressable && one.enabled && one.msg != Msg::FrameMoreBelow && one.msg != Msg::FrameMoreAbove;
}

std::vector<std::string> ring_faults_of(MeasuredGlass& glass, const SampleScreen& screen) {
    constexpr std::size_t most = 200;
    std::vector<std::string> faults;
    const auto said = [&](const ui::Placed& one, const char* what) {
        faults.push_back(screen.name + ": " + std::string{name_of(one.msg)} + " " +
                         std::to_string(one.index) + " '" + one.text + "' " + what);
    };
    if (std::ranges::none_of(glass.show(screen.model), must_be_reached)) return faults;
    if (glass.memory().focus.at()) faults.push_back(screen.name + ": begins with something in focus");
    std::vector<ui::Id> visited;
    while (visited.size() < most) {
        glass.press(PadKey::Next);
        const auto at = glass.memory().focus.at();
        if (!at || std::ranges::find(visited, *at) != visited.end()) break;
        visited.push_back(*at);
        const ui::Placed* there = glass.memory().find(*at);
        const float seen = std::min(there->rect.height, 20.0F) - 1;
        if (there->visible.height < seen) said(*there, "is not brought into view");
    }
    if (glass.memory().focus.at() != visited.front())
        faults.push_back(screen.name + ": the ring does not come round");
    for (const ui::Placed& one : glass.memory().placed)
        if (must_be_reached(one) &&
            std::ranges::none_of(visited, [&](const ui::Id& id) { return same(one, id); }))
            said(one, "is not reached");
    return faults;
}

} // namespace

std::vector<std::string> ring_faults(const std::vector<SampleScreen>& screens) {
    std::vector<std::string> all;
    MeasuredGlass small(panel_profiles()[0], Language::Chinese, TextSize::Largest);
    MeasuredGlass low(panel_profiles()[4], Language::English, TextSize::Standard);
    low.reach_low();
    for (MeasuredGlass* glass : {&small, &low})
        for (const SampleScreen& screen : screens)
            std::ranges::copy(ring_faults_of(*glass, screen), std::back_inserter(all));
    return all;
}

void save_pictures(const std::vector<SampleScreen>& screens) {
    struct Wish {
        std::size_t profile;
        TextSize size;
        ThemeKind theme;
        Language language;
        std::string prefix;
        bool low_reach{false};
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
          Wish{1, TextSize::Standard, ThemeKind::Low, zh, "i-low-"},
          Wish{4, TextSize::Standard, day, zh, "j-low-reach-", true},
          Wish{4, TextSize::Largest, day, Language::English, "k-low-reach-largest-", true},
          Wish{4, TextSize::Largest, day, zh, "l-low-reach-largest-", true},
          Wish{0, TextSize::Standard, day, zh, "m-small-panel-standard-"}}) {
        ScreenGlass glass(panel_profiles()[wish.profile].panel(), wish.language, wish.size, wish.prefix);
        glass.wear(wish.theme);
        if (wish.low_reach) glass.reach_low();
        for (const SampleScreen& screen : screens) {
            glass.show(screen.model);
            glass.save(screen.name);
        }
    }
}

} // namespace fengqiao::kiosk::testing
