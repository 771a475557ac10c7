#include "app/headquarters/statistics/organisation_choice.h"

#include "core/basics/match.h"

namespace fengqiao::headquarters {
namespace {

template <class Item> void add_matches(std::vector<OrganisationChoice>& matches,
                                       const std::vector<Item>& items, std::string_view text) {
    for (const Item& item : items)
        if (item.name.zh == text || item.name.en == text || item.id.hex() == text)
            matches.emplace_back(item.id);
}

template <class Item> Words name_or_id(const Item* item, const std::string& id) {
    return item != nullptr ? item->name : Words{id, id};
}

} // namespace

Result<OrganisationChoice> organisation_named(const Directory& directory, std::string_view text) {
    if (text.empty()) return OrganisationChoice{};
    std::vector<OrganisationChoice> matches;
    add_matches(matches, directory.records().institutions, text);
    add_matches(matches, directory.records().stations, text);
    add_matches(matches, directory.records().branches, text);
    if (matches.size() == 1) return matches.front();
    if (matches.empty())
        return trouble(TroubleKind::NotFound, "there is no institution, station or branch " +
                                                  std::string{text} + "; give its whole name or its id");
    return trouble(TroubleKind::BadInput,
                   "several are called " + std::string{text} + "; give the id of the one that is meant");
}

Words name_of(const Directory& directory, const OrganisationChoice& choice) {
    return std::visit(Match{[](std::monostate) {
                                return Words{"全部", "Everything"};
                            },
                            [&](auto id) { return name_or_id(directory.find(id), id.hex()); }},
                      choice);
}

std::string_view kind_of(const OrganisationChoice& choice) {
    return std::visit(Match{[](std::monostate) { return "everything"; },
                            [](InstitutionId) { return "institution"; }, [](StationId) { return "station"; },
                            [](BranchId) { return "branch"; }},
                      choice);
}

std::string id_of(const OrganisationChoice& choice) {
    return std::visit(Match{[](std::monostate) { return std::string{}; }, [](auto id) { return id.hex(); }},
                      choice);
}

bool holds(const Directory& directory, const OrganisationChoice& choice, BranchId branch) {
    const WorkPlace place = directory.place_of(branch);
    return std::visit(
        Match{[](std::monostate) { return true; }, [&](InstitutionId id) { return place.institution == id; },
              [&](StationId id) { return place.station == id; }, [&](BranchId id) { return branch == id; }},
        choice);
}

} // namespace fengqiao::headquarters
