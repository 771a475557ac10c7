#pragma once

#include "core/casework/filing_bodies.h"

namespace fengqiao {

// What staff say they did. Words are sealed before anything is kept.

// The staff a complaint is against (Order 2020-3 Art. 13), and those directly above and below them on the day
// it was recorded, who must keep out of it too (Art. 17). They stand in the event so that a fold needs no
// directory and says the same for ever. The newest list stands; an empty one takes the names back.
struct StaffNamed {
    std::vector<PersonId> staff;
    std::vector<PersonId> direct_line;
    std::string words; // sealed: what it is based on
    friend bool operator==(const StaffNamed&, const StaffNamed&) = default;
};

struct Accepted {
    bool identity_verified{false};
    friend bool operator==(const Accepted&, const Accepted&) = default;
};

enum class ContactMethod : std::uint8_t { InPerson, Phone, Message, Letter, Unreachable };

struct Contacted {
    ContactMethod method{};
    bool reached{true};
    std::string words; // sealed
    friend bool operator==(const Contacted&, const Contacted&) = default;
};

enum class NoteKind : std::uint8_t { Note, Proposal, CustomersWords };
enum class ProposalAnswer : std::uint8_t { None, Accepted, Refused };

struct NoteAdded {
    NoteKind kind{};
    ProposalAnswer answer{};
    std::string words; // sealed
    friend bool operator==(const NoteAdded&, const NoteAdded&) = default;
};

struct EvidenceShown {
    std::string words; // sealed: what was shown to the customer
    friend bool operator==(const EvidenceShown&, const EvidenceShown&) = default;
};

enum class EscalationReason : std::uint8_t { BeyondBranch, CustomerAsks, TimeLimit, Recusal, Other };

struct Escalated {
    Level to{};
    EscalationReason reason{};
    std::string words; // sealed
    friend bool operator==(const Escalated&, const Escalated&) = default;
};

struct Returned {
    Level to{};
    Day internal_due{};
    std::string words; // sealed
    friend bool operator==(const Returned&, const Returned&) = default;
};

// The four blocks of Order 2020-3 Art. 19; none may be empty.
struct DecisionBlocks {
    std::string finding;  // 核实结果与处理决定
    std::string basis;    // 依据
    std::string reasons;  // 理由
    std::string remedies; // 核查、调解、仲裁、诉讼
    friend bool operator==(const DecisionBlocks&, const DecisionBlocks&) = default;
};

struct Decided {
    std::string outcome; // catalogue outcomes
    bool upheld{false};
    std::optional<Fen> amount_paid;
    DecisionBlocks blocks; // sealed
    friend bool operator==(const Decided&, const Decided&) = default;
};

struct Notified {
    ContactMethod method{};
    Day received_on{}; // starts the thirty-day window for re-examination (Art. 20)
    friend bool operator==(const Notified&, const Notified&) = default;
};

struct RecontactDone {
    std::string words; // sealed
    friend bool operator==(const RecontactDone&, const RecontactDone&) = default;
};

struct Withdrawn {
    friend bool operator==(const Withdrawn&, const Withdrawn&) = default;
};

} // namespace fengqiao
