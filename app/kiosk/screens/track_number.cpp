#include "app/kiosk/screens/digit_page.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {

std::optional<Tap> draw(ui::Ui& ui, const TrackNumber& here, const Model& model) {
    const Msg hint = model.house->has_scanner ? Msg::TrackNumberScan : Msg::TrackNumberHint;
    auto [room, action] =
        open_page(ui, {.title = Msg::TrackNumberTitle, .hint = ui.say(hint), .step = ui::Step{1, 2}}, model);
    DigitPlaces places = digit_places(ui, room);
    ui.number_field(here.digits, places.field);
    if (here.wrong_check || here.not_read) {
        const Msg message = here.not_read ? Msg::TrackNotRead : Msg::TrackNumberWrong;
        const std::string wrong = ui.say(message);
        ui.banner({.icon = ui::Icon::Warning, .text = wrong, .signal = ui::Signal::Warning, .id = message},
                  places.note.take_top(std::max(main_button, ui.needed().banner(wrong, places.note.width)),
                                       ui::tokens::gap));
    }
    draw_advice(ui, {ui::Icon::Receipt, Msg::TrackNumberWhere, Msg::TrackNoReceipt}, places.note);
    if (const auto pressed = draw_pad(ui, places.pad)) action = pressed;
    return action;
}

} // namespace fengqiao::kiosk
