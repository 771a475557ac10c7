#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/digit_page.h"
#include "app/kiosk/screens/journey.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/privacy_line.h"
#include "app/kiosk/screens/room.h"

#include "app/kiosk/ui/tokens.h"
#include "core/complaint/phone.h"
#include "core/receipt/party_words.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float narrow_glass = 260.0F; // an upright one in low reach
constexpr float field_height = 28.0F;

Msg note_of(const EnterPhone& here) {
    return here.wrong ? Msg::ComplaintPhoneWrong : Msg::ComplaintPhoneUse;
}

// What the number is for, which opens the whole notice; or what is wrong with it.
std::optional<Tap> draw_note(ui::Ui& ui, const EnterPhone& here, const ui::RectMm& rect) {
    const Msg words = note_of(here);
    if (!here.wrong) return draw_privacy_line(ui, words, rect);
    ui.banner({.icon = ui::Icon::Warning, .text = ui.say(words), .signal = ui::Signal::Warning, .id = words},
              rect);
    return std::nullopt;
}

// What the number is for, how to go on, and below a line how to do without: what becomes of who gives no
// number stands above the button, before it is pressed.
struct Beside {
    const ui::Ui& ui;
    const EnterPhone& here;
    std::string note, means;
    bool whole{};

    [[nodiscard]] float note_height(float width) const {
        return here.wrong ? ui.needed().banner(note, width) : privacy_line_height(ui, note_of(here), width);
    }
    [[nodiscard]] float means_height(float width) const {
        return ui.needed().words(means, ui::Style::Body, width);
    }
    [[nodiscard]] std::string for_whom() const {
        const Capacity capacity = here.draft.party.capacity;
        if (capacity == Capacity::Self) return ui.say(Msg::PartyDoor);
        return ui.say(Msg::PartyChosen, {{"capacity", ui.say(words_of(capacity))}});
    }
    [[nodiscard]] float for_whom_height(float width) const {
        return std::max(ui::tokens::target_primary, ui.needed().button(for_whom(), width));
    }
    [[nodiscard]] float button_height(float width) const {
        return buttons_height(ui, {Msg::ComplaintAnonymous, Msg::ComplaintContinue}, width);
    }
    [[nodiscard]] float height(float width) const {
        return note_height(width) + 2 * ui::tokens::gap + for_whom_height(width) + rule +
               means_height(width) + words_gap + button_height(width) +
               (whole ? button_height(width) + ui::tokens::gap : 0);
    }

    static constexpr float rule = 8.0F, words_gap = 5.0F;
};

std::optional<Tap> draw_all(ui::Ui& ui, const Beside& beside, ui::RectMm rest) {
    std::optional<Tap> action;
    const float width = rest.width, button = beside.button_height(width);
    if (const auto notice =
            draw_note(ui, beside.here, rest.take_top(beside.note_height(width), ui::tokens::gap)))
        action = notice;
    if (ui.button({.id = Msg::PartyDoor, .text = beside.for_whom(), .tone = ui::Tone::Quiet},
                  rest.take_top(beside.for_whom_height(width), ui::tokens::gap)))
        action = ForWhomTapped{};
    if (beside.whole &&
        ui.button(Msg::ComplaintContinue, ui::Tone::Primary, rest.take_top(button, ui::tokens::gap)))
        action = ContinueTapped{};
    if (ui.button(Msg::ComplaintAnonymous, ui::Tone::Quiet, rest.take_bottom(button, Beside::words_gap)))
        action = AnonymousTapped{};
    const float means = beside.means_height(width);
    ui.text({.words = beside.means,
             .style = ui::Style::Body,
             .lines = measured(ui, beside.means, ui::Style::Body, width).lines,
             .id = Msg::ComplaintAnonymousMeans},
            rest.take_bottom(means, Beside::rule / 2));
    ui.divider(rest.take_bottom(1));
    return action;
}

// One card from the top to the foot of the pad.
std::optional<Tap> draw_beside(ui::Ui& ui, const EnterPhone& here, const ui::RectMm& rect) {
    std::optional<Tap> action;
    ui.card(rect);
    const ui::RectMm inside = rect.inset(10, std::min(9.0F, rect.height * 0.06F));
    const Beside beside{ui, here, ui.say(note_of(here)), ui.say(Msg::ComplaintAnonymousMeans),
                        is_mobile_number(here.draft.phone)};
    draw_in(ui, {Msg::ComplaintPhone, 1}, inside,
            {.height = [&](float width) { return beside.height(width); },
             .draw =
                 [&](ui::RectMm all) {
                     // What is not needed for the words lies between the number's part and the other way.
                     if (beside.height(inside.width) <= inside.height) all.height = inside.height;
                     action = draw_all(ui, beside, all);
                 }},
            Place::Top, ui::Backdrop::Card);
    return action;
}

// In large type on a small glass the words get more of the width than the keys.
float beside_share(const ui::Ui& ui, float width) {
    if (width < narrow_glass) return ui.text_size() == TextSize::Largest ? 0.62F : 0.54F;
    return width < 400 && ui.text_size() >= TextSize::Large ? 0.54F : 0.42F;
}

// The card's height when upright: with the button that goes on, so that nothing moves when it comes.
float wished_upright(const ui::Ui& ui, const EnterPhone& here, float width) {
    const Beside beside{ui, here, ui.say(note_of(here)), ui.say(Msg::ComplaintAnonymousMeans), true};
    return beside.height(width - 20) + 18;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const EnterPhone& here, const Model& model) {
    auto [room, action] =
        open_question(ui, {.title = Msg::ComplaintAskPhone}, Question::Contact, here, model);
    const bool narrow = !ui.portrait() && room.width < narrow_glass;
    const ui::RectMm over_all = narrow ? room.take_top(field_height, ui::tokens::gap) : ui::RectMm{};
    const ui::RectMm beside =
        ui.portrait() ? room.take_bottom(std::min(room.height * 0.45F, wished_upright(ui, here, room.width)),
                                         ui::tokens::gap)
                      : room.take_right(room.width * beside_share(ui, room.width), 14);
    ui.phone_field(here.draft.phone, narrow ? over_all : room.take_top(field_height, ui::tokens::gap));
    const auto pressed = draw_pad(ui, room);
    if (pressed) action = pressed;
    const auto other = draw_beside(ui, here, beside);
    return other ? other : action;
}

} // namespace fengqiao::kiosk
