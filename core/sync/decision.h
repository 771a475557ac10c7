#pragma once

#include "core/journal/digest.h"
#include "core/sync/headquarters_log.h"
#include "core/sync/rules.h"

namespace fengqiao {

// Headquarters' half of the exchange (SYNC 1.4): from a request whose signature and body hash were verified
// to what is stored and answered. It looks at envelopes and hashes, never at meaning, so nothing can block
// the queue.

struct DecisionPorts {
    const HeadquartersLog& log;
    const Digest& digest;
    SyncRules rules;
};

// What headquarters knows about the caller before reading the request.
struct Caller {
    Instant now;                // headquarters' clock
    bool challenge_good{false}; // the signature was made over a live challenge
    Bytes challenge;            // the one for the next call
    bool revoked{false};
};

enum class HeadquartersAlarm : std::uint8_t {
    TwoLiveJournals, // a terminal is back on a journal it had left: its disk was cloned or rolled back
    RotationsMany,   // more than rotations_per_day_max in 24 hours
    EventsMissing,   // the terminal no longer holds what is missing here
    OwnLogShorter,   // a terminal remembers more than is stored: headquarters was restored
};
constexpr std::size_t rotations_per_day_max = 3;

struct SyncDecision {
    int status{200};        // HTTP status to sign
    SyncResponse response;  // without feed and through: the caller adds them from one snapshot after accept()
    Acceptance acceptance;  // commit it, then sign; nothing to commit when it is empty
    bool quarantine{false}; // a revoked terminal's events: kept apart, head not advanced (SYNC 1.9)
    std::vector<HeadquartersAlarm> alarms;
};

// Events within 2,000 and 1 MiB; otherwise the answer is a plain 413 and decide() is not asked.
bool within_limits(const SyncRequest& request);

Result<SyncDecision> decide(const DecisionPorts& ports, const SyncRequest& request, const Caller& caller);

} // namespace fengqiao
