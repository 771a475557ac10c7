#pragma once

#include "core/basics/bytes.h"
#include "core/basics/strong_id.h"

namespace fengqiao {

// A place in a log that is believed only if the other side holds the same hash there.
struct Cursor {
    std::uint64_t sequence{0};
    Hash hash{};

    friend bool operator==(const Cursor&, const Cursor&) = default;
};

// Why a journal was opened (SYNC 1.3). Restore: the terminal's disk, or headquarters beyond its promise, came
// back from a backup. Fork: headquarters holds other events under our numbers.
enum class JournalReason : std::uint8_t { First, Restore, Fork, Corrupt, Migrate };

struct Predecessor {
    JournalId journal;
    Cursor head;

    friend bool operator==(const Predecessor&, const Predecessor&) = default;
};

} // namespace fengqiao
