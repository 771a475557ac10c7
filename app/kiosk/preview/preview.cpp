#include "app/kiosk/preview/preview.h"

#include "app/kiosk/preview/content_pages.h"
#include "app/kiosk/preview/layout_faults.h"
#include "app/kiosk/screens/screens.h"
#include "app/kiosk/start/assets.h"
#include "app/kiosk/ui/ui.h"
#include "platform/display/glass/glass.h"
#include "platform/display/picture/still.h"
#include "platform/settings/settings.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk::preview {
namespace {

namespace fs = std::filesystem;

constexpr std::array size_names{"small", "standard", "large", "largest"};
constexpr int frames_to_settle =
    3; // what scrolls knows its height from the second frame on, and then its width
constexpr int frames_to_come_to_rest = 45; // longer than an echo of the press before is ignored
constexpr int parts_max = 20;              // of one page that is scrolled through
constexpr std::size_t faults_max = 200;

// A name of usual length, where the configuration gives none: what is looked at need not stand in a branch.
constexpr std::string_view some_branch = "○○○○○○○○○○○○";

std::shared_ptr<const House> house_of(const KioskConfig& config, Assets& assets, ContentBook content) {
    std::string place = config.branch.institution + config.branch.branch;
    if (place.empty()) place = some_branch;
    return std::make_shared<const House>(House{.place = {place, place},
                                               .hotline = config.branch.hotline,
                                               .comfort = {.theme = assets.house_theme},
                                               .catalogue = std::move(assets.catalogue),
                                               .ready_sentences = std::move(assets.ready_sentences),
                                               .content = std::move(content),
                                               .text_rules = assets.text_rules});
}

// One glass in memory, on which nothing moves.
class Easel {
public:
    static Result<std::unique_ptr<Easel>> set_up(const KioskConfig& config, const Assets& assets,
                                                 const ui::Panel& panel) {
        auto easel = std::unique_ptr<Easel>{new Easel{assets, panel}};
        easel->glass_.choose();
        const std::string icons =
            (fs::path{config.assets_folder} / "icons" / "phosphor-duotone.ttf").string();
        auto typeface = ui::Typeface::load({config.fonts_folder, icons}, panel, assets.text_rules);
        if (!typeface) return std::unexpected(typeface.error());
        easel->typeface_.emplace(std::move(*typeface));
        return easel;
    }

    void show(const Model& model, Instant on) {
        glass_.choose();
        ++page_;
        draw(model, on, frames_to_settle);
    }
    // What lies below, as a finger on 更多 brings it; false at the end.
    bool go_down(const Model& model, Instant on) {
        const auto more = std::ranges::find_if(memory_.placed, [](const ui::Placed& one) {
            return one.msg == Msg::FrameMoreBelow && one.pressable && one.enabled;
        });
        if (more == memory_.placed.end()) return false;
        const ui::PointMm at = more->visible.centre();
        glass_.press(panel_.to_px(at.x), panel_.to_px(at.y));
        draw(model, on, frames_to_settle);
        glass_.lift(panel_.to_px(at.x), panel_.to_px(at.y));
        draw(model, on, frames_to_come_to_rest);
        return true;
    }
    [[nodiscard]] std::vector<std::string> faults() const {
        return layout_faults(memory_.placed, panel_.rect());
    }
    Result<void> save(const fs::path& file) { return glass_.save(file); }
    [[nodiscard]] std::string_view name() const { return panel_.portrait() ? "upright" : "lying"; }

private:
    void draw(const Model& model, Instant on, int frames) {
        for (int frame = 0; frame < frames; ++frame) {
            now_ += milliseconds{16};
            glass_.draw([&] {
                ui::Ui ui{look_for(model), memory_, TimeReading{.wall = on, .since_boot = now_}, page_};
                kiosk::draw(ui, model, {.steady = now_, .wall = on});
                return display::FrameWish{};
            });
        }
    }

    Easel(const Assets& assets, const ui::Panel& panel)
        : assets_{assets},
          panel_{panel},
          glass_{static_cast<int>(panel.width_px()), static_cast<int>(panel.height_px())} {}

    [[nodiscard]] ui::Look look_for(const Model& model) {
        const bool chinese = model.comfort.language == Language::Chinese;
        return {.panel = panel_,
                .themes = assets_.themes,
                .theme = model.comfort.theme,
                .locale = chinese ? assets_.chinese : assets_.english,
                .typeface = *typeface_,
                .size = model.comfort.size,
                .reduced_motion = true,
                .pictures = &pictures_};
    }

    const Assets& assets_;
    ui::Panel panel_;
    display::Glass glass_;
    std::optional<ui::Typeface> typeface_;
    display::StillMaker maker_;
    ui::PicturesAtOnce pictures_{maker_};
    ui::Memory memory_;
    milliseconds now_{60'000};
    int page_{0};
};

Result<void> look_at(const Sight& sight, Easel& easel, const fs::path& folder, Previewed& done) {
    for (const TextSize size : text_sizes)
        for (const Language language : {Language::Chinese, Language::English}) {
            Model model = sight.model;
            model.comfort.size = size;
            model.comfort.language = language;
            easel.show(model, sight.on);
            const std::string where = std::string{easel.name()} + "." +
                                      size_names[static_cast<std::size_t>(size)] +
                                      (language == Language::Chinese ? ".zh-CN" : ".en");
            for (const std::string& fault : easel.faults())
                if (done.faults.size() < faults_max)
                    done.faults.push_back(sight.name + " " + where + ": " + fault);
            for (int part = 1; part == 1 || (part <= parts_max && easel.go_down(model, sight.on)); ++part) {
                const std::string name =
                    sight.name + "." + where + (part > 1 ? "." + std::to_string(part) : "");
                if (auto saved = easel.save(folder / (name + ".png")); !saved) return saved;
                ++done.pictures;
            }
        }
    return {};
}

} // namespace

Result<Previewed> preview_content(const KioskConfig& config, const PreviewWish& wish) {
    auto assets = load_assets(config);
    if (!assets) return std::unexpected(assets.error());
    auto content = settings::load_content(wish.content.string());
    if (!content) return std::unexpected(content.error());
    std::error_code fault;
    fs::create_directories(wish.pictures, fault);
    if (fault)
        return trouble(TroubleKind::StoreBroken,
                       wish.pictures.string() + ": cannot be made (" + fault.message() + ")");
    const auto sights = sights_of(house_of(config, *assets, std::move(*content)), wish.today);
    const auto [shorter, longer] = std::minmax(config.panel.width_px, config.panel.height_px);
    Previewed done;
    for (const auto& [width, height] : {std::pair{longer, shorter}, std::pair{shorter, longer}}) {
        const auto easel =
            Easel::set_up(config, *assets, ui::Panel{config.panel.diagonal_inches, width, height});
        if (!easel) return std::unexpected(easel.error());
        for (const Sight& sight : sights)
            if (auto looked = look_at(sight, **easel, wish.pictures, done); !looked)
                return std::unexpected(looked.error());
    }
    return done;
}

} // namespace fengqiao::kiosk::preview
