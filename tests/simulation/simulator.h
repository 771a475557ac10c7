#pragma once

#include "core/sync/rules.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fengqiao::simulation {

// One seed is one history: terminals and headquarters run the production steps over disks in memory, through
// a line that loses, doubles and reorders, while machines crash, disks are rolled back and cloned and
// headquarters is restored from its backups. Then the faults stop, everything must drain, and the invariants
// of SYNC 3.2 are asked.

// A rule of the protocol taken away (SyncRules), to see that the invariants notice.
enum class Mutant : std::uint8_t {
    None,
    PurgeOnAck,
    ReemitOnlyUnacked,
    NoHashes,
    TrustUnsigned,
    FoldEveryCopy,
    NoFeedTags,
    EmptyAtOnce,
    DropOnceWhole,
};

std::string_view name_of(Mutant mutant);
std::optional<Mutant> mutant_named(std::string_view name);
std::vector<Mutant> all_mutants(); // without None
SyncRules rules_of(Mutant mutant);

struct Counts {
    std::uint64_t events{0};
    std::uint64_t exchanges{0};
    std::uint64_t forged{0}; // answers headquarters did not sign
    std::uint64_t rotations{0};
    std::uint64_t restores{0}; // of headquarters
    std::uint64_t rollbacks{0};
    std::uint64_t clones{0};
    std::uint64_t crashes{0};
    std::uint64_t purged{0};
    std::uint64_t blobs{0}; // filed with a complaint
    std::uint64_t blob_calls{0};
    std::uint64_t blobs_dropped{0};
    std::uint64_t destroyed{0}; // events whose every copy was physically destroyed: nobody can ask for them

    Counts& operator+=(const Counts& other);
};

struct Violation {
    std::string invariant; // I1 … I14, or "liveness"
    std::string what;
};

struct Report {
    std::uint64_t seed{0};
    std::optional<Violation> violation;
    std::vector<std::string> trace; // the last things that happened, only with a violation
    Counts counts;
};

Report simulate(std::uint64_t seed, Mutant mutant = Mutant::None);

} // namespace fengqiao::simulation
