#include "app/kiosk/screens/case_words.h"
#include "app/kiosk/screens/forms_offered.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/mediation_words.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/room.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

constexpr float button_width_max = 140.0F;
constexpr float question_width_max = 320.0F;
constexpr float card_padding = 11.0F;
constexpr float picture = 30.0F;
constexpr float course_least = 95.0F;

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
    if (!found.mediation) return facts;
    if (const auto outcome = outcome_of(found.mediation->stage)) {
        facts.push_back({Msg::TrackMediationOutcome, ui.say(*outcome), ui::Whose::House});
        return facts;
    }
    const std::string& name = found.mediation->mediator;
    facts.push_back({Msg::TrackMediator, name.empty() ? ui.say(Msg::TrackMediatorToCome) : name});
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
    const bool mediated = found.state == State::MediationPending || found.state == State::Mediating;
    if (mediated && found.mediation && found.mediation->due) {
        const Msg by = found.state == State::Mediating ? Msg::NextMediationEnd : Msg::NextMediationAnswer;
        next.by = ui.say(by, {{"date", long_date(ui.locale(), *found.mediation->due)}});
    } else if (found.outcome.empty() && !found.told_on)
        next.by = ui.say(Msg::NextAnswer, {{"date", long_date(ui.locale(), found.due)}});
    return next;
}

float words_beside(float width) {
    return width - 2 * card_padding - picture - 8;
}

float next_height(const ui::Ui& ui, const Next& next, float width) {
    const float beside = words_beside(width);
    float height = ui.needed().words(ui.say(Msg::TrackNext), ui::Style::Quiet, beside) + 2 +
                   measured(ui, next.words, ui::Style::Heading, beside).height;
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
    ui.text({.words = next.by,
             .style = ui::Style::Quiet,
             .lines = by.lines,
             .id = Msg::NextAnswer,
             .whose = ui::Whose::House},
            inside.take_top(by.height));
}

// What is asked once more before something ends.
struct Asked {
    Msg title, means, choice, keep, confirm;
};
constexpr Asked withdrawal{Msg::TrackWithdrawTitle, Msg::TrackWithdrawStops, Msg::TrackWithdrawChoice,
                           Msg::TrackWithdrawKeep, Msg::TrackWithdrawConfirm};
constexpr Asked end_of_mediation{Msg::TrackEndTitle, Msg::TrackEndMeans, Msg::TrackEndChoice,
                                 Msg::TrackEndKeep, Msg::TrackEndConfirm};

std::optional<Tap> ask_once_more(ui::Ui& ui, const Asked& asked, const TrackedCase& found,
                                 const Model& model) {
    auto [room, action] = open_page(ui, {.title = asked.title}, model);
    const float width = std::min(room.width, question_width_max);
    const float button = std::max(
        main_button + 6, buttons_height(ui, {asked.keep, asked.confirm}, (width - ui::tokens::gap) / 2));
    const ui::RectMm buttons = room.take_bottom(button, ui::tokens::gap);
    std::vector<Fact> facts = facts_of(ui, found, model);
    facts.resize(2); // which complaint it is, and no more
    const std::array said{Said{ui.say(asked.means), ui::Style::Heading, asked.means},
                          Said{ui.say(asked.choice), ui::Style::Quiet, asked.choice}};
    constexpr float rule = 12.0F;
    const auto needed = [&](float inner) {
        return facts_height(ui, facts, inner) + rule + said_height(ui, said, inner);
    };
    const ui::RectMm card =
        room.middle(width, std::min(room.height, needed(width - 2 * card_padding) + 2 * card_padding));
    ui.card(card);
    draw_in(ui, asked.means, card.inset(card_padding, std::min(card_padding, card.height * 0.08F)),
            {.height = needed,
             .draw =
                 [&](ui::RectMm inside) {
                     draw_facts(ui, facts, inside.take_top(facts_height(ui, facts, inside.width)));
                     ui.divider(inside.take_top(rule));
                     draw_said(ui, said, inside);
                 }},
            Place::Middle, ui::Backdrop::Card);
    const auto both = buttons.middle(width, buttons.height).columns(2, ui::tokens::gap);
    if (ui.button(asked.keep, ui::Tone::Plain, both[0])) action = BackTapped{};
    if (ui.button(asked.confirm, ui::Tone::Danger, both[1])) action = ContinueTapped{};
    return action;
}

