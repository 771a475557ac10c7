#include "app/kiosk/screens/article.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/station_screens.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float card_padding = 8.0F;

struct Row {
    std::string name, stand;
    std::size_t place{};
    bool any_out{};
};

std::vector<Row> rows_of(const ui::Ui& ui, const Model& model) {
    std::vector<Row> rows;
    for (const LoanStand& loan : model.surroundings.hall.loans) {
        const ContentPage* page = model.house->content.find(loan.item);
        const auto asked = static_cast<std::int64_t>(loan.asked), out = static_cast<std::int64_t>(loan.out);
        rows.push_back({page ? said_here(page->title, model) : loan.item,
                        ui.say(Msg::LoansStand, {{"asked", asked}, {"out", out}}), rows.size(),
                        loan.out > 0});
    }
    return rows;
}

float words_height(const ui::Ui& ui, const Row& row, float width) {
    return measured(ui, row.name, ui::Style::Strong, width).height +
           measured(ui, row.stand, ui::Style::Quiet, width).height;
}

float button_height(const ui::Ui& ui, float width) {
    return buttons_height(ui, {Msg::LoansHandOut, Msg::LoansGiveBack}, (width - ui::tokens::gap) / 2);
}

// Words above, the two acts below.
Block row_block(ui::Ui& ui, const Row& row, std::optional<Tap>& action) {
    return {.height =
                [&ui, row](float width) {
                    const float inside = width - 2 * card_padding;
                    return words_height(ui, row, inside) + 3 + button_height(ui, inside) + 2 * card_padding;
                },
            .draw =
                [&ui, row, &action](ui::RectMm rect) {
                    ui.card(rect);
                    ui::RectMm inside = rect.inset(card_padding);
                    const Measured name = measured(ui, row.name, ui::Style::Strong, inside.width);
                    ui.text({.words = row.name, .style = ui::Style::Strong, .lines = name.lines},
                            inside.take_top(name.height));
                    const Measured stand = measured(ui, row.stand, ui::Style::Quiet, inside.width);
                    ui.text({.words = row.stand, .style = ui::Style::Quiet, .lines = stand.lines},
                            inside.take_top(stand.height, 3));
                    const auto places = inside.columns(2, ui::tokens::gap);
                    const int index = static_cast<int>(row.place);
                    if (ui.button({.id = {Msg::LoansHandOut, index}, .text = ui.say(Msg::LoansHandOut)},
                                  places[0]))
                        action = LoanTapped{row.place, LoanStep::HandedOut};
                    if (ui.button({.id = {Msg::LoansGiveBack, index},
                                   .text = ui.say(Msg::LoansGiveBack),
                                   .enabled = row.any_out},
                                  places[1]))
                        action = LoanTapped{row.place, LoanStep::Returned};
                },
            .gap_above = ui::tokens::gap};
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const StaffLoans&, const Model& model) {
    auto [room, action] =
        open_page(ui, {.title = Msg::LoansTitle, .hint = ui.say(Msg::LoansHint), .call_staff = false}, model);
    std::vector<Block> blocks;
    std::optional<Tap> chosen;
    for (const Row& row : rows_of(ui, model))
        blocks.push_back(row_block(ui, row, chosen));
    if (blocks.empty()) {
        ui.label(Msg::ServicesEmpty, ui::Style::Heading, room, ui::Align::Centre);
        return action;
    }
    const float width = std::min(room.width, article_width_max);
    draw_stack(ui, Msg::LoansTitle, room.middle(width, room.height), blocks);
    return chosen ? chosen : action;
}

} // namespace fengqiao::kiosk
