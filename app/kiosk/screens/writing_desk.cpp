#include "app/kiosk/screens/writing_desk.h"

#include "app/kiosk/flow/writing.h"
#include "app/kiosk/screens/desk_parts.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float strip_height = 20.0F;
constexpr float count_share = 0.56F; // of the row between text and desk
constexpr float key_height_lying = 20.0F, key_height_upright = 24.0F;

float keyboard_height(const ui::Ui& ui, const ui::RectMm& room, const KeyboardWish& wish) {
    const auto rows = static_cast<float>(keyboard_rows(wish));
    const float key = ui.portrait() ? key_height_upright : key_height_lying;
    return std::min(rows * key + (rows - 1) * wish.gap, room.height * 0.64F);
}

// Between the text and the desk: what is being read at the left, how much is written at the right.
std::optional<Tap> draw_middle(ui::Ui& ui, const Desk& desk, ui::RectMm row) {
    if (desk.composing() && !desk.trouble()) return draw_reading(ui, desk.writing.pinyin, row);
    draw_count(ui, desk, row.take_right(row.width * count_share, ui::tokens::small_gap));
    if (desk.pinyin())
        ui.text({.words = ui.say(Msg::WritePinyinHint),
                 .style = ui::Style::Tiny,
                 .lines = 3,
                 .id = Msg::WritePinyinHint},
                row);
    return std::nullopt;
}

// As high as what stands there needs, so that nothing below it moves while one writes a word.
float middle_height(const ui::Ui& ui, const Desk& desk, float width) {
    const float said = count_height(ui, desk, width * count_share);
    if (!desk.pinyin()) return said;
    const float hint = ui.needed().words(ui.say(Msg::WritePinyinHint), ui::Style::Tiny,
                                         width * (1 - count_share) - ui::tokens::gap);
    return std::max({said, hint, ui.needed().line(ui::Style::Body) + 5, ui::tokens::target_min + 1});
}

std::optional<Tap> draw_keys(ui::Ui& ui, const Desk& desk, ui::RectMm room) {
    const KeyboardWish keys = desk.keyboard();
    auto tapped = draw_keyboard(ui, keys, room.take_bottom(keyboard_height(ui, room, keys), ui::tokens::gap));
    if (desk.pinyin()) {
        const ui::RectMm row = room.take_bottom(strip_height, ui::tokens::small_gap);
        if (const auto tap = draw_candidates(ui, desk.writing.pinyin, {&row, 1})) tapped = tap;
    }
    const float middle = middle_height(ui, desk, room.width);
    if (const auto tap = draw_middle(ui, desk, room.take_bottom(middle, ui::tokens::small_gap))) tapped = tap;
    const auto placed = draw_text(ui, desk, room);
    return placed ? placed : tapped;
}

std::optional<Tap> draw_hand_buttons(ui::Ui& ui, const Desk& desk, const ui::RectMm& column) {
    const bool drawn = !desk.writing.hand.strokes.empty();
    const auto places = column.rows(4, ui::tokens::small_gap);
    std::optional<Tap> tapped;
    const auto signs = hand_signs(desk);
    const auto sign_places = places[3].columns(static_cast<int>(signs.size()), ui::tokens::small_gap);
    for (std::size_t at = 0; at < signs.size(); ++at)
        if (const auto tap = draw_sign(ui, signs[at], sign_places[at])) tapped = tap;
    const auto button = [&](Msg words, ui::Icon icon, bool enabled, std::size_t at, const Tap& tap) {
        const ui::Button one{.id = words, .text = ui.say(words), .icon = icon, .enabled = enabled};
        if (ui.button(one, places[at])) tapped = tap;
    };
    button(Msg::WriteStrokeUndo, ui::Icon::Undo, drawn, 0, StrokeUndone{});
    button(Msg::WriteStrokesClear, ui::Icon::Again, drawn, 1, StrokesCleared{});
    button(Msg::PadDelete, ui::Icon::Backspace, true, 2, EraseTapped{});
    return tapped;
}

// The field as large as the room allows; text and candidates beside it, upright above it.
std::optional<Tap> draw_hand(ui::Ui& ui, const Desk& desk, ui::RectMm room) {
    const HandDesk& hand = desk.writing.hand;
    const float buttons_width = 60.0F;
    ui::RectMm field = room;
    if (ui.portrait()) {
        const float side = std::min(room.width - buttons_width - ui::tokens::gap, room.height * 0.55F);
        field = room.take_bottom(side, ui::tokens::gap);
    } else {
        field = room.take_right(std::min(room.height + buttons_width + ui::tokens::gap, room.width * 0.58F),
                                ui::tokens::gap);
    }
    std::optional<Tap> tapped = draw_hand_buttons(ui, desk, field.take_right(buttons_width, ui::tokens::gap));
    const float side = std::min(field.width, field.height);
    if (const auto drawn = draw_ink(ui, hand, field.middle(field.width, side))) tapped = drawn;
    const int rows = ui.portrait() ? 1 : 3;
    const float height =
        strip_height * static_cast<float>(rows) + ui::tokens::small_gap * static_cast<float>(rows - 1);
    const ui::RectMm chips = room.take_bottom(std::min(height, room.height * 0.55F), ui::tokens::gap);
    if (hand.candidates.empty())
        ui.text({.words = ui.say(Msg::WriteHandHint),
                 .style = ui::Style::Quiet,
                 .lines = 4,
                 .id = Msg::WriteHandHint},
                chips);
    const auto places = chips.grid(static_cast<int>(hand_candidates_max) / rows, rows, ui::tokens::small_gap);
    if (const auto chosen = draw_characters(ui, hand, places)) tapped = chosen;
    draw_count(ui, desk, room.take_bottom(line_height(ui, ui::Style::Strong), 1));
    const auto placed = draw_text(ui, desk, room);
    return placed ? placed : tapped;
}

} // namespace

std::optional<Tap> draw_writing(ui::Ui& ui, const Writing& writing, const Model& model, const DeskWish& wish,
                                const WritingDoors& doors) {
    const Desk desk{writing, model, wish};
    switch (model.writing_door) {
    case WritingDoor::Hand:
    case WritingDoor::Pinyin:
    case WritingDoor::Keys: break;
    case WritingDoor::Voice: // a page of its own
    case WritingDoor::Ready: return std::nullopt;
    }
    if (doors.folded) return draw_folded_desk(ui, desk, doors);
    return model.writing_door == WritingDoor::Hand ? draw_hand(ui, desk, doors.room)
                                                   : draw_keys(ui, desk, doors.room);
}

} // namespace fengqiao::kiosk
