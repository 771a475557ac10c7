#include "app/kiosk/screens/complaint_screens.h"

#include "app/kiosk/screens/duty.h"
#include "app/kiosk/screens/room.h"
#include "app/kiosk/screens/station_screens.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>
#include <span>

namespace fengqiao::kiosk {
namespace {

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

struct Small {
    Msg words;
    ui::Icon icon{};
    ui::Tone tone{};
    Tap tap;
};
// What is not a door and yet always there: the station's services, somebody being cheated, comfort, the voice
// where there is something to hear, a person.
std::vector<Small> smalls(ui::VoiceButton voice) {
    std::vector<Small> all{
        {Msg::ServicesDoor, ui::Icon::Buildings, ui::Tone::Quiet, DoorTapped{Door::Services}},
        {Msg::FraudDoor, ui::Icon::Siren, ui::Tone::Danger, DoorTapped{Door::Fraud}},
        {Msg::FrameComfort, ui::Icon::LargeType, ui::Tone::Quiet, ComfortTapped{}}};
    if (voice == ui::VoiceButton::Read)
        all.push_back({Msg::VoiceRead, ui::Icon::Speaker, ui::Tone::Quiet, ReadAloudTapped{}});
    if (voice == ui::VoiceButton::Stop)
        all.push_back({Msg::VoiceStop, ui::Icon::Stop, ui::Tone::Quiet, ReadAloudTapped{}});
    all.push_back({Msg::FrameCallStaff, ui::Icon::Headset, ui::Tone::Quiet, CallStaffTapped{}});
    return all;
}

constexpr float edges_of_button = 11.0F;
constexpr float small_button_padding = 30.0F; // picture and edges beside the words of a button

// In one line; where it is tight without their pictures, and each as wide as its words; in more where the
// words are wide.
struct SmallBar {
    int columns{}, rows{1};
    float row_height{}, gap{ui::tokens::gap};
    bool pictures{true};
    std::vector<float> widths{}; // of one line that is not of equal parts

