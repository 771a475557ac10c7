#pragma once

#include "core/casework/filing_bodies.h"
#include "core/rating/satisfaction.h"

namespace fengqiao {

// What the machines say by themselves.

struct ClockObserved {
    Instant headquarters_now;
    TimeReading at;
    friend bool operator==(const ClockObserved&, const ClockObserved&) = default;
};

// The terminal signs its requests with another key from now on; headquarters takes it from this event, which
// came signed with a key it knew (SYNC 1.1 row 12).
struct KeyRotated {
    std::uint32_t number{1};    // of the key, as headquarters ordered it
    std::array<Byte, 32> key{}; // Ed25519, the public half
    friend bool operator==(const KeyRotated&, const KeyRotated&) = default;
};

// One row of import-cases, kept in headquarters' own journal so that a rebuild keeps it (DECISIONS 27).
struct Imported {
    std::string number;
    BranchId branch;
    std::string business;
    std::string cause;
    Day received{};
    std::optional<Day> notified;
    std::optional<Day> closed;
    std::optional<Satisfaction> rating;
    Level highest_level{};
    Fen amount_disputed;
    Fen amount_paid;
    friend bool operator==(const Imported&, const Imported&) = default;
};

// An event of a newer program: kept, shown as unknown, folded again after the upgrade.
struct Unknown {
    std::uint16_t type{};
    std::uint16_t version{};
    friend bool operator==(const Unknown&, const Unknown&) = default;
};

} // namespace fengqiao
