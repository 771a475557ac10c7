#include "app/kiosk/flow/complaint_flow.h"
#include "app/kiosk/flow/complaint_steps.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

// A group of one is a complaint of one's own.
Party with_capacity(Party party, Capacity capacity) {
    const bool group = capacity == Capacity::Group;
    party.capacity = capacity;
    party.members = group ? std::max(party.members, group_least) : 1;
    if (!group) party.representatives.clear();
    return party;
}

Step back_to_contact(Model model, ForWhom here) {
    if (here.from_review) return go(std::move(model), Review{{std::move(here.draft)}, {}, false});
    return go(std::move(model), EnterPhone{Filling{std::move(here.draft)}});
}

} // namespace

Step at(ForWhom here, Model model, const Action& action, Moment) {
    constexpr std::array capacities{Capacity::Self, Capacity::Agent, Capacity::Heir, Capacity::Group};
    if (goes_back(action)) {
        here.draft.party = here.before;
        return back_to_contact(std::move(model), std::move(here));
    }
    if (is_tap<ContinueTapped>(action)) return back_to_contact(std::move(model), std::move(here));
    Party& party = here.draft.party;
    if (const auto* place = place_tapped(action); place && *place < capacities.size())
        party = with_capacity(std::move(party), capacities[*place]);
    const auto* step = tap_in<QuestionTapped>(action);
    if (step && party.capacity == Capacity::Group)
        party.members =
            std::clamp(step->place == 0 ? party.members - 1 : party.members + 1, group_least, members_max);
    return go(std::move(model), std::move(here));
}

} // namespace fengqiao::kiosk
