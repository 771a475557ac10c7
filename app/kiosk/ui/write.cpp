#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/sheet.h"
#include "core/basics/utf8.h"

#include <algorithm>
#include <cmath>

// Where words come onto the glass. Nothing is kept here: the stage holds text and strokes, the memory only
// the stroke under the finger.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float caret_width = 0.9F;
constexpr float ink_width = 3.0F;
constexpr float point_distance = 0.4F; // millimetres between two points of a stroke that are kept
constexpr std::size_t points_max = 2000;

void draw_paper(Sheet& sheet, const RectMm& rect, Colour border) {
    sheet.surface(rect, {.fill = {sheet.theme.card, sheet.theme.card},
                         .radius = tokens::radius_small,
                         .shadow = Depth::Low,
                         .shadow_opacity = 0.12F});
    sheet.brush.outline(sheet.px(rect), sheet.px(tokens::radius_small), border, sheet.px(tokens::outline));
}

// A text set into lines, with a place for the caret behind the last end of a line.
struct SetText {
    Paragraph paragraph;
    bool open_line{false}; // nothing is written yet on the last line
    [[nodiscard]] std::size_t line_count() const { return paragraph.lines.size() + (open_line ? 1 : 0); }
};

SetText set_text(const Sheet& sheet, std::string_view text, float width) {
    Paragraph paragraph = sheet.column(text, Style::Body, width, false);
    paragraph.line_height = std::round(paragraph.em * sheet.scale().reading_line_height);
    return {std::move(paragraph), text.empty() || text.ends_with('\n')};
}

struct CaretPlace {
    std::size_t line{};
    float x{}; // pixels
};

CaretPlace caret_place(const SetText& set, std::size_t caret) {
    const auto& lines = set.paragraph.lines;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const bool last = at + 1 == lines.size();
        if (caret >= lines[at].next && !(last && !set.open_line)) continue;
        const std::size_t letter = caret - std::min(caret, lines[at].from);
        return {at, letter < lines[at].letters.size() ? lines[at].letters[letter].x : lines[at].width};
    }
    return {lines.size(), 0};
}

// The place between two letters that is nearest to the finger.
std::size_t place_under(const SetText& set, PointPx finger, std::size_t end) {
    const auto& lines = set.paragraph.lines;
    const auto line = static_cast<std::size_t>(std::max(0.0F, finger.y / set.paragraph.line_height));
    if (line >= lines.size()) return end;
    const SetLine& here = lines[line];
    for (std::size_t at = 0; at < here.letters.size(); ++at) {
        const float right = at + 1 < here.letters.size() ? here.letters[at + 1].x : here.width;
        if (finger.x < (here.letters[at].x + right) / 2) return here.from + at;
    }
    return here.from + here.letters.size();
}

// A character on or back; from the beginning back to the end, so that one key reaches every place.
std::size_t place_after_step(const Sheet& sheet, std::string_view text, std::size_t caret, int step) {
    const std::vector<char32_t> letters = code_points(text);
    const auto ends = sheet.look.typeface.text_rules().characters({letters.data(), letters.size()});
    if (step > 0) {
        const auto after = std::ranges::upper_bound(ends, caret);
        return after == ends.end() ? caret : *after;
    }
    if (caret == 0) return letters.size();
    const auto here = std::ranges::lower_bound(ends, caret);
    return here == ends.begin() ? 0 : *std::prev(here);
}

// A line up or down at the same distance from the left; from the first and the last one to the text's ends.
std::size_t place_a_line_on(const Sheet& sheet, const SetText& set, const TextArea& area, int step) {
    const CaretPlace here = caret_place(set, area.caret);
    const std::size_t end = length_in_code_points(area.text);
    if (step < 0 && here.line == 0) return 0;
    if (step > 0 && here.line + 1 >= set.line_count()) return end;
    const std::size_t line = step > 0 ? here.line + 1 : here.line - 1;
    const float middle = (static_cast<float>(line) + 0.5F) * set.paragraph.line_height;
    const std::size_t place = place_under(set, {here.x, middle}, end);
    // Behind the last letter of a line is before the first of the next one.
    return caret_place(set, place).line > line ? place_after_step(sheet, area.text, place, -1) : place;
}

