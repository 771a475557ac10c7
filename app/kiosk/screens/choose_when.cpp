#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"

#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

namespace fengqiao::kiosk {

std::optional<Tap> draw(ui::Ui& ui, const ChooseWhen& here, const Model& model) {
    Page page = open_question(ui, {.title = Msg::ComplaintAskWhen}, Question::When, here, model);
    ui.banner({.icon = ui::Icon::MapPin,
               .text = ui.say(Msg::ComplaintHappenedHere, {{"place", place_of(model)}}),
               .id = Msg::ComplaintHappenedHere},
              page.room.take_top(ui::tokens::target_primary, ui::tokens::gap));
    struct Time {
        Occurred occurred;
        Msg title;
        std::string detail;
        ui::Icon icon;
    };
    const std::array times{Time{Occurred::Today, Msg::ComplaintToday,
                                short_date(ui.locale(), day_in_china(ui.now().wall)), ui::Icon::Clock},
                           Time{Occurred::ThisWeek, Msg::ComplaintThisWeek,
                                ui.say(Msg::ComplaintThisWeekDetail), ui::Icon::Calendar},
                           Time{Occurred::Earlier, Msg::ComplaintEarlier, ui.say(Msg::ComplaintEarlierDetail),
                                ui::Icon::Hourglass},
                           Time{Occurred::Unknown, Msg::ComplaintUnknown, ui.say(Msg::ComplaintUnknownDetail),
                                ui::Icon::Question}};
    std::vector<ui::Tile> tiles;
    for (const Time& time : times)
        tiles.push_back({.id = {Msg::ComplaintWhen, static_cast<int>(tiles.size())},
                         .text = ui.say(time.title),
                         .detail = time.detail,
                         .icon = time.icon,
                         // "Not sure" is also what a fresh draft says: nothing is chosen before it was.
                         .selected = here.from_review && time.occurred == here.draft.matter.occurred});
    // Four answers fill the page better as wide cards than as tall ones.
    const auto places =
        ui.portrait() ? page.room.rows(4, ui::tokens::gap) : page.room.grid(2, 2, ui::tokens::gap);
    for (std::size_t at = 0; at < tiles.size(); ++at)
        if (ui.tile(tiles[at], places[at])) page.action = ChoiceTapped{at};
    return page.action;
}

} // namespace fengqiao::kiosk
