#pragma once

#include "core/casework/fold.h"
#include "core/organisation/organisation.h"

namespace fengqiao {

// The list of cases as the console asks for it: narrowed, by legal due date, page after page without counting
// rows.

constexpr std::size_t case_page_max = 200;

// Where a case stands, for those who have to do the next step there.
struct StandsAt {
    Level level{};
    State state{};

    friend bool operator==(const StandsAt&, const StandsAt&) = default;
};

// Each choice narrows further; an empty one narrows nothing.
struct CaseFilter {
    std::optional<std::vector<StandsAt>> at_any_of; // an empty list finds nothing
    std::vector<State> states;
    std::optional<Level> level;
    std::optional<BranchId> branch;
    std::optional<Day> due_from; // the legal due date, both days included
    std::optional<Day> due_until;
    bool clock_running{false}; // the customer was not told yet: what can still be late
    std::string number;        // four or more digits: together anywhere in it; fewer: its beginning

    friend bool operator==(const CaseFilter&, const CaseFilter&) = default;
};

// Who looks: the branches they may see, and whose complaints they must keep out of (Order 2020-3 Art. 17).
struct CaseReader {
    PersonId person;
    std::vector<PersonId> direct_line;
    std::vector<BranchId> branches;
    bool mediates{false}; // and what is shared with the mediation committee, of whatever branch
};

// After this line the next page begins.
struct ListPlace {
    Day due{};
    CaseId id;

    friend bool operator==(const ListPlace&, const ListPlace&) = default;
};

// One line of the list. Holds no personal data.
struct CaseLine {
    CaseId id;
    std::string number;
    BranchId branch;
    State state{};
    Level level{};
    std::uint32_t round{1};
    std::uint32_t revision{0};
    std::string business;
    std::string cause;
    Instant received;
    Day due{}; // as the law gives it; a pause still running is counted to the last change
    std::optional<Day> internal_due;
    std::optional<Instant> stopped; // the customer was told, or withdrew
    PersonId handler;               // zero while nobody at this level has taken it in hand
    Instant last_change;
    bool shared{false}; // with the mediation committee, by the customer's consent

    friend bool operator==(const CaseLine&, const CaseLine&) = default;
};

struct CaseListPage {
    std::vector<CaseLine> lines;   // earliest due date first
    std::optional<ListPlace> next; // nullopt on the last page

    friend bool operator==(const CaseListPage&, const CaseListPage&) = default;
};

// Later than 24:00 of the due date: at the stop if the clock stopped, otherwise now.
bool is_late(const CaseLine& line, Instant now);

// What the store keeps of a case beside the case itself, so that it can be found. nullopt while its
// submission is not known: such a case is on no list yet.
std::optional<CaseLine> line_of(const Case& the_case, const RuleBook& rules);

} // namespace fengqiao