std::size_t place_after_move(const Sheet& sheet, const SetText& set, const TextArea& area) {
    switch (area.move) {
    case CaretMove::Stay: return area.caret;
    case CaretMove::Back: return area.caret == 0 ? 0 : place_after_step(sheet, area.text, area.caret, -1);
    case CaretMove::Forth: return place_after_step(sheet, area.text, area.caret, 1);
    case CaretMove::Up: return place_a_line_on(sheet, set, area, -1);
    case CaretMove::Down: return place_a_line_on(sheet, set, area, 1);
    }
    std::unreachable();
}

// Where the view follows the caret it shows whole lines.
RectMm view_of(const Sheet& sheet, const TextArea& area, const RectMm& rect) {
    const RectMm view = rect.inset(7, 4);
    if (area.reach == TextReach::Buttons) return view;
    const float line = sheet.look.panel.to_mm(set_text(sheet, {}, view.width).paragraph.line_height);
    const float lines = std::max(1.0F, std::floor((rect.height - 2) / line));
    return rect.middle(view.width, lines * line);
}

bool draw_placeholder(Sheet& sheet, const std::string& words, const RectMm& seen, float line) {
    const auto lines =
        static_cast<int>(sheet.column(words, Style::Quiet, seen.width - 3, false).lines.size());
    return sheet.words(words, {.style = Style::Quiet, .lines = lines},
                       {seen.left + 2, seen.top, seen.width - 2, static_cast<float>(lines) * line});
}

struct CaretLine {
    float top, height, view;
};
void follow_caret(Sheet& sheet, const TextArea& area, const CaretLine& line) {
    Memory::Scrolled& scrolled = sheet.memory.scrolled[{area.id.message, area.id.index}];
    const std::pair now{area.caret, length_in_code_points(area.text)};
    if (scrolled.caret == now) return;
    scrolled.caret = now;
    scrolled.scroller.reveal(line.top, line.top + line.height, line.view);
    sheet.memory.motion.keep_moving();
}

void draw_caret(Sheet& sheet, const RectMm& line, float x) {
    sheet.brush.rounded(
        sheet.px(RectMm{line.left + x, line.top + line.height * 0.12F, caret_width, line.height * 0.76F}),
        sheet.px(caret_width / 2), Ink(sheet.theme.brand));
}

void draw_ink(Sheet& sheet, std::span<const PointMm> points, const RectMm& rect) {
    std::vector<PointPx> line;
    for (const PointMm& point : points)
        line.push_back(sheet.px(PointMm{rect.left + point.x * rect.width, rect.top + point.y * rect.height}));
    if (line.size() == 1) line.push_back(line.front() + PointPx{0.5F, 0});
    if (!line.empty()) sheet.brush.stroke(line, sheet.theme.text, sheet.px(ink_width));
}

// The cross that helps to place a character, as in a child's copybook.
void draw_copybook(Sheet& sheet, const RectMm& rect) {
    const Ink ink(sheet.theme.line);
    const float thin = tokens::hairline * 2;
    sheet.brush.fill(sheet.px(RectMm{rect.left + 4, rect.centre().y - thin / 2, rect.width - 8, thin}), ink);
    sheet.brush.fill(sheet.px(RectMm{rect.centre().x - thin / 2, rect.top + 4, thin, rect.height - 8}), ink);
}

PointMm within(const RectMm& rect, PointMm at) {
    return {std::clamp((at.x - rect.left) / rect.width, 0.0F, 1.0F),
            std::clamp((at.y - rect.top) / rect.height, 0.0F, 1.0F)};
}

} // namespace

float Needed::text_area(int lines) const {
    constexpr float edges = 8, rounding = 0.3F;
    return static_cast<float>(lines) *
               (sheet_.em(Style::Body) * sheet_.scale().reading_line_height + rounding) +
           edges;
}

