#pragma once

#include "app/kiosk/screens/room.h"

namespace fengqiao::kiosk {

// Things one below the other: each as high as its words need in the width there is.
struct Block {
    std::function<float(float width)> height;
    std::function<void(ui::RectMm rect)> draw;
    float gap_above{}; // to the one before
};
// As they stand where there is room for all of them, else as a part that scrolls.
void draw_stack(ui::Ui& ui, ui::Id id, const ui::RectMm& room, const std::vector<Block>& blocks,
                Place place = Place::Top, ui::Backdrop backdrop = ui::Backdrop::Page);
float stack_height(const std::vector<Block>& blocks, float width);
// The same on a card of at most that width, in the middle of the room.
void draw_stack_card(ui::Ui& ui, ui::Id id, const ui::RectMm& room, const std::vector<Block>& blocks,
                     float width_max);

Block words_block(ui::Ui& ui, std::string words, ui::Style style, float gap_above, ui::Id id = no_msg);
Block paragraph_block(ui::Ui& ui, std::string words, float gap_above);
Block banner_block(ui::Ui& ui, ui::Banner banner, float gap_above);

} // namespace fengqiao::kiosk
