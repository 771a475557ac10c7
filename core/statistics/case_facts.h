#pragma once

#include "core/casework/fold.h"

#include <array>
#include <unordered_map>

namespace fengqiao {

// A calendar day in China as days since 1970-01-01: a fact is scanned a million at a time.
using DayNumber = std::int32_t;
constexpr DayNumber no_day = INT32_MIN;

DayNumber day_number(Day day);
Day day_of(DayNumber number);

// How a case left the open states.
enum class Ending : std::uint8_t { None, Closed, Withdrawn, Rejected, Merged, Reclassified };

enum class MediationResult : std::uint8_t { None, Open, Succeeded, Failed, Withdrawn };

// Where a case belongs, as rows of the caller's directory.
struct Place {
    std::uint32_t branch{};
    std::uint32_t station{};
    std::uint32_t institution{};

    friend bool operator==(const Place&, const Place&) = default;
};

// What the measures of DOMAIN 5.1 need of one case, and nothing else: small, flat, without personal data.
struct CaseFacts {
    static constexpr std::size_t stays_max = 3;

    Place place;
    std::uint16_t business{};
    std::uint16_t cause{};
    DayNumber received{no_day};
    DayNumber due{no_day}; // at the notice, or as it stands
    DayNumber notified{no_day};
    // A case is open from `received` to left[0], from came_back[0] to left[1] and so on. From the third stay
    // on they are joined into one: a leaving and a coming back vanish together, so the balance stays exact.
    std::array<DayNumber, stays_max> left{no_day, no_day, no_day};
    std::array<DayNumber, stays_max - 1> came_back{no_day, no_day};
    DayNumber mediation_applied{no_day}; // the last time
    DayNumber mediation_accepted{no_day};
    std::int64_t disputed{0}; // fen
    std::int64_t paid{0};     // fen
    std::uint16_t paused_days{0};
    std::uint16_t mediation_days{0}; // from acceptance to the end, once it has ended
    std::array<Ending, stays_max> ending{};
    Level highest_level{Level::Branch};
    MediationResult mediation{MediationResult::None};
    std::uint8_t first_rating{0}; // 1..5 of the first round that was rated; 0 when none was
    std::uint8_t last_rating{0};  // the one that counts
    bool recontacted{false};      // the conversation after a bad rating took place
    bool outside{false};          // a regulator or a court had a part in it
    bool agreed{false};           // closed by an agreement before a mediation committee

    friend bool operator==(const CaseFacts&, const CaseFacts&) = default;
};
static_assert(sizeof(CaseFacts) <= 96,
              "a million facts must fit into memory and be read in a few milliseconds");

// Small numbers for codes, in the order in which they were first met.
class CodeNumbers {
public:
    // The number of a code; a new code gets the next one. After 65,535 codes the last number stands for all
    // others.
    std::uint16_t number(std::string_view code);
    // Empty for a number that was never given.
    [[nodiscard]] std::string_view code(std::uint16_t number) const;
    [[nodiscard]] std::size_t size() const { return codes_.size(); }

private:
    std::vector<std::string> codes_;
    std::unordered_map<std::string, std::uint16_t> numbers_;
};

struct Codes {
    CodeNumbers business;
    CodeNumbers cause;
};

// nullopt for a case whose submission is not known: it is counted when it is.
std::optional<CaseFacts> facts_of(const Case& the_case, Place place, Codes& codes, const RuleBook& rules);

// A row of import-cases. Its rating counts only with a notice: without one nobody was asked.
CaseFacts facts_of(const Imported& imported, Place place, Codes& codes, const RuleBook& rules);

// Whether the case is open when that day begins.
bool is_open_at(const CaseFacts& facts, DayNumber day);

} // namespace fengqiao
