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
constexpr float card_padding = 11.0F;
constexpr float picture = 30.0F;

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
    return facts;
}

// What comes next, and by which day there is an answer as long as there is none.
struct Next {
    std::string words, by;
};
std::optional<Next> next_of(const ui::Ui& ui, const TrackedCase& found) {
    const auto step = next_step(found.state);
    if (!step) return std::nullopt;
    Next next{ui.say(*step), ""};
    if (found.outcome.empty())
        next.by = ui.say(Msg::NextAnswer, {{"date", long_date(ui.locale(), found.due)}});
    return next;
}

float words_beside(float width) {
    return width - 2 * card_padding - picture - 8;
}

float next_height(const ui::Ui& ui, const Next& next, float width) {
    const float beside = words_beside(width);
    float height =
        line_height(ui, ui::Style::Quiet) + measured(ui, next.words, ui::Style::Heading, beside).height + 2;
    if (!next.by.empty()) height += measured(ui, next.by, ui::Style::Quiet, beside).height + 2;
    return std::max(height, picture) + 2 * card_padding;
}

void draw_next(ui::Ui& ui, const Next& next, const ui::RectMm& card) {
    ui.card(card);
    ui::RectMm inside = card.inset(card_padding);
    ui.icon(ui::Icon::CalendarCheck, Accent::Blue, inside.take_left(picture, 8));
    ui.label(Msg::TrackNext, ui::Style::Quiet, inside.take_top(line_height(ui, ui::Style::Quiet), 2));
    const Measured words = measured(ui, next.words, ui::Style::Heading, inside.width);
    ui.text({.words = next.words, .style = ui::Style::Heading, .lines = words.lines},
            inside.take_top(words.height, 2));
    if (next.by.empty()) return;
    const Measured by = measured(ui, next.by, ui::Style::Quiet, inside.width);
    ui.text({.words = next.by, .style = ui::Style::Quiet, .lines = by.lines, .id = Msg::NextAnswer},
            inside.take_top(by.height));
}

std::optional<Tap> ask_withdrawal(ui::Ui& ui, const TrackedCase& found, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::TrackWithdrawTitle}, model);
    const float width = std::min(room.width, question_width_max);
    ui::RectMm buttons = room.take_bottom(main_button + 6, ui::tokens::gap);
    const float inner = width - 2 * card_padding;
    std::vector<Fact> facts = facts_of(ui, found, model);
    facts.resize(2); // which complaint it is, and no more
    const float facts_tall = facts_height(ui, facts, inner);
    const float words = centred_height(ui, Msg::TrackWithdrawStops, ui::Style::Heading, inner) +
                        centred_height(ui, Msg::TrackWithdrawChoice, ui::Style::Quiet, inner);
    const ui::RectMm card = room.middle(width, facts_tall + words + 2 * card_padding + 20);
    ui.card(card);
    ui::RectMm inside = card.inset(card_padding);
    draw_facts(ui, facts, inside.take_top(facts_tall, 4));
    ui.divider(inside.take_top(8, 8));
    draw_centred(ui, Msg::TrackWithdrawStops, ui::Style::Heading, inside);
    draw_centred(ui, Msg::TrackWithdrawChoice, ui::Style::Quiet, inside);
    const auto both = buttons.middle(width, buttons.height).columns(2, ui::tokens::gap);
    if (ui.button(Msg::TrackWithdrawKeep, ui::Tone::Plain, both[0])) action = BackTapped{};
    if (ui.button(Msg::TrackWithdrawConfirm, ui::Tone::Danger, both[1])) action = ContinueTapped{};
    return action;
}

struct Offer {
    Msg words;
    ui::Tone tone{};
    ui::Icon icon{};
    Tap tap;
};

// What can be done from here: equal buttons, in a row below the page.
std::optional<Tap> draw_offers(ui::Ui& ui, const TrackedCase& found, const ui::RectMm& row) {
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
    std::optional<Tap> action;
    const auto places = used.columns(count, ui::tokens::gap);
    for (std::size_t at = 0; at < offers.size(); ++at) {
        const Offer& offer = offers[at];
        const bool roomy = places[at].width > 90;
        const ui::Button button{.id = offer.words,
                                .text = ui.say(offer.words),
                                .tone = offer.tone,
                                .icon = roomy ? std::optional{offer.icon} : std::nullopt};
        if (ui.button(button, places[at])) action = offer.tap;
    }
    return action;
}

// What happens next always stands here. In large type the first facts, which the customer has just keyed or
// has on paper, make room for it.
std::vector<Fact> facts_that_fit(ui::Ui& ui, std::vector<Fact> facts, float width, float height) {
    while (facts.size() > 1 && facts_height(ui, facts, width - 2 * card_padding) + 2 * card_padding > height)
        facts.erase(facts.begin());
    return facts;
}

void draw_course(ui::Ui& ui, const TrackedCase& found, const ui::RectMm& card) {
    ui.card(card);
    const ui::RectMm view = ui.begin_scroll({Msg::TrackMatter, 1}, card.inset(12, 8), ui::Backdrop::Card);
    auto entries = history(ui, found.timeline, Reader::Customer);
    std::ranges::reverse(entries); // the newest first, as with a parcel on its way
    ui.end_scroll(ui.timeline(entries, view));
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const TrackShown& here, const Model& model) {
    const TrackedCase& found = here.found;
    if (here.asking_withdrawal) return ask_withdrawal(ui, found, model);
    const std::string as_of =
        found.as_of ? ui.say(Msg::TrackAsOf, {{"time", date_and_time(ui.locale(), *found.as_of)}})
                    : ui.say(Msg::TrackHereOnly);
    auto [room, action] = open_page(ui, {.title = status_of(found.state), .hint = as_of}, model);
    const ui::RectMm offers = room.take_bottom(main_button, ui::tokens::gap);
    const float width = ui.portrait() ? room.width : room.width * 0.47F;
    ui::RectMm side = ui.portrait() ? room : room.take_right(width, ui::tokens::gap);
    const auto next = next_of(ui, found);
    const float below = ui::tokens::gap + (next ? next_height(ui, *next, width) : 0);
    const std::vector<Fact> facts =
        facts_that_fit(ui, facts_of(ui, found, model), width, side.height - below);
    const ui::RectMm card =
        side.take_top(facts_height(ui, facts, width - 2 * card_padding) + 2 * card_padding, ui::tokens::gap);
    ui.card(card);
    draw_facts(ui, facts, card.inset(card_padding));
    if (next) draw_next(ui, *next, side.take_top(next_height(ui, *next, width), ui::tokens::gap));
    draw_course(ui, found, ui.portrait() ? side : room);
    if (const auto tapped = draw_offers(ui, found, offers)) action = tapped;
    return action;
}

} // namespace fengqiao::kiosk
