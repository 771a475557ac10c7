#include "app/kiosk/screens/writing_desk.h"

#include "app/kiosk/flow/writing.h"
#include "app/kiosk/screens/keyboard.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"
#include "core/basics/utf8.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float strip_height = 20.0F;
constexpr float count_share = 0.56F; // of the row between text and desk
constexpr float key_height_lying = 20.0F, key_height_upright = 24.0F;
constexpr float word_padding = 6.0F;
constexpr float tick_width = 14.0F; // beside the words of a chosen chip
constexpr float more_width = 44.0F;

// How much is written, or why no more is; never more than one line.
void draw_count(ui::Ui& ui, const Writing& writing, const Model& model, std::size_t limit,
                const ui::RectMm& rect) {
    const std::size_t length = writing.text.length(*model.house->text_rules);
    const bool trouble = writing.full || writing.broken;
    const Msg words = writing.broken ? Msg::WriteBroken : writing.full ? Msg::WriteFull : Msg::WriteCount;
    ui.text({.words = words == Msg::WriteCount ? ui.say(words, {{"count", static_cast<int>(length)},
                                                                {"limit", static_cast<int>(limit)}})
                                               : ui.say(words),
             .style = trouble ? ui::Style::Strong : ui::Style::Tiny,
             .align = ui::Align::Right,
             .lines = 3,
             .id = words,
             .whose = ui::Whose::House},
            rect);
}

// As wide as its words, never narrower than a finger.
float word_width(const ui::Ui& ui, const std::string& text) {
    return std::max(ui.needed().width(text, ui::Style::Heading) + 2 * word_padding,
                    ui::tokens::target_primary);
}

// The candidates from the first that is shown to the last that still fits; the key at the end brings the
// next.
std::optional<Tap> draw_candidates(ui::Ui& ui, const PinyinDesk& desk, ui::RectMm row) {
    std::optional<Tap> tapped;
    const float more_needs =
        ui.needed().width(ui.say(Msg::WriteMoreCandidates), ui::Style::Strong) + 2 * word_padding;
    const ui::RectMm more = row.take_right(std::max(more_width, more_needs), ui::tokens::small_gap);
    const auto& found = desk.answer.candidates;
    std::size_t at = std::min(desk.first, found.size());
    for (std::size_t shown = 0; at < found.size() && shown < candidates_shown_max; ++at, ++shown) {
        const float width = word_width(ui, found[at].text);
        if (width > row.width && shown > 0) break;
        const ui::Chip chip{.id = {Msg::WriteCandidate, static_cast<int>(at)}, .text = found[at].text};
        if (ui.chip(chip, row.take_left(std::min(width, row.width), ui::tokens::small_gap)))
            tapped = CandidateTapped{at};
    }
    const ui::Button button{
        .id = Msg::WriteMoreCandidates, .text = ui.say(Msg::WriteMoreCandidates), .tone = ui::Tone::Quiet};
    const bool all_shown = desk.first == 0 && at == found.size();
    if (!all_shown && ui.button(button, more)) tapped = MoreCandidatesTapped{at};
    return tapped;
}

// The letters that are not words yet, syllable by syllable: a tap puts the caret behind one, to mend it.
std::optional<Tap> draw_reading(ui::Ui& ui, const PinyinDesk& desk, ui::RectMm row) {
    std::optional<Tap> tapped;
    if (const std::string& taken = desk.answer.words; !taken.empty())
        ui.text({.words = taken, .style = ui::Style::Strong, .id = Msg::WriteTaken},
                row.take_left(std::min(row.width / 2, ui.needed().width(taken, ui::Style::Strong) + 1),
                              ui::tokens::small_gap));
    const auto ends = syllable_ends(desk);
    std::string_view rest = desk.answer.reading;
    for (std::size_t at = 0; at < ends.size() && !rest.empty(); ++at) {
        const std::string syllable{rest.substr(0, rest.find(' '))};
        rest = rest.size() > syllable.size() ? rest.substr(syllable.size() + 1) : std::string_view{};
        const float width = std::max(ui.needed().width(syllable, ui::Style::Body) + word_padding + tick_width,
                                     ui::tokens::target_primary);
        if (width > row.width) break;
        const ui::Chip chip{.id = {Msg::WriteSyllable, static_cast<int>(at)},
                            .text = syllable,
                            .selected = ends[at] == desk.caret};
        if (ui.chip(chip, row.take_left(width, ui::tokens::small_gap))) tapped = SyllableTapped{at};
    }
    return tapped;
}

