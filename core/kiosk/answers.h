#pragma once

#include "core/casework/case.h"
#include "core/casework/event_body.h"
#include "core/casework/remedies.h"
#include "core/kiosk/mediation_answers.h"

namespace fengqiao {

// What the terminal's office answers the glass: values only, so that they can cross threads.

// A complaint that is on this machine's disk: COMMIT has returned.
struct Filed {
    CaseId case_id;
    std::string number;       // twelve digits
    std::string receipt_code; // ten base32 characters of the leaf (SYNC 1.1 row 23)
    std::string pick_up_code; // anonymous only: stands for the phone's tail
    Instant at;
    Day due{};
    std::string handler_name; // who handles it (首办人)

    friend bool operator==(const Filed&, const Filed&) = default;
};

struct TimelineLine {
    EventType type{};
    Instant at;
    Role role{Role::Customer};
    bool overtaken{false}; // kept, but it did not apply
    bool pending{false};   // not yet confirmed by headquarters

    friend bool operator==(const TimelineLine&, const TimelineLine&) = default;
};

// One line of the branch's list, by legal due date.
struct CaseSummary {
    CaseId case_id;
    std::string number;
    State state{};
    Level level{};
    Day due{};
    bool overdue{false};
    bool pending{false};
    std::string business;
    std::string cause;
    std::string masked_name; // 王** : for a list that others may see

    friend bool operator==(const CaseSummary&, const CaseSummary&) = default;
};

// What staff see of one case.
struct CaseView {
    CaseSummary summary;
    Submitted facts; // personal details filled when this terminal holds the key
    std::uint32_t round{1};
    std::optional<Satisfaction> rating;
    std::vector<TimelineLine> timeline;
    std::vector<EventType> permitted; // for the person who asked

    friend bool operator==(const CaseView&, const CaseView&) = default;
};

// What the customer sees of their own case, with the hour at which headquarters last confirmed it.
struct TrackedCase {
    CaseId case_id;
    std::string number;
    State state{};
    Level level{};
    Day due{};
    std::string business;
    std::string cause;
    std::string outcome; // catalogue outcome code; empty until decided
    std::uint32_t round{1};
    bool rating_open{false};
    bool withdrawable{false};
    Day filed_on{};
    std::optional<Day> told_on;          // when the notice was received
    Remedies remedies{};                 // what may be applied for on paper today
    bool mediation_open{false};          // may be applied for here
    bool mediation_endable{false};       // may be taken back or ended here
    std::vector<std::string> requests;   // what the complaint asks for
    std::vector<MediatorCard> mediators; // to choose from, without those who must keep out
    std::optional<TrackedMediation> mediation;
    std::optional<Instant> as_of; // nullopt: known only to this machine so far
    std::vector<TimelineLine> timeline;

    friend bool operator==(const TrackedCase&, const TrackedCase&) = default;
};

// The same words whether the number does not exist or does not match the phone (issue, section 6).
struct NotTracked {
    std::optional<milliseconds> locked_for; // after five wrong tries (DECISIONS 11)

    friend bool operator==(const NotTracked&, const NotTracked&) = default;
};

struct StaffPass {
    PersonId person;
    std::string name;
    std::vector<Role> roles;

    friend bool operator==(const StaffPass&, const StaffPass&) = default;
};

struct SignInRefused {
    std::optional<milliseconds> locked_for; // 15 s doubling after five wrong tries
    bool locked{false};                     // after fifteen: headquarters unlocks

    friend bool operator==(const SignInRefused&, const SignInRefused&) = default;
};

} // namespace fengqiao
