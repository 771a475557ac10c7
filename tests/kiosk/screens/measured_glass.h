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

// A glass that is measured and never seen: everything is laid out and set as on any other, but nothing is
// painted. So every page can be asked in every size, language and panel.
class MeasuredGlass {
public:
    MeasuredGlass(const PanelProfile& profile, Language language, TextSize size);

    // The page as it stands when what scrolls has found its height.
    const std::vector<ui::Placed>& show(Model model);
    void wear(ThemeKind theme) { theme_ = theme; }
    [[nodiscard]] ui::RectMm screen() const { return panel_.rect(); }

private:
    void frame(const Model& model);

    ui::Panel panel_;
    display::Context context_{display::Texels::Alpha};
    ThemeSet themes_;
    ThemeKind theme_{ThemeKind::Usual};
    TextSize size_;
    Language language_;
    Locale locale_;
    std::unique_ptr<ui::Typeface> typeface_;
    ui::Memory memory_;
    TimeReading now_;
    int page_{0};
};

struct SampleScreen;
// Every fault of every page in the four sizes, both languages and on all panels; one line each, at most
// `most`.
std::vector<std::string> faults_everywhere(const std::vector<SampleScreen>& screens, std::size_t most);

// NAME.png for every page, panel, size and colour that is worth looking at, in the build folder's
// pictures/screens.
void save_pictures(const std::vector<SampleScreen>& screens);

} // namespace fengqiao::kiosk::testing
