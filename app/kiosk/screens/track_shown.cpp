#include "app/kiosk/screens/case_words.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float button_width_max = 140.0F;
constexpr float question_width_max = 320.0F;

std::string plain(const Model& model, const std::string& code) {
    return model.house->catalogue.label(code, model.comfort.language, Formality::Plain);
}

std::vector<Fact> facts_of(const ui::Ui& ui, const TrackedCase& found, const Model& model) {
    std::vector<Fact> facts{
        {Msg::TrackNumber, grouped_number(found.number)},
        {Msg::TrackMatter, ui.say(Msg::TrackMatterValue, {{"business", plain(model, found.business)},
                                                          {"cause", plain(model, found.cause)}})},
        {Msg::TrackHandledBy, ui.say(word_of(found.level))}};
    if (!found.outcome.empty()) facts.push_back({Msg::TrackOutcome, plain(model, found.outcome)});
    const bool awaits_answer = is_open(found.state) && found.outcome.empty();
    if (awaits_answer)
        facts.push_back(
            {Msg::TrackDue, ui.say(Msg::TrackDueValue, {{"date", long_date(ui.locale(), found.due)}})});
    return facts;
}

// What was done, what comes next, and by which day there is an answer.
std::vector<ui::TimelineEntry> course_of(const ui::Ui& ui, const TrackedCase& found) {
    auto entries = history(ui, found.timeline, Reader::Customer);
    const auto next = next_step(found.state);
    if (next) entries.push_back({ui.say(*next), "", ui::EntryState::Now});
    if (next && found.outcome.empty())
        entries.push_back({ui.say(Msg::NextAnswer, {{"date", short_date(ui.locale(), found.due)}}), "",
                           ui::EntryState::Later});
    return entries;
}

std::optional<Action> ask_withdrawal(ui::Ui& ui, const TrackedCase& found, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::TrackWithdrawTitle}, model);
    const float width = std::min(room.width, question_width_max);
    ui::RectMm buttons = room.take_bottom(main_button + 6, ui::tokens::gap);
    const float stops = 2 * line_height(ui, ui::Style::Heading);
    const std::vector<Fact> facts{facts_of(ui, found, model)[0], facts_of(ui, found, model)[1]};
    const float facts_tall = facts_height(ui, facts, width - 28);
    const float choice = 2 * line_height(ui, ui::Style::Body);
    ui::RectMm card = room.middle(width, std::min(room.height, facts_tall + stops + choice + 52));
    ui.card(card);
    ui::RectMm inside = card.inset(14, 12);
    draw_facts(ui, facts, inside.take_top(facts_tall, 4));
    ui.divider(inside.take_top(8, 4));
    ui.text({.words = ui.say(Msg::TrackWithdrawStops),
             .style = ui::Style::Heading,
             .align = ui::Align::Centre,
             .lines = 2,
             .id = Msg::TrackWithdrawStops},
            inside.take_top(stops, 2));
    ui.text({.words = ui.say(Msg::TrackWithdrawChoice),
             .style = ui::Style::Quiet,
             .align = ui::Align::Centre,
             .lines = 2,
             .id = Msg::TrackWithdrawChoice},
            inside.take_top(choice));
    const auto both = buttons.middle(width, buttons.height).columns(2, ui::tokens::gap);
    if (ui.button(Msg::TrackWithdrawKeep, ui::Tone::Plain, both[0])) action = BackTapped{};
    if (ui.button(Msg::TrackWithdrawConfirm, ui::Tone::Danger, both[1])) action = ContinueTapped{};
    return action;
}

struct Offer {
    Msg words;
    ui::Tone tone{};
    ui::Icon icon{};
    Action action;
};

// What can be done from here: equal buttons, in a row below the page.
std::optional<Action> draw_offers(ui::Ui& ui, const TrackedCase& found, const ui::RectMm& row) {
    std::vector<Offer> offers;
    if (found.withdrawable)
        offers.push_back({Msg::TrackWithdraw, ui::Tone::Plain, ui::Icon::Undo, WithdrawTapped{}});
    offers.push_back({Msg::TrackDone, ui::Tone::Plain, ui::Icon::CheckCircle, LeaveTapped{}});
    if (found.rating_open)
        offers.push_back({Msg::TrackRate, ui::Tone::Primary, ui::Icon::Rate, RateThisTapped{}});
    const int count = static_cast<int>(offers.size());
    const float wanted =
        button_width_max * static_cast<float>(count) + ui::tokens::gap * static_cast<float>(count - 1);
    ui::RectMm used = row;
    used = used.take_right(std::min(row.width, wanted));
    std::optional<Action> action;
    const auto places = used.columns(count, ui::tokens::gap);
    for (std::size_t at = 0; at < offers.size(); ++at) {
        const Offer& offer = offers[at];
        const bool roomy = places[at].width > 90;
        const ui::Button button{.id = offer.words,
                                .text = ui.say(offer.words),
                                .tone = offer.tone,
                                .icon = roomy ? std::optional{offer.icon} : std::nullopt};
        if (ui.button(button, places[at])) action = offer.action;
    }
    return action;
}

void draw_course(ui::Ui& ui, const TrackedCase& found, const ui::RectMm& card) {
    ui.card(card);
    const ui::RectMm view = ui.begin_scroll({Msg::TrackMatter, 1}, card.inset(12, 8), ui::Backdrop::Card);
    const auto entries = course_of(ui, found);
    ui.end_scroll(ui.timeline(entries, view));
}

} // namespace

std::optional<Action> draw(ui::Ui& ui, const TrackShown& here, const Model& model) {
    const TrackedCase& found = here.found;
    if (here.asking_withdrawal) return ask_withdrawal(ui, found, model);
    const std::string as_of =
        found.as_of ? ui.say(Msg::TrackAsOf, {{"time", date_and_time(ui.locale(), *found.as_of)}})
                    : ui.say(Msg::TrackHereOnly);
    auto [room, action] = open_page(ui, {.title = status_of(found.state), .hint = as_of}, model);
    const ui::RectMm offers = room.take_bottom(main_button, ui::tokens::gap);
    const std::vector<Fact> facts = facts_of(ui, found, model);
    const float side = room.width * 0.44F;
    const float facts_width = (ui.portrait() ? room.width : side) - 24;
    const float facts_tall = facts_height(ui, facts, facts_width) + 20;
    ui::RectMm card =
        ui.portrait() ? room.take_top(facts_tall, ui::tokens::gap) : room.take_right(side, ui::tokens::gap);
    if (!ui.portrait()) card.height = std::min(card.height, facts_tall);
    ui.card(card);
    draw_facts(ui, facts, card.inset(12, 10));
    draw_course(ui, found, room);
    if (const auto tapped = draw_offers(ui, found, offers)) action = tapped;
    return action;
}

} // namespace fengqiao::kiosk
