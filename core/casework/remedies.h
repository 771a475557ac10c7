#pragma once

#include "core/casework/case.h"

#include <optional>

namespace fengqiao {

// What a customer who disagrees with a decision may apply for on paper.
struct Remedies {
    std::optional<Day> reexamination_until; // nullopt: not open to them
    days reexamination{};                   // so long the superior office may take
    bool mediation{false};
    days mediation_takes{};

    [[nodiscard]] bool any() const { return reexamination_until.has_value() || mediation; }
    friend bool operator==(const Remedies&, const Remedies&) = default;
};

// Once the decision was told, and while nothing else runs about it (DOMAIN 4.2 rows 23 and 30).
// Re-examination is of a decision below headquarters alone, which has no superior, and within the days of
// Order 2020-3 Art. 20 from the day the notice was received; whoever could not be reached receives it here,
// today. Mediation is open as long as both sides want it.
Remedies remedies(const Case& the_case, const RuleBook& rules, Day today);

} // namespace fengqiao
