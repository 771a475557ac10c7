#include "app/kiosk/screens/case_words.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/room.h"
#include "app/kiosk/screens/staff_case_facts.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float acts_width = 150.0F;
constexpr float section_gap = 9.0F;

// What may be tapped beside the case, from the top.
struct Offer {
    ui::Button button;
    Tap tap;
};

// Staff press for every one of them: nothing of a customer is heard unasked.
void add_recordings(std::vector<Offer>& offers, const ui::Ui& ui, const StaffCase& here) {
    const auto& recordings = here.view.facts.attachments;
    for (std::size_t at = 0; at < recordings.size(); ++at) {
        const bool plays = here.playing == at;
        const std::string length = spoken_length(ui.locale(), recordings[at].length);
        const ui::Button button{.id = {Msg::StaffRecordingPlay, static_cast<int>(at)},
                                .text = plays ? ui.say(Msg::StaffRecordingStop)
                                              : ui.say(Msg::StaffRecordingPlay, {{"length", length}}),
                                .tone = ui::Tone::Plain,
                                .icon = plays ? ui::Icon::Stop : ui::Icon::Play,
                                .enabled = !here.busy};
        offers.push_back({button, PlayTapped{at}});
    }
}

std::vector<Offer> offers_of(const ui::Ui& ui, const StaffCase& here, const Model& model) {
    std::vector<Offer> offers;
    const auto add = [&](Msg words, ui::Icon icon, ui::Tone tone, Tap tap) {
        const ui::Button button{
            .id = words, .text = ui.say(words), .tone = tone, .icon = icon, .enabled = !here.busy};
        offers.push_back({button, tap});
    };
    if (here.view.summary.state == State::Notified)
        add(Msg::StaffHandOver, ui::Icon::Rate, ui::Tone::Primary, HandOverTapped{});
    add_recordings(offers, ui, here);
    for (const EventType act : here.view.permitted) {
        const auto words = words_of_act(act);
        if (words && !model.house->ready_sentences.questions(act).empty())
            add(words->title, words->icon, ui::Tone::Plain, ActTapped{act});
    }
    add(Msg::StaffLeave, ui::Icon::SignOut, ui::Tone::Quiet, StaffLeaveTapped{});
    return offers;
}

// The offers as a column beside the case, or as rows below it when upright.
struct OfferGrid {
    int columns{1};
    float row{}; // height
    float width{}, height{};
};

