#include "app/headquarters/api/console/views.h"

#include "core/headquarters/acts.h"

namespace fengqiao::headquarters::console {

std::optional<CaseFilter> filter_of(std::string_view view, const Person& person, Day today) {
    CaseFilter filter;
    if (view == "all") return filter;
    if (view == "todo") {
        filter.at_any_of = waits_for(person);
        return filter;
    }
    if (view == "due_today") {
        filter.clock_running = true;
        filter.due_from = filter.due_until = today;
        return filter;
    }
    if (view == "overdue") {
        filter.clock_running = true;
        filter.due_until = today - days{1};
        return filter;
    }
    if (view == "bad_rating") {
        filter.states = {State::Recontact};
        return filter;
    }
    return std::nullopt;
}

} // namespace fengqiao::headquarters::console
