#pragma once

#include "tests/core/casework/story.h"

namespace fengqiao {

inline EventBody any_submission(SeededRandom& random, Day on) {
    Submitted submitted;
    submitted.first_handler = handler;
    submitted.due = on;
    submitted.members = static_cast<std::uint32_t>(random.below(30));
    return submitted;
}

inline EventBody any_decision(SeededRandom& random) {
    const Fen amount{static_cast<std::int64_t>(random.below(3'000'000))};
    return Decided{
        "explained", true, random.below(2) == 0 ? std::nullopt : std::optional{amount}, {"a", "b", "c", "d"}};
}

inline EventBody any_rating(SeededRandom& random) {
    return Rated{static_cast<Satisfaction>(1 + random.below(5)),
                 {"E01"},
                 static_cast<RatingSource>(random.below(2)),
                 false,
                 static_cast<std::uint32_t>(random.below(4))};
}

inline EventBody any_word_about_mediation(SeededRandom& random) {
    const auto person = numbered<PersonId>(static_cast<std::uint8_t>(random.below(5)));
    const auto by = static_cast<MediationParty>(random.below(3));
    switch (random.below(6)) {
    case 0: return MediationApplied{person, MediationMode::Phone, {"R01"}, random.below(4) != 0, "2026-11"};
    case 1: return MediationAccepted{person};
    case 2: return MediationDeclined{by, static_cast<MediationReason>(random.below(7))};
    case 3: return Agreed{AgreementForm::Oral, Fen{100}, std::nullopt};
    case 4: return NotAgreed{random.below(3) != 0};
    default: return MediationWithdrawn{by};
    }
}

inline EventBody any_body(SeededRandom& random) {
    const auto pick = [&random](std::uint64_t count) { return random.below(count); };
    const auto on = Day{days{static_cast<int>(pick(40'000)) - 100}};
    switch (pick(24)) {
    case 0: return any_submission(random, on);
    case 1: return Accepted{};
    case 2: return Contacted{static_cast<ContactMethod>(pick(5)), pick(2) == 0, "words"};
    case 3: return NoteAdded{static_cast<NoteKind>(pick(3)), ProposalAnswer::None, "words"};
    case 4: return EvidenceShown{"words"};
    case 5: return Escalated{static_cast<Level>(pick(3)), EscalationReason::Other, "words"};
    case 6: return Returned{static_cast<Level>(pick(3)), on, "words"};
    case 7: return any_decision(random);
    case 8: return Notified{static_cast<ContactMethod>(pick(5)), on};
    case 9: return any_rating(random);
    case 10: return ServiceRated{};
    case 11: return RatingTimedOut{static_cast<std::uint32_t>(pick(3))};
    case 12: return RecontactDone{"words"};
    case 13: return Withdrawn{};
    case 14: return ClockObserved{};
    case 15: return Imported{};
    case 16: return StaffNamed{{numbered<PersonId>(static_cast<std::uint8_t>(1 + pick(5)))}, {}, "words"};
    case 17: return OpinionGiven{OpinionKind::Praise, "en", "words"};
    case 18: return PageShown{"fees", "1", "en"};
    case 19: return KeyRotated{2, {}};
    case 20:
    case 21:
    case 22: return any_word_about_mediation(random);
    default: return Unknown{static_cast<std::uint16_t>(pick(400)), 7};
    }
}

// Any event at all: sensible or not, of any role, side, round, level and time, also of other cases.
inline CaseEvent any_event(SeededRandom& random) {
    const auto pick = [&random](std::uint64_t count) { return random.below(count); };
    EventId id;
    id.bytes = {static_cast<Byte>(pick(2)),
                static_cast<Byte>(pick(100))}; // now and then the same event twice
    const auto at = pick(50) == 0
                        ? instant_from(static_cast<std::int64_t>(pick(UINT64_MAX)))
                        : instant_from(1'770'000'000'000 + static_cast<std::int64_t>(pick(4'000'000'000)));
    const auto person = numbered<PersonId>(static_cast<std::uint8_t>(pick(6)));
    return {id,
            numbered<CaseId>(pick(40) == 0 ? 2 : 1),
            numbered<BranchId>(1),
            person,
            static_cast<Role>(pick(8)),
            static_cast<Side>(pick(2)),
            at,
            any_body(random)};
}

inline bool may_apply(const Case& the_case, const CaseEvent& event) {
    return std::ranges::any_of(transitions(), [&](const Transition& row) {
        return row.event == type_of(event.body) &&
               refuse_actor(row, the_case, {event.role, event.side, event.actor}) == Refusal::None;
    });
}

// Mostly something that may well happen next, and seldom the end of it, so that the histories get far.
inline CaseEvent likely_event(const Case& the_case, SeededRandom& random) {
    auto event = any_event(random);
    for (int attempt = 0; attempt < 400; ++attempt) {
        const auto type = type_of(event.body);
        const bool dull = type == EventType::Withdrawn || type == EventType::NoteAdded ||
                          type == EventType::StaffNamed || type == EventType::EvidenceShown ||
                          type == EventType::Contacted;
        const bool wanted = may_apply(the_case, event) && (!dull || random.below(20) == 0);
        if (wanted && why_not(the_case, event, shipped_rules()) == Refusal::None) break;
        event = any_event(random);
    }
    return event;
}

} // namespace fengqiao
