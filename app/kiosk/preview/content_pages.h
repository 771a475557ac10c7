#pragma once

#include "app/kiosk/flow/model.h"

namespace fengqiao::kiosk::preview {

// A page of content as a visitor comes upon it.
struct Sight {
    std::string name; // of its picture: the page's id, and what of it
    Model model;
    Instant on; // a day on which the page is shown
};

// Everything in which words of the content stand: each page opened, each question asked and answered, the
// ready sentences to choose from, and the lists with their rows.
std::vector<Sight> sights_of(std::shared_ptr<const House> house, Instant today);

} // namespace fengqiao::kiosk::preview
