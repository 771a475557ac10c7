#include "app/kiosk/screens/complaint_screens.h"

#include "app/kiosk/ui/tokens.h"

namespace fengqiao::kiosk {
namespace {

constexpr float bar_height = ui::tokens::target_primary;
constexpr float buttons_beside_notice = 197.0F; // lying

// What does not work just now; nullopt when everything does.
std::optional<Msg> notice_of(const Surroundings& surroundings) {
    using Paper = Surroundings::Paper;
    const bool prints = surroundings.paper == Paper::Ready;
    if (!surroundings.line_up) return prints ? Msg::DoorsLineDown : Msg::DoorsLineDownNoPaper;
    switch (surroundings.paper) {
    case Paper::Ready: return std::nullopt;
    case Paper::Out: return Msg::DoorsNoPaper;
    case Paper::PrinterGone: return Msg::DoorsNoPrinter;
    }
    std::unreachable();
}

std::optional<Tap> draw_comfort(ui::Ui& ui, const Model& model, const ui::RectMm& bar) {
    std::optional<Tap> action;
    const auto places = bar.columns(2, ui::tokens::gap);
    const Msg type = model.comfort.large_type ? Msg::FrameNormalType : Msg::FrameLargeType;
    if (ui.button({.id = type, .text = ui.say(type), .tone = ui::Tone::Quiet, .icon = ui::Icon::LargeType},
                  places[0]))
        action = LargeTypeTapped{};
    if (ui.button({.id = Msg::FrameCallStaff,
                   .text = ui.say(Msg::FrameCallStaff),
                   .tone = ui::Tone::Quiet,
                   .icon = ui::Icon::Headset},
                  places[1]))
        action = CallStaffTapped{};
    return action;
}

void draw_notice(ui::Ui& ui, Msg notice, const ui::RectMm& rect) {
    ui.banner({.icon = ui::Icon::Info, .text = ui.say(notice), .signal = ui::Signal::Warning, .id = notice},
              rect);
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const Attract&, const Model& model) {
    const ui::Frame frame = ui.home_header(
        {.place = place_of(model), .greeting = Msg::HomeGreeting, .invitation = Msg::HomeInvitation});
    std::optional<Tap> action = action_of(frame.tap, model);
    ui::RectMm room = frame.room;
    ui::RectMm bar = room.take_bottom(bar_height, ui::tokens::gap);
    const auto notice = notice_of(model.surroundings);
    if (notice && ui.portrait())
        draw_notice(ui, *notice, room.take_bottom(model.comfort.large_type ? 28 : 22, ui::tokens::gap));
    if (notice && !ui.portrait())
        draw_notice(ui, *notice, bar.take_left(bar.width - buttons_beside_notice, ui::tokens::gap));
    if (const auto around = draw_comfort(ui, model, bar)) action = around;
    const auto places = ui.portrait() ? room.rows(3, ui::tokens::gap) : room.columns(3, ui::tokens::gap);
    const std::array<std::pair<Door, ui::Door>, 3> doors{
        {{Door::Complain,
          {ui::Icon::Complaint, Msg::HomeComplaint, Msg::HomeComplaintDetail, Accent::Orange}},
         {Door::Track, {ui::Icon::Progress, Msg::HomeProgress, Msg::HomeProgressDetail, Accent::Blue}},
         {Door::Rate, {ui::Icon::Rate, Msg::HomeRate, Msg::HomeRateDetail, Accent::Green}}}};
    for (std::size_t place = 0; place < doors.size(); ++place)
        if (ui.door(doors[place].second, places[place])) action = DoorTapped{doors[place].first};
    ui.footer({.note = Msg::HomePrivacy, .hotline = model.house->hotline});
    return action;
}

} // namespace fengqiao::kiosk