struct Offer {
    Msg words;
    ui::Tone tone{};
    ui::Icon icon{};
    Tap tap;
};

std::vector<Offer> offers_of(const TrackedCase& found) {
    std::vector<Offer> offers;
    if (found.withdrawable)
        offers.push_back({Msg::TrackWithdraw, ui::Tone::Plain, ui::Icon::Undo, WithdrawTapped{}});
    offers.push_back({Msg::TrackDone, ui::Tone::Plain, ui::Icon::CheckCircle, LeaveTapped{}});
    if (found.mediation_endable)
        offers.push_back(
            {Msg::TrackEndMediation, ui::Tone::Plain, ui::Icon::CrossCircle, EndMediationTapped{}});
    if (found.mediation_open)
        offers.push_back({Msg::TrackMediate, ui::Tone::Plain, ui::Icon::Handshake, MediationTapped{}});
    if (found.remedies.any())
        offers.push_back({Msg::TrackDisagree, ui::Tone::Plain, ui::Icon::Receipt, DisagreeTapped{}});
    if (found.rating_open)
        offers.push_back({Msg::TrackRate, ui::Tone::Primary, ui::Icon::Rate, RateThisTapped{}});
    return offers;
}

// As high as the highest of these buttons must be when so many stand in a row of that width.
float offers_height(const ui::Ui& ui, const std::vector<Offer>& offers, int columns, float width) {
    const float gaps = ui::tokens::gap * static_cast<float>(columns - 1);
    float height = main_button;
    for (const Offer& offer : offers)
        height =
            std::max(height, buttons_height(ui, {offer.words}, (width - gaps) / static_cast<float>(columns)));
    return height;
}

// What can be done from here: equal buttons, in a row below the page, or in two where words need the room.
std::optional<Tap> draw_offers(ui::Ui& ui, const TrackedCase& found, ui::RectMm& room) {
    constexpr int row_max = 3;
    const std::vector<Offer> offers = offers_of(found);
    const int count = static_cast<int>(offers.size());
    const float gaps = ui::tokens::gap * static_cast<float>(count - 1);
    const float wanted = std::min(room.width, button_width_max * static_cast<float>(count) + gaps);
    const bool one_row = count <= row_max || offers_height(ui, offers, count, wanted) <= main_button;
    const int rows = one_row ? 1 : 2, columns = one_row ? count : (count + 1) / 2;
    const float height = offers_height(ui, offers, columns, wanted);
    ui::RectMm foot = room.take_bottom(height * static_cast<float>(rows) +
                                           ui::tokens::small_gap * static_cast<float>(rows - 1),
                                       one_row ? ui::tokens::gap : ui::tokens::small_gap);
    std::optional<Tap> action;
    const ui::RectMm used = foot.take_right(wanted);
    const auto places =
        one_row ? used.columns(count, ui::tokens::gap) : used.grid(columns, rows, ui::tokens::small_gap);
    for (std::size_t at = 0; at < offers.size(); ++at) {
        const Offer& offer = offers[at];
        const ui::Button button{
            .id = offer.words, .text = ui.say(offer.words), .tone = offer.tone, .icon = offer.icon};
        if (ui.button(button, places[at])) action = offer.tap;
    }
    return action;
}

float see_height(const ui::Ui& ui, float width) {
    return buttons_height(ui, {Msg::RoadSee}, width - 24);
}

// To the picture of the way, with the place where this case is.
std::optional<Tap> draw_see(ui::Ui& ui, const ui::RectMm& rect) {
    const ui::Button button{
        .id = Msg::RoadSee, .text = ui.say(Msg::RoadSee), .tone = ui::Tone::Quiet, .icon = ui::Icon::MapPin};
    return ui.button(button, rect) ? std::optional<Tap>{StationTapped{StationPage::Wall}} : std::nullopt;
}

std::optional<Tap> draw_course(ui::Ui& ui, const std::vector<ui::TimelineEntry>& entries,
                               const ui::RectMm& card) {
    ui.card(card);
    ui::RectMm inside = card.inset(12, 8);
    const auto see = draw_see(ui, inside.take_bottom(see_height(ui, card.width), ui::tokens::small_gap));
    const ui::RectMm view = ui.begin_scroll({Msg::TrackMatter, 1}, inside, ui::Backdrop::Card);
    ui.end_scroll(ui.timeline(entries, view));
    return see;
}

