#include "core/headquarters/folding.h"

#include "core/casework/type_of.h"
#include "core/headquarters/acts.h"

#include <unordered_map>

namespace fengqiao {
namespace {

constexpr std::size_t sightings_looked_at = 64;

bool may_claim(Side side, Role role) {
    const bool of_headquarters = acts_at_console(role) || role == Role::System;
    return of_headquarters == (side == Side::Headquarters);
}

// Folds one batch; holds what changes until the whole is done.
class BatchFold {
public:
    BatchFold(const FoldPorts& ports, const ArrivedBatch& batch) : ports_{ports}, batch_{batch} {}

    Result<FoldedBatch> fold() {
        if (auto read = read_sightings(); !read) return std::unexpected(read.error());
        for (const ArrivedEvent& event : batch_.events) {
            const auto first =
                is_first_copy(ports_.folded, batch_.journal, event.id, batch_.journals_of_terminal);
            if (!first) return std::unexpected(first.error());
            if (!*first) continue;
            if (auto folded = fold_event(event); !folded) return std::unexpected(folded.error());
        }
        return std::move(outcome_);
    }

private:
    Result<void> read_sightings() {
        if (batch_.events.empty()) return {};
        auto before = ports_.book.sightings(batch_.journal.journal, batch_.events.front().sequence,
                                            sightings_looked_at);
        if (!before) return std::unexpected(before.error());
        sightings_ = std::move(*before);
        for (const ArrivedEvent& event : batch_.events) {
            const auto* seen = event.said ? std::get_if<ClockObserved>(&event.said->body) : nullptr;
            if (seen == nullptr) continue;
            sightings_.push_back(
                {event.sequence, seen->headquarters_now, seen->at.boot, seen->at.since_boot});
            outcome_.sightings.push_back(sightings_.back());
        }
        return {};
    }

    // What headquarters can vouch for, and within it what the terminal's clock said (SYNC 1.7).
    [[nodiscard]] Instant moment_of(const ArrivedEvent& event) const {
        const TimeReading& time = event.header->time;
        if (batch_.side == Side::Headquarters) return time.wall;
        const TimeInterval outer{std::min(batch_.not_before, batch_.received), batch_.received};
        const auto within = time_interval({event.sequence, time.boot, time.since_boot}, sightings_, outer);
        return std::clamp(time.wall, within.earliest, within.latest);
    }

    Result<void> fold_event(const ArrivedEvent& event) {
        if (!event.header) return set_aside(event, "a header of a layout this program does not know");
        if (!event.said) return set_aside(event, event.said.error().text);
        const ReadBody& said = *event.said;
        if (std::holds_alternative<ClockObserved>(said.body) || std::holds_alternative<KeyRotated>(said.body))
            return {}; // read when they arrived
        const bool unknown = std::holds_alternative<Unknown>(said.body);
        if (!unknown && !may_claim(batch_.side, said.role))
            return set_aside(event, "a role that does not act on this side");
        CaseEvent read{event.id,  event.header->case_id, event.header->branch, event.header->actor,
                       said.role, batch_.side,           moment_of(event),     said.body};
        if (const auto* imported = std::get_if<Imported>(&said.body))
            return keep_import(event, read, *imported);
        const auto known = ports_.book.knows_branch(read.branch);
        if (!known) return std::unexpected(known.error());
        if (!*known) return set_aside(event, "a branch that is not in the directory");
        if (const auto* rated = std::get_if<ServiceRated>(&said.body)) {
            outcome_.service_ratings.push_back({event.sequence, {event.id, read.branch, read.at, *rated}});
            return {};
        }
        if (is_of_the_station(type_of(said.body))) return keep_hall_event(event, read);
        if (!read.case_id.is_zero()) return fold_case(event, read);
        return unknown ? Result<void>{} : set_aside(event, "an act of a case that names no case");
    }

    Result<void> keep_import(const ArrivedEvent& event, CaseEvent& read, const Imported& imported) {
        if (batch_.side != Side::Headquarters)
            return set_aside(event, "an import that headquarters did not make");
        const auto known = ports_.book.knows_branch(imported.branch);
        if (!known) return std::unexpected(known.error());
        if (!*known) return set_aside(event, "an import for a branch that is not in the directory");
        outcome_.imports.push_back({event.sequence, std::move(read)});
        return {};
    }

    // Of no case: counted, and an opinion found again.
    Result<void> keep_hall_event(const ArrivedEvent& event, const CaseEvent& read) {
        if (const auto kind = hall_kind_of(read.body))
            outcome_.hall.push_back({event.sequence, {read.id, read.case_id, read.branch, read.at, *kind}});
        return {};
    }

    Result<void> fold_case(const ArrivedEvent& event, const CaseEvent& read) {
        const auto place = find(read.case_id);
        if (!place) return std::unexpected(place.error());
        FoldedBatch::ChangedCase& changed = outcome_.cases[*place];
        const bool begun = !changed.now.timeline.empty();
        if (begun && changed.now.branch != read.branch)
            return set_aside(event, "an act of another branch than the case's");
        const std::size_t lines = changed.now.timeline.size();
        // An opinion was erased: its case id names no case, and an erasure begins none.
        if (!begun && type_of(read.body) == EventType::Erased) return {};
        changed.now = apply(std::move(changed.now), read, ports_.rules);
        // The same event in another terminal's journal changes nothing.
        if (changed.now.timeline.size() > lines) changed.events.push_back({event.sequence, read.at});
        return {};
    }

    // Where the case stands in the outcome; brought in from the book when it is met first.
    Result<std::size_t> find(CaseId id) {
        const auto at = places_.find(id);
        if (at != places_.end()) return at->second;
        auto known = ports_.book.find_case(id);
        if (!known) return std::unexpected(known.error());
        outcome_.cases.push_back({known->value_or(Case{}), {}});
        return places_[id] = outcome_.cases.size() - 1;
    }

    Result<void> set_aside(const ArrivedEvent& event, std::string reason) {
        outcome_.faults.push_back({event.sequence, std::move(reason)});
        return {};
    }

    const FoldPorts& ports_;
    const ArrivedBatch& batch_;
    std::vector<ClockSighting> sightings_;
    std::unordered_map<CaseId, std::size_t> places_;
    FoldedBatch outcome_;
};

} // namespace

Result<FoldedBatch> fold_batch(const FoldPorts& ports, const ArrivedBatch& batch) {
    auto outcome = BatchFold{ports, batch}.fold();
    if (!outcome) return outcome;
    std::erase_if(outcome->cases, [](const auto& changed) { return changed.events.empty(); });
    return outcome;
}

} // namespace fengqiao