float keyboard_height(const ui::Ui& ui, const ui::RectMm& room, const KeyboardWish& wish) {
    const auto rows = static_cast<float>(keyboard_rows(wish));
    const float key = ui.portrait() ? key_height_upright : key_height_lying;
    return std::min(rows * key + (rows - 1) * key_gap, room.height * 0.64F);
}

std::optional<Tap> draw_text(ui::Ui& ui, const Writing& writing, const DeskWish& wish,
                             const ui::RectMm& room) {
    const std::string text = writing.text.text();
    const auto caret = ui.text_area({.id = Msg::WriteText,
                                     .text = text,
                                     .caret = writing.text.caret(),
                                     .placeholder = ui.say(wish.placeholder)},
                                    room);
    if (caret) return CaretTapped{*caret};
    return std::nullopt;
}

// Between the text and the desk: what is being read at the left, how much is written at the right.
std::optional<Tap> draw_middle(ui::Ui& ui, const Writing& writing, const Model& model, const DeskWish& wish,
                               ui::RectMm row) {
    const bool composing = !writing.pinyin.question.letters.empty();
    const bool pinyin = model.writing_door == WritingDoor::Pinyin;
    if (pinyin && composing) return draw_reading(ui, writing.pinyin, row);
    draw_count(ui, writing, model, wish.limit,
               row.take_right(row.width * count_share, ui::tokens::small_gap));
    if (pinyin)
        ui.text({.words = ui.say(Msg::WritePinyinHint),
                 .style = ui::Style::Tiny,
                 .lines = 3,
                 .id = Msg::WritePinyinHint},
                row);
    return std::nullopt;
}

// As high as what stands there needs, so that nothing below it moves while one writes a word.
float middle_height(const ui::Ui& ui, const Writing& writing, bool pinyin, float width) {
    const bool trouble = writing.full || writing.broken;
    const Msg words = writing.broken ? Msg::WriteBroken : Msg::WriteFull;
    const float said = trouble ? ui.needed().words(ui.say(words), ui::Style::Strong, width * count_share)
                               : ui.needed().line(ui::Style::Strong);
    if (!pinyin) return said;
    const float hint = ui.needed().words(ui.say(Msg::WritePinyinHint), ui::Style::Tiny,
                                         width * (1 - count_share) - ui::tokens::gap);
    return std::max({said, hint, ui.needed().line(ui::Style::Body) + 5, ui::tokens::target_min + 1});
}

std::optional<Tap> draw_keys(ui::Ui& ui, const Writing& writing, const Model& model, const DeskWish& wish,
                             ui::RectMm room) {
    const bool pinyin = model.writing_door == WritingDoor::Pinyin;
    const KeyboardWish keys{.digits = !pinyin,
                            .capitals = !pinyin && writing.capitals,
                            .capital_key = !pinyin,
                            .lines = wish.limit > name_max,
                            .chinese_signs = pinyin};
    auto tapped = draw_keyboard(ui, keys, room.take_bottom(keyboard_height(ui, room, keys), ui::tokens::gap));
    if (pinyin) {
        const ui::RectMm row = room.take_bottom(strip_height, ui::tokens::small_gap);
        if (const auto tap = draw_candidates(ui, writing.pinyin, row)) tapped = tap;
    }
    const float middle = middle_height(ui, writing, pinyin, room.width);
    if (const auto tap =
            draw_middle(ui, writing, model, wish, room.take_bottom(middle, ui::tokens::small_gap)))
        tapped = tap;
    const auto placed = draw_text(ui, writing, wish, room);
    return placed ? placed : tapped;
}

// Signs that handwriting is not asked for.
std::optional<Tap> draw_signs(ui::Ui& ui, bool name, const ui::RectMm& row) {
    std::optional<Tap> tapped;
    const std::u32string_view signs = name ? U"·" : U"，。";
    const auto places = row.columns(static_cast<int>(signs.size()), ui::tokens::small_gap);
    for (std::size_t at = 0; at < signs.size(); ++at) {
        std::string text;
        append_utf8(text, signs[at]);
        if (ui.key({.id = {Msg::WriteLetter, static_cast<int>(signs[at])}, .text = text}, places[at]))
            tapped = LetterTapped{signs[at]};
    }
    return tapped;
}

