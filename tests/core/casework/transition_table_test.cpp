#include "tests/core/casework/story.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

// What the bank expects, written out a second time so that a changed row of the table shows up here.
// C customer, L lobby manager, F first handler, B branch head, S station, M mediator, H headquarters, T
// timer.
struct Expected {
    EventType event;
    State from;
    std::string_view roles;
    State to;
};

// clang-format off
constexpr Expected expectations[]{
    {EventType::Submitted, State::Draft, "CLF", State::Registered},
    {EventType::StaffNamed, State::Registered, "SH", State::Registered},
    {EventType::StaffNamed, State::Handling, "SH", State::Handling},
    {EventType::StaffNamed, State::Decided, "SH", State::Decided},
    {EventType::StaffNamed, State::Notified, "SH", State::Notified},
    {EventType::StaffNamed, State::Recontact, "SH", State::Recontact},
    {EventType::StaffNamed, State::MediationPending, "SH", State::MediationPending},
    {EventType::StaffNamed, State::Mediating, "SH", State::Mediating},
    {EventType::StaffNamed, State::Reexamination, "SH", State::Reexamination},
    {EventType::StaffNamed, State::Closed, "SH", State::Closed},
    {EventType::StaffNamed, State::Withdrawn, "SH", State::Withdrawn},
    {EventType::StaffNamed, State::Rejected, "SH", State::Rejected},
    {EventType::StaffNamed, State::Merged, "SH", State::Merged},
    {EventType::StaffNamed, State::Archived, "SH", State::Archived},
    {EventType::Accepted, State::Registered, "F", State::Handling},
    {EventType::Contacted, State::Registered, "FBSMH", State::Registered},
    {EventType::Contacted, State::Handling, "FBSMH", State::Handling},
    {EventType::Contacted, State::Decided, "FBSMH", State::Decided},
    {EventType::Contacted, State::Notified, "FBSMH", State::Notified},
    {EventType::Contacted, State::Recontact, "FBSMH", State::Recontact},
    {EventType::Contacted, State::MediationPending, "FBSMH", State::MediationPending},
    {EventType::Contacted, State::Mediating, "FBSMH", State::Mediating},
    {EventType::Contacted, State::Reexamination, "FBSMH", State::Reexamination},
    {EventType::Contacted, State::Closed, "FBSMH", State::Closed},
    {EventType::Contacted, State::Withdrawn, "FBSMH", State::Withdrawn},
    {EventType::Contacted, State::Rejected, "FBSMH", State::Rejected},
    {EventType::Contacted, State::Merged, "FBSMH", State::Merged},
    {EventType::Contacted, State::Archived, "FBSMH", State::Archived},
    {EventType::NoteAdded, State::Registered, "CFBSMH", State::Registered},
    {EventType::NoteAdded, State::Handling, "CFBSMH", State::Handling},
    {EventType::NoteAdded, State::Decided, "CFBSMH", State::Decided},
    {EventType::NoteAdded, State::Notified, "CFBSMH", State::Notified},
    {EventType::NoteAdded, State::Recontact, "CFBSMH", State::Recontact},
    {EventType::NoteAdded, State::MediationPending, "CFBSMH", State::MediationPending},
    {EventType::NoteAdded, State::Mediating, "CFBSMH", State::Mediating},
    {EventType::NoteAdded, State::Reexamination, "CFBSMH", State::Reexamination},
    {EventType::NoteAdded, State::Closed, "CFBSMH", State::Closed},
    {EventType::NoteAdded, State::Withdrawn, "CFBSMH", State::Withdrawn},
    {EventType::NoteAdded, State::Rejected, "CFBSMH", State::Rejected},
    {EventType::NoteAdded, State::Merged, "CFBSMH", State::Merged},
    {EventType::NoteAdded, State::Archived, "CFBSMH", State::Archived},
    {EventType::EvidenceShown, State::Registered, "FBSMH", State::Registered},
    {EventType::EvidenceShown, State::Handling, "FBSMH", State::Handling},
    {EventType::EvidenceShown, State::Decided, "FBSMH", State::Decided},
    {EventType::EvidenceShown, State::Notified, "FBSMH", State::Notified},
    {EventType::EvidenceShown, State::Recontact, "FBSMH", State::Recontact},
    {EventType::EvidenceShown, State::MediationPending, "FBSMH", State::MediationPending},
    {EventType::EvidenceShown, State::Mediating, "FBSMH", State::Mediating},
    {EventType::EvidenceShown, State::Reexamination, "FBSMH", State::Reexamination},
    {EventType::EvidenceShown, State::Closed, "FBSMH", State::Closed},
    {EventType::EvidenceShown, State::Withdrawn, "FBSMH", State::Withdrawn},
    {EventType::EvidenceShown, State::Rejected, "FBSMH", State::Rejected},
    {EventType::EvidenceShown, State::Merged, "FBSMH", State::Merged},
    {EventType::EvidenceShown, State::Archived, "FBSMH", State::Archived},
    {EventType::Escalated, State::Registered, "FBST", State::Handling},
    {EventType::Escalated, State::Handling, "FBST", State::Handling},
    {EventType::Escalated, State::Decided, "FBST", State::Decided},
    {EventType::Escalated, State::Recontact, "FBST", State::Recontact},
    {EventType::Returned, State::Handling, "SH", State::Handling},
    {EventType::Returned, State::Recontact, "SH", State::Recontact},
    {EventType::Decided, State::Handling, "FBSH", State::Decided},
    {EventType::Notified, State::Decided, "FS", State::Notified},
    {EventType::Rated, State::Notified, "C", State::Closed},
    {EventType::RatingTimedOut, State::Notified, "T", State::Closed},
    {EventType::RecontactDone, State::Recontact, "BS", State::Notified},
    {EventType::Withdrawn, State::Registered, "C", State::Withdrawn},
    {EventType::Withdrawn, State::Handling, "C", State::Withdrawn},
    {EventType::Withdrawn, State::Decided, "C", State::Withdrawn},
    {EventType::Withdrawn, State::Notified, "C", State::Withdrawn},
    {EventType::Withdrawn, State::Recontact, "C", State::Withdrawn},
    {EventType::Withdrawn, State::MediationPending, "C", State::Withdrawn},
    {EventType::Withdrawn, State::Mediating, "C", State::Withdrawn},
    {EventType::Withdrawn, State::Reexamination, "C", State::Withdrawn},
    {EventType::MediationApplied, State::Handling, "C", State::MediationPending},
    {EventType::MediationApplied, State::Decided, "C", State::MediationPending},
    {EventType::MediationApplied, State::Notified, "C", State::MediationPending},
    {EventType::MediationApplied, State::Recontact, "C", State::MediationPending},
    {EventType::MediationApplied, State::Closed, "C", State::MediationPending},
    {EventType::MediationAccepted, State::MediationPending, "M", State::Mediating},
    {EventType::MediationDeclined, State::MediationPending, "CSMH", State::Decided},
    {EventType::Agreed, State::Mediating, "M", State::Notified},
    {EventType::NotAgreed, State::Mediating, "M", State::Decided},
    {EventType::MediationWithdrawn, State::Mediating, "CSMH", State::Decided},
};
// clang-format on

