#pragma once

#include "core/basics/date.h"
#include "core/organisation/organisation.h"

#include <cstdint>

namespace fengqiao {

// What can happen in a hall that is no case. Kept by number: none is given twice.
enum class HallKind : std::uint8_t {
    PageShown = 1,
    QuizTaken = 2,
    LoanAsked = 3,
    ThingLent = 4,
    ThingReturned = 5,
    Suggestion = 6,
    Praise = 7,
};

// How often it did (DOMAIN 5.1 row 32). A thing that was asked for and not fetched was not lent.
struct HallCounts {
    std::int64_t pages_shown{0};
    std::int64_t quizzes_taken{0};
    std::int64_t things_lent{0};
    std::int64_t suggestions{0};
    std::int64_t praise{0};

    friend bool operator==(const HallCounts&, const HallCounts&) = default;
};

constexpr HallCounts& operator+=(HallCounts& sum, const HallCounts& part) {
    sum.pages_shown += part.pages_shown;
    sum.quizzes_taken += part.quizzes_taken;
    sum.things_lent += part.things_lent;
    sum.suggestions += part.suggestions;
    sum.praise += part.praise;
    return sum;
}

HallCounts counts_of(HallKind kind, std::int64_t times);

// All of a branch's day in China, or a part of it.
struct HallDay {
    BranchId branch;
    Day day{};
    HallCounts counts;

    friend bool operator==(const HallDay&, const HallDay&) = default;
};

} // namespace fengqiao
