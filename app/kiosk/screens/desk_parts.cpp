#include "app/kiosk/screens/desk_parts.h"

#include "app/kiosk/flow/writing.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"
#include "core/basics/utf8.h"
#include "core/complaint/draft.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float word_padding = 6.0F;
constexpr float tick_width = 14.0F; // beside the words of a chosen chip
constexpr float more_width = 44.0F;

std::string count_words(const ui::Ui& ui, const Desk& desk) {
    const std::size_t length = desk.writing.text.length(*desk.model.house->text_rules);
    return ui.say(Msg::WriteCount,
                  {{"count", static_cast<int>(length)}, {"limit", static_cast<int>(desk.wish.limit)}});
}

// As wide as its words, never narrower than a finger.
float word_width(const ui::Ui& ui, const std::string& text) {
    return std::max(ui.needed().width(text, ui::Style::Heading) + 2 * word_padding,
                    ui::tokens::target_primary);
}

float syllable_width(const ui::Ui& ui, const std::string& syllable) {
    return std::max(ui.needed().width(syllable, ui::Style::Body) + word_padding + tick_width,
                    ui::tokens::target_primary);
}

struct Syllable {
    std::string letters;
    std::size_t place, end;
    float width;
};

std::vector<Syllable> syllables_of(const ui::Ui& ui, const PinyinDesk& desk) {
    std::vector<Syllable> syllables;
    const auto ends = syllable_ends(desk);
    std::string_view rest = desk.answer.reading;
    for (std::size_t at = 0; at < ends.size() && !rest.empty(); ++at) {
        std::string letters{rest.substr(0, rest.find(' '))};
        rest = rest.size() > letters.size() ? rest.substr(letters.size() + 1) : std::string_view{};
        const float width = syllable_width(ui, letters);
        syllables.push_back({std::move(letters), at, ends[at], width});
    }
    return syllables;
}

// Where they are too many for the row, the first ones give way until the one with the caret is seen.
std::size_t first_shown(std::span<const Syllable> syllables, std::size_t caret, float room) {
    std::size_t first = 0, last = syllables.size();
    for (std::size_t at = 0; at < syllables.size(); ++at)
        if (syllables[at].end >= caret) {
            last = at + 1;
            break;
        }
    float width = -ui::tokens::small_gap;
    for (std::size_t at = 0; at < last; ++at)
        width += syllables[at].width + ui::tokens::small_gap;
    while (width > room && first + 1 < last)
        width -= syllables[first++].width + ui::tokens::small_gap;
    return first;
}

} // namespace

bool Desk::name() const {
    return wish.limit <= name_max;
}

std::optional<Msg> Desk::trouble() const {
    if (writing.broken) return Msg::WriteBroken;
    if (writing.full) return Msg::WriteFull;
    return wish.warning;
}

KeyboardWish Desk::keyboard() const {
    return {.digits = !pinyin(),
            .capitals = !pinyin() && writing.capitals,
            .capital_key = !pinyin(),
            .lines = !name(),
            .chinese_signs = pinyin()};
}

float count_width(const ui::Ui& ui, const Desk& desk) {
    return ui.needed().width(count_words(ui, desk), ui::Style::Tiny);
}

float count_height(const ui::Ui& ui, const Desk& desk, float width) {
    if (const auto trouble = desk.trouble())
        return ui.needed().words(ui.say(*trouble), ui::Style::Strong, width);
    return ui.needed().line(ui::Style::Strong);
}

void draw_count(ui::Ui& ui, const Desk& desk, const ui::RectMm& rect) {
    const auto trouble = desk.trouble();
    ui.text({.words = trouble ? ui.say(*trouble) : count_words(ui, desk),
             .style = trouble ? ui::Style::Strong : ui::Style::Tiny,
             .align = ui::Align::Right,
             .lines = 3,
             .id = trouble.value_or(Msg::WriteCount),
             .whose = ui::Whose::House},
            rect);
}

