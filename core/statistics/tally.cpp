#include "core/statistics/tally.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::int64_t first_term_days = 15;

// How the case stands at last: its last leaving, unless it came back after it.
struct LastLeaving {
    Ending ending{Ending::None};
    DayNumber day{no_day};
};

LastLeaving last_leaving(const CaseFacts& facts) {
    LastLeaving last;
    for (std::size_t stay = 0; stay < CaseFacts::stays_max && facts.left[stay] != no_day; ++stay) {
        last = {facts.ending[stay], facts.left[stay]};
        const bool came_back = stay + 1 < CaseFacts::stays_max && facts.came_back[stay] != no_day;
        if (!came_back) return last;
        last = {};
    }
    return last;
}

std::int64_t days_to_notice(const CaseFacts& facts) {
    return std::max<std::int64_t>(0, std::int64_t{facts.notified} - facts.received - facts.paused_days);
}

// When the customer had the answer.
DayNumber answered_on(const CaseFacts& facts) {
    return facts.notified != no_day ? facts.notified : last_leaving(facts).day;
}

void count_leaving(Balance& balance, Ending ending) {
    switch (ending) {
    case Ending::None: return;
    case Ending::Closed: ++balance.closed; return;
    case Ending::Withdrawn: ++balance.withdrawn; return;
    case Ending::Rejected: ++balance.rejected; return;
    case Ending::Merged: ++balance.merged; return;
    case Ending::Reclassified: ++balance.reclassified; return;
    }
}

void add_days(Measures& measures, const DayHistogram& days) {
    measures.mean_days = days.mean();
    measures.median_halves = days.median_halves();
    measures.p90_days = days.nearest_rank(90);
}

void add_flows(Balance& sum, const Balance& part) {
    sum.received_gross += part.received_gross;
    sum.re_entered += part.re_entered;
    sum.closed += part.closed;
    sum.withdrawn += part.withdrawn;
    sum.rejected += part.rejected;
    sum.merged += part.merged;
    sum.reclassified += part.reclassified;
}

// Everything that can be counted up; days and stocks cannot.
void add_counts(Measures& sum, const Measures& part) {
    sum.received += part.received;
    sum.escalated += part.escalated;
    sum.disputed += part.disputed;
    sum.notified += part.notified;
    sum.notified_in_time += part.notified_in_time;
    sum.notified_within_15_days += part.notified_within_15_days;
    for (std::size_t level = 0; level < sum.ratings.size(); ++level)
        sum.ratings[level] += part.ratings[level];
    sum.rated_badly_first += part.rated_badly_first;
    sum.recontacted += part.recontacted;
    sum.turned += part.turned;
    sum.paid += part.paid;
    sum.closed += part.closed;
    sum.on_the_spot += part.on_the_spot;
    sum.within_branch += part.within_branch;
    sum.within_institution += part.within_institution;
    sum.by_agreement += part.by_agreement;
    sum.mediation.applied += part.mediation.applied;
    sum.mediation.succeeded += part.mediation.succeeded;
    sum.mediation.failed += part.mediation.failed;
    sum.mediation.withdrawn += part.mediation.withdrawn;
    sum.mediation.open += part.mediation.open;
    sum.mediation.days += part.mediation.days;
    add_flows(sum.balance, part.balance);
}

} // namespace

Tally::Cell* Tally::cell(std::size_t group, int slot) {
    if (!calendar_.contains(slot)) return nullptr;
    return &cells_[group * static_cast<std::size_t>(calendar_.slots()) + static_cast<std::size_t>(slot)];
}

void Tally::add(const CaseFacts& facts, std::size_t group) {
    const auto slots = static_cast<std::size_t>(calendar_.slots());
    if (cells_.size() < (group + 1) * slots) {
        cells_.resize((group + 1) * slots);
        opened_.resize((group + 1) * (slots + 2));
    }
    const auto last = last_leaving(facts);
    const bool counts = last.ending != Ending::Merged && last.ending != Ending::Reclassified;
    if (auto* here = cell(group, calendar_.slot(facts.received)); here && counts) add_received(*here, facts);
    if (facts.notified != no_day)
        if (auto* here = cell(group, calendar_.slot(facts.notified)); here && counts)
            add_notified(*here, facts);
    if (last.ending == Ending::Closed)
        if (auto* here = cell(group, calendar_.slot(last.day))) add_closed(*here, facts);
    if (const auto day = answered_on(facts); facts.paid != 0 && day != no_day)
        if (auto* here = cell(group, calendar_.slot(day))) here->so_far.paid += Fen{facts.paid};
    if (facts.mediation_applied != no_day)
        if (auto* here = cell(group, calendar_.slot(facts.mediation_applied)))
            ++here->so_far.mediation.applied;
    if (facts.mediation != MediationResult::None)
        if (auto* here = cell(group, calendar_.slot(facts.mediation_accepted))) add_mediation(*here, facts);
    add_stays(facts, group);
}

