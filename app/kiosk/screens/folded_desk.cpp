#include "app/kiosk/screens/desk_parts.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>

// The desks on a low glass, and within low reach. Every millimetre is the desk's: the text is two lines which
// follow the caret, and keys take the caret where buttons that scroll would cost more than the text itself.
// In low reach the text stands above the keys, where it is only looked at.
namespace fengqiao::kiosk {
namespace {

constexpr float close_gap = 3.0F;   // between keys, and from one row of the desk to the next
constexpr float closest_gap = 2.6F; // between keys that would be too narrow otherwise
constexpr float key_height_max = 24.0F;
constexpr float caret_key_max = 30.0F;
constexpr float candidate_height = 20.0F;
constexpr int text_lines_min = 2;
constexpr float ink_share_max = 0.56F; // of the width, lying
constexpr float ink_shape = 1.2F;      // times as high as it is wide, at most

bool is_above(const WritingDoors& doors) {
    return doors.shown.height > 0;
}

float key_row(const ui::Ui& ui) {
    return std::max(key_min + 1, ui.needed().line(ui::Style::Body) + 2);
}

// Ten letters in a row decide it.
float key_gap(float width) {
    return (width - 9 * close_gap) / 10 < key_min ? closest_gap : close_gap;
}

constexpr int caret_keys = 4;

// What a key of the caret wants is known only to who sets the text: it is told when the text is drawn.
ui::CaretMove draw_caret_keys(ui::Ui& ui, std::span<const ui::RectMm> places) {
    struct Way {
        Msg words;
        ui::Icon icon;
        ui::CaretMove move;
    };
    constexpr std::array ways{Way{Msg::WriteCaretBack, ui::Icon::ArrowLeft, ui::CaretMove::Back},
                              Way{Msg::WriteCaretForth, ui::Icon::ArrowRight, ui::CaretMove::Forth},
                              Way{Msg::WriteCaretUp, ui::Icon::ArrowUp, ui::CaretMove::Up},
                              Way{Msg::WriteCaretDown, ui::Icon::ArrowDown, ui::CaretMove::Down}};
    ui::CaretMove move = ui::CaretMove::Stay;
    for (std::size_t at = 0; at < ways.size(); ++at)
        if (ui.key({.id = ways[at].words, .text = ui.say(ways[at].words), .icon = ways[at].icon}, places[at]))
            move = ways[at].move;
    return move;
}

// In low reach: the text and how much it is, above everything that is pressed.
std::optional<Tap> draw_shown(ui::Ui& ui, const Desk& desk, ui::RectMm shown, ui::CaretMove move) {
    draw_count(ui, desk, shown.take_bottom(count_height(ui, desk, shown.width), close_gap));
    return draw_text(ui, desk, shown, {ui::TextReach::KeysAlone, move});
}

// Of the rows below the text: what is read or the caret's keys, the candidates, the letters.
struct Rows {
    float middle{}, keys{};
    int candidates{};

