#pragma once

#include "core/casework/mediation.h"
#include "core/casework/state.h"
#include "core/journal/event_type.h"
#include "core/organisation/institution_kind.h"
#include "core/sync/messages.h"
#include "platform/wire/words.h"

namespace fengqiao::wire {

// Words frozen on disk and on the wire: one may be added, none changed.
template <> std::span<const Word<Role>> words_of();
template <> std::span<const Word<Side>> words_of();
template <> std::span<const Word<Level>> words_of();
template <> std::span<const Word<State>> words_of();
template <> std::span<const Word<IntakeChannel>> words_of();
template <> std::span<const Word<Occurred>> words_of();
template <> std::span<const Word<Capacity>> words_of();
template <> std::span<const Word<AttachmentKind>> words_of();
template <> std::span<const Word<ContactMethod>> words_of();
template <> std::span<const Word<NoteKind>> words_of();
template <> std::span<const Word<ProposalAnswer>> words_of();
template <> std::span<const Word<EscalationReason>> words_of();
template <> std::span<const Word<MediationMode>> words_of();
template <> std::span<const Word<MediationParty>> words_of();
template <> std::span<const Word<MediationReason>> words_of();
template <> std::span<const Word<MediationStage>> words_of();
template <> std::span<const Word<AgreementForm>> words_of();
template <> std::span<const Word<RatingSource>> words_of();
template <> std::span<const Word<OpinionKind>> words_of();
template <> std::span<const Word<LoanStep>> words_of();
template <> std::span<const Word<Satisfaction>> words_of();
template <> std::span<const Word<InstitutionKind>> words_of();
template <> std::span<const Word<JournalReason>> words_of();
template <> std::span<const Word<SyncCode>> words_of();
template <> std::span<const Word<FeedKind>> words_of();

} // namespace fengqiao::wire
