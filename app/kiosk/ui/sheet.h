#pragma once

#include "app/kiosk/ui/paragraph.h"
#include "app/kiosk/ui/ui.h"

namespace fengqiao::kiosk::ui {

// Words in a box of the glass.
struct WordsLook {
    Style style{Style::Body};
    Align align{Align::Left};
    int lines{1};
    std::optional<Ink> ink{};       // instead of the style's
    std::optional<Weight> weight{}; // instead of the style's
    float scale{1};                 // of the style's size
};
struct Surface {
    Gradient fill;
    float radius{};
    std::optional<Depth> shadow{};
    float shadow_opacity{0.16F};
};
struct Press {
    bool tapped{false};
    float depth{0}; // 0 at rest, 1 pressed
};

// The frame being drawn: turns millimetres into pixels and roles into ink, sets words, judges presses and
// writes the record. The widgets are written against it.
class Sheet {
public:
    Sheet(const Look& look, Memory& memory, const TimeReading& now, int page);
    ~Sheet();
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    const Look& look;
    const ThemeColours& theme;
    Memory& memory;
    const TimeReading now;
    Brush brush;
    Wish wish;

    [[nodiscard]] float px(float mm) const { return look.panel.to_px(mm); }
    [[nodiscard]] PointPx px(PointMm point) const { return {px(point.x), px(point.y)}; }
    [[nodiscard]] RectPx px(const RectMm& rect) const;
    [[nodiscard]] float page_seconds() const; // since this page came

    // The page's own colour at that height.
    [[nodiscard]] Colour ground_at(float y) const;
    void ground();
    void surface(const RectMm& rect, const Surface& surface);
    // A shadow for a shape rounder than the baked one draws its corners in.
    void shadow_below(const RectMm& rect, float radius, Depth depth, Ink ink);

    [[nodiscard]] float em(Style style) const;                                  // millimetres
    [[nodiscard]] float words_width(std::string_view words, Style style) const; // millimetres, of one line
    // Sets the words into the rectangle, centred in its height. False when they do not fit.
    bool words(std::string_view words, const WordsLook& look, const RectMm& rect);
    [[nodiscard]] Paragraph column(std::string_view words, Style style, float width, bool justified) const;
    [[nodiscard]] Ink ink_of(Style style) const;

    // Everything is recorded, pressable or not; `placed.visible` is filled in here.
    void record(Placed placed);
    Press press(const Target& target, bool enabled);

    // Between these everything placed belongs to a scroll area.
    void enter_view(const RectMm& view);
    void leave_view();
    [[nodiscard]] const std::optional<RectMm>& view() const { return view_; }
    struct OpenScroll {
        Id id;
        RectMm view;
        Backdrop backdrop;
        bool overflows;
    };
    std::optional<OpenScroll> open_scroll;

private:
    void veil();

    std::optional<RectMm> view_;
};

// While it lives, what is drawn gives way to the finger.
class Giving {
public:
    Giving(Sheet& sheet, const RectMm& rect, float depth)
        : sheet_(sheet),
          pivot_(sheet.px(rect.centre())),
          scale_(1 - (1 - tokens::press_scale) * depth),
          begin_(sheet.brush.begin_scaled()) {}
    ~Giving() { sheet_.brush.end_scaled(begin_, pivot_, scale_); }
    Giving(const Giving&) = delete;
    Giving& operator=(const Giving&) = delete;

private:
    Sheet& sheet_;
    PointPx pivot_;
    float scale_;
    int begin_;
};

} // namespace fengqiao::kiosk::ui