void Tally::add_received(Cell& cell, const CaseFacts& facts) const {
    ++cell.so_far.received;
    cell.so_far.disputed += Fen{facts.disputed};
    cell.so_far.escalated += facts.highest_level > Level::Branch;
}

void Tally::add_notified(Cell& cell, const CaseFacts& facts) const {
    auto& so_far = cell.so_far;
    const auto taken = days_to_notice(facts);
    ++so_far.notified;
    so_far.notified_in_time += facts.notified <= facts.due;
    so_far.notified_within_15_days += taken <= first_term_days;
    cell.days.add(taken);
    if (facts.last_rating < 1 || facts.last_rating > 5) return;
    ++so_far.ratings[facts.last_rating - 1u];
    if (facts.first_rating > 2) return;
    ++so_far.rated_badly_first;
    so_far.recontacted += facts.recontacted;
    so_far.turned += facts.last_rating >= 3;
}

void Tally::add_closed(Cell& cell, const CaseFacts& facts) const {
    const bool branch_only = facts.highest_level == Level::Branch;
    const bool institution_only = facts.mediation == MediationResult::None && !facts.outside;
    ++cell.so_far.closed;
    cell.so_far.on_the_spot += branch_only && answered_on(facts) == facts.received;
    cell.so_far.within_branch += branch_only && institution_only;
    cell.so_far.within_institution += institution_only;
    cell.so_far.by_agreement += facts.agreed && !institution_only;
}

void Tally::add_mediation(Cell& cell, const CaseFacts& facts) const {
    auto& mediation = cell.so_far.mediation;
    mediation.days += facts.mediation_days;
    switch (facts.mediation) {
    case MediationResult::None: return;
    case MediationResult::Open: ++mediation.open; return;
    case MediationResult::Succeeded: ++mediation.succeeded; return;
    case MediationResult::Failed: ++mediation.failed; return;
    case MediationResult::Withdrawn: ++mediation.withdrawn; return;
    }
}

void Tally::add_stays(const CaseFacts& facts, std::size_t group) {
    const int after = calendar_.slots() + 1;
    auto* const opened = &opened_[group * static_cast<std::size_t>(after + 1)];
    DayNumber came = facts.received;
    for (std::size_t stay = 0; stay < CaseFacts::stays_max && came != no_day; ++stay) {
        const int in = calendar_.slot(came);
        if (auto* here = cell(group, in))
            ++(stay == 0 ? here->so_far.balance.received_gross : here->so_far.balance.re_entered);
        const DayNumber left = facts.left[stay];
        const int out = left == no_day ? after - 1 : calendar_.slot(left);
        if (left != no_day)
            if (auto* here = cell(group, out)) count_leaving(here->so_far.balance, facts.ending[stay]);
        // Boundary b is the beginning of slot b: open there are those that came before it and leave not
        // before it.
        if (out > in) {
            ++opened[in + 1];
            --opened[out + 1];
        }
        if (left == no_day) return;
        came = stay + 1 < CaseFacts::stays_max ? facts.came_back[stay] : no_day;
    }
}

Measures Tally::measures(std::size_t group, int slot) const {
    const auto slots = static_cast<std::size_t>(calendar_.slots());
    if (cells_.size() < (group + 1) * slots) return {};
    const auto& cell = cells_[group * slots + static_cast<std::size_t>(slot)];
    auto measures = cell.so_far;
    add_days(measures, cell.days);
    const auto* const opened = &opened_[group * (slots + 2)];
    for (int boundary = 0; boundary <= slot; ++boundary)
        measures.balance.open_start += opened[boundary];
    measures.balance.open_end = measures.balance.open_start + opened[slot + 1];
    return measures;
}

Measures Tally::total() const {
    Measures sum;
    DayHistogram all_days;
    for (const Cell& cell : cells_) {
        add_counts(sum, cell.so_far);
        all_days.add(cell.days);
    }
    add_days(sum, all_days);
    const auto boundaries = static_cast<std::size_t>(calendar_.slots()) + 2;
    for (std::size_t group = 0; group < opened_.size(); group += boundaries) {
        sum.balance.open_start += opened_[group];
        for (std::size_t boundary = 0; boundary + 1 < boundaries; ++boundary)
            sum.balance.open_end += opened_[group + boundary];
    }
    return sum;
}

} // namespace fengqiao
