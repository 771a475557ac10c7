#include "app/headquarters/api/console/views.h"

#include "core/headquarters/acts.h"

namespace fengqiao::headquarters::console {
namespace {

// nullopt for somebody who works at several levels: they see all of them.
std::optional<Level> level_of(const Person& person) {
    const bool station = person.roles.contains(Role::StationOfficer);
    const bool headquarters = person.roles.contains(Role::Headquarters);
    if (station == headquarters) return std::nullopt;
    return station ? Level::Station : Level::Headquarters;
}

} // namespace

std::optional<CaseFilter> filter_of(std::string_view view, const Person& person, Day today) {
    CaseFilter filter;
    if (view == "all") return filter;
    if (view == "todo") {
        filter.states = {State::Registered, State::Handling, State::Decided, State::Recontact};
        filter.level = level_of(person);
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
