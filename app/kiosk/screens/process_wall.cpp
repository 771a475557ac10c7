#include "app/kiosk/screens/road.h"
#include "app/kiosk/screens/station_screens.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

struct Offer {
    Msg words;
    ui::Icon icon{};
    ui::Tone tone{};
    Tap tap;
};

// The other two parts of the wall, and the way in.
std::optional<Tap> draw_offers(ui::Ui& ui, ui::RectMm& room) {
    const std::array offers{
        Offer{Msg::RoadChannels, ui::Icon::PhoneCall, ui::Tone::Plain, StationTapped{StationPage::Channels}},
        Offer{Msg::RoadNotes, ui::Icon::Note, ui::Tone::Plain, StationTapped{StationPage::Notes}},
        Offer{Msg::HomeComplaint, ui::Icon::Complaint, ui::Tone::Primary, DoorTapped{Door::Complain}}};
    std::optional<Tap> action;
    const float each = (room.width - 2 * ui::tokens::gap) / 3;
    const float height = buttons_height(ui, {Msg::RoadChannels, Msg::RoadNotes, Msg::HomeComplaint}, each);
    const auto places = room.take_bottom(height, ui::tokens::gap).columns(3, ui::tokens::gap);
    for (std::size_t at = 0; at < offers.size(); ++at) {
        const ui::Button button{.id = offers[at].words,
                                .text = ui.say(offers[at].words),
                                .tone = offers[at].tone,
                                .icon = offers[at].icon};
        if (ui.button(button, places[at])) action = offers[at].tap;
    }
    return action;
}

// What can be done when the way does not end well.
Block remedy_block(ui::Ui& ui, Msg words, ui::Icon icon, float gap_above) {
    return banner_block(ui, {.icon = icon, .text = ui.say(words), .signal = ui::Signal::Neutral, .id = words},
                        gap_above);
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const ProcessWall& here, const Model& model) {
    auto [room, action] = open_page(ui, {.title = here.mine ? Msg::RoadMineTitle : Msg::RoadTitle}, model);
    if (!here.mine)
        if (const auto tapped = draw_offers(ui, room)) action = tapped;
    const float gap = room.height > 160 ? 3 * ui::tokens::gap : ui::tokens::gap;
    std::vector<Block> blocks{
        road_block(ui, here.mine ? road_of(ui, here.mine->found) : road_of_everybody(ui), 0)};
    blocks.push_back(remedy_block(ui, Msg::RoadNotContent, ui::Icon::Chats, gap));
    blocks.push_back(remedy_block(ui, Msg::RoadReExamine, ui::Icon::PassUp, ui::tokens::small_gap));
    blocks.push_back(remedy_block(ui, Msg::RoadMediate, ui::Icon::Handshake, ui::tokens::small_gap));
    draw_stack_card(ui, Msg::RoadStop, room, blocks, room.width);
    return action;
}

} // namespace fengqiao::kiosk