std::optional<Tap> draw_hand_buttons(ui::Ui& ui, bool drawn, bool name, const ui::RectMm& column) {
    const auto places = column.rows(4, ui::tokens::small_gap);
    std::optional<Tap> tapped = draw_signs(ui, name, places[3]);
    const auto button = [&](Msg words, ui::Icon icon, bool enabled, std::size_t at, const Tap& tap) {
        const ui::Button one{.id = words, .text = ui.say(words), .icon = icon, .enabled = enabled};
        if (ui.button(one, places[at])) tapped = tap;
    };
    button(Msg::WriteStrokeUndo, ui::Icon::Undo, drawn, 0, StrokeUndone{});
    button(Msg::WriteStrokesClear, ui::Icon::Again, drawn, 1, StrokesCleared{});
    button(Msg::PadDelete, ui::Icon::Backspace, true, 2, EraseTapped{});
    return tapped;
}

std::optional<Tap> draw_ink(ui::Ui& ui, const HandDesk& desk, const ui::RectMm& square) {
    std::vector<std::vector<ui::PointMm>> strokes;
    for (const InkStroke& stroke : desk.strokes) {
        auto& points = strokes.emplace_back();
        for (const InkPoint& point : stroke)
            points.push_back({point.x, point.y});
    }
    const auto drawn = ui.ink_field(
        {.id = Msg::WriteInkHint, .strokes = strokes, .hint = ui.say(Msg::WriteInkHint)}, square);
    if (!drawn) return std::nullopt;
    InkStroke stroke;
    for (const ui::PointMm& point : *drawn)
        stroke.push_back({point.x, point.y});
    return StrokeDrawn{std::move(stroke)};
}

// The field as large as the room allows; text and candidates beside it, upright above it.
std::optional<Tap> draw_hand(ui::Ui& ui, const Writing& writing, const Model& model, const DeskWish& wish,
                             ui::RectMm room) {
    const HandDesk& desk = writing.hand;
    const float buttons_width = 60.0F;
    ui::RectMm field = room;
    if (ui.portrait()) {
        const float side = std::min(room.width - buttons_width - ui::tokens::gap, room.height * 0.55F);
        field = room.take_bottom(side, ui::tokens::gap);
    } else {
        field = room.take_right(std::min(room.height + buttons_width + ui::tokens::gap, room.width * 0.58F),
                                ui::tokens::gap);
    }
    std::optional<Tap> tapped = draw_hand_buttons(ui, !desk.strokes.empty(), wish.limit <= name_max,
                                                  field.take_right(buttons_width, ui::tokens::gap));
    const float side = std::min(field.width, field.height);
    if (const auto drawn = draw_ink(ui, desk, field.middle(field.width, side))) tapped = drawn;
    const int rows = ui.portrait() ? 1 : 3;
    const float height =
        strip_height * static_cast<float>(rows) + ui::tokens::small_gap * static_cast<float>(rows - 1);
    const ui::RectMm chips = room.take_bottom(std::min(height, room.height * 0.55F), ui::tokens::gap);
    if (desk.candidates.empty()) {
        ui.text({.words = ui.say(Msg::WriteHandHint),
                 .style = ui::Style::Quiet,
                 .lines = 4,
                 .id = Msg::WriteHandHint},
                chips);
    } else {
        const auto places =
            chips.grid(static_cast<int>(hand_candidates_max) / rows, rows, ui::tokens::small_gap);
        for (std::size_t at = 0; at < std::min(desk.candidates.size(), places.size()); ++at)
            if (ui.chip({.id = {Msg::WriteCandidate, static_cast<int>(at)}, .text = desk.candidates[at]},
                        places[at]))
                tapped = CandidateTapped{at};
    }
    draw_count(ui, writing, model, wish.limit, room.take_bottom(line_height(ui, ui::Style::Strong), 1));
    const auto placed = draw_text(ui, writing, wish, room);
    return placed ? placed : tapped;
}

} // namespace

std::optional<Tap> draw_writing(ui::Ui& ui, const Writing& writing, const Model& model, const DeskWish& wish,
                                ui::RectMm room) {
    switch (model.writing_door) {
    case WritingDoor::Hand: return draw_hand(ui, writing, model, wish, room);
    case WritingDoor::Pinyin:
    case WritingDoor::Keys: return draw_keys(ui, writing, model, wish, room);
    case WritingDoor::Voice: // a page of its own
    case WritingDoor::Ready: return std::nullopt;
    }
    std::unreachable();
}

} // namespace fengqiao::kiosk
