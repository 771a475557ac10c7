#include "app/kiosk/screens/complaint_screens.h"

#include "app/kiosk/screens/room.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>
#include <span>

namespace fengqiao::kiosk {
namespace {

constexpr float button_beside_notice = 95.0F; // lying, at least

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

// Equal where their words have room, else each as wide as its words need.
std::vector<ui::RectMm> places_of(const ui::Ui& ui, std::span<const Msg> words, ui::RectMm bar) {
    constexpr float around = 18.0F;
    const int count = static_cast<int>(words.size());
    const auto equal = bar.columns(count, ui::tokens::gap);
    std::vector<float> needs;
    for (const Msg one : words)
        needs.push_back(ui.needed().width(ui.say(one), ui::Style::Strong) + around);
    if (std::ranges::max(needs) <= equal.front().width) return {equal.begin(), equal.end()};
    float all = ui::tokens::gap * static_cast<float>(count - 1);
    for (const float need : needs)
        all += need;
    const float more = std::max(0.0F, bar.width - all) / static_cast<float>(count);
    std::vector<ui::RectMm> places;
    for (const float need : needs)
        places.push_back(bar.take_left(std::min(need + more, bar.width), ui::tokens::gap));
    return places;
}

// The voice's button stands beside the other two where there is something to hear.
std::optional<Tap> draw_comfort(ui::Ui& ui, ui::VoiceButton voice, const ui::RectMm& bar) {
    std::optional<Tap> action;
    const bool speaks = voice != ui::VoiceButton::None;
    constexpr std::array with_voice{Msg::FrameComfort, Msg::VoiceRead, Msg::FrameCallStaff};
    constexpr std::array without{Msg::FrameComfort, Msg::FrameCallStaff};
    const auto places =
        places_of(ui, speaks ? std::span<const Msg>{with_voice} : std::span<const Msg>{without}, bar);
    const auto button = [&](ui::Id id, Msg words, ui::Icon icon, std::size_t at, const Tap& tap) {
        const ui::Button one{.id = id, .text = ui.say(words), .tone = ui::Tone::Quiet, .icon = icon};
        if (ui.button(one, places[at])) action = tap;
    };
    button(Msg::FrameComfort, Msg::FrameComfort, ui::Icon::LargeType, 0, ComfortTapped{});
    if (voice == ui::VoiceButton::Read)
        button(Msg::VoiceRead, Msg::VoiceRead, ui::Icon::Speaker, 1, ReadAloudTapped{});
    if (voice == ui::VoiceButton::Stop)
        button(Msg::VoiceRead, Msg::VoiceStop, ui::Icon::Stop, 1, ReadAloudTapped{});
    button(Msg::FrameCallStaff, Msg::FrameCallStaff, ui::Icon::Headset, speaks ? 2 : 1, CallStaffTapped{});
    return action;
}

// On a low glass large type leaves no room for a notice of its own: the footer says it instead of its note,
// which is said again before anything is sent.
bool in_the_footer(const ui::Ui& ui) {
    return ui.screen().height < ui::tokens::low_glass && ui.text_size() >= TextSize::Large;
}

// Beside the buttons when lying and its words allow it, else on a line of its own above them.
void draw_notice(ui::Ui& ui, Msg notice, float buttons, ui::RectMm& room, ui::RectMm& bar) {
    const std::string words = ui.say(notice);
    const ui::Banner banner{
        .icon = ui::Icon::Info, .text = words, .signal = ui::Signal::Warning, .id = notice};
    const float words_of_button = ui.needed().width(ui.say(Msg::FrameCallStaff), ui::Style::Strong);
    const float each = std::max(button_beside_notice, words_of_button + 38) + ui::tokens::gap;
    const float beside = bar.width - buttons * each;
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
    const float buttons = voice_button(model) == ui::VoiceButton::None ? 2 : 3;
    const float bar_height = buttons_height(ui, {Msg::FrameComfort, Msg::VoiceRead, Msg::FrameCallStaff},
                                            (room.width - (buttons - 1) * ui::tokens::gap) / buttons);
    ui::RectMm bar = room.take_bottom(tight ? ui::tokens::target_primary : std::min(bar_height, 22.0F),
                                      tight ? 5.0F : ui::tokens::gap);
    if (notice && !footer_says_it) draw_notice(ui, *notice, buttons, room, bar);
    if (const auto around = draw_comfort(ui, voice_button(model), bar)) action = around;
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