    [[nodiscard]] float candidates_height() const {
        return static_cast<float>(candidates) * (candidate_height + close_gap);
    }
};

Rows rows_for(const ui::Ui& ui, const Desk& desk, const WritingDoors& doors, int key_rows) {
    const float height = doors.room.height, all_keys = static_cast<float>(key_rows);
    const float keys_min = all_keys * (key_min + close_gap) - close_gap;
    Rows rows{.middle = key_row(ui), .candidates = desk.pinyin() ? 1 : 0};
    float left = height - keys_min - rows.middle - close_gap - rows.candidates_height();
    if (is_above(doors)) {
        if (desk.pinyin() && left >= candidate_height + close_gap) {
            ++rows.candidates;
            left -= candidate_height + close_gap;
        }
    } else {
        const float keys = caret_keys * (key_min + close_gap);
        rows.middle = std::max(rows.middle, count_height(ui, desk, doors.room.width - keys - 1));
        left = height - keys_min - rows.middle - close_gap - rows.candidates_height() - close_gap -
               ui.needed().text_area(text_lines_min);
    }
    const float key = key_min + std::clamp(left / all_keys, 0.0F, key_height_max - key_min);
    rows.keys = all_keys * (key + close_gap) - close_gap;
    return rows;
}

// What is being read, syllable by syllable; else the keys of the caret, and how much is written.
ui::CaretMove draw_middle(ui::Ui& ui, const Desk& desk, bool above, ui::RectMm row,
                          std::optional<Tap>& tapped) {
    if (desk.composing() && (above || !desk.trouble())) {
        if (const auto tap = draw_reading(ui, desk.writing.pinyin, row)) tapped = tap;
        return ui::CaretMove::Stay;
    }
    const auto count = static_cast<float>(caret_keys);
    const float gaps = close_gap * (count - 1);
    const float key = above ? std::min(caret_key_max, (row.width - gaps) / count) : key_min;
    const ui::RectMm keys = row.take_left(key * count + gaps, close_gap);
    const ui::CaretMove move = draw_caret_keys(ui, keys.columns(caret_keys, close_gap));
    if (!above) draw_count(ui, desk, row);
    return move;
}

std::optional<Tap> draw_folded_keys(ui::Ui& ui, const Desk& desk, const WritingDoors& doors) {
    const bool above = is_above(doors);
    KeyboardWish keys = desk.keyboard();
    keys.gap = key_gap(doors.room.width);
    keys.brief = true;
    const Rows rows = rows_for(ui, desk, doors, keyboard_rows(keys));
    ui::RectMm room = doors.room;
    auto tapped = draw_keyboard(ui, keys, room.take_bottom(rows.keys, close_gap));
    if (rows.candidates > 0) {
        const ui::RectMm strip = room.take_bottom(rows.candidates_height() - close_gap, close_gap);
        if (desk.composing()) {
            const auto places = strip.rows(rows.candidates, close_gap);
            if (const auto tap = draw_candidates(ui, desk.writing.pinyin, places)) tapped = tap;
        } else {
            ui.text({.words = ui.say(Msg::WritePinyinHint),
                     .style = ui::Style::Quiet,
                     .lines = 2,
                     .id = Msg::WritePinyinHint},
                    strip);
        }
    }
    const ui::CaretMove move = draw_middle(ui, desk, above, room.take_bottom(rows.middle, close_gap), tapped);
    const auto placed = above ? draw_shown(ui, desk, doors.shown, move)
                              : draw_text(ui, desk, room, {ui::TextReach::Keys, move});
    return placed ? placed : tapped;
}

// One row: strokes back, signs, the caret.
ui::CaretMove draw_hand_keys(ui::Ui& ui, const Desk& desk, const ui::RectMm& row,
                             std::optional<Tap>& tapped) {
    struct Act {
        Msg words;
        ui::Icon icon;
        Tap tap;
        bool of_strokes;
    };
    const std::array acts{Act{Msg::WriteStrokeUndo, ui::Icon::Undo, StrokeUndone{}, true},
                          Act{Msg::WriteStrokesClear, ui::Icon::Trash, StrokesCleared{}, true},
                          Act{Msg::PadDelete, ui::Icon::Backspace, EraseTapped{}, false}};
    const auto signs = hand_signs(desk);
    const std::size_t count = acts.size() + signs.size() + caret_keys;
    const auto places = row.columns(static_cast<int>(count), close_gap);
    const bool drawn = !desk.writing.hand.strokes.empty();
    for (std::size_t at = 0; at < acts.size(); ++at) {
        const ui::Key key{.id = acts[at].words,
                          .text = ui.say(acts[at].words),
                          .icon = acts[at].icon,
                          .enabled = drawn || !acts[at].of_strokes};
        if (ui.key(key, places[at])) tapped = acts[at].tap;
    }
    for (std::size_t at = 0; at < signs.size(); ++at)
        if (const auto tap = draw_sign(ui, signs[at], places[acts.size() + at])) tapped = tap;
    return draw_caret_keys(ui, std::span{places}.last(caret_keys));
}

// The characters that were read, in as many columns as stand side by side; before, what to do.
std::optional<Tap> draw_read(ui::Ui& ui, const HandDesk& hand, int columns, const ui::RectMm& room) {
    const auto most = static_cast<int>(hand_candidates_max);
    if (!hand.candidates.empty())
        return draw_characters(ui, hand, room.grid(columns, (most + columns - 1) / columns, close_gap));
    ui.text({.words = ui.say(Msg::WriteHandHint),
             .style = ui::Style::Quiet,
             .lines = 6,
             .id = Msg::WriteHandHint},
            room);
    return std::nullopt;
}

std::optional<Tap> draw_folded_hand(ui::Ui& ui, const Desk& desk, const WritingDoors& doors) {
    const HandDesk& hand = desk.writing.hand;
    const bool above = is_above(doors);
    ui::RectMm room = doors.room;
    std::optional<Tap> tapped;
    const ui::CaretMove move = draw_hand_keys(ui, desk, room.take_bottom(key_row(ui), close_gap), tapped);
    const int columns = above ? 2 : 3;
    const float chip = std::max(ui.needed().line(ui::Style::Body) + 13, ui::tokens::target_primary);
    const float least = above ? static_cast<float>(columns) * (chip + close_gap)
                              : std::max(count_width(ui, desk) + 2, room.width * (1 - ink_share_max));
    ui::RectMm ink = above ? room.take_left(room.width - least, ui::tokens::small_gap)
                           : room.take_right(room.width - least - ui::tokens::gap, ui::tokens::gap);
    ink.height = std::min(ink.height, ink.width * ink_shape);
    if (const auto stroke = draw_ink(ui, hand, ink)) tapped = stroke;
    const float high = std::max(key_row(ui), 17.0F);
    const ui::RectMm characters = above ? room : room.take_bottom(3 * high + 2 * close_gap, close_gap);
    if (const auto chosen = draw_read(ui, hand, columns, characters)) tapped = chosen;
    std::optional<Tap> placed;
    if (above) {
        placed = draw_shown(ui, desk, doors.shown, move);
    } else {
        draw_count(ui, desk, room.take_bottom(count_height(ui, desk, room.width), close_gap));
        placed = draw_text(ui, desk, room, {ui::TextReach::Keys, move});
    }
    return placed ? placed : tapped;
}

} // namespace

std::optional<Tap> draw_folded_desk(ui::Ui& ui, const Desk& desk, const WritingDoors& doors) {
    return desk.model.writing_door == WritingDoor::Hand ? draw_folded_hand(ui, desk, doors)
                                                        : draw_folded_keys(ui, desk, doors);
}

} // namespace fengqiao::kiosk
