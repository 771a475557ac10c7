#pragma once

#include "core/basics/date.h"
#include "core/basics/money.h"
#include "core/basics/strong_id.h"

#include <optional>
#include <string>
#include <vector>

namespace fengqiao {

// What is said about mediation before the people's mediation committee (DOMAIN 4.2 rows 23 to 28). Nothing in
// it is anybody's words, so nothing needs sealing.

enum class MediationMode : std::uint8_t { InPerson, Phone, Online };

// Whose word it is.
enum class MediationParty : std::uint8_t { Committee, Customer, Institution };

// Voluntary on both sides, so a customer needs no reason. An institution does: it must not refuse without a
// good one (Order 2022-9), nor is a committee's silence an answer.
enum class MediationReason : std::uint8_t {
    None,
    NotWilling,
    OutOfScope,
    InCourt,
    Settled,
    NoMediator,
    UnderInquiry,
};

enum class AgreementForm : std::uint8_t { Written, Oral };

struct MediationApplied {
    PersonId chosen; // zero: the committee assigns one
    MediationMode mode{};
    std::vector<std::string> requests; // catalogue requests: what is sought
    bool consent{false};        // to share the complaint with the committee, asked here by itself (PIPL 23)
    std::string notice_version; // of the words under which consent was given
    friend bool operator==(const MediationApplied&, const MediationApplied&) = default;
};

struct MediationAccepted {
    PersonId mediator;
    friend bool operator==(const MediationAccepted&, const MediationAccepted&) = default;
};

struct MediationDeclined {
    MediationParty by{};
    MediationReason reason{};
    friend bool operator==(const MediationDeclined&, const MediationDeclined&) = default;
};

struct Agreed {
    AgreementForm form{};
    std::optional<Fen> amount;       // what is paid under it
    std::optional<Day> perform_by{}; // the last day on which it is to be performed
    friend bool operator==(const Agreed&, const Agreed&) = default;
};

struct NotAgreed {
    bool remedies_told{false}; // 人民调解法 Art. 26
    friend bool operator==(const NotAgreed&, const NotAgreed&) = default;
};

// Ended by one side after it began. It does not count as failed.
struct MediationWithdrawn {
    MediationParty by{};
    friend bool operator==(const MediationWithdrawn&, const MediationWithdrawn&) = default;
};

} // namespace fengqiao
