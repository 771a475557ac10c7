#include "app/kiosk/screens/road.h"

#include "core/text/format.h"

#include <array>

namespace fengqiao::kiosk {
namespace {

struct Stop {
    Msg title, detail;
    ui::Icon icon{};
    EventType reached_by{};
};
// Closed is no event of its own: the rating, or its silence, closes (DOMAIN 4.2 rows 20 and 21).
constexpr std::array stops{
    Stop{Msg::RoadFiled, Msg::RoadFiledDetail, ui::Icon::Pencil, EventType::Submitted},
    Stop{Msg::RoadAccepted, Msg::RoadAcceptedDetail, ui::Icon::Search, EventType::Accepted},
    Stop{Msg::RoadDecided, Msg::RoadDecidedDetail, ui::Icon::Scales, EventType::Decided},
    Stop{Msg::RoadNotified, Msg::RoadNotifiedDetail, ui::Icon::Chats, EventType::Notified},
    Stop{Msg::RoadRated, Msg::RoadRatedDetail, ui::Icon::Rate, EventType::Rated},
    Stop{Msg::RoadClosed, Msg::RoadClosedDetail, ui::Icon::CheckCircle, EventType::RatingTimedOut},
};

// The last stop that has been reached; those that lead back leave a case at the one before.
std::size_t place_of(State state) {
    switch (state) {
    case State::Draft:
    case State::Registered: return 0;
    case State::Handling:
    case State::MediationPending:
    case State::Mediating:
    case State::Reexamination: return 1;
    case State::Decided: return 2;
    case State::Notified:
    case State::Recontact: return 3;
    case State::Closed:
    case State::Withdrawn:
    case State::Rejected:
    case State::Merged:
    case State::Archived: return 5;
    }
    std::unreachable();
}

// When it happened last, of what took effect.
std::optional<Instant> last_of(const std::vector<TimelineLine>& lines, EventType type) {
    std::optional<Instant> at;
    for (const TimelineLine& line : lines)
        if (line.type == type && !line.overtaken) at = line.at;
    return at;
}

// A mediated complaint stands where it stood before, until it goes on.
std::size_t place_of(const TrackedCase& found) {
    const bool mediated = found.state == State::MediationPending || found.state == State::Mediating;
    if (!mediated || found.outcome.empty()) return place_of(found.state);
    return found.told_on ? place_of(State::Notified) : place_of(State::Decided);
}

std::vector<ui::RoadStop> marked(const ui::Ui& ui, std::size_t here, Day due) {
    std::vector<ui::RoadStop> road = road_of_everybody(ui);
    for (std::size_t at = 0; at < road.size(); ++at) {
        road[at].state = at < here    ? ui::EntryState::Done
                         : at == here ? ui::EntryState::Now
                                      : ui::EntryState::Later;
        if (at <= here) road[at].detail.clear(); // a date stands there, or nothing: it has been
    }
    road[here].mark = ui.say(Msg::RoadYouAreHere);
    if (here < 2) road[3].detail = ui.say(Msg::RoadBy, {{"date", short_date(ui.locale(), due)}});
    return road;
}

} // namespace

std::vector<ui::RoadStop> road_of_everybody(const ui::Ui& ui) {
    std::vector<ui::RoadStop> road;
    for (const Stop& stop : stops)
        road.push_back({.id = {Msg::RoadStop, static_cast<int>(road.size())},
                        .icon = stop.icon,
                        .title = ui.say(stop.title),
                        .detail = ui.say(stop.detail)});
    return road;
}

std::vector<ui::RoadStop> road_of(const ui::Ui& ui, const TrackedCase& found) {
    const std::size_t here = place_of(found);
    std::vector<ui::RoadStop> road = marked(ui, here, found.due);
    if (found.state == State::Mediating) road[here].mark = ui.say(Msg::RoadInMediation);
    for (std::size_t at = 0; at <= here; ++at)
        if (const auto when = last_of(found.timeline, stops[at].reached_by))
            road[at].detail = short_date(ui.locale(), day_in_china(*when));
    return road;
}

std::vector<ui::RoadStop> road_of(const ui::Ui& ui, const JustFiled& filed) {
    std::vector<ui::RoadStop> road = marked(ui, 0, filed.due);
    road[0].detail = short_date(ui.locale(), day_in_china(filed.at));
    return road;
}

Block road_block(ui::Ui& ui, std::vector<ui::RoadStop> stops_shown, float gap_above) {
    return {.height = [&ui, stops_shown](float width) { return ui.needed().road(stops_shown, width); },
            .draw = [&ui, stops_shown](ui::RectMm rect) { ui.road(stops_shown, rect); },
            .gap_above = gap_above};
}

} // namespace fengqiao::kiosk
