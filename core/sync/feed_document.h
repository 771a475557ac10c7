#pragma once

#include "core/casework/mediation.h"
#include "core/casework/state.h"
#include "core/journal/event_type.h"
#include "core/organisation/organisation.h"

namespace fengqiao {

// What headquarters tells the terminals of a branch. Fields marked sealed travel sealed to the terminals' own
// keys and are empty where they were not opened; all others may be read on the way. A document is the whole
// truth about its key: the newest replaces the older ones.

constexpr std::size_t document_timeline_max = 500; // the newest entries; older ones stay at headquarters

struct DocumentEntry {
    std::uint16_t type{}; // an EventType, or a number of a newer program
    Instant at;
    PersonId actor;
    Role role{};
    Side side{};
    bool overtaken{false}; // kept, shown, changed nothing (DECISIONS 2)
    std::string words;     // sealed: note, evidence, what was said

    friend bool operator==(const DocumentEntry&, const DocumentEntry&) = default;
};

struct DocumentDecision {
    Instant at;
    Level level{};
    Decided said; // the four blocks are sealed

    friend bool operator==(const DocumentDecision&, const DocumentDecision&) = default;
};

struct DocumentNotice {
    Instant at;
    Notified said;

    friend bool operator==(const DocumentNotice&, const DocumentNotice&) = default;
};

struct DocumentRating {
    Instant at;
    Rated said;

    friend bool operator==(const DocumentRating&, const DocumentRating&) = default;
};

// The mediation that runs or ran last, as far as the customer's next step at the glass depends on it.
struct DocumentMediation {
    Instant applied_at;
    MediationStage stage{};
    MediationMode mode{};
    PersonId chosen;   // zero: the committee assigns one
    PersonId mediator; // zero until it was accepted
    std::optional<Instant> accepted_at;
    std::optional<State> stood_at; // where the case goes back to

    friend bool operator==(const DocumentMediation&, const DocumentMediation&) = default;
};

// What a branch's terminal may know of a case: its folded state, without anything that only headquarters
// needs. It carries no list of what may be done; that is asked of the one table, there as here.
struct CaseDocument {
    CaseId id;
    BranchId branch;
    std::uint32_t revision{0}; // of the case at headquarters
    State state{State::Registered};
    Level level{Level::Branch};
    std::uint32_t round{1};
    Instant received;
    Day due{};                         // the day the law gives, as headquarters counts it
    std::optional<Day> internal_due;   // of a return to the branch
    PersonId handler;                  // zero while nobody at this level has taken it in hand
    std::vector<PersonId> respondents; // the staff it is against; they and their line must keep out
    std::vector<PersonId> direct_line;
    Submitted filed; // `personal` is sealed
    std::optional<DocumentDecision> decision;
    std::optional<DocumentNotice> notice;
    std::optional<Instant> asked_at; // since when the customer is asked for the five keys in this round
    std::vector<DocumentRating> ratings;
    std::optional<DocumentMediation> mediation;
    bool disputed{false};
    bool major{false};
    bool repeat{false};
    std::vector<DocumentEntry> timeline;

    friend bool operator==(const CaseDocument&, const CaseDocument&) = default;
};

// A member of staff who may sign in at the glass, or a mediator of the committee, whom customers may choose
// there and who does not. All but the id is sealed. No roles: may no longer sign in, nor be chosen.
struct StaffDocument {
    PersonId person;
    std::uint32_t revision{0};
    std::string staff_number;
    std::string name;
    RoleSet roles;
    std::array<Byte, 16> pin_salt{};
    std::array<Byte, 32> pin_hash{}; // Argon2id; the terminal keys it with its own key before it keeps it
    std::optional<InstitutionKind> wing{}; // of a mediator: whose disputes they know; none: of both

    friend bool operator==(const StaffDocument&, const StaffDocument&) = default;
};

inline bool is_of_committee(const StaffDocument& person) {
    return person.roles == RoleSet{Role::Mediator};
}

// Somebody's data is erased: the terminal drops the case's ciphertext, key and documents.
struct EraseDocument {
    CaseId id;

    friend bool operator==(const EraseDocument&, const EraseDocument&) = default;
};

} // namespace fengqiao
