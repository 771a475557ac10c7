#pragma once

#include "core/sync/blob_transfer.h"
#include "core/sync/terminal_effects.h"
#include "tests/support/memory_terminal_store.h"

namespace fengqiao::simulation {

// One machine in a branch: its disk, and the process that is lost at every crash. A clone is another Device
// with the same terminal id.
struct Device {
    std::size_t number{0};
    TerminalId terminal;
    BranchId branch;
    MemoryTerminalStore store;
    std::vector<MemoryTerminalStore> images; // of its disk, oldest first, bounded
    milliseconds booted{0};                  // when time since boot began
    // The process
    unsigned life{0}; // a new number at every start: what was meant for an earlier one is dropped
    bool running{false};
    TerminalSync sync;
    std::optional<milliseconds> wake_at;
    std::uint64_t exchange{0}; // the one under way; 0 for none
    SentBatch sent;
    std::uint64_t exchanges_made{0};
    std::optional<BlobRun> blobs;   // the run under way
    std::uint64_t blob_exchange{0}; // its call under way; 0 for none
    unsigned blob_runs_failed{0};
};

// A request on its way: an answer counts only for the exchange and the process that asked.
struct Question {
    BuiltRequest built;
    unsigned life{0};
    std::uint64_t exchange{0};
};

// A call about a blob on its way.
struct BlobQuestion {
    TerminalId terminal;
    Hash name{};
    std::uint64_t offset{0};
    Bytes piece; // empty: only asked
    Bytes challenge;
    unsigned life{0};
    std::uint64_t exchange{0};
};

constexpr std::size_t images_kept = 3;

} // namespace fengqiao::simulation
