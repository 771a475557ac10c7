#pragma once

#include "core/casework/event_body.h"

namespace fengqiao {

enum class MediationStage : std::uint8_t { Applied, Accepted, Declined, Agreed, NotAgreed, Withdrawn };

// One mediation of a case, from the application to its end.
struct Mediation {
    PersonId chosen; // zero: the committee assigns one
    MediationMode mode{};
    std::vector<std::string> requests;
    std::string notice_version; // of the consent to share
    Instant applied_at;
    MediationStage stage{};
    PersonId mediator; // zero until it was accepted
    std::optional<Instant> accepted_at;
    std::optional<Instant> ended_at;
    std::optional<MediationParty> ended_by; // declined or withdrawn: whose word it was
    std::optional<Fen> amount;              // agreed
    std::optional<Day> perform_by;

    friend bool operator==(const Mediation&, const Mediation&) = default;
};

inline bool is_running(const Mediation& mediation) {
    return mediation.stage == MediationStage::Applied || mediation.stage == MediationStage::Accepted;
}

// The customer's consent reaches as far as the mediation does: the committee keeps the file of what it
// mediated (人民调解法 Art. 27), and of what was declined or taken back it keeps nothing.
inline bool is_shared(const Mediation& mediation) {
    return mediation.stage != MediationStage::Declined && mediation.stage != MediationStage::Withdrawn;
}

} // namespace fengqiao
