#pragma once

#include "core/basics/date.h"
#include "core/basics/money.h"
#include "core/basics/result.h"

#include <span>
#include <string_view>
#include <vector>

namespace fengqiao {

// The periods and limits that hold for cases received from a day on. Days are natural days, both ends as
// DOMAIN 4.3 has it, unless the name says working days (work_calendar.h).
struct RuleSet {
    std::string name; // e.g. CN-2020-3
    Day effective_from{};
    days first{};                // decide and notify (Order 2020-3 Art. 18)
    days extended{};             // complex
    days last{};                 // specially complex, approved from above
    days reexamination_window{}; // to apply, from the day the notice was received (Art. 20)
    days reexamination{};        // to decide it and notify
    days mediation{};            // internal
    days archive_after{};        // internal, from the notice
    days rating{};               // internal: so long the customer is waited for
    days follow_up{};            // internal
    std::chrono::hours first_contact{};
    int branch_working_days{}; // then the station is offered
    int station_working_days{};
    int notice_working_days{};
    int mediation_answer_working_days{};
    int recontact_contact_working_days{};
    int recontact_finish_working_days{};
    std::uint32_t notice_attempts{}; // on record before a customer counts as not to be reached
    Fen handler_limit;               // delegated amounts (Art. 24); headquarters has none
    Fen branch_head_limit;
    Fen station_limit;
    std::string articles;

    friend bool operator==(const RuleSet&, const RuleSet&) = default;
};

// Every rule set there ever was, oldest first and at least one. Each holds until the next begins; a case
// keeps the one of its day of receipt.
class RuleBook {
public:
    // Reads assets/catalogue/rules/statute.csv. BadFile with "file:line: reason" on a missing or unknown
    // column, an empty cell, a number out of range, a period shorter than the one before it, a name used
    // twice, or a day that does not come after the day of the row above (two sets would hold at once).
    static Result<RuleBook> parse(std::string_view file_name, std::string_view csv);

    // The set that holds on that day; before the first one began, the first one.
    [[nodiscard]] const RuleSet& on(Day received) const;
    // nullptr when no set has this name.
    [[nodiscard]] const RuleSet* named(std::string_view name) const;
    [[nodiscard]] std::span<const RuleSet> sets() const { return sets_; }

private:
    explicit RuleBook(std::vector<RuleSet> sets) : sets_{std::move(sets)} {}

    std::vector<RuleSet> sets_;
};

} // namespace fengqiao
