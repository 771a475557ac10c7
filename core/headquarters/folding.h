#pragma once

#include "core/casework/fold.h"
#include "core/headquarters/fold_listener.h"
#include "core/headquarters/hall_events.h"
#include "core/sync/folding.h"
#include "core/sync/time_interval.h"

namespace fengqiao {

// The fold worker's rules: what the events of one accepted request do to cases, in the order of arrival
// (SYNC 1.5). Works on the open parts alone.

struct ReadBody {
    Role role{};
    EventBody body;
};

struct ArrivedEvent {
    std::uint64_t sequence{0};
    EventId id;
    std::optional<EventHeader> header; // nullopt: a layout this program does not know
    Result<ReadBody> said;             // BadInput: poison, and why
};

struct ArrivedBatch {
    KnownJournal journal;
    Side side{Side::Terminal};           // Headquarters for its own journal
    std::size_t journals_of_terminal{1}; // more than one: every event is looked for in the others first
    Instant not_before;                  // when the terminal was enrolled
    Instant received;
    std::vector<ArrivedEvent> events;
};

// What was folded before this batch.
class FoldBook {
public:
    virtual ~FoldBook() = default;

    virtual Result<std::optional<Case>> find_case(CaseId id) const = 0;
    virtual Result<bool> knows_branch(BranchId branch) const = 0;
    // The newest of this journal before a sequence, at most `count`, in order of sequence.
    virtual Result<std::vector<ClockSighting>> sightings(JournalId journal, std::uint64_t before,
                                                         std::size_t count) const = 0;
};

// An event that belongs to a case, and when headquarters says it happened.
struct CaseLink {
    std::uint64_t sequence{0};
    Instant at;
};

struct FoldedBatch {
    struct ChangedCase {
        Case now;
        std::vector<CaseLink> events; // in order of sequence
    };
    struct Fault {
        std::uint64_t sequence{0};
        std::string reason;
    };
    template <class What> struct At {
        std::uint64_t sequence{0};
        What what;
    };

    std::vector<ChangedCase> cases;
    std::vector<At<CaseEvent>> imports;
    std::vector<At<ServiceRating>> service_ratings;
    std::vector<At<HallEvent>> hall;
    std::vector<ClockSighting> sightings;
    std::vector<Fault> faults; // poison: set aside, everything after it goes on
};

struct FoldPorts {
    const FoldBook& book;
    const FoldedEvents& folded;
    const RuleBook& rules;
};

// Poison is an event that cannot be read, that claims a role its side does not have, or that belongs to no
// branch or to another branch than its case: it changes nothing and is named in `faults`. An event that is
// read and does not apply is no poison; the case keeps it as overtaken.
Result<FoldedBatch> fold_batch(const FoldPorts& ports, const ArrivedBatch& batch);

} // namespace fengqiao
