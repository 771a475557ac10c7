#pragma once

#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/stack.h"

namespace fengqiao::kiosk {

// How a page of content is set: what it says of itself, then its facts, headings and paragraphs.

inline constexpr float article_width_max = 330.0F; // a longer line is lost on the way back

// A picture of the content, by its name; what no glass knows has the picture of anything else.
ui::Icon picture_named(std::string_view name);

// The words of a page as this terminal says them.
std::string said_here(const Words& words, const Model& model);

// A picture of the page as this terminal shows it.
ui::Picture picture_of(const Illustration& illustration, const Model& model);

// The body of the page; facts of a venue or a facility before it, its version at the end.
std::vector<Block> article_of(ui::Ui& ui, const ContentPage& page, const Model& model);

struct FacilityStand {
    Msg words;
    ui::Signal signal{};
};
FacilityStand stand_of(const ContentPage& page, const HallState& hall);

} // namespace fengqiao::kiosk
