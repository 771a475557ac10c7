#include "app/kiosk/screens/stack.h"

#include "app/kiosk/screens/measure.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float card_padding = 13.0F;

} // namespace

float stack_height(const std::vector<Block>& blocks, float width) {
    float height = 0;
    for (std::size_t at = 0; at < blocks.size(); ++at)
        height += blocks[at].height(width) + (at > 0 ? blocks[at].gap_above : 0);
    return height;
}

void draw_stack(ui::Ui& ui, ui::Id id, const ui::RectMm& room, const std::vector<Block>& blocks, Place place,
                ui::Backdrop backdrop) {
    draw_in(ui, id, room,
            {.height = [&](float width) { return stack_height(blocks, width); },
             .draw =
                 [&](ui::RectMm rest) {
                     for (std::size_t at = 0; at < blocks.size(); ++at) {
                         if (at > 0) rest.take_top(blocks[at].gap_above);
                         blocks[at].draw(rest.take_top(blocks[at].height(rest.width)));
                     }
                 }},
            place, backdrop);
}

void draw_stack_card(ui::Ui& ui, ui::Id id, const ui::RectMm& room, const std::vector<Block>& blocks,
                     float width_max) {
    const float width = std::min(room.width, width_max);
    const float wished = stack_height(blocks, width - 2 * card_padding) + 2 * card_padding;
    ui::RectMm card = room.middle(width, room.height);
    card.height = std::min(room.height, wished);
    ui.card(card);
    draw_stack(ui, id, card.inset(card_padding, std::min(card_padding, card.height * 0.08F)), blocks,
               Place::Top, ui::Backdrop::Card);
}

Block words_block(ui::Ui& ui, std::string words, ui::Style style, float gap_above, ui::Id id) {
    return {.height = [&ui, words, style](float width) { return measured(ui, words, style, width).height; },
            .draw =
                [&ui, words, style, id](ui::RectMm rect) {
                    const int lines = measured(ui, words, style, rect.width).lines;
                    ui.text({.words = words, .style = style, .lines = lines, .id = id}, rect);
                },
            .gap_above = gap_above};
}

Block paragraph_block(ui::Ui& ui, std::string words, float gap_above) {
    return {.height = [&ui, words](float width) { return ui.paragraph_height({.words = words}, width); },
            .draw = [&ui, words](ui::RectMm rect) { ui.paragraph({.words = words}, rect); },
            .gap_above = gap_above};
}

Block banner_block(ui::Ui& ui, ui::Banner banner, float gap_above) {
    return {.height = [&ui, banner](float width) { return ui.needed().banner(banner.text, width); },
            .draw = [&ui, banner](ui::RectMm rect) { ui.banner(banner, rect); },
            .gap_above = gap_above};
}

} // namespace fengqiao::kiosk
