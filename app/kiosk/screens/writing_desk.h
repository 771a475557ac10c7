#pragma once

#include "app/kiosk/screens/page.h"

namespace fengqiao::kiosk {

// A page on which words can be written.
struct WritingPage {
    ui::FrameParts frame;
    Msg ready_door, ready_door_short; // what can be chosen instead of written: sentences, surnames
    std::optional<Msg> warning{};     // above everything
    float shown{0}; // in low reach, while that door is open: what the page itself shows above
};

// The doors by which words come, all equally large, and the room beside or below them.
struct WritingDoors {
    std::optional<Tap> action;
    ui::RectMm room;
    std::vector<ui::RectMm> buttons; // of the page: what it goes on with
    bool folded{false};              // all of a low glass is the desk's
    ui::RectMm shown;                // in low reach: above the desk, for what is only looked at
};
WritingDoors open_writing(ui::Ui& ui, const WritingPage& page, const Model& model,
                          std::initializer_list<Msg> buttons);

// A glass, or what of it is within reach, so low or narrow that a page on which words are written folds.
bool folds(const ui::Ui& ui);

// What the desk is for.
struct DeskWish {
    Msg placeholder; // in the empty text
    std::size_t limit{0};
    std::optional<Msg> warning{}; // said where a folded page has no room for a banner
};
// The text and the desk of the present door. The door of what is ready has none.
std::optional<Tap> draw_writing(ui::Ui& ui, const Writing& writing, const Model& model, const DeskWish& wish,
                                const WritingDoors& doors);

} // namespace fengqiao::kiosk
