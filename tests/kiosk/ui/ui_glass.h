#pragma once

#include "app/kiosk/ui/pixels.h"
#include "app/kiosk/ui/ui.h"
#include "platform/display/glass/glass.h"
#include "platform/display/picture/still.h"

#include <functional>
#include <memory>

namespace fengqiao::kiosk::ui::testing {

using DrawPage = std::function<void(Ui&)>;

// The three themes that are shipped, by their kind.
ThemeSet shipped_themes();

// A glass in memory with the house's theme, type and words, and a finger that presses by identity.
class UiGlass {
public:
    enum class Mount { Landscape, Portrait };
    UiGlass(Mount mount, const std::string& language);
    UiGlass(const Panel& panel, const std::string& language);

    void show(int page, DrawPage draw); // one frame of it
    void frames(int count);
    void settle();
    // The finger comes down in the middle of the thing, and goes up there after two frames.
    void tap(Id id);
    void press_at(PointMm at);
    void move_to(PointMm at);
    void lift_at(PointMm at);
    void key(PadKey key); // and two frames
    void pass(std::chrono::milliseconds time) { now_.since_boot += time; }

    const std::vector<Placed>& placed() const { return memory_.placed; }
    const Memory& memory() const { return memory_; }
    const Locale& locale() const { return locale_; }
    const ThemeColours& theme_colours() const { return themes_[static_cast<std::size_t>(theme)]; }
    const Panel& panel() const { return panel_; }
    display::Glass& glass() { return glass_; }
    Wish last_wish() const { return wish_; }
    // Writes the picture into the build folder's pictures/ui.
    void save(const std::string& name);

    TextSize size{TextSize::Standard};
    ThemeKind theme{ThemeKind::Usual};
    bool reduced_motion{false}, low_reach{false}, picture_off{false};
    PictureSource* pictures{&pictures_};

private:
    PointPx to_px(PointMm at) const { return {panel_.to_px(at.x), panel_.to_px(at.y)}; }

    Panel panel_;
    display::Glass glass_;
    Locale locale_;
    ThemeSet themes_;
    std::unique_ptr<Typeface> typeface_;
    display::StillMaker maker_;
    PicturesAtOnce pictures_{maker_};
    Memory memory_;
    TimeReading now_;
    DrawPage draw_;
    int page_{0};
    Wish wish_;
};

} // namespace fengqiao::kiosk::ui::testing
