#pragma once

#include "app/kiosk/flow/model.h"
#include "app/kiosk/ui/ui.h"

namespace fengqiao::kiosk {

// A page whose surroundings have been drawn: the room left for its own things, and what was tapped around it.
struct Page {
    ui::RectMm room;
    std::optional<Tap> action;
};

// Back, calling a person, large type and language mean the same on every page.
std::optional<Tap> action_of(ui::FrameTap tap, const Model& model);

Page open_page(ui::Ui& ui, const ui::FrameParts& parts, const Model& model);

// The answers of a page as equal tiles, read line by line: four a line lying, two upright.
std::vector<ui::RectMm> tile_places(const ui::Ui& ui, const ui::RectMm& room, std::size_t count);
// Draws them; the place of the one that was tapped.
std::optional<Tap> choose_tile(ui::Ui& ui, std::span<const ui::Tile> tiles, const ui::RectMm& room);

// The branch as the customer's language names it.
const std::string& place_of(const Model& model);

inline constexpr float main_button = 24.0F; // millimetres high: what a page goes on with

} // namespace fengqiao::kiosk
