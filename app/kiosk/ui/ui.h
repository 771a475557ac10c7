#pragma once

#include "app/kiosk/ui/frame_parts.h"
#include "app/kiosk/ui/look.h"
#include "app/kiosk/ui/memory.h"
#include "app/kiosk/ui/parts.h"
#include "app/kiosk/ui/write_parts.h"
#include "core/basics/clock.h"

#include <initializer_list>
#include <memory>
#include <span>

namespace fengqiao::kiosk::ui {

class Sheet;
class Needed;

// The only door between the screens and the glass: one frame of it, in millimetres, messages and tones. Every
// function that returns bool says whether that thing was tapped in this frame.
class Ui {
public:
    // Between the display's begin and end of a frame. `page` tells pages apart: a new number starts the veil,
    // ends a press and forgets scrolled places.
    Ui(const Look& look, Memory& memory, const TimeReading& now, int page);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    [[nodiscard]] RectMm screen() const;  // where a page may place what is pressed
    [[nodiscard]] bool portrait() const;  // of that part
    [[nodiscard]] bool stands_up() const; // the glass as it is mounted
    [[nodiscard]] bool fewer_words() const;
    [[nodiscard]] const Locale& locale() const;
    [[nodiscard]] std::string say(Msg message, std::initializer_list<Fill> fills = {}) const;
    [[nodiscard]] TimeReading now() const;
    [[nodiscard]] Wish wish() const;
    [[nodiscard]] TextSize text_size() const;
    [[nodiscard]] Needed needed() const; // how high things must be for their words, app/kiosk/ui/needed.h

    // The surroundings of a page
    Frame frame(const FrameParts& parts);
    RectMm title(const FrameParts& parts, RectMm room); // of a folded page; what is left below it
    Frame home(const HomeParts& parts); // greeting, clock, language, footer; room for the doors
    void bare_page();                   // only the ground: idle alert, thanks, out of service

    // Choosing
    bool door(const Door& door, const RectMm& rect);
    bool tile(const Tile& tile, const RectMm& rect);
    bool chip(const Chip& chip, const RectMm& rect);
    [[nodiscard]] float chip_width(std::string_view text) const;
    bool button(Msg words, Tone tone, const RectMm& rect);
    bool button(const Button& button, const RectMm& rect);
    bool face_key(const FaceKey& key, const RectMm& rect); // tall: face above words; wide: beside them
    bool list_row(const ListRow& row, const RectMm& rect);
    bool answer_row(const AnswerRow& row, const RectMm& rect); // true: change it
    bool undo_ring(Msg words, float share_left, const RectMm& rect);
    bool size_sample(const SizeSample& sample, const RectMm& rect);   // words in their own size
    bool theme_swatch(const ThemeSwatch& swatch, const RectMm& rect); // words in their own colours

    // Entering: the screen keeps what is typed, these only show it
    bool key(const Key& key, const RectMm& rect);
    void phone_field(std::string_view digits, const RectMm& rect);            // 3-4-4, up to 11 digits
    void number_field(std::string_view digits, const RectMm& rect);           // 4-4-4, up to 12 digits
    void code_field(std::string_view digits, int length, const RectMm& rect); // one box a digit
    void pin_dots(int filled, int length, const RectMm& rect);

    // Writing: where a finger or a key wants the caret, in code points; the stroke that was just drawn
    std::optional<std::size_t> text_area(const TextArea& area, const RectMm& rect);
    std::optional<std::vector<PointMm>> ink_field(const InkField& field, const RectMm& rect);

    // Saying
    void text(const Text& text, const RectMm& rect); // up to its lines, in the middle of the height
    void label(Msg words, Style style, const RectMm& rect, Align align = Align::Left);
    float paragraph(const Text& text, const RectMm& rect); // justified, from the top; its height in mm
    [[nodiscard]] float paragraph_height(const Text& text, float width) const;
    void text_lines(std::span<const std::string> lines, const RectMm& rect); // a receipt as it is printed
    void badge(std::string_view words, Signal signal, const RectMm& rect);   // a word on its colour
    void banner(const Banner& banner, const RectMm& rect);
    void card(const RectMm& rect);
    void divider(const RectMm& rect); // a hairline through its middle
    void icon(Icon icon, Accent accent, const RectMm& rect);
    void person(const Person& person, const RectMm& square);
    void picture(const Picture& picture, const RectMm& rect);                      // of its own proportions
    [[nodiscard]] float picture_height(const Picture& picture, float width) const; // of its words, if broken
    float timeline(std::span<const TimelineEntry> entries, const RectMm& rect);    // its height in mm
    void road(std::span<const RoadStop> stops, const RectMm& rect);
    void progress(const Step& step, const RectMm& rect);
    void big_number(std::string_view digits, const RectMm& rect); // grouped 4-4-4
    void qr(const QrModules& modules, const RectMm& rect);
    void countdown(int seconds_left, int seconds_total, const RectMm& rect);
    void busy(Msg words, const RectMm& rect);
    void level_meter(int level, const RectMm& rect); // 0 to 100
    void success_tick(const RectMm& rect);           // draws itself when the page comes

    // What is placed between scrolls. `room`: the view without the strip of 更多 and 向上, if there is one.
    RectMm begin_scroll(Id id, const RectMm& view, Backdrop backdrop = Backdrop::Page,
                        ScrolledBy by = ScrolledBy::Buttons);
    void end_scroll(float content_height);

    // The invisible staff entry: true once, when a finger has rested in the corner that long.
    bool corner_hold(Corner corner, std::chrono::milliseconds needed);

private:
    std::unique_ptr<Sheet> sheet_;
};

} // namespace fengqiao::kiosk::ui
