#pragma once

#include "core/sync/answer.h"
#include "core/sync/backoff.h"
#include "core/sync/schedule.h"
#include "core/sync/sync_alarm.h"
#include "core/sync/sync_store.h"

namespace fengqiao {

// The terminal's half of the exchange as a pure step (SYNC 1.3, 1.4): what happened goes in, what to do comes
// out.

constexpr std::size_t batch_bytes_first = 64 * 1024;
constexpr std::size_t batch_bytes_max =
    request_bytes_max - 8 * 1024; // leaves room for everything but the events
constexpr std::uint32_t feed_page_bytes = 256 * 1024;
constexpr unsigned rounds_in_run_max = 4096;
constexpr unsigned rotations_in_run_max = 3;
constexpr milliseconds refused_pause = hours{24};

enum class RunKind : std::uint8_t { First, Soon, Nightly, Again };
// Between runs, awaiting an answer, between tries.
enum class SyncPhase : std::uint8_t { Resting, Asking, Pausing };

// Lives in memory; dies with the process. What must survive is in SyncStore.
struct TerminalSync {
    SyncSettings settings;
    SyncRules rules;
    milliseconds slot{0}; // in the nightly window; headquarters may replace it
    SyncPhase phase{SyncPhase::Resting};
    RunKind run{RunKind::First};
    Bytes challenge;
    bool challenge_renewed{false}; // once per exchange
    std::size_t batch_bytes{batch_bytes_first};
    std::size_t batch_bytes_limit{batch_bytes_max};
    unsigned attempts{0}; // failures in this run
    unsigned rounds{0};
    unsigned rotations{0};
    unsigned failed_runs{0}; // in a row; 0 means the line is up
    bool key_renewed{false}; // in this run
    bool refused{false};     // revoked, or a version headquarters does not read
    std::optional<milliseconds> resume_at, soon_at, nightly_at, call_at, retry_at; // time since boot
    milliseconds not_before{0};
    std::optional<TimeEstimate> estimate;
};

// Inputs
struct Tick {};
struct EventKept {};    // a filing happened; events the system makes itself are not told
struct NightlyAsked {}; // somebody wants a full pass now
struct StoreTrouble {}; // an action could not be carried out; the ones after it were not tried
struct SentBatch {
    bool opening{false};
    std::size_t events{0};
    std::size_t bytes{0};
};
// What the store says about an answer, read in one go when it came (terminal_effects.h).
struct AnswerFacts {
    SentBatch sent;
    JournalState journal;
    SyncState sync;
    std::optional<Hash> hash_at_head; // our own hash where the answer's head is
    bool own_rows_good{true};         // looked at only when the code is Corrupt
};
struct Heard {
    Answer answer;
    AnswerFacts facts;
};
using SyncInput = std::variant<Tick, EventKept, NightlyAsked, StoreTrouble, Heard>;

// Actions, to be carried out in order
struct Send {
    bool opening{false}; // the first call of a run: no events, no challenge
    Bytes challenge;
    std::size_t bytes_max{0};
    RunKind run{};
};
struct RecordAnswer {
    AcceptedAnswer answer;
};
struct Rotate {
    JournalReason reason{};
    bool reemit_all_held{true};
};
struct ObserveClock {
    Instant headquarters_now; // append a clock_observed event with this terminal's own reading beside it
};
struct RenewKey {
    KeyRenewal renewal; // append a key_rotated event when a new key was made; it goes out in this run
};
struct TakePlace {
    Bytes place; // where this terminal stands from its next start on; nothing of the old place is unsent
};
struct TakeContent {
    ContentOrder order; // what to show is told; it is fetched after everything else (edition_fetch.h)
};
struct RaiseAlarm {
    SyncAlarm alarm{};
};
struct WaitUntil {
    milliseconds since_boot{0}; // a Tick is due then
};
using SyncAction = std::variant<Send, RecordAnswer, Rotate, ObserveClock, RenewKey, TakePlace, TakeContent,
                                RaiseAlarm, WaitUntil>;

struct SyncStep {
    TerminalSync state;
    std::vector<SyncAction> actions;
};

// A process that has just started: first contact after a uniform pause. `slot` from slot_in_window.
SyncStep start_sync(const SyncSettings& settings, milliseconds slot, milliseconds now, Random& random);

// `now` is time since boot and never runs backwards.
SyncStep step(TerminalSync state, const SyncInput& input, milliseconds now, Random& random);

} // namespace fengqiao
