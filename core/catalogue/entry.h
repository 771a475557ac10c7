#pragma once

#include "core/text/language.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fengqiao {

// The lists of codes a case is described with (DOMAIN 2.2-2.6, 3 and 4.2).
enum class Facet : std::uint8_t {
    Channel,         // A, where the business was done
    IntakeChannel,   // K C P …, how the complaint reached us
    BankBusiness,    // B
    InsurerBusiness, // N
    Dispute,         // D, insurers only
    Cause,           // C
    Request,         // R
    RatingReason,    // S, why a rating of 1 or 2 was given
    Outcome,         // O
    Title,           // Y
};
inline constexpr std::size_t facet_count = 10;

// As the standard and the regulator's circulars name it, or as a kind clerk would say it.
enum class Formality : std::uint8_t { Formal, Plain };

// One code. `jrt_code` is empty until the bank fills it from its licensed copy of JR/T 0169.
struct Entry {
    std::string code, parent; // parent is empty at the top of a list
    Words formal, plain;
    std::string jrt_code;
    Words in_sentence; // a cause as "the problem", a request as "I wish to …"; empty in the other lists

    friend bool operator==(const Entry&, const Entry&) = default;
};

// The patterns of assets/catalogue/sentences.csv, in its order.
enum class Pattern : std::uint8_t {
    Opening,
    OccurredToday,
    OccurredThisWeek,
    OccurredEarlier,
    OccurredUnknown,
    Statement,
    Amount,
    Wish,
    ListSeparator,
    ListLast,
    SentenceGap,
    FullStop,
    AsAgent,
    AsHeir,
    AsGroup,
    NameWithTitle,
    NameToComplete,
};
inline constexpr std::size_t pattern_count = 17;

} // namespace fengqiao