std::optional<std::size_t> Ui::text_area(const TextArea& area, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    draw_paper(sheet, rect, area.reach == TextReach::KeysAlone ? sheet.theme.line : sheet.theme.brand);
    const RectMm view = view_of(sheet, area, rect);
    const RectMm room =
        begin_scroll(area.id, view, Backdrop::Card,
                     area.reach == TextReach::Buttons ? ScrolledBy::Buttons : ScrolledBy::Others);
    const SetText set = set_text(sheet, area.text, room.width - caret_width);
    const float line = sheet.look.panel.to_mm(set.paragraph.line_height);
    const CaretPlace caret = caret_place(set, area.caret);
    const RectMm seen{room.left, view.top, room.width, view.height};
    const bool pressable = area.reach != TextReach::KeysAlone;
    const Press press = pressable ? sheet.press({area.id, seen}, true) : Press{};
    const bool fits = !area.text.empty() || draw_placeholder(sheet, area.placeholder, seen, line);
    draw_paragraph(sheet.brush, set.paragraph, sheet.px(room), Side::Left, sheet.theme.text);
    const float top = static_cast<float>(caret.line) * line;
    draw_caret(sheet, {room.left, room.top + top, room.width, line}, sheet.look.panel.to_mm(caret.x));
    sheet.record({.msg = area.id.message,
                  .index = area.id.index,
                  .rect = seen,
                  .kind = PlacedKind::Field,
                  .pressable = pressable,
                  .text = area.text.empty() ? area.placeholder : std::string(area.text),
                  .fits = fits});
    end_scroll(static_cast<float>(set.line_count()) * line);
    follow_caret(sheet, area, {top, line, view.height});
    const auto moved = [&](std::size_t place) {
        return place == area.caret ? std::nullopt : std::optional{place};
    };
    if (area.move != CaretMove::Stay) return moved(place_after_move(sheet, set, area));
    if (const int step = sheet.memory.focus.caret_step(area.id); step != 0)
        return moved(place_after_step(sheet, area.text, area.caret, step));
    if (!press.tapped) return std::nullopt;
    const PointMm finger = sheet.memory.touch.pointer().at;
    return place_under(set, sheet.px(PointMm{finger.x - room.left, finger.y - room.top}),
                       length_in_code_points(area.text));
}

std::optional<std::vector<PointMm>> Ui::ink_field(const InkField& field, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    draw_paper(sheet, rect, sheet.theme.line);
    draw_copybook(sheet, rect);
    std::vector<PointMm>& ink = sheet.memory.ink;
    const Touch& touch = sheet.memory.touch;
    const bool ours = rect.contains(touch.came_down_at());
    if (touch.came_down_now()) ink.clear();
    if (ours && touch.pointer().down && ink.size() < points_max) {
        const PointMm at = within(rect, touch.pointer().at);
        const bool moved = ink.empty() || std::hypot((at.x - ink.back().x) * rect.width,
                                                     (at.y - ink.back().y) * rect.height) > point_distance;
        if (moved) ink.push_back(at);
    }
    bool fits = true;
    if (field.strokes.empty() && ink.empty())
        fits =
            sheet.words(field.hint, {.style = Style::Quiet, .align = Align::Centre, .lines = 4},
                        {rect.left + 8, rect.top + rect.height * 0.57F, rect.width - 16, rect.height * 0.4F});
    for (const auto& stroke : field.strokes)
        draw_ink(sheet, stroke, rect);
    draw_ink(sheet, ink, rect);
    sheet.record({.msg = field.id.message,
                  .index = field.id.index,
                  .rect = rect,
                  .kind = PlacedKind::Field,
                  .text = field.strokes.empty() ? field.hint : std::string{},
                  .fits = fits});
    if (!touch.went_up_now() || !ours || ink.empty()) return std::nullopt;
    return std::exchange(ink, {});
}

} // namespace fengqiao::kiosk::ui
