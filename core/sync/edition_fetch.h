#pragma once

#include "core/content/edition.h"
#include "core/journal/digest.h"
#include "core/sync/blob_messages.h"
#include "core/sync/directive.h"

#include <variant>

namespace fengqiao {

// How a terminal comes by an edition that headquarters ordered, as a pure step: first the manifest, then each
// file it has not, in pieces; every byte is hashed before it is kept. It is broken off for anything else and
// goes on where it was.

constexpr unsigned edition_tries_max = 4; // calls without an answer, in a row, before a run is given up

// Actions, to be carried out in order; a call or a question is the last of them.
struct FetchPiece {
    Hash name{};
    std::uint64_t offset{0};
    Bytes challenge;
};
struct OpenManifest { // whether it is believed, and what of it is missing here: the answer is EditionOpened
    Bytes manifest;
};
struct KeepFile {
    EditionFile file;
    Bytes bytes;
};
struct AdoptEdition {
    ContentOrder order;
    Edition edition;
};
enum class EditionAlarm : std::uint8_t {
    OtherBytes, // what came is not what its name says: headquarters' disk, or somebody in between
    NotServed,  // headquarters does not have what it ordered
};
struct RaiseEditionAlarm {
    EditionAlarm alarm{};
    std::string what; // a path in the edition, or "manifest"
};
using EditionAction = std::variant<FetchPiece, OpenManifest, KeepFile, AdoptEdition, RaiseEditionAlarm>;

struct EditionOpened {
    Edition edition;
    std::vector<EditionFile> missing;
};

// Lives until its edition is adopted or another one is ordered.
struct EditionRun {
    ContentOrder order;
    std::optional<Edition> edition;   // once its manifest was believed
    std::vector<EditionFile> missing; // the one being fetched first
    Bytes so_far;                     // of that file, or of the manifest
    Bytes challenge;
    bool challenge_renewed{false};
    unsigned tries{0};
    bool done{true};             // nothing more in this run; what is incomplete goes on in another, later
    std::optional<seconds> wait; // headquarters is busy and said for how long
    bool refused{false};         // this terminal is switched off
};

struct EditionStep {
    EditionRun run;
    std::vector<EditionAction> actions;
};

EditionStep start_edition(const ContentOrder& order, Bytes challenge);
// The same edition again, with what has come of it so far.
EditionStep go_on_with_edition(EditionRun run, Bytes challenge);

EditionStep step(EditionRun run, const HeardPiece& heard, const Digest& digest);
EditionStep step(EditionRun run, EditionOpened opened);

// When to try again after `failed_runs` (at least one) runs that did not bring the whole of it.
milliseconds pause_after_edition(const EditionRun& run, unsigned failed_runs, Random& random);

} // namespace fengqiao
