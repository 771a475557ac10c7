#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"

#include "app/kiosk/screens/room.h"
#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

#include <array>

namespace fengqiao::kiosk {

namespace {

struct Time {
    Occurred occurred;
    Msg title;
    std::string detail;
    ui::Icon icon;
};

std::array<Time, 4> times_of(const ui::Ui& ui) {
    return {Time{Occurred::Today, Msg::ComplaintToday, short_date(ui.locale(), day_in_china(ui.now().wall)),
                 ui::Icon::Clock},
            Time{Occurred::ThisWeek, Msg::ComplaintThisWeek, ui.say(Msg::ComplaintThisWeekDetail),
                 ui::Icon::Calendar},
            Time{Occurred::Earlier, Msg::ComplaintEarlier, ui.say(Msg::ComplaintEarlierDetail),
                 ui::Icon::Hourglass},
            Time{Occurred::Unknown, Msg::ComplaintUnknown, ui.say(Msg::ComplaintUnknownDetail),
                 ui::Icon::Question}};
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const ChooseWhen& here, const Model& model) {
    Page page = open_question(ui, {.title = Msg::ComplaintAskWhen}, Question::When, here, model);
    const std::string place = ui.say(Msg::ComplaintHappenedHere, {{"place", place_of(model)}});
    ui.banner({.icon = ui::Icon::MapPin,
               .text = place,
               .id = Msg::ComplaintHappenedHere,
               .whose = ui::Whose::House},
              page.room.take_top(ui.needed().banner(place, page.room.width), ui::tokens::gap));
    std::vector<ui::Tile> tiles;
    for (const Time& time : times_of(ui))
        tiles.push_back({.id = {Msg::ComplaintWhen, static_cast<int>(tiles.size())},
                         .text = ui.say(time.title),
                         .detail = time.detail,
                         .icon = time.icon,
                         // "Not sure" is also what a fresh draft says: nothing is chosen before it was.
                         .selected = here.from_review && time.occurred == here.draft.matter.occurred,
                         .whose = ui::Whose::House});
    // Four answers fill the page better as wide cards than as tall ones.
    constexpr std::array lying{2, 1};
    constexpr std::array upright{1};
    const GridWish wish{
        .things = tiles.size(),
        .counts = ui.portrait() ? std::span<const int>{upright} : std::span<const int>{lying},
        .gap = ui::tokens::gap,
        .highest = 130,
        .needed = [&](std::size_t at, float width) { return ui.needed().tile(tiles[at], width); }};
    draw_grid(ui, {Msg::ComplaintWhen, 100}, wish, page.room, [&](std::size_t at, ui::RectMm where) {
        if (ui.tile(tiles[at], where)) page.action = ChoiceTapped{at};
    });
    return page.action;
}

} // namespace fengqiao::kiosk
