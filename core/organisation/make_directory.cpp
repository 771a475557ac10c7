#include "core/organisation/directory.h"

#include <algorithm>
#include <set>

namespace fengqiao {
namespace {

// Empty when no two items share what `of` gives.
template <class Item, class Of>
std::string twice(const std::vector<Item>& items, std::string_view what, Of of) {
    std::set<std::decay_t<decltype(std::invoke(of, items.front()))>> seen;
    for (const Item& item : items)
        if (!seen.insert(std::invoke(of, item)).second)
            return "two of the directory's " + std::string(what) + " are the same";
    return {};
}

std::string fault_in_place(const Directory& directory, const WorkPlace& place) {
    if (!place.branch.is_zero()) {
        const Branch* branch = directory.find(place.branch);
        if (!branch) return "somebody works at a branch that is not in the directory";
        if (directory.place_of(place.branch) != place)
            return "somebody works at a branch of another station or institution";
        return {};
    }
    if (!place.station.is_zero()) {
        const ServiceStation* station = directory.find(place.station);
        if (!station) return "somebody works at a station that is not in the directory";
        if (station->institution != place.institution)
            return "somebody works at a station of another institution";
        return {};
    }
    if (!place.institution.is_zero() && !directory.find(place.institution))
        return "somebody works at an institution that is not in the directory";
    return {};
}

std::string fault_in_organs(const Directory& directory) {
    for (const ServiceStation& station : directory.records().stations)
        if (!directory.find(station.institution))
            return "a station belongs to no institution of the directory";
    for (const Branch& branch : directory.records().branches) {
        const ServiceStation* station = directory.find(branch.station);
        if (!directory.find(branch.institution)) return "a branch belongs to no institution of the directory";
        if (!station || station->institution != branch.institution)
            return "a branch belongs to no station of its own institution";
    }
    return {};
}

// Follows the named superiors upwards; more steps than people is a circle.
std::string fault_in_superiors(const Directory& directory, const Person& person) {
    const Person* at = &person;
    for (std::size_t steps = 0; !at->superior.is_zero(); ++steps) {
        if (steps > directory.records().people.size())
            return "the superiors of somebody go round in a circle";
        at = directory.find(at->superior);
        if (!at) return "somebody's superior is not in the directory";
    }
    return {};
}

std::string fault_in_person(const Directory& directory, const Person& person) {
    if (person.id.is_zero()) return "a member of staff has no id";
    if (person.staff_number.empty() || person.name.empty())
        return "a member of staff has no staff number or no name";
    if (person.roles.empty()) return "a member of staff has no role";
    const std::string fault = fault_in_place(directory, person.place);
    return fault.empty() ? fault_in_superiors(directory, person) : fault;
}

std::string fault_in(const Directory& directory) {
    const DirectoryRecords& records = directory.records();
    for (const std::string& fault :
         {twice(records.institutions, "institutions", &Institution::id),
          twice(records.stations, "stations", &ServiceStation::id),
          twice(records.branches, "branches", &Branch::id), twice(records.people, "people", &Person::id),
          twice(records.people, "staff numbers", &Person::staff_number), fault_in_organs(directory)})
        if (!fault.empty()) return fault;
    for (const Person& person : records.people)
        if (const std::string fault = fault_in_person(directory, person); !fault.empty()) return fault;
    return {};
}

} // namespace

Result<Directory> Directory::make(DirectoryRecords records) {
    Directory directory(std::move(records));
    if (std::string fault = fault_in(directory); !fault.empty())
        return trouble(TroubleKind::BadFile, std::move(fault));
    return directory;
}

} // namespace fengqiao