constexpr std::string_view letters = "CLFBSMHT"; // in the order of Role

// Where a role is at home: there custody and authority are its own, and only state and role decide.
Level home(Role role) {
    if (role == Role::Headquarters) return Level::Headquarters;
    return role == Role::StationOfficer || role == Role::Mediator ? Level::Station : Level::Branch;
}

Side side_of(Role role) {
    return role == Role::System ? Side::Headquarters : holder_of(home(role));
}

Case standing_at(State state, Level level) {
    auto the_case = state == State::Draft ? Case{} : Story{}.now();
    the_case.id = numbered<CaseId>(1);
    the_case.state = state;
    the_case.level = level;
    the_case.answered_by = {second_handler};
    if (state == State::MediationPending || state == State::Mediating) the_case.remembered = State::Decided;
    return the_case;
}

// Each side of a mediation speaks for itself.
MediationParty party_of(Role role) {
    if (role == Role::Customer) return MediationParty::Customer;
    return role == Role::Mediator ? MediationParty::Committee : MediationParty::Institution;
}

std::vector<EventBody> bodies(Role role) {
    const Level level = home(role);
    const auto up = static_cast<Level>(static_cast<unsigned>(level) + 1);
    const auto source = level == Level::Branch ? RatingSource::Kiosk : RatingSource::PhoneFollowUp;
    Submitted submitted;
    submitted.first_handler = handler;
    return {submitted,
            StaffNamed{{second_handler}, {}, ""},
            Accepted{},
            Contacted{},
            NoteAdded{NoteKind::CustomersWords, ProposalAnswer::None, ""},
            EvidenceShown{},
            Escalated{up, EscalationReason::Other, ""},
            Returned{Level::Branch, day("2026-03-05"), ""},
            Decided{},
            Notified{ContactMethod::Phone, day("2026-03-04")},
            Rated{Satisfaction::Good, {}, source, false, 1},
            ServiceRated{},
            RatingTimedOut{1},
            RecontactDone{},
            MediationApplied{{}, {}, {}, true, "2026-11"},
            MediationAccepted{mediator},
            MediationDeclined{party_of(role), MediationReason::OutOfScope},
            Agreed{},
            NotAgreed{true},
            MediationWithdrawn{party_of(role)},
            Withdrawn{},
            PageShown{},
            QuizTaken{},
            OpinionGiven{},
            LoanNoted{},
            ClockObserved{},
            KeyRotated{},
            Imported{},
            Unknown{9999, 1}};
}

