#include "app/headquarters/statistics/statistics_cache.h"

#include <utility>

namespace fengqiao::headquarters {

void StatisticsCache::folded(const Folded& change) {
    bool many = false;
    {
        const std::lock_guard lock{arriving_};
        for (const Case& the_case : change.cases)
            if (const auto facts = facts_of(the_case, {}, arriving_codes_, rules_))
                arrived_.push_back({the_case.id, the_case.branch, *facts});
        for (const CaseEvent& event : change.imports) {
            const auto* imported = std::get_if<Imported>(&event.body);
            if (imported == nullptr) continue;
            const auto facts = facts_of(*imported, {}, arriving_codes_, rules_);
            arrived_.push_back({CaseId{}, imported->branch, facts});
        }
        arrived_days_.insert(arrived_days_.end(), change.hall.begin(), change.hall.end());
        many = arrived_.size() + arrived_days_.size() > arrived_max;
    }
    if (!many) return;
    // Somebody counts just now: it waits for them, not the other way round.
    if (const std::unique_lock lock{counting_, std::try_to_lock}) take_arrived();
}

void StatisticsCache::bring_up_to_date(const std::shared_ptr<const Directory>& directory) {
    if (directory != directory_) {
        directory_ = directory;
        for (CaseFacts& facts : facts_)
            facts.place = places_.place_of(*directory_, places_.branches.id(facts.place.branch));
    }
    take_arrived();
}

void StatisticsCache::take_arrived() {
    std::vector<Arrived> arrived;
    std::vector<HallDay> days;
    {
        const std::lock_guard lock{arriving_};
        arrived = std::exchange(arrived_, {});
        days = std::exchange(arrived_days_, {});
        const bool more_codes = codes_.business.size() != arriving_codes_.business.size() ||
                                codes_.cause.size() != arriving_codes_.cause.size();
        if (more_codes) codes_ = arriving_codes_;
    }
    for (const Arrived& one : arrived)
        keep(one);
    for (const HallDay& part : days)
        keep(part);
}

void StatisticsCache::keep(const HallDay& part) {
    const auto [row, fresh] = hall_rows_.try_emplace({part.branch, part.day}, hall_.size());
    if (fresh) hall_.push_back({part.branch, part.day, {}});
    hall_[row->second].counts += part.counts;
}

void StatisticsCache::keep(const Arrived& arrived) {
    CaseFacts facts = arrived.facts;
    facts.place = directory_ != nullptr ? places_.place_of(*directory_, arrived.branch)
                                        : Place{places_.branches.number(arrived.branch), 0, 0};
    if (!arrived.id.is_zero()) {
        const auto [row, fresh] = rows_.try_emplace(arrived.id, facts_.size());
        if (!fresh) {
            facts_[row->second] = facts;
            return;
        }
    }
    facts_.push_back(facts);
}

} // namespace fengqiao::headquarters
