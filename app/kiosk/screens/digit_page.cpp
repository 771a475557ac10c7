#include "app/kiosk/screens/digit_page.h"

#include "app/kiosk/screens/measure.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float field_height = 30.0F;
constexpr float pad_width_max = 210.0F; // lying
constexpr float pad_height_max = 236.0F;
constexpr float stacked_from = 96.0F; // a higher card has its picture above the words

} // namespace

DigitPlaces digit_places(const ui::Ui& ui, ui::RectMm room) {
    if (ui.portrait()) {
        const ui::RectMm below = room.take_bottom(pad_height_max, ui::tokens::gap);
        const ui::RectMm field = room.take_top(field_height, ui::tokens::gap);
        return {field, room, below};
    }
    const ui::RectMm pad = room.take_right(pad_width_max, 2 * ui::tokens::gap);
    const ui::RectMm field = room.take_top(field_height, ui::tokens::gap);
    return {field, room, pad};
}

std::optional<Tap> draw_pad(ui::Ui& ui, const ui::RectMm& rect) {
    std::optional<Tap> action;
    const auto cells = rect.grid(3, 4, ui::tokens::small_gap);
    const auto digit_key = [&](int digit, std::size_t cell) {
        const ui::Key key{.id = {Msg::PadDigit, digit}, .text = std::to_string(digit)};
        if (ui.key(key, cells[cell])) action = DigitTapped{static_cast<char>('0' + digit)};
    };
    for (int digit = 1; digit <= 9; ++digit)
        digit_key(digit, static_cast<std::size_t>(digit - 1));
    digit_key(0, 10);
    const ui::Key erase{.id = Msg::PadDelete, .text = ui.say(Msg::PadDelete), .icon = ui::Icon::Backspace};
    if (ui.key(erase, cells[11])) action = EraseTapped{};
    return action;
}

void draw_advice(ui::Ui& ui, const Advice& advice, const ui::RectMm& card) {
    ui.card(card);
    ui::RectMm inside = card.inset(12, 8);
    const bool stacked = card.height > stacked_from;
    if (!stacked) {
        const float picture = std::min(34.0F, inside.height);
        ui.icon(advice.icon, Accent::Blue, inside.take_left(picture, 10).middle(picture, picture));
    }
    const ui::Align align = stacked ? ui::Align::Centre : ui::Align::Left;
    const Measured heading = measured(ui, ui.say(advice.heading), ui::Style::Heading, inside.width),
                   line = measured(ui, ui.say(advice.line), ui::Style::Quiet, inside.width);
    const float picture = stacked ? 46.0F : 0.0F, below = stacked ? 10.0F : 0.0F;
    ui::RectMm words = inside.middle(inside.width, picture + below + heading.height + line.height + 3);
    if (stacked) ui.icon(advice.icon, Accent::Blue, words.take_top(picture, below));
    ui.text({.words = ui.say(advice.heading),
             .style = ui::Style::Heading,
             .align = align,
             .lines = heading.lines,
             .id = advice.heading},
            words.take_top(heading.height, 3));
    ui.text({.words = ui.say(advice.line),
             .style = ui::Style::Quiet,
             .align = align,
             .lines = line.lines,
             .id = advice.line},
            words);
}

} // namespace fengqiao::kiosk
