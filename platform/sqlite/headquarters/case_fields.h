#pragma once

#include "core/casework/case.h"
#include "platform/wire/body_fields.h"
#include "platform/wire/field_parts.h"

namespace fengqiao::wire {

// A folded case described once, as body_fields.h does for events. Enumerators of core stand as numbers: a
// stored case is folded anew whenever projection_version changes, nothing else ever reads it.

constexpr std::size_t timeline_max = 1'000'000;

template <class Choice> void choice(FieldWriter& fields, std::string_view name, Choice& value) {
    fields.count(name, static_cast<std::uint64_t>(value), 0, UINT16_MAX);
}
template <class Choice> void choice(FieldReader& fields, std::string_view name, Choice& value) {
    std::uint16_t number = 0;
    fields.count(name, number, 0, UINT16_MAX);
    value = static_cast<Choice>(number);
}

template <class Choice>
void choice_or_none(FieldWriter& fields, std::string_view name, std::optional<Choice>& value) {
    if (value) choice(fields, name, *value);
}
template <class Choice>
void choice_or_none(FieldReader& fields, std::string_view name, std::optional<Choice>& value) {
    if (fields.has(name)) choice(fields, name, value.emplace());
}

inline void people(FieldWriter& fields, std::string_view name, std::vector<PersonId>& ids) {
    std::vector<std::string> texts;
    for (const PersonId& id : ids)
        texts.push_back(id.hex());
    fields.codes(name, texts, timeline_max);
}
inline void people(FieldReader& fields, std::string_view name, std::vector<PersonId>& ids) {
    std::vector<std::string> texts;
    fields.codes(name, texts, timeline_max);
    for (const std::string& text : texts)
        ids.push_back(PersonId::from_hex_text(text).value_or(PersonId{}));
}

template <class Fields> void describe(Fields& fields, TimelineEntry& entry) {
    fields.id("event", entry.event);
    choice(fields, "type", entry.type);
    fields.instant("at", entry.at);
    fields.optional_id("actor", entry.actor);
    choice(fields, "role", entry.role);
    choice(fields, "side", entry.side);
    choice(fields, "standing", entry.standing);
    choice(fields, "refusal", entry.refusal);
}

template <class Fields> void describe(Fields& fields, Decision& decision) {
    fields.code("outcome", decision.outcome);
    fields.flag("upheld", decision.upheld);
    fields.money("amount_paid", decision.amount_paid);
    fields.optional_id("by", decision.by);
    choice(fields, "level", decision.level);
    fields.instant("at", decision.at);
}

template <class Fields> void describe(Fields& fields, Notice& notice) {
    choice(fields, "method", notice.method);
    fields.day("received_on", notice.received_on);
    fields.optional_id("by", notice.by);
    fields.instant("at", notice.at);
}

template <class Fields> void describe(Fields& fields, RoundRating& rating) {
    fields.count("round", rating.round, 0, UINT32_MAX);
    choice(fields, "level", rating.level);
    fields.codes("reasons", rating.reasons, codes_max);
    choice(fields, "source", rating.source);
    fields.flag("staff_present", rating.staff_present);
    fields.instant("at", rating.at);
}

template <class Fields> void describe(Fields& fields, Leaving& leaving) {
    choice(fields, "into", leaving.into);
    fields.instant("at", leaving.at);
    fields.instant("came_back", leaving.came_back);
}

inline void day_count(FieldWriter& fields, std::string_view name, days& value) {
    fields.count(name, static_cast<std::uint64_t>(value.count()), 0, INT32_MAX);
}
inline void day_count(FieldReader& fields, std::string_view name, days& value) {
    std::int32_t number = 0;
    fields.count(name, number, 0, INT32_MAX);
    value = days{number};
}

template <class Fields> void describe(Fields& fields, CaseClock& clock) {
    fields.instant("received", clock.received);
    fields.optional_code("rule_set", clock.rule_set);
    fields.day("promised", clock.promised);
    choice(fields, "term", clock.term);
    day_count(fields, "paused", clock.paused);
    fields.day("paused_since", clock.paused_since);
    fields.instant("stopped", clock.stopped);
}

template <class Fields> void describe(Fields& fields, Case& the_case) {
    fields.id("case", the_case.id);
    fields.id("branch", the_case.branch);
    choice(fields, "state", the_case.state);
    choice(fields, "level", the_case.level);
    choice(fields, "highest_level", the_case.highest_level);
    fields.count("round", the_case.round, 0, UINT32_MAX);
    fields.count("revision", the_case.revision, 0, UINT32_MAX);
    part(fields, "filed", the_case.filed);
    fields.optional_id("first_handler", the_case.first_handler);
    fields.optional_id("current_handler", the_case.current_handler);
    part(fields, "clock", the_case.clock);
    fields.day("internal_due", the_case.internal_due);
    fields.instant("accepted_at", the_case.accepted_at);
    fields.instant("first_contact_at", the_case.first_contact_at);
    fields.count("failed_contacts", the_case.failed_contacts, 0, UINT32_MAX);
    fields.flag("identity_verified", the_case.identity_verified);
    part(fields, "decision", the_case.decision);
    part(fields, "notice", the_case.notice);
    fields.instant("asked_at", the_case.asked_at);
    people(fields, "answered_by", the_case.answered_by);
    parts(fields, "ratings", the_case.ratings, timeline_max);
    fields.flag("timed_out", the_case.timed_out);
    fields.flag("recontacted", the_case.recontacted);
    fields.flag("disputed", the_case.disputed);
    fields.flag("major", the_case.major);
    fields.flag("repeat", the_case.repeat);
    choice_or_none(fields, "remembered", the_case.remembered);
    parts(fields, "leavings", the_case.leavings, timeline_max);
    parts(fields, "timeline", the_case.timeline, timeline_max);
}

} // namespace fengqiao::wire
