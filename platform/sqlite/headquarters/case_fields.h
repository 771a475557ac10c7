#pragma once

#include "core/casework/case.h"
#include "platform/sqlite/headquarters/field_kinds.h"
#include "platform/wire/body_fields.h"

namespace fengqiao::wire {

// A folded case described once, as body_fields.h does for events.

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

template <class Fields> void describe(Fields& fields, Mediation& mediation) {
    fields.optional_id("chosen", mediation.chosen);
    choice(fields, "mode", mediation.mode);
    fields.codes("requests", mediation.requests, codes_max);
    fields.optional_code("notice_version", mediation.notice_version);
    fields.instant("applied_at", mediation.applied_at);
    choice(fields, "stage", mediation.stage);
    fields.optional_id("mediator", mediation.mediator);
    fields.instant("accepted_at", mediation.accepted_at);
    fields.instant("ended_at", mediation.ended_at);
    choice_or_none(fields, "ended_by", mediation.ended_by);
    fields.money("amount", mediation.amount);
    fields.day("perform_by", mediation.perform_by);
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
    people(fields, "respondents", the_case.respondents);
    people(fields, "direct_line", the_case.direct_line);
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
    parts(fields, "mediations", the_case.mediations, timeline_max);
    parts(fields, "leavings", the_case.leavings, timeline_max);
    parts(fields, "timeline", the_case.timeline, timeline_max);
}

} // namespace fengqiao::wire
