#include "app/kiosk/screens/complaint_screens.h"

#include "app/kiosk/screens/room.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float buttons_beside_notice = 197.0F; // lying, at least

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

std::optional<Tap> draw_comfort(ui::Ui& ui, const ui::RectMm& bar) {
    std::optional<Tap> action;
    const auto places = bar.columns(2, ui::tokens::gap);
    if (ui.button({.id = Msg::FrameComfort,
                   .text = ui.say(Msg::FrameComfort),
                   .tone = ui::Tone::Quiet,
                   .icon = ui::Icon::LargeType},
                  places[0]))
        action = ComfortTapped{};
    if (ui.button({.id = Msg::FrameCallStaff,
                   .text = ui.say(Msg::FrameCallStaff),
                   .tone = ui::Tone::Quiet,
                   .icon = ui::Icon::Headset},
                  places[1]))
        action = CallStaffTapped{};
    return action;
}

// On a low glass large type leaves no room for a notice of its own: the footer says it instead of its note,
// which is said again before anything is sent.
bool in_the_footer(const ui::Ui& ui) {
    return ui.screen().height < ui::tokens::low_glass && ui.text_size() >= TextSize::Large;
}

// Beside the buttons when lying and its words allow it, else on a line of its own above them.
void draw_notice(ui::Ui& ui, Msg notice, ui::RectMm& room, ui::RectMm& bar) {
    const std::string words = ui.say(notice);
    const ui::Banner banner{
        .icon = ui::Icon::Info, .text = words, .signal = ui::Signal::Warning, .id = notice};
    const float words_of_button = ui.needed().width(ui.say(Msg::FrameCallStaff), ui::Style::Strong);
    const float buttons = std::max(buttons_beside_notice, 2 * (words_of_button + 38) + ui::tokens::gap);
    const float beside = bar.width - buttons - ui::tokens::gap;
    if (!ui.portrait() && beside > 60 && ui.needed().banner(words, beside) <= bar.height + 0.1F)
        return ui.banner(banner, bar.take_left(beside, ui::tokens::gap));
    ui.banner(banner, room.take_bottom(ui.needed().banner(words, room.width), ui::tokens::gap));
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const Attract&, const Model& model) {
    const auto notice = notice_of(model.surroundings);
    const bool footer_says_it = notice && in_the_footer(ui);
    ui::FooterParts footer{.note = Msg::HomePrivacy, .hotline = model.house->hotline};
    if (footer_says_it) {
        footer.icon = ui::Icon::Warning;
        footer.note = *notice;
    }
    const ui::Frame frame = ui.home({.place = place_of(model),
                                     .greeting = Msg::HomeGreeting,
                                     .invitation = Msg::HomeInvitation,
                                     .footer = footer});
    std::optional<Tap> action = action_of(frame.tap, model);
    ui::RectMm room = frame.room;
    const bool tight = room.height < 110;
    const float bar_height =
        buttons_height(ui, {Msg::FrameComfort, Msg::FrameCallStaff}, (room.width - ui::tokens::gap) / 2);
    ui::RectMm bar = room.take_bottom(tight ? ui::tokens::target_primary : std::min(bar_height, 22.0F),
                                      tight ? 5.0F : ui::tokens::gap);
    if (notice && !footer_says_it) draw_notice(ui, *notice, room, bar);
    if (const auto around = draw_comfort(ui, bar)) action = around;
    const auto places = ui.portrait() ? room.rows(3, ui::tokens::gap) : room.columns(3, ui::tokens::gap);
    const std::array<std::pair<Door, ui::Door>, 3> doors{
        {{Door::Complain,
          {ui::Icon::Complaint, Msg::HomeComplaint, Msg::HomeComplaintDetail, Accent::Orange}},
         {Door::Track, {ui::Icon::Progress, Msg::HomeProgress, Msg::HomeProgressDetail, Accent::Blue}},
         {Door::Rate, {ui::Icon::Rate, Msg::HomeRate, Msg::HomeRateDetail, Accent::Green}}}};
    for (std::size_t place = 0; place < doors.size(); ++place)
        if (ui.door(doors[place].second, places[place])) action = DoorTapped{doors[place].first};
    return action;
}

} // namespace fengqiao::kiosk
