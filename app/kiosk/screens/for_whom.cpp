#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/stack.h"
#include "app/kiosk/ui/tokens.h"
#include "core/receipt/party_words.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

constexpr float highest_tile = 46.0F;
constexpr float roomy_tile = 58.0F; // where there is room for it, so that nobody misses what to press
constexpr float roomy = 150.0F;
constexpr float words_gap = 3.0F;

std::vector<ui::Tile> tiles_of(const ui::Ui& ui, Capacity chosen) {
    constexpr std::array pictures{ui::Icon::Person, ui::Icon::Heart, ui::Icon::Document, ui::Icon::People};
    std::vector<ui::Tile> tiles;
    for (std::size_t at = 0; at < capacities.size(); ++at)
        tiles.push_back({.id = {Msg::PartyLabel, static_cast<int>(at)},
                         .text = ui.say(words_of(capacities[at])),
                         .icon = pictures[at],
                         .selected = capacities[at] == chosen,
                         .whose = ui::Whose::House});
    return tiles;
}

// As many columns as the words need.
int columns_of(const ui::Ui& ui, const std::vector<ui::Tile>& tiles, float width) {
    const auto high = [&](int columns) {
        const float each =
            (width - ui::tokens::gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        float height = 0;
        for (const ui::Tile& tile : tiles)
            height = std::max(height, ui.needed().tile(tile, each));
        return height;
    };
    for (const int columns : {4, 2})
        if (high(columns) <= highest_tile && (columns == 2 || !ui.portrait())) return columns;
    return 1;
}

Block tiles_block(ui::Ui& ui, Capacity chosen, float height_least, std::optional<Tap>& action) {
    const auto rows_and_height = [&ui, chosen, height_least](float width) {
        const auto tiles = tiles_of(ui, chosen);
        const int columns = columns_of(ui, tiles, width);
        const float each =
            (width - ui::tokens::gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        float height = columns > 1 ? height_least : 0;
        for (const ui::Tile& tile : tiles)
            height = std::max(height, ui.needed().tile(tile, each));
        const int rows = (static_cast<int>(tiles.size()) + columns - 1) / columns;
        return std::pair{columns, static_cast<float>(rows) * (height + ui::tokens::gap) - ui::tokens::gap};
    };
    return {.height = [rows_and_height](float width) { return rows_and_height(width).second; },
            .draw =
                [&ui, &action, chosen, rows_and_height](ui::RectMm rect) {
                    const auto tiles = tiles_of(ui, chosen);
                    const int columns = rows_and_height(rect.width).first;
                    const int rows = (static_cast<int>(tiles.size()) + columns - 1) / columns;
                    const auto places = rect.grid(columns, rows, ui::tokens::gap);
                    for (std::size_t at = 0; at < tiles.size(); ++at)
                        if (ui.tile(tiles[at], places[at])) action = ChoiceTapped{at};
                }};
}

// Fewer, how many they are, more.
Block members_block(ui::Ui& ui, std::uint32_t members, std::optional<Tap>& action) {
    const auto third = [](float width) { return (width - 2 * ui::tokens::small_gap) / 3; };
    const std::string words = ui.say(Msg::PartyMembers, {{"members", static_cast<std::int64_t>(members)}});
    return {.height =
                [&ui, words, third](float width) {
                    return std::max(buttons_height(ui, {Msg::PartyFewer, Msg::PartyMore}, third(width)),
                                    measured(ui, words, ui::Style::Strong, third(width)).height);
                },
            .draw =
                [&ui, &action, words, members, third](ui::RectMm rect) {
                    const float each = third(rect.width);
                    const ui::RectMm less = rect.take_left(each, ui::tokens::small_gap);
                    const ui::RectMm more = rect.take_right(each, ui::tokens::small_gap);
                    ui.text({.words = words,
                             .style = ui::Style::Strong,
                             .align = ui::Align::Centre,
                             .lines = measured(ui, words, ui::Style::Strong, each).lines,
                             .id = Msg::PartyMembers},
                            rect);
                    const ui::Button fewer{.id = Msg::PartyFewer,
                                           .text = ui.say(Msg::PartyFewer),
                                           .enabled = members > group_least};
                    if (ui.button(fewer, less)) action = QuestionTapped{1, 0};
                    if (ui.button({.id = Msg::PartyMore, .text = ui.say(Msg::PartyMore)}, more))
                        action = QuestionTapped{1, 1};
                },
            .gap_above = ui::tokens::gap};
}

} // namespace

// For whom it is brought, and which papers that needs; for oneself, none.
std::optional<Tap> draw(ui::Ui& ui, const ForWhom& here, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::PartyTitle}, model);
    const float width = std::min(room.width, 180.0F);
    const float button = buttons_height(ui, {Msg::PartyDone}, width);
    const ui::RectMm done = room.take_bottom(button, ui::tokens::gap).middle(width, button);
    const Party& party = here.draft.party;
    const float least = room.height >= roomy ? roomy_tile : 0;
    std::vector<Block> blocks{tiles_block(ui, party.capacity, least, action)};
    if (party.capacity == Capacity::Group) blocks.push_back(members_block(ui, party.members, action));
    if (const auto papers = papers_of(party.capacity)) {
        blocks.push_back(words_block(ui, ui.say(Msg::PartyPapers), ui::Style::Strong, 2 * ui::tokens::gap,
                                     Msg::PartyPapers));
        const ui::Banner which{.icon = ui::Icon::Document, .text = ui.say(*papers), .id = *papers};
        blocks.push_back(banner_block(ui, which, words_gap));
    }
    draw_stack(ui, {Msg::PartyLabel, 100}, room, blocks);
    if (ui.button(Msg::PartyDone, ui::Tone::Primary, done)) action = ContinueTapped{};
    return action;
}

} // namespace fengqiao::kiosk
