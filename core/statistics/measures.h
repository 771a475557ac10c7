#pragma once

#include "core/statistics/balance.h"
#include "core/statistics/hall_counts.h"
#include "core/statistics/ratio.h"

#include <array>
#include <optional>

namespace fengqiao {

// Row 14: accepted = succeeded + failed + withdrawn + open. An application counts on its own day, everything
// else on the day the committee accepted.
struct MediationCounts {
    std::int64_t applied{0};
    std::int64_t succeeded{0};
    std::int64_t failed{0};
    std::int64_t withdrawn{0};
    std::int64_t open{0};
    std::int64_t days{0}; // from acceptance to the end, of those that have ended

    friend bool operator==(const MediationCounts&, const MediationCounts&) = default;
};

constexpr std::int64_t accepted(const MediationCounts& mediation) {
    return mediation.succeeded + mediation.failed + mediation.withdrawn + mediation.open;
}
constexpr Ratio mean_days(const MediationCounts& mediation) {
    return {mediation.days, accepted(mediation) - mediation.open};
}
// Row 15, as the seed counts: over all accepted. Row 16: over those that ended in an agreement or without
// one.
constexpr Ratio success_of_accepted(const MediationCounts& mediation) {
    return {mediation.succeeded, accepted(mediation)};
}
constexpr Ratio success_of_concluded(const MediationCounts& mediation) {
    return {mediation.succeeded, mediation.succeeded + mediation.failed};
}

// Cases by the last valid rating; level 1 stands first.
using RatingCounts = std::array<std::int64_t, 5>;
std::int64_t rated(const RatingCounts& ratings);
Ratio satisfied_wide(const RatingCounts& ratings);   // 3 to 5 of rated (row 19)
Ratio satisfied_strict(const RatingCounts& ratings); // 4 and 5 of rated (row 20)
Ratio very_satisfied(const RatingCounts& ratings);   // 5 of rated

// The measures of DOMAIN 5.1 for one period and one part of the organisation. Counts are of cases; a case
// belongs to the period of its receipt, of its notice or of its closing, as each line says.
struct Measures {
    // of receipt
    std::int64_t received{0}; // merged and reclassified cases left out (row 1)
    std::int64_t escalated{0};
    Fen disputed;
    // of notice
    std::int64_t notified{0};
    std::int64_t notified_in_time{0};
    std::int64_t notified_within_15_days{0}; // pauses taken out
    Ratio mean_days;                         // sum of days over cases
    std::optional<std::int64_t> median_halves;
    std::optional<std::int64_t> p90_days;
    RatingCounts ratings{};
    std::int64_t rated_badly_first{0}; // 1 or 2 in the first rating
    std::int64_t recontacted{0};       // of those, spoken with again
    std::int64_t turned{0};            // of those, 3 or better at last
    // of closing; an amount paid counts at the notice, or at the closing where there was none
    Fen paid;
    std::int64_t closed{0};
    std::int64_t on_the_spot{0};        // answered the same day at the branch (row 7)
    std::int64_t within_branch{0};      // row 8
    std::int64_t within_institution{0}; // row 9
    std::int64_t by_agreement{0};       // row 10
    // of acceptance by a committee
    MediationCounts mediation;
    Balance balance;
    // of the day in the hall; of no business and no cause
    HallCounts hall;

    friend bool operator==(const Measures&, const Measures&) = default;
};

constexpr Ratio on_time(const Measures& m) {
    return {m.notified_in_time, m.notified};
} // row 5
constexpr Ratio within_15_days(const Measures& m) {
    return {m.notified_within_15_days, m.notified};
} // row 5
constexpr Ratio on_the_spot(const Measures& m) {
    return {m.on_the_spot, m.closed};
} // row 7
constexpr Ratio within_branch(const Measures& m) {
    return {m.within_branch, m.closed};
} // row 8
constexpr Ratio within_institution(const Measures& m) {
    return {m.within_institution, m.closed};
} // row 9
constexpr Ratio within_industry(const Measures& m) { // row 10
    return {m.by_agreement, m.closed - m.within_institution};
}
constexpr Ratio escalation(const Measures& m) {
    return {m.escalated, m.received};
} // row 11
// Row 21: to be printed beside every satisfaction.
inline Ratio participation(const Measures& m) {
    return {rated(m.ratings), m.notified};
}
constexpr Ratio recontact(const Measures& m) {
    return {m.recontacted, m.rated_badly_first};
} // row 22
constexpr Ratio turned_around(const Measures& m) {
    return {m.turned, m.rated_badly_first};
} // row 22

// "7", "7.5" or no_figure; "12" or no_figure.
std::string median_text(const Measures& measures);
std::string p90_text(const Measures& measures);

} // namespace fengqiao
