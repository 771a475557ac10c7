#pragma once

#include "core/organisation/directory.h"
#include "core/statistics/case_facts.h"

namespace fengqiao::headquarters {

// Small numbers for ids, in the order in which they were first met. They never change, whatever happens to
// the directory.
template <class Id> class IdNumbers {
public:
    std::uint32_t number(const Id& id) {
        const auto [known, fresh] = numbers_.try_emplace(id, static_cast<std::uint32_t>(ids_.size()));
        if (fresh) ids_.push_back(id);
        return known->second;
    }
    [[nodiscard]] std::optional<std::uint32_t> find(const Id& id) const {
        const auto known = numbers_.find(id);
        return known == numbers_.end() ? std::nullopt : std::optional{known->second};
    }
    // The zero id for a number that was never given.
    [[nodiscard]] Id id(std::uint32_t number) const { return number < ids_.size() ? ids_[number] : Id{}; }

private:
    std::vector<Id> ids_;
    std::unordered_map<Id, std::uint32_t> numbers_;
};

// The numbers that stand in Place.
struct PlaceNumbers {
    IdNumbers<BranchId> branches;
    IdNumbers<StationId> stations;
    IdNumbers<InstitutionId> institutions;

    Place place_of(const Directory& directory, BranchId branch) {
        const WorkPlace up = directory.place_of(branch);
        return {branches.number(branch), stations.number(up.station), institutions.number(up.institution)};
    }
};

} // namespace fengqiao::headquarters
