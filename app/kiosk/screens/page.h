#pragma once

#include "app/kiosk/flow/model.h"
#include "app/kiosk/ui/ui.h"

namespace fengqiao::kiosk {

// A page whose surroundings have been drawn: the room left for its own things, and what was tapped around it.
struct Page {
    ui::RectMm room;
    std::optional<Tap> action;
};

// Back, calling a person, the voice, comfort and language mean the same on every page.
std::optional<Tap> action_of(ui::FrameTap tap, const Model& model);

Page open_page(ui::Ui& ui, ui::FrameParts parts, const Model& model);
// The frame alone, with the telephone and the voice in it.
ui::Frame open_frame(ui::Ui& ui, ui::FrameParts parts, const Model& model);

// A page that has only its ground: nothing leads away from it but what it says. The voice has its place above
// `room`, of which the rest is left.
Page open_bare_page(ui::Ui& ui, const Model& model, ui::RectMm room);

// What the voice's button does just now; none for staff, and where there is nothing to hear.
ui::VoiceButton voice_button(const Model& model);

// The answers of a page as equal tiles, read line by line: four a line lying, two upright, fewer where the
// words need it. The place of the one that was tapped.
std::optional<Tap> choose_tile(ui::Ui& ui, std::span<const ui::Tile> tiles, const ui::RectMm& room);
// The same with sentences on chips, in as many columns as the first of `columns` that lets all be seen.
std::optional<Tap> choose_chip(ui::Ui& ui, std::span<const ui::Chip> chips, std::span<const int> columns,
                               const ui::RectMm& room, float highest);

// The branch as the customer's language names it.
const std::string& place_of(const Model& model);

inline constexpr float main_button = 24.0F; // millimetres high at least: what a page goes on with

} // namespace fengqiao::kiosk
