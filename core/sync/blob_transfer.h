#pragma once

#include "core/journal/blob.h"
#include "core/sync/blob_messages.h"
#include "core/sync/rules.h"

#include <variant>

namespace fengqiao {

// The terminal's half, as a pure step: which blob next, from where, and when one may be let go. It begins
// when the events are at headquarters and is broken off for any event; the next run goes on where this one
// ended.

constexpr std::size_t blobs_sent_in_run_max = 64;
constexpr std::size_t blobs_rechecked_in_run_max = 16; // of those that were whole at headquarters
constexpr unsigned blob_tries_max = 4;  // calls without an answer, in a row, before a run is given up
constexpr unsigned blob_stalls_max = 3; // answers that brought one blob no further

// Actions, to be carried out in order; a call is the last of them.
struct AskBlob {
    Hash name{};
    Bytes challenge;
};
struct SendPiece {
    BlobPiece piece;
    Bytes challenge;
};
struct NoteBlob {
    Hash name{};
    bool whole{false};
};
struct DropBlob {
    Hash name{};
};
enum class BlobAlarm : std::uint8_t {
    WrongHash,   // headquarters found something else than its name says: this disk, or the line
    WrongLength, // headquarters knows another length than this terminal
};
struct RaiseBlobAlarm {
    BlobAlarm alarm{};
    Hash name{};
};
using BlobAction = std::variant<AskBlob, SendPiece, NoteBlob, DropBlob, RaiseBlobAlarm>;

enum class BlobPhase : std::uint8_t { Asking, Sending, Done };

// Lives as long as one run.
struct BlobRun {
    SyncRules rules;
    std::vector<HeldBlob> left; // the one being dealt with first
    BlobPhase phase{BlobPhase::Done};
    Bytes challenge;
    bool challenge_renewed{false};
    std::size_t piece_bytes{blob_piece_max};
    std::uint64_t offset{0};
    unsigned tries{0}, stalls{0};
    bool incomplete{false};      // something could not be brought to an end: another run, later
    std::optional<seconds> wait; // headquarters is busy and said for how long
    bool refused{false};         // this terminal is switched off
};

struct BlobStep {
    BlobRun run;
    std::vector<BlobAction> actions;
};

// `held` as BlobStore::held_blobs gives it. Those headquarters has not the whole of come first.
BlobStep start_blobs(const std::vector<HeldBlob>& held, Bytes challenge, const SyncRules& rules = {});
BlobStep step(BlobRun run, const HeardBlob& heard);

// When to try again after `failed_runs` (at least one) runs that stayed incomplete.
milliseconds pause_after_blobs(const BlobRun& run, unsigned failed_runs, Random& random);

// What headquarters has not the whole of, as far as this terminal knows.
std::uint32_t unsent_blobs(const std::vector<HeldBlob>& held);

} // namespace fengqiao
