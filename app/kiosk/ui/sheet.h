#pragma once

#include "app/kiosk/ui/sheet_parts.h"
#include "app/kiosk/ui/tokens.h"
#include "app/kiosk/ui/ui.h"

namespace fengqiao::kiosk::ui {

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

    [[nodiscard]] bool low_reach() const { return look.low_reach && look.panel.portrait(); }
    // Where what is pressed may lie: the whole glass, or its lower part.
    [[nodiscard]] RectMm reach() const;

    // The page's own colour at that height.
    [[nodiscard]] Colour ground_at(float y) const;
    void ground();
    void surface(const RectMm& rect, const Surface& surface);
    // Where a theme has no shadows that could be seen, a card is told from the page by its edge.
    [[nodiscard]] bool has_edges() const { return theme.kind != ThemeKind::Usual; }
    void edge(const RectMm& rect, float radius);
    // A shadow for a shape rounder than the baked one draws its corners in.
    void shadow_below(const RectMm& rect, float radius, Depth depth, Ink ink);

    [[nodiscard]] const tokens::TypeScale& scale() const { return tokens::type_scale(look.size); }
    [[nodiscard]] float em(Style style) const;   // millimetres
    [[nodiscard]] float line(Style style) const; // millimetres from line to line
    [[nodiscard]] float words_width(std::string_view words, Style style) const; // millimetres, of one line
    // How words stand in a column of that width when nothing makes them smaller; `look.lines` is not asked.
    struct Stand {
        int lines{1};
        float height{};
        bool fits{true}; // no single word is wider than the column
    };
    [[nodiscard]] Stand stand(std::string_view words, const WordsLook& look, float width) const;
    // `look` in the first of the styles in which the words fit the room as they are, on at most `lines_max`
    // lines; in the last one where none does.
    [[nodiscard]] WordsLook fitted(std::string_view words, WordsLook look,
                                   std::initializer_list<Style> styles, const RectMm& room,
                                   int lines_max = 2) const;
    // Sets the words into the rectangle, centred in its height. False when they do not fit.
    bool words(std::string_view words, const WordsLook& look, const RectMm& rect);
    [[nodiscard]] Paragraph column(std::string_view words, Style style, float width, bool justified) const;
    [[nodiscard]] Ink ink_of(Style style) const;

    void accent_icon(Icon icon, Accent accent, const RectMm& square);
    void choice_card(const RectMm& rect, bool selected, float depth);
    void check_mark(PointMm centre);
    [[nodiscard]] const StateColours& colours_of(Signal signal) const;
    bool badge(std::string_view words, Signal signal, const RectMm& rect); // false when they do not fit

    [[nodiscard]] float switch_width() const;
    bool language_switch(const SwitchLook& look, const RectMm& rect); // true when it was tapped

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
        bool strip;              // of 更多 and 向上
        int area;                // the how-manieth of this frame
        std::size_t first_thing; // in the record
    };
    std::optional<OpenScroll> open_scroll;
    int areas{0};

private:
    void draw_focus();
    void veil();
    void turn_picture_off();
    [[nodiscard]] Whose whose_is(const Placed& placed) const;

    std::optional<RectMm> view_;
};

} // namespace fengqiao::kiosk::ui