    [[nodiscard]] float height() const {
        return static_cast<float>(rows) * (row_height + ui::tokens::small_gap) - ui::tokens::small_gap;
    }
    [[nodiscard]] float column(float width) const {
        return (width - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns);
    }
    [[nodiscard]] std::vector<ui::RectMm> places(ui::RectMm bar) const {
        if (widths.empty()) return bar.grid(columns, rows, gap);
        std::vector<ui::RectMm> all;
        for (const float width : widths)
            all.push_back(bar.take_left(width, gap));
        return all;
    }
};

// Without pictures, each as wide as its words and an equal part of what is left; nullopt when they are too
// wide.
std::optional<SmallBar> in_one_line(SmallBar bar, const std::vector<float>& words, float width) {
    bar.pictures = false;
    float left = width - static_cast<float>(bar.columns - 1) * bar.gap;
    for (const float one : words)
        left -= one + edges_of_button;
    if (left < 0) return std::nullopt;
    for (const float one : words)
        bar.widths.push_back(one + edges_of_button + left / static_cast<float>(bar.columns));
    return bar;
}

SmallBar bar_for(const ui::Ui& ui, std::span<const Small> all, float width, bool tight) {
    const int count = static_cast<int>(all.size());
    SmallBar bar{.columns = count, .row_height = tight ? ui::tokens::target_primary : 22.0F};
    std::vector<float> words;
    for (const Small& one : all)
        words.push_back(ui.needed().width(ui.say(one.words), ui::Style::Strong));
    const float wanted = std::ranges::max(words) + small_button_padding;
    if (wanted <= bar.column(width)) return bar;
    bar.gap = ui::tokens::small_gap;
    if (tight) {
        if (auto line = in_one_line(bar, words, width)) return *line;
    }
    for (bar.rows = 2; bar.rows < (count + 1) / 2; ++bar.rows) {
        bar.columns = (count + bar.rows - 1) / bar.rows;
        if (wanted <= bar.column(width)) return bar;
    }
    bar.columns = (count + bar.rows - 1) / bar.rows;
    return bar;
}

std::optional<Tap> draw_smalls(ui::Ui& ui, std::span<const Small> all, const ui::RectMm& bar,
                               const SmallBar& plan) {
    std::optional<Tap> action;
    const auto places = plan.places(bar);
    for (std::size_t at = 0; at < all.size(); ++at) {
        const Small& one = all[at];
        ui::Button button{.id = one.words == Msg::VoiceStop ? Msg::VoiceRead : one.words,
                          .text = ui.say(one.words),
                          .tone = one.tone};
        if (plan.pictures) button.icon = one.icon;
        if (ui.button(button, places[at])) action = one.tap;
    }
    return action;
}

// A low glass has no room for a notice of its own: the footer says it instead of its note, which is said
// again before anything is sent.
bool in_the_footer(const ui::Ui& ui) {
    return ui.screen().height < ui::tokens::low_glass;
}

// On a line of its own above the buttons.
void draw_notice(ui::Ui& ui, Msg notice, ui::RectMm& room) {
    const std::string words = ui.say(notice);
    ui.banner({.icon = ui::Icon::Info, .text = words, .signal = ui::Signal::Warning, .id = notice},
              room.take_bottom(ui.needed().banner(words, room.width), ui::tokens::gap));
}

// How high the doors must stay whatever else wants to be there: with their pictures and both lines of words.
float doors_least(const ui::Ui& ui, bool in_rows) {
    constexpr float picture_and_edges = 44.0F, edges = 16.0F;
    const float title = ui.needed().line(ui::Style::Title), detail = ui.needed().line(ui::Style::Heading);
    return in_rows ? 3 * (title + detail + edges) + 2 * ui::tokens::gap
                   : 2 * title + detail + picture_and_edges;
}

// Above the buttons, where the doors leave room for it.
void draw_duty(ui::Ui& ui, const Model& model, bool in_rows, ui::RectMm& room) {
    const DutyStrip strip{ui, model, room.width};
    if (!strip.names_somebody()) return;
    const float needed = strip.height() + ui::tokens::gap;
    if (room.height - needed < doors_least(ui, in_rows)) return;
    strip.draw(ui, room.take_bottom(strip.height(), ui::tokens::gap));
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const Attract& here, const Model& model) {
    if (here.welfare)
        if (const ContentPage* page = model.house->content.find(here.welfare->page))
            return draw_welfare(ui, *here.welfare, *page, model);
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
    const auto around = smalls(voice_button(model));
    const SmallBar plan = bar_for(ui, around, room.width, tight);
    const ui::RectMm bar = room.take_bottom(plan.height(), tight ? 5.0F : ui::tokens::gap);
    if (notice && !footer_says_it) draw_notice(ui, *notice, room);
    if (const auto pressed = draw_smalls(ui, around, bar, plan)) action = pressed;
    const auto detail = [&](Msg words) { return ui.fewer_words() ? no_msg : words; };
    const bool in_rows = ui.portrait() || (ui.stands_up() && ui.text_size() == TextSize::Largest);
    draw_duty(ui, model, in_rows, room);
    const float gap = ui.portrait() || !in_rows ? ui::tokens::gap : ui::tokens::small_gap;
    const auto places = in_rows ? room.rows(3, gap) : room.columns(3, gap);
    const std::array<std::pair<Door, ui::Door>, 3> doors{
        {{Door::Complain,
          {ui::Icon::Complaint, Msg::HomeComplaint, detail(Msg::HomeComplaintDetail), Accent::Orange}},
         {Door::Track,
          {ui::Icon::Progress, Msg::HomeProgress, detail(Msg::HomeProgressDetail), Accent::Blue}},
         {Door::Rate, {ui::Icon::Rate, Msg::HomeRate, detail(Msg::HomeRateDetail), Accent::Green}}}};
    for (std::size_t place = 0; place < doors.size(); ++place)
        if (ui.door(doors[place].second, places[place])) action = DoorTapped{doors[place].first};
    return action;
}

} // namespace fengqiao::kiosk
