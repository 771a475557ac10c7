#pragma once

#include "app/kiosk/screens/page.h"

namespace fengqiao::kiosk {

// What the desk is for.
struct DeskWish {
    Msg ready_door;  // what can be chosen instead of written: sentences, surnames
    Msg placeholder; // in the empty text
    std::size_t limit{0};
};

// The doors by which words come, all equally large, and the room beside or below them.
struct WritingDoors {
    std::optional<Tap> action;
    WritingDoor door{}; // that stands open: on a glass too low for a desk what is ready is all there is
    ui::RectMm room;
    std::vector<ui::RectMm> buttons; // of the page: what it goes on with
};
WritingDoors draw_writing_doors(ui::Ui& ui, const Model& model, Msg ready_door, ui::RectMm room,
                                std::initializer_list<Msg> buttons);

// The text and the desk of the present door below it. The door of what is ready has none.
std::optional<Tap> draw_writing(ui::Ui& ui, const Writing& writing, const Model& model, const DeskWish& wish,
                                ui::RectMm room);

} // namespace fengqiao::kiosk
