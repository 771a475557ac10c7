#include "app/kiosk/flow/mediation_flow.h"
#include "app/kiosk/screens/article.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/mediation_words.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

// Applying for mediation, a question a page.
namespace fengqiao::kiosk {
namespace {

constexpr float card_width = 250.0F, tile_gap = ui::tokens::small_gap;

// The committee's own choice stands first and is a card like the others.
std::vector<ui::Tile> cards_of(const ui::Ui& ui, const std::vector<MediatorCard>& mediators) {
    std::vector<ui::Tile> cards{{.id = Msg::MediationAssigned,
                                 .text = ui.say(Msg::MediationAssigned),
                                 .detail = ui.say(Msg::MediationAssignedDetail),
                                 .icon = ui::Icon::Buildings,
                                 .whose = ui::Whose::House}};
    for (const MediatorCard& one : mediators)
        cards.push_back({.id = {Msg::MediationCard, static_cast<int>(cards.size()) - 1},
                         .text = ui.say(Msg::MediationCard, {{"name", one.name}}),
                         .detail = ui.say(word_of(one.wing)),
                         .icon = ui::Icon::Person,
                         .whose = ui::Whose::House});
    return cards;
}

struct Grid {
    int columns{1}, rows{1};
    float each{}; // high
};
Grid grid_of(const ui::Ui& ui, const std::vector<ui::Tile>& cards, int columns, float width) {
    const float gaps = tile_gap * static_cast<float>(columns - 1);
    const float wide = (width - gaps) / static_cast<float>(columns);
    Grid grid{.columns = columns, .rows = (static_cast<int>(cards.size()) + columns - 1) / columns};
    for (const ui::Tile& card : cards)
        grid.each = std::max(grid.each, ui.needed().tile(card, wide));
    return grid;
}

// As many columns as make no card higher than it is with the whole width to itself.
Grid grid_for(const ui::Ui& ui, const std::vector<ui::Tile>& cards, float width) {
    constexpr float hair = 0.1F;
    const Grid alone = grid_of(ui, cards, 1, width);
    for (const int columns : {6, 5, 4, 3, 2}) {
        const Grid grid = grid_of(ui, cards, columns, width);
        if (grid.each <= alone.each + hair) return grid;
    }
    return alone;
}

Block cards_block(ui::Ui& ui, const std::vector<MediatorCard>& mediators, std::optional<Tap>& action) {
    const auto cards = cards_of(ui, mediators);
    return {.height =
                [&ui, cards](float width) {
                    const Grid grid = grid_for(ui, cards, width);
                    return static_cast<float>(grid.rows) * (grid.each + tile_gap) - tile_gap;
                },
            .draw =
                [&ui, cards, &action](ui::RectMm rect) {
                    const Grid grid = grid_for(ui, cards, rect.width);
                    const auto places = rect.grid(grid.columns, grid.rows, tile_gap);
                    for (std::size_t at = 0; at < cards.size(); ++at)
                        if (ui.tile(cards[at], places[at])) action = ChoiceTapped{at};
                },
            .gap_above = ui::tokens::gap};
}

std::optional<Tap> ask_who(ui::Ui& ui, const ApplyForMediation& here, const Model& model) {
    auto [room, action] =
        open_page(ui, {.title = Msg::MediationWhoTitle, .hint = ui.say(Msg::MediationWhoHint)}, model);
    const ui::Banner what{
        .icon = ui::Icon::Handshake, .text = ui.say(Msg::MediationWhat), .id = Msg::MediationWhat};
    const std::vector<Block> blocks{banner_block(ui, what, 0), cards_block(ui, here.about.mediators, action)};
    draw_stack(ui, {Msg::MediationCard, 1000}, room, blocks);
    return action;
}

std::optional<Tap> ask_how(ui::Ui& ui, const Model& model) {
    auto [room, action] =
        open_page(ui, {.title = Msg::MediationHowTitle, .hint = ui.say(Msg::MediationHowHint)}, model);
    std::vector<ui::Tile> tiles;
    for (const MediationMode mode : mediation_modes) {
        const ModeWords said = words_of(mode);
        tiles.push_back(
            {.id = said.title, .text = ui.say(said.title), .detail = ui.say(said.detail), .icon = said.icon});
    }
    const auto chosen = choose_tile(ui, tiles, room);
    return chosen ? chosen : action;
}

// Who gets what for what, and how they are reached: PIPL Art. 23 wants all of it said before it is asked.
std::vector<Fact> facts_of(const ui::Ui& ui, const ApplyForMediation& here, const Model& model) {
    constexpr auto house = ui::Whose::House;
    const auto chosen =
        std::ranges::find(here.about.mediators, here.chosen.value_or(PersonId{}), &MediatorCard::person);
    const std::string mediator =
        chosen == here.about.mediators.end() ? ui.say(Msg::MediationAssigned) : chosen->name;
    const std::string mode = ui.say(words_of(here.mode.value_or(MediationMode::InPerson)).title);
    return {{Msg::MediationToWhom, ui.say(Msg::MediationCommittee), house},
            {Msg::MediationContact, contact_of_committee(ui, model), house},
            {Msg::MediationPurpose, ui.say(Msg::MediationPurposeValue), house},
            {Msg::MediationKinds, ui.say(Msg::MediationKindsValue), house},
            {Msg::MediationYours, ui.say(Msg::MediationYoursValue, {{"mediator", mediator}, {"mode", mode}}),
             house}};
}

Block facts_block(ui::Ui& ui, std::vector<Fact> facts) {
    return {.height = [&ui, facts](float width) { return facts_height(ui, facts, width); },
            .draw = [&ui, facts](ui::RectMm rect) { draw_facts(ui, facts, rect); }};
}

// Two keys of one size and one colour: neither is chosen beforehand or looks like the way on.
std::optional<Tap> ask_consent(ui::Ui& ui, const ApplyForMediation& here, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::MediationConsentTitle}, model);
    const float width = std::min(room.width, card_width);
    const float half = (width - ui::tokens::gap) / 2;
    const float button = buttons_height(ui, {Msg::MediationRefuse, Msg::MediationAgree}, half);
    const auto both =
        room.take_bottom(button, ui::tokens::gap).middle(width, button).columns(2, ui::tokens::gap);
    const std::vector<Block> blocks{
        facts_block(ui, facts_of(ui, here, model)),
        words_block(ui, ui.say(Msg::MediationFreeToRefuse), ui::Style::Strong, ui::tokens::gap,
                    Msg::MediationFreeToRefuse),
        words_block(ui, ui.say(Msg::MediationFreeToEnd), ui::Style::Quiet, 2, Msg::MediationFreeToEnd)};
    draw_stack_card(ui, {Msg::MediationConsentTitle, 1}, room, blocks, width);
    if (ui.button(Msg::MediationRefuse, ui::Tone::Plain, both[0])) action = BackTapped{};
    if (ui.button(Msg::MediationAgree, ui::Tone::Plain, both[1])) action = ConsentTapped{};
    return action;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const ApplyForMediation& here, const Model& model) {
    if (!here.chosen) return ask_who(ui, here, model);
    if (!here.mode) return ask_how(ui, model);
    return ask_consent(ui, here, model);
}

} // namespace fengqiao::kiosk
