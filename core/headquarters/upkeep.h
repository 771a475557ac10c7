#pragma once

#include "core/basics/strong_id.h"
#include "core/statistics/measures.h"

namespace fengqiao {

// What `verify` finds out about everything headquarters holds.
struct Verification {
    struct BrokenChain {
        JournalId journal;
        std::uint64_t sequence{0}; // the first that is missing, not whole, or does not follow
    };

    std::size_t journals{0};
    std::uint64_t events{0};
    std::uint64_t cases{0};
    std::uint64_t set_aside{0}; // poison events: kept, not a fault of the store
    std::vector<BrokenChain> broken_chains;
    std::uint64_t broken_feeds{0};       // branches whose feed tags do not follow
    std::uint64_t differing_cases{0};    // stored otherwise than their events fold
    std::uint64_t attachments{0};        // that came whole
    std::uint64_t lost_attachments{0};   // of them, whose bytes are not there or are others
    std::uint64_t content_files{0};      // of every edition of the station's pages, each once
    std::uint64_t lost_content_files{0}; // of them, whose bytes are not there or are others
    Balance balance;                     // over everything (DOMAIN 5.1 row 2)
    bool database_sound{true};           // SQLite's own check

    [[nodiscard]] bool good() const {
        return broken_chains.empty() && broken_feeds == 0 && differing_cases == 0 && lost_attachments == 0 &&
               lost_content_files == 0 && balanced(balance) && database_sound;
    }
};

struct BackupDone {
    std::string file; // in the data folder's backups/
    Verification verification;
    bool heads_announced{false}; // the heads of this backup may become `stable`
};

} // namespace fengqiao
