#pragma once

#include "app/kiosk/flow/model.h"
#include "app/kiosk/ui/ui.h"
#include "platform/display/context/context.h"

#include <memory>

namespace fengqiao::kiosk::testing {

// The panels a branch may have.
struct PanelProfile {
    std::string name;
    double inches{};
    int width{}, height{};

    [[nodiscard]] ui::Panel panel() const { return {inches, width, height}; }
};
const std::vector<PanelProfile>& panel_profiles();

// A picture takes its room whether or not it is there already.
class NeverMade final : public ui::PictureSource {
public:
    [[nodiscard]] std::optional<Result<StillPicture>> take(const PictureWish&) override {
        return std::nullopt;
    }
    void forget() override {}
};

// A glass that is measured and never seen: everything is laid out and set as on any other, but nothing is
// painted. So every page can be asked in every size, language and panel.
class MeasuredGlass {
public:
    MeasuredGlass(const PanelProfile& profile, Language language, TextSize size);

    // The page as it stands when what scrolls has found its height.
    const std::vector<ui::Placed>& show(Model model);
    void wear(ThemeKind theme) { theme_ = theme; }
    void reach_low() { low_reach_ = true; }
    void lose_pictures() { pictures_ = nullptr; } // from the next page on none can be drawn
    void have_pictures(ui::PictureSource& from) { pictures_ = &from; }
    // Keys of a pad, one after the other, on the page that is shown.
    void press(PadKey key);
    [[nodiscard]] const ui::Memory& memory() const { return memory_; }
    [[nodiscard]] ui::RectMm screen() const { return panel_.rect(); }

private:
    void frame(const Model& model);

    ui::Panel panel_;
    Model shown_;
    display::Context context_{display::Texels::Alpha};
    ThemeSet themes_;
    ThemeKind theme_{ThemeKind::Usual};
    TextSize size_;
    Language language_;
    bool low_reach_{false};
    Locale locale_;
    std::unique_ptr<ui::Typeface> typeface_;
    NeverMade waiting_;
    ui::PictureSource* pictures_{&waiting_};
    ui::Memory memory_;
    TimeReading now_;
    int page_{0};
};

struct SampleScreen;
// Every fault of every page in the four sizes, both languages and on all panels; one line each, at most
// `most`.
std::vector<std::string> faults_everywhere(const std::vector<SampleScreen>& screens, std::size_t most);

// The same where no picture can be drawn, so that its words stand in its place.
std::vector<std::string> faults_without_pictures(const std::vector<SampleScreen>& screens, std::size_t most);

// The same on the upright panels in low reach, where what can be pressed lies in the lower 45 hundredths.
std::vector<std::string> faults_in_low_reach(const std::vector<SampleScreen>& screens, std::size_t most);

// What two switches do not reach, or reach without seeing it, and where the ring does not come round again.
std::vector<std::string> ring_faults(const std::vector<SampleScreen>& screens);

// NAME.png for every page, panel, size and colour that is worth looking at, in the build folder's
// pictures/screens.
void save_pictures(const std::vector<SampleScreen>& screens);

} // namespace fengqiao::kiosk::testing
