#pragma once

#include <cstdint>
#include <string>

namespace fengqiao {

// What happens at a station that is no case: pages shown, questions answered, things lent. None of it holds
// anything of a person, except a customer's own words, which are sealed like any others.

// The duty to show what the law wants shown, and the count of views (DOMAIN 5.1 row 32).
struct PageShown {
    std::string page, version; // of assets/content
    std::string language;      // zh-CN, en
    friend bool operator==(const PageShown&, const PageShown&) = default;
};

// Not who, and not which answers.
struct QuizTaken {
    std::string page, version;
    std::uint32_t right{0}, questions{1};
    friend bool operator==(const QuizTaken&, const QuizTaken&) = default;
};

enum class OpinionKind : std::uint8_t { Suggestion, Praise };

// Its case id is one of its own and names no case: it has a key with which the words are sealed and shredded.
struct OpinionGiven {
    OpinionKind kind{};
    std::string language;
    std::string words; // personal
    friend bool operator==(const OpinionGiven&, const OpinionGiven&) = default;
};

enum class LoanStep : std::uint8_t { Asked, HandedOut, Returned };

struct LoanNoted {
    std::string item; // the id of the facility's page
    LoanStep step{};
    friend bool operator==(const LoanNoted&, const LoanNoted&) = default;
};

} // namespace fengqiao
