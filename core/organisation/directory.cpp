#include "core/organisation/directory.h"

#include <algorithm>

namespace fengqiao {
namespace {

template <class Item> auto index_by_id(const std::vector<Item>& items) {
    std::unordered_map<decltype(Item::id), std::size_t> index;
    for (std::size_t at = 0; at < items.size(); ++at)
        index.emplace(items[at].id, at);
    return index;
}

template <class Item, class Index, class Id>
const Item* look_up(const std::vector<Item>& items, const Index& index, const Id& id) {
    const auto found = index.find(id);
    return found == index.end() ? nullptr : &items[found->second];
}

template <class Item, class Fits>
std::vector<const Item*> all_that(const std::vector<Item>& items, Fits fits) {
    std::vector<const Item*> found;
    for (const Item& item : items)
        if (fits(item)) found.push_back(&item);
    return found;
}

} // namespace

std::vector<Role> RoleSet::list() const {
    std::vector<Role> roles;
    for (const Role role : {Role::Customer, Role::LobbyManager, Role::FirstHandler, Role::BranchHead,
                            Role::StationOfficer, Role::Mediator, Role::Headquarters, Role::System})
        if (contains(role)) roles.push_back(role);
    return roles;
}

bool is_of_committee(const Person& person) {
    return person.roles.contains(Role::Mediator) && person.place == WorkPlace{};
}

Directory::Directory(DirectoryRecords records)
    : records_{std::move(records)},
      institutions_{index_by_id(records_.institutions)},
      stations_{index_by_id(records_.stations)},
      branches_{index_by_id(records_.branches)},
      people_{index_by_id(records_.people)} {
    for (std::size_t at = 0; at < records_.people.size(); ++at)
        staff_numbers_.emplace(records_.people[at].staff_number, at);
}

const Institution* Directory::find(InstitutionId id) const {
    return look_up(records_.institutions, institutions_, id);
}
const ServiceStation* Directory::find(StationId id) const {
    return look_up(records_.stations, stations_, id);
}
const Branch* Directory::find(BranchId id) const {
    return look_up(records_.branches, branches_, id);
}
const Person* Directory::find(PersonId id) const {
    return look_up(records_.people, people_, id);
}
const Person* Directory::find_staff_number(std::string_view number) const {
    return look_up(records_.people, staff_numbers_, number);
}

std::vector<const Branch*> Directory::branches_of(StationId station) const {
    return all_that(records_.branches, [&](const Branch& branch) { return branch.station == station; });
}

std::vector<const Branch*> Directory::branches_of(InstitutionId institution) const {
    return all_that(records_.branches,
                    [&](const Branch& branch) { return branch.institution == institution; });
}

std::vector<const Person*> Directory::people_of(BranchId branch) const {
    return all_that(records_.people, [&](const Person& person) { return person.place.branch == branch; });
}

std::vector<const Person*> Directory::people_with(Role role, const WorkPlace& place) const {
    return all_that(records_.people, [&](const Person& person) {
        return person.place == place && person.roles.contains(role);
    });
}

std::vector<const Person*> Directory::committee() const {
    return all_that(records_.people, is_of_committee);
}

WorkPlace Directory::place_of(BranchId id) const {
    const Branch* branch = find(id);
    return branch ? WorkPlace{branch->institution, branch->station, branch->id} : WorkPlace{};
}

bool Directory::serves(const Person& person, BranchId branch) const {
    const WorkPlace place = place_of(branch);
    return !place.branch.is_zero() && (person.place == place || is_above(person.place, place));
}

bool Directory::is_direct_superior(const Person& upper, const Person& lower) const {
    if (upper.id == lower.id) return false;
    if (!lower.superior.is_zero()) return lower.superior == upper.id;
    const bool same_branch = !lower.place.branch.is_zero() && upper.place.branch == lower.place.branch;
    return same_branch && upper.roles.contains(Role::BranchHead) && !lower.roles.contains(Role::BranchHead);
}

std::vector<const Person*> Directory::superiors_of(const Person& person) const {
    return all_that(records_.people, [&](const Person& other) { return is_direct_superior(other, person); });
}

std::vector<PersonId> Directory::direct_line_of(PersonId id) const {
    std::vector<PersonId> line;
    const Person* one = find(id);
    for (const Person& other : records_.people)
        if (one != nullptr && (is_direct_superior(*one, other) || is_direct_superior(other, *one)))
            line.push_back(other.id);
    return line;
}

Recusal Directory::recusal(PersonId handler, const Respondent& respondent) const {
    const Person* one = find(handler);
    if (!one) return Recusal::UnknownPerson;
    if (std::ranges::find(respondent.staff, handler) != respondent.staff.end())
        return Recusal::NamedInComplaint;
    for (const PersonId id : respondent.staff) {
        const Person* named = find(id);
        if (named && (is_direct_superior(*one, *named) || is_direct_superior(*named, *one)))
            return Recusal::DirectLine;
    }
    return Recusal::None;
}

bool is_above(const WorkPlace& upper, const WorkPlace& lower) {
    if (upper.institution.is_zero() || upper.institution != lower.institution || !upper.branch.is_zero())
        return false;
    if (upper.station.is_zero()) return !lower.station.is_zero() || !lower.branch.is_zero();
    return upper.station == lower.station && !lower.branch.is_zero();
}

} // namespace fengqiao
