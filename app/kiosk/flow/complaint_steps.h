#pragma once

#include "app/kiosk/flow/session.h"

namespace fengqiao::kiosk {

// How the pages of a complaint follow each other.

// The page with the answers so far; where words are written, they stand on its desk again.
template <class Page> Page page_with(Filling filling) {
    return Page{std::move(filling)};
}
template <> SayMore page_with<SayMore>(Filling filling);
template <> ChooseName page_with<ChooseName>(Filling filling);

// Onwards with the answers so far: to the next page, or back to the review it was changed from.
template <class Next> Step onwards(Model model, Filling answered) {
    if (answered.from_review) return go(std::move(model), Review{{std::move(answered.draft)}, {}, false});
    return go(std::move(model), page_with<Next>(Filling{std::move(answered.draft)}));
}

template <class Before> Step backwards(Model model, Filling here) {
    if (here.from_review) return go(std::move(model), Review{{std::move(here.draft)}, {}, false});
    return go(std::move(model), page_with<Before>(Filling{std::move(here.draft)}));
}

inline bool goes_back(const Action& action) {
    return is_tap<BackTapped>(action);
}

inline const std::size_t* place_tapped(const Action& action) {
    const auto* chosen = tap_in<ChoiceTapped>(action);
    return chosen ? &chosen->place : nullptr;
}

} // namespace fengqiao::kiosk
