#include "app/kiosk/screens/digit_page.h"

#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/room.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float field_height = 30.0F;
constexpr float pad_width_max = 210.0F; // lying
constexpr float pad_height_max = 236.0F;
constexpr float pad_share = 0.47F;    // of a page that is not wide enough for that
constexpr float stacked_from = 96.0F; // a higher card has its picture above the words

} // namespace

DigitPlaces digit_places(const ui::Ui& ui, ui::RectMm room) {
    if (ui.portrait()) {
        const ui::RectMm below =
            room.take_bottom(std::min(pad_height_max, room.height * 0.5F), ui::tokens::gap);
        const ui::RectMm field = room.take_top(field_height, ui::tokens::gap);
        return {field, room, below};
    }
    const ui::RectMm pad =
        room.take_right(std::min(pad_width_max, room.width * pad_share), 2 * ui::tokens::gap);
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

namespace {

float advice_height(const ui::Ui& ui, const Advice& advice, float width) {
    return measured(ui, ui.say(advice.heading), ui::Style::Heading, width).height + 3 +
           measured(ui, ui.say(advice.line), ui::Style::Quiet, width).height;
}

void draw_advice_words(ui::Ui& ui, const Advice& advice, ui::Align align, ui::RectMm words) {
    const Measured heading = measured(ui, ui.say(advice.heading), ui::Style::Heading, words.width),
                   line = measured(ui, ui.say(advice.line), ui::Style::Quiet, words.width);
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
            words.take_top(line.height));
}

} // namespace

// The picture goes where the words need the room; where even they have none the card goes, because the hint
// of the page says nearly the same.
void draw_advice(ui::Ui& ui, const Advice& advice, const ui::RectMm& card) {
    const ui::RectMm inside = card.inset(12, std::min(8.0F, card.height * 0.08F));
    const float all = advice_height(ui, advice, inside.width);
    if (all > inside.height + 0.1F) return;
    ui.card(card);
    if (card.height > stacked_from && all + 56 <= inside.height) {
        ui::RectMm rest = inside.middle(inside.width, 56 + all);
        ui.icon(advice.icon, Accent::Blue, rest.take_top(46, 10));
        return draw_advice_words(ui, advice, ui::Align::Centre, rest);
    }
    const float picture = std::min(34.0F, inside.height);
    ui::RectMm beside = inside;
    const ui::RectMm place = beside.take_left(picture, 10).middle(picture, picture);
    const float words = advice_height(ui, advice, beside.width);
    if (words > inside.height)
        return draw_advice_words(ui, advice, ui::Align::Left, inside.middle(inside.width, all));
    ui.icon(advice.icon, Accent::Blue, place);
    draw_advice_words(ui, advice, ui::Align::Left, beside.middle(beside.width, words));
}

} // namespace fengqiao::kiosk