// Facts, what comes next, and the course of the case, each on a card.
struct Case {
    std::vector<Fact> facts;
    std::optional<Next> next;
    std::vector<ui::TimelineEntry> course;

    [[nodiscard]] float facts_card(const ui::Ui& ui, float width) const {
        return facts_height(ui, facts, width - 2 * card_padding) + 2 * card_padding;
    }
    [[nodiscard]] float next_card(const ui::Ui& ui, float width) const {
        return next ? next_height(ui, *next, width) + ui::tokens::gap : 0;
    }
    [[nodiscard]] float course_card(const ui::Ui& ui, float width) const {
        return ui.needed().timeline(course, width - 24) + 16 + see_height(ui, width) + ui::tokens::small_gap;
    }
    // What happens next first: the facts the customer has just keyed or has on paper.
    void draw_head(ui::Ui& ui, ui::RectMm& rest, bool next_first) const {
        const float width = rest.width;
        if (next && next_first)
            draw_next(ui, *next, rest.take_top(next_height(ui, *next, width), ui::tokens::gap));
        const ui::RectMm card = rest.take_top(facts_card(ui, width), ui::tokens::gap);
        ui.card(card);
        draw_facts(ui, facts, card.inset(card_padding));
        if (next && !next_first)
            draw_next(ui, *next, rest.take_top(next_height(ui, *next, width), ui::tokens::gap));
    }
};

Case case_of(const ui::Ui& ui, const TrackedCase& found, const Model& model) {
    Case all{facts_of(ui, found, model), next_of(ui, found), history(ui, found.timeline, Reader::Customer)};
    std::ranges::reverse(all.course); // the newest first, as with a parcel on its way
    return all;
}

// All of it in one part that scrolls, where large type leaves no room for parts.
std::optional<Tap> draw_stacked(ui::Ui& ui, const Case& all, const ui::RectMm& room) {
    std::optional<Tap> action;
    draw_in(ui, {Msg::TrackMatter, 2}, room,
            {.height =
                 [&](float width) {
                     return all.facts_card(ui, width) + all.next_card(ui, width) + ui::tokens::gap +
                            all.course_card(ui, width);
                 },
             .draw =
                 [&](ui::RectMm rest) {
                     all.draw_head(ui, rest, true);
                     const ui::RectMm card = rest.take_top(all.course_card(ui, rest.width));
                     ui.card(card);
                     ui::RectMm inside = card.inset(12, 8);
                     action =
                         draw_see(ui, inside.take_bottom(see_height(ui, card.width), ui::tokens::small_gap));
                     ui.timeline(all.course, inside);
                 }});
    return action;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const TrackShown& here, const Model& model) {
    const TrackedCase& found = here.found;
    if (here.forms) return draw_forms(ui, found, *here.forms, model);
    if (here.asking_withdrawal) return ask_once_more(ui, withdrawal, found, model);
    if (here.asking_end) return ask_once_more(ui, end_of_mediation, found, model);
    const std::string as_of =
        found.as_of ? ui.say(Msg::TrackAsOf, {{"time", date_and_time(ui.locale(), *found.as_of)}})
                    : ui.say(Msg::TrackHereOnly);
    auto [room, action] = open_page(
        ui, {.title = status_of(found.state), .hint = as_of, .hint_whose = ui::Whose::House}, model);
    if (const auto tapped = draw_offers(ui, found, room)) action = tapped;
    const Case all = case_of(ui, found, model);
    const float width = ui.portrait() ? room.width : room.width * 0.47F;
    const float head = all.facts_card(ui, width) + all.next_card(ui, width);
    const bool parts =
        ui.portrait() ? head + ui::tokens::gap + course_least <= room.height : head <= room.height + 0.1F;
    if (!parts) {
        const auto tapped = draw_stacked(ui, all, room);
        return tapped ? tapped : action;
    }
    ui::RectMm side = ui.portrait() ? room : room.take_right(width, ui::tokens::gap);
    all.draw_head(ui, side, false);
    const auto see = draw_course(ui, all.course, ui.portrait() ? side : room);
    return see ? see : action;
}

} // namespace fengqiao::kiosk