OfferGrid grid_of(const ui::Ui& ui, const std::vector<Offer>& offers, int columns, float width) {
    OfferGrid grid{.columns = columns, .row = ui::tokens::target_primary, .width = width};
    const float each =
        (width - ui::tokens::small_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (const Offer& offer : offers)
        grid.row = std::max(grid.row, ui.needed().button(offer.button.text, each));
    const int rows = (static_cast<int>(offers.size()) + columns - 1) / columns;
    grid.height = grid.row * static_cast<float>(rows) + ui::tokens::small_gap * static_cast<float>(rows - 1);
    return grid;
}

// One column where the rows have room; two where they have not.
OfferGrid lying_grid(const ui::Ui& ui, const std::vector<Offer>& offers, const ui::RectMm& room) {
    const float width = std::min(acts_width, room.width * 0.4F);
    const OfferGrid one = grid_of(ui, offers, 1, width);
    if (one.height <= room.height + 0.1F) return one;
    const float wide = std::min(1.4F * acts_width, room.width * 0.52F);
    const OfferGrid two = grid_of(ui, offers, 2, wide);
    return two.height <= room.height + 0.1F ? two : one;
}

std::optional<Tap> draw_offers(ui::Ui& ui, const std::vector<Offer>& offers, const OfferGrid& grid,
                               const ui::RectMm& rect) {
    std::optional<Tap> action;
    draw_in(ui, {Msg::StaffCase, 100}, rect,
            {.height = [&](float width) { return grid_of(ui, offers, grid.columns, width).height; },
             .draw =
                 [&](ui::RectMm used) {
                     const int rows = (static_cast<int>(offers.size()) + grid.columns - 1) / grid.columns;
                     const auto places = used.grid(grid.columns, rows, ui::tokens::small_gap);
                     for (std::size_t at = 0; at < offers.size(); ++at)
                         if (ui.button(offers[at].button, places[at])) action = offers[at].tap;
                 }});
    return action;
}

void draw_heading(ui::Ui& ui, Msg words, ui::RectMm& rest) {
    rest.take_top(section_gap);
    ui.label(words, ui::Style::Strong,
             rest.take_top(ui.needed().words(ui.say(words), ui::Style::Strong, rest.width), 3));
}

// Facts, story and history, one below the other.
void draw_case(ui::Ui& ui, const CaseView& view, const Model& model, const ui::RectMm& card) {
    ui.card(card);
    ui::RectMm rest = ui.begin_scroll(Msg::StaffHistory, card.inset(12, 8), ui::Backdrop::Card);
    const float begin = rest.top;
    const auto facts = facts_for_staff(ui, view, model);
    draw_facts(ui, facts, rest.take_top(facts_height(ui, facts, rest.width)));
    if (!view.facts.personal.story.empty()) {
        draw_heading(ui, Msg::StaffStory, rest);
        rest.take_top(ui.paragraph({.words = view.facts.personal.story}, rest));
    }
    draw_heading(ui, Msg::StaffHistory, rest);
    rest.take_top(ui.timeline(history(ui, view.timeline, Reader::Staff), rest));
    ui.end_scroll(rest.top - begin);
}

void draw_refusal(ui::Ui& ui, const Trouble& refused, ui::RectMm& room) {
    const Msg words = refused.kind == TroubleKind::NotAllowed ? Msg::StaffActRefused : Msg::StaffActNotKept;
    ui.banner({.icon = ui::Icon::Warning,
               .text = ui.say(words),
               .signal = ui::Signal::Warning,
               .id = Msg::StaffActRefused},
              room.take_top(ui.needed().banner(ui.say(words), room.width), ui::tokens::gap));
}

// How far it is, or that it cannot be heard.
void draw_sound(ui::Ui& ui, const StaffCase& here, ui::RectMm& room) {
    if (!here.playing && !here.unheard) return;
    std::string words = ui.say(Msg::StaffRecordingAway);
    if (here.playing)
        words = ui.say(
            Msg::StaffRecordingPlaying,
            {{"at", spoken_length(ui.locale(), here.played)},
             {"length", spoken_length(ui.locale(), here.view.facts.attachments[*here.playing].length)}});
    ui.banner({.icon = here.playing ? ui::Icon::Speaker : ui::Icon::Warning,
               .text = words,
               .signal = here.playing ? ui::Signal::Neutral : ui::Signal::Warning,
               .id = here.playing ? Msg::StaffRecordingPlaying : Msg::StaffRecordingAway},
              room.take_top(ui.needed().banner(words, room.width), ui::tokens::gap));
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const StaffCase& here, const Model& model) {
    const std::string number = grouped_number(here.view.summary.number);
    auto [room, action] = open_page(ui,
                                    {.title = Msg::StaffCaseTitle,
                                     .title_text = ui.say(Msg::StaffCaseTitle, {{"number", number}}),
                                     .call_staff = false},
                                    model);
    if (here.refused) draw_refusal(ui, *here.refused, room);
    draw_sound(ui, here, room);
    const auto offers = offers_of(ui, here, model);
    // In low reach an upright glass is too narrow for the largest type in two columns.
    const bool stacked = ui.portrait() || (ui.stands_up() && ui.text_size() == TextSize::Largest);
    const OfferGrid grid = stacked ? grid_of(ui, offers, 2, room.width) : lying_grid(ui, offers, room);
    const ui::RectMm acts = stacked
                                ? room.take_bottom(std::min(grid.height, room.height * 0.5F), ui::tokens::gap)
                                : room.take_right(grid.width, ui::tokens::gap);
    draw_case(ui, here.view, model, room);
    if (here.busy)
        ui.busy(Msg::StaffSaving, acts);
    else if (const auto tapped = draw_offers(ui, offers, grid, acts))
        action = tapped;
    return action;
}

} // namespace fengqiao::kiosk
