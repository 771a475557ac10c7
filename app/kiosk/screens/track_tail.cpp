#include "app/kiosk/screens/digit_page.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

#include <algorithm>

namespace fengqiao::kiosk {

std::optional<Tap> draw(ui::Ui& ui, const TrackTail& here, const Model& model) {
    auto [room, action] = open_page(
        ui, {.title = Msg::TrackTailTitle, .hint = ui.say(Msg::TrackTailHint), .step = ui::Step{2, 2}},
        model);
    DigitPlaces places = digit_places(ui, room);
    ui.code_field(here.digits, 4, places.field);
    const std::string of = ui.say(Msg::TrackTailOf, {{"number", grouped_number(here.number)}});
    ui.banner({.icon = ui::Icon::CheckCircle, .text = of, .id = Msg::TrackTailOf},
              places.note.take_top(std::max(main_button, ui.needed().banner(of, places.note.width)),
                                   ui::tokens::gap));
    draw_advice(ui, {ui::Icon::Phone, Msg::TrackTailAnonymous, Msg::TrackTailWhere}, places.note);
    if (const auto pressed = draw_pad(ui, places.pad)) action = pressed;
    return action;
}

} // namespace fengqiao::kiosk
