#pragma once

#include "core/casework/event_body.h"
#include "core/casework/refusal.h"
#include "core/casework/state.h"
#include "core/journal/event_type.h"

namespace fengqiao {

// What a folded case is made of, see case.h.

enum class Standing : std::uint8_t {
    Applied,
    Overtaken, // it came too late, or from the wrong hands: kept and shown, it changed nothing
    Held,      // the submission has not arrived yet
    Skipped,   // of a newer program: folded again after the upgrade
};

// One line of a case's history. Nothing that happened is ever left out.
struct TimelineEntry {
    EventId event;
    EventType type{};
    Instant at;
    PersonId actor;
    Role role{};
    Side side{};
    Standing standing{};
    Refusal refusal{Refusal::None}; // why it is overtaken

    friend bool operator==(const TimelineEntry&, const TimelineEntry&) = default;
};

struct Decision {
    std::string outcome; // catalogue outcomes
    bool upheld{false};
    std::optional<Fen> amount_paid;
    PersonId by;
    Level level{};
    Instant at;

    friend bool operator==(const Decision&, const Decision&) = default;
};

struct Notice {
    ContactMethod method{};
    Day received_on{}; // starts the window for re-examination
    PersonId by;
    Instant at;

    friend bool operator==(const Notice&, const Notice&) = default;
};

struct RoundRating {
    std::uint32_t round{1};
    Satisfaction level{};
    std::vector<std::string> reasons;
    RatingSource source{};
    bool staff_present{false};
    Instant at;

    friend bool operator==(const RoundRating&, const RoundRating&) = default;
};

// The case left the open states, and perhaps came back: what the balance of DOMAIN 5.1 row 2 counts.
struct Leaving {
    State into{};
    Instant at;
    std::optional<Instant> came_back;

    friend bool operator==(const Leaving&, const Leaving&) = default;
};

} // namespace fengqiao