std::optional<Tap> draw_candidates(ui::Ui& ui, const PinyinDesk& desk, std::span<const ui::RectMm> rows) {
    std::optional<Tap> tapped;
    const float more_needs =
        ui.needed().width(ui.say(Msg::WriteMoreCandidates), ui::Style::Strong) + 2 * word_padding;
    const auto& found = desk.answer.candidates;
    std::size_t at = std::min(desk.first, found.size()), shown = 0;
    ui::RectMm more;
    for (std::size_t number = 0; number < rows.size(); ++number) {
        ui::RectMm row = rows[number];
        if (number + 1 == rows.size())
            more = row.take_right(std::max(more_width, more_needs), ui::tokens::small_gap);
        for (std::size_t in_row = 0; at < found.size() && shown < candidates_shown_max;
             ++at, ++shown, ++in_row) {
            const float width = word_width(ui, found[at].text);
            if (width > row.width && in_row > 0) break;
            const ui::Chip chip{.id = {Msg::WriteCandidate, static_cast<int>(at)}, .text = found[at].text};
            if (ui.chip(chip, row.take_left(std::min(width, row.width), ui::tokens::small_gap)))
                tapped = CandidateTapped{at};
        }
    }
    const ui::Button button{
        .id = Msg::WriteMoreCandidates, .text = ui.say(Msg::WriteMoreCandidates), .tone = ui::Tone::Quiet};
    const bool all_shown = desk.first == 0 && at == found.size();
    if (!all_shown && ui.button(button, more)) tapped = MoreCandidatesTapped{at};
    return tapped;
}

std::optional<Tap> draw_reading(ui::Ui& ui, const PinyinDesk& desk, ui::RectMm row) {
    std::optional<Tap> tapped;
    if (const std::string& taken = desk.answer.words; !taken.empty())
        ui.text({.words = taken, .style = ui::Style::Strong, .id = Msg::WriteTaken},
                row.take_left(std::min(row.width / 2, ui.needed().width(taken, ui::Style::Strong) + 1),
                              ui::tokens::small_gap));
    const auto syllables = syllables_of(ui, desk);
    const std::size_t first = first_shown(syllables, desk.caret, row.width);
    for (const Syllable& one : std::span{syllables}.subspan(std::min(first, syllables.size()))) {
        if (one.width > row.width) break;
        const ui::Chip chip{.id = {Msg::WriteSyllable, static_cast<int>(one.place)},
                            .text = one.letters,
                            .selected = one.end == desk.caret};
        if (ui.chip(chip, row.take_left(one.width, ui::tokens::small_gap)))
            tapped = SyllableTapped{one.place};
    }
    return tapped;
}

std::optional<Tap> draw_text(ui::Ui& ui, const Desk& desk, const ui::RectMm& rect, TextWay way) {
    const std::string text = desk.writing.text.text();
    const auto caret = ui.text_area({.id = Msg::WriteText,
                                     .text = text,
                                     .caret = desk.writing.text.caret(),
                                     .placeholder = ui.say(desk.wish.placeholder),
                                     .reach = way.reach,
                                     .move = way.move},
                                    rect);
    if (caret) return CaretTapped{*caret};
    return std::nullopt;
}

std::optional<Tap> draw_ink(ui::Ui& ui, const HandDesk& desk, const ui::RectMm& rect) {
    std::vector<std::vector<ui::PointMm>> strokes;
    for (const InkStroke& stroke : desk.strokes) {
        auto& points = strokes.emplace_back();
        for (const InkPoint& point : stroke)
            points.push_back({point.x, point.y});
    }
    const auto drawn =
        ui.ink_field({.id = Msg::WriteInkHint, .strokes = strokes, .hint = ui.say(Msg::WriteInkHint)}, rect);
    if (!drawn) return std::nullopt;
    InkStroke stroke;
    for (const ui::PointMm& point : *drawn)
        stroke.push_back({point.x, point.y});
    return StrokeDrawn{std::move(stroke)};
}

std::optional<Tap> draw_characters(ui::Ui& ui, const HandDesk& desk, std::span<const ui::RectMm> places) {
    std::optional<Tap> tapped;
    for (std::size_t at = 0; at < std::min(desk.candidates.size(), places.size()); ++at)
        if (ui.chip({.id = {Msg::WriteCandidate, static_cast<int>(at)}, .text = desk.candidates[at]},
                    places[at]))
            tapped = CandidateTapped{at};
    return tapped;
}

std::u32string_view hand_signs(const Desk& desk) {
    return desk.name() ? U"·" : U"，。";
}

std::optional<Tap> draw_sign(ui::Ui& ui, char32_t sign, const ui::RectMm& rect) {
    std::string text;
    append_utf8(text, sign);
    if (!ui.key({.id = {Msg::WriteLetter, static_cast<int>(sign)}, .text = text}, rect)) return std::nullopt;
    return LetterTapped{sign};
}

} // namespace fengqiao::kiosk
