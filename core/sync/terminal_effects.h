#pragma once

#include "core/journal/keeping.h"
#include "core/sync/terminal_sync.h"

namespace fengqiao {

// Carries the actions of terminal_sync.h out on the store. Runs on the thread that owns the journal; the
// network thread gets finished requests and hands back answers.

struct TerminalPorts {
    Journal& journal;
    SyncStore& store;
    const Digest& digest;
    TerminalId terminal;
};

struct BuiltRequest {
    SyncRequest request;
    Bytes challenge; // goes into the signature
    SentBatch sent;
};

// health.link is filled from the run's kind.
Result<BuiltRequest> build_request(const TerminalPorts& ports, const Send& send, TerminalHealth health);

// What `step` must know beside the answer. Re-verifies the rows just sent when headquarters found them
// corrupt.
Result<AnswerFacts> facts_for(const TerminalPorts& ports, const Answer& answer, const SentBatch& sent);

struct RotationDone {
    JournalId journal;
    std::size_t carried{0};
    std::size_t set_aside{0}; // rows whose bytes no longer match their leaf: an alarm for service
};

// A new journal with everything held in it, bytes and leaves unchanged (SYNC 1.4, 2.3).
Result<RotationDone> rotate(const TerminalPorts& ports, const Rotate& action, Random& random);

} // namespace fengqiao
