#pragma once

#include "app/kiosk/screens/page.h"

namespace fengqiao::kiosk {

// One answer as the review shows it, and the page that changes it.
struct ReviewedAnswer {
    Answer answer{};
    Msg label{};
    std::string value;
    bool in_the_way{false}; // `value` says what must be put right
};

// In the order in which they were asked. Of somebody anonymous there is no name to check.
std::vector<ReviewedAnswer> reviewed_answers(const ui::Ui& ui, const Review& here, const Model& model);

// What stands in the way, in the words of the page where it is put right.
Msg words_of(Problem problem);

} // namespace fengqiao::kiosk
