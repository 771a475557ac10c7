#include "platform/wire/word_tables.h"

#include <array>

namespace fengqiao::wire {

template <> std::span<const Word<Role>> words_of() {
    static constexpr auto table = std::to_array<Word<Role>>({{Role::Customer, "customer"},
                                                             {Role::LobbyManager, "lobby_manager"},
                                                             {Role::FirstHandler, "first_handler"},
                                                             {Role::BranchHead, "branch_head"},
                                                             {Role::StationOfficer, "station_officer"},
                                                             {Role::Mediator, "mediator"},
                                                             {Role::Headquarters, "headquarters"},
                                                             {Role::System, "system"}});
    return table;
}

template <> std::span<const Word<Side>> words_of() {
    static constexpr auto table =
        std::to_array<Word<Side>>({{Side::Terminal, "terminal"}, {Side::Headquarters, "headquarters"}});
    return table;
}

template <> std::span<const Word<Level>> words_of() {
    static constexpr auto table = std::to_array<Word<Level>>(
        {{Level::Branch, "branch"}, {Level::Station, "station"}, {Level::Headquarters, "headquarters"}});
    return table;
}

template <> std::span<const Word<State>> words_of() {
    static constexpr auto table = std::to_array<Word<State>>({{State::Draft, "draft"},
                                                              {State::Registered, "registered"},
                                                              {State::Handling, "handling"},
                                                              {State::Decided, "decided"},
                                                              {State::Notified, "notified"},
                                                              {State::Recontact, "recontact"},
                                                              {State::MediationPending, "mediation_pending"},
                                                              {State::Mediating, "mediating"},
                                                              {State::Reexamination, "reexamination"},
                                                              {State::Closed, "closed"},
                                                              {State::Withdrawn, "withdrawn"},
                                                              {State::Rejected, "rejected"},
                                                              {State::Merged, "merged"},
                                                              {State::Archived, "archived"}});
    return table;
}

template <> std::span<const Word<IntakeChannel>> words_of() {
    static constexpr auto table = std::to_array<Word<IntakeChannel>>({{IntakeChannel::Kiosk, "kiosk"},
                                                                      {IntakeChannel::Counter, "counter"},
                                                                      {IntakeChannel::Phone, "phone"},
                                                                      {IntakeChannel::Web, "web"},
                                                                      {IntakeChannel::Letter, "letter"},
                                                                      {IntakeChannel::Hotline, "hotline"},
                                                                      {IntakeChannel::Regulator, "regulator"},
                                                                      {IntakeChannel::Petition, "petition"},
                                                                      {IntakeChannel::Court, "court"},
                                                                      {IntakeChannel::Media, "media"}});
    return table;
}

template <> std::span<const Word<Occurred>> words_of() {
    static constexpr auto table = std::to_array<Word<Occurred>>({{Occurred::Today, "today"},
                                                                 {Occurred::ThisWeek, "this_week"},
                                                                 {Occurred::Earlier, "earlier"},
                                                                 {Occurred::Unknown, "unknown"}});
    return table;
}

template <> std::span<const Word<Capacity>> words_of() {
    static constexpr auto table = std::to_array<Word<Capacity>>({{Capacity::Self, "self"},
                                                                 {Capacity::Agent, "agent"},
                                                                 {Capacity::Heir, "heir"},
                                                                 {Capacity::Group, "group"}});
    return table;
}

template <> std::span<const Word<AttachmentKind>> words_of() {
    static constexpr auto table =
        std::to_array<Word<AttachmentKind>>({{AttachmentKind::Recording, "recording"}});
    return table;
}

template <> std::span<const Word<ContactMethod>> words_of() {
    static constexpr auto table =
        std::to_array<Word<ContactMethod>>({{ContactMethod::InPerson, "in_person"},
                                            {ContactMethod::Phone, "phone"},
                                            {ContactMethod::Message, "message"},
                                            {ContactMethod::Letter, "letter"},
                                            {ContactMethod::Unreachable, "unreachable"}});
    return table;
}

template <> std::span<const Word<NoteKind>> words_of() {
    static constexpr auto table =
        std::to_array<Word<NoteKind>>({{NoteKind::Note, "note"},
                                       {NoteKind::Proposal, "proposal"},
                                       {NoteKind::CustomersWords, "customers_words"}});
    return table;
}

template <> std::span<const Word<ProposalAnswer>> words_of() {
    static constexpr auto table = std::to_array<Word<ProposalAnswer>>({{ProposalAnswer::None, "none"},
                                                                       {ProposalAnswer::Accepted, "accepted"},
                                                                       {ProposalAnswer::Refused, "refused"}});
    return table;
}

template <> std::span<const Word<EscalationReason>> words_of() {
    static constexpr auto table =
        std::to_array<Word<EscalationReason>>({{EscalationReason::BeyondBranch, "beyond_branch"},
                                               {EscalationReason::CustomerAsks, "customer_asks"},
                                               {EscalationReason::TimeLimit, "time_limit"},
                                               {EscalationReason::Recusal, "recusal"},
                                               {EscalationReason::Other, "other"}});
    return table;
}

template <> std::span<const Word<MediationMode>> words_of() {
    static constexpr auto table = std::to_array<Word<MediationMode>>({{MediationMode::InPerson, "in_person"},
                                                                      {MediationMode::Phone, "phone"},
                                                                      {MediationMode::Online, "online"}});
    return table;
}

template <> std::span<const Word<MediationParty>> words_of() {
    static constexpr auto table =
        std::to_array<Word<MediationParty>>({{MediationParty::Committee, "committee"},
                                             {MediationParty::Customer, "customer"},
                                             {MediationParty::Institution, "institution"}});
    return table;
}

template <> std::span<const Word<MediationReason>> words_of() {
    static constexpr auto table =
        std::to_array<Word<MediationReason>>({{MediationReason::None, "none"},
                                              {MediationReason::NotWilling, "not_willing"},
                                              {MediationReason::OutOfScope, "out_of_scope"},
                                              {MediationReason::InCourt, "in_court"},
                                              {MediationReason::Settled, "settled"},
                                              {MediationReason::NoMediator, "no_mediator"},
                                              {MediationReason::UnderInquiry, "under_inquiry"}});
    return table;
}

template <> std::span<const Word<MediationStage>> words_of() {
    static constexpr auto table =
        std::to_array<Word<MediationStage>>({{MediationStage::Applied, "applied"},
                                             {MediationStage::Accepted, "accepted"},
                                             {MediationStage::Declined, "declined"},
                                             {MediationStage::Agreed, "agreed"},
                                             {MediationStage::NotAgreed, "not_agreed"},
                                             {MediationStage::Withdrawn, "withdrawn"}});
    return table;
}

template <> std::span<const Word<AgreementForm>> words_of() {
    static constexpr auto table = std::to_array<Word<AgreementForm>>(
        {{AgreementForm::Written, "written"}, {AgreementForm::Oral, "oral"}});
    return table;
}

template <> std::span<const Word<OpinionKind>> words_of() {
    static constexpr auto table = std::to_array<Word<OpinionKind>>(
        {{OpinionKind::Suggestion, "suggestion"}, {OpinionKind::Praise, "praise"}});
    return table;
}

template <> std::span<const Word<LoanStep>> words_of() {
    static constexpr auto table = std::to_array<Word<LoanStep>>(
        {{LoanStep::Asked, "asked"}, {LoanStep::HandedOut, "handed_out"}, {LoanStep::Returned, "returned"}});
    return table;
}

template <> std::span<const Word<RatingSource>> words_of() {
    static constexpr auto table = std::to_array<Word<RatingSource>>(
        {{RatingSource::Kiosk, "kiosk"}, {RatingSource::PhoneFollowUp, "phone_follow_up"}});
    return table;
}

template <> std::span<const Word<Satisfaction>> words_of() {
    static constexpr auto table = std::to_array<Word<Satisfaction>>({{Satisfaction::VeryBad, "very_bad"},
                                                                     {Satisfaction::Bad, "bad"},
                                                                     {Satisfaction::Fair, "fair"},
                                                                     {Satisfaction::Good, "good"},
                                                                     {Satisfaction::VeryGood, "very_good"}});
    return table;
}

template <> std::span<const Word<InstitutionKind>> words_of() {
    static constexpr auto table = std::to_array<Word<InstitutionKind>>(
        {{InstitutionKind::Bank, "bank"}, {InstitutionKind::Insurer, "insurer"}});
    return table;
}

template <> std::span<const Word<JournalReason>> words_of() {
    static constexpr auto table = std::to_array<Word<JournalReason>>({{JournalReason::First, "first"},
                                                                      {JournalReason::Restore, "restore"},
                                                                      {JournalReason::Fork, "fork"},
                                                                      {JournalReason::Corrupt, "corrupt"},
                                                                      {JournalReason::Migrate, "migrate"}});
    return table;
}

template <> std::span<const Word<SyncCode>> words_of() {
    static constexpr auto table = std::to_array<Word<SyncCode>>({{SyncCode::Ok, "ok"},
                                                                 {SyncCode::Gap, "gap"},
                                                                 {SyncCode::Fork, "fork"},
                                                                 {SyncCode::Corrupt, "corrupt"},
                                                                 {SyncCode::Version, "version"},
                                                                 {SyncCode::Revoked, "revoked"},
                                                                 {SyncCode::Challenge, "challenge"}});
    return table;
}

template <> std::span<const Word<FeedKind>> words_of() {
    static constexpr auto table = std::to_array<Word<FeedKind>>(
        {{FeedKind::CaseDocument, "case"}, {FeedKind::Staff, "staff"}, {FeedKind::Erase, "erase"}});
    return table;
}

} // namespace fengqiao::wire