CaseEvent told_by(Role role, EventBody body) {
    const bool has_name = role != Role::Customer && role != Role::System;
    return Story{}.event({has_name ? head : nobody, role, side_of(role)}, std::move(body));
}

const Expected* expected_row(EventType event, State from, Role role) {
    for (const auto& row : expectations)
        if (row.event == event && row.from == from &&
            row.roles.contains(letters[static_cast<std::size_t>(role)]))
            return &row;
    return nullptr;
}

constexpr Role all_roles[]{Role::Customer,       Role::LobbyManager, Role::FirstHandler, Role::BranchHead,
                           Role::StationOfficer, Role::Mediator,     Role::Headquarters, Role::System};

} // namespace

TEST_CASE(
    "in every state every act is open to exactly the roles the bank expects, and leads where it expects") {
    std::size_t combinations = 0;
    for (const State state : all_states) {
        for (const Role role : all_roles) {
            const auto before = standing_at(state, home(role));
            for (const auto& body : bodies(role)) {
                ++combinations;
                const auto event = told_by(role, body);
                const auto* expected = expected_row(type_of(body), state, role);
                const auto refusal = why_not(before, event, shipped_rules());
                INFO("event " << static_cast<int>(type_of(body)) << ", state " << static_cast<int>(state)
                              << ", role " << letters[static_cast<std::size_t>(role)] << ", refusal "
                              << static_cast<int>(refusal));
                REQUIRE((refusal == Refusal::None) == (expected != nullptr));
                if (expected != nullptr) REQUIRE(apply(before, event, shipped_rules()).state == expected->to);
            }
        }
    }
    CHECK(combinations == 14 * 8 * 29);
}

TEST_CASE("the buttons shown are exactly the acts the bank expects") {
    for (const State state : all_states) {
        for (const Role role : all_roles) {
            const auto shown = permitted(standing_at(state, home(role)), role, side_of(role),
                                         role == Role::Customer || role == Role::System ? nobody : head);
            for (const auto& body : bodies(role)) {
                const bool is_shown = std::ranges::find(shown, type_of(body)) != shown.end();
                INFO("event " << static_cast<int>(type_of(body)) << ", state " << static_cast<int>(state));
                REQUIRE(is_shown == (expected_row(type_of(body), state, role) != nullptr));
            }
        }
    }
}

TEST_CASE("only notes, taking over, the timer and the customer's own acts pass from the side that does not "
          "hold a case") {
    const auto passes = [](EventType type) {
        return type != EventType::Accepted && type != EventType::Decided && type != EventType::Notified &&
               type != EventType::RecontactDone;
    };
    for (const auto& row : expectations) {
        for (const Role role : all_roles) {
            if (expected_row(row.event, row.from, role) != &row) continue;
            // A rating has its own rule: at the glass by key, from the console by telephone.
            if (row.event == EventType::Rated) continue;
            const auto before = standing_at(row.from, home(role));
            for (const auto& body : bodies(role)) {
                if (type_of(body) != row.event) continue;
                auto event = told_by(role, body);
                event.side = holder_of(home(role)) == Side::Terminal ? Side::Headquarters : Side::Terminal;
                const auto refusal = why_not(before, event, shipped_rules());
                INFO("event " << static_cast<int>(row.event));
                REQUIRE(refusal == (passes(row.event) ? Refusal::None : Refusal::NotInCustody));
            }
        }
    }
}

TEST_CASE("a row may lead back to where a case stood before mediation") {
    CHECK(target_state(Target::Kind::Previous, State::Mediating, State::Decided) == State::Decided);
    CHECK(target_state(Target::Kind::Previous, State::Mediating, std::nullopt) == State::Mediating);
    CHECK(target_state(Target::Kind::Same, State::Handling, State::Decided) == State::Handling);
    CHECK(target_state(State::Closed, State::Handling, State::Decided) == State::Closed);
    CHECK(remembers_previous(State::MediationPending));
    CHECK_FALSE(remembers_previous(State::Mediating));
}

TEST_CASE("the open states are those in which somebody still owes the customer something") {
    for (const State state : all_states) {
        const bool ended = state == State::Draft || state == State::Closed || state == State::Withdrawn ||
                           state == State::Rejected || state == State::Merged || state == State::Archived;
        CHECK(is_open(state) != ended);
    }
}
