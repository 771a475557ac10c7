#pragma once

#include "core/casework/rule_book.h"

namespace fengqiao {

// How long a case may take: 15, 30 or 60 natural days (Order 2020-3 Art. 18).
enum class Term : std::uint8_t { First, Extended, Last };

// The statutory clock of one case. The China day of receipt is day 0; the last day ends at 24:00; holidays
// move nothing (DOMAIN 4.3). It runs until the customer was told, with proof, not until a decision or the
// closing.
struct CaseClock {
    Instant received;
    std::string rule_set;        // of the day of receipt, kept for ever
    std::optional<Day> promised; // the day printed on the customer's receipt
    Term term{Term::First};
    days paused{0}; // by pauses that have ended
    std::optional<Day> paused_since;
    std::optional<Instant> stopped; // notice, or withdrawal

    friend bool operator==(const CaseClock&, const CaseClock&) = default;
};

// Received on a day, with pauses of so many days: the last day on which a notice is in time.
Day statutory_due(Day received, Term term, const RuleSet& rules, days paused = days{0});

// DECISIONS 13: the terminal printed a day, headquarters computes one; the earlier stands. A printed day
// before the receipt itself comes from a clock that was wrong and promises nothing.
Day earlier_stands(std::optional<Day> promised, Day computed, Day received);

// The last day in time, seen from `today`: a pause that still runs has moved it by the days until today. A
// promise binds the first term only; later terms were told to the customer by a notice of their own.
Day due_day(const CaseClock& clock, const RuleSet& rules, Day today);

// Later than 24:00 of the due day: the stop if the clock stopped, otherwise now. While it is paused, a case
// is as late as it was when the pause began.
bool is_late(const CaseClock& clock, const RuleSet& rules, Instant now);

// Pause days are end minus start, as dates. Pausing twice, or resuming what runs, changes nothing.
CaseClock pause(CaseClock clock, Day from);
CaseClock resume(CaseClock clock, Day on);

// Days from receipt to the stop, pauses taken out; the same day is 0, and it is never less. nullopt while it
// runs.
std::optional<days> days_taken(const CaseClock& clock);

// Art. 20: the last day to apply in writing, and the last day to decide and tell.
Day last_day_to_apply_for_reexamination(Day notice_received, const RuleSet& rules);
Day reexamination_due(Day applied, const RuleSet& rules);

// Internal: after this day an unanswered question is closed as unrated.
Day last_day_to_rate(Day asked, const RuleSet& rules);

} // namespace fengqiao
