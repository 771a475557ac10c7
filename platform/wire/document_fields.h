#pragma once

#include "core/sync/feed_document.h"
#include "platform/wire/body_fields.h"
#include "platform/wire/field_parts.h"

namespace fengqiao::wire {

// A feed document described once, as body_fields.h does for events.

template <class Fields> void describe(Fields& fields, DocumentDecision& decision) {
    fields.instant("at", decision.at);
    fields.word("level", decision.level);
    describe(fields, decision.said);
}

template <class Fields> void describe(Fields& fields, DocumentNotice& notice) {
    fields.instant("at", notice.at);
    describe(fields, notice.said);
}

// The rating's own "level" is the pressed key; the case's level stands elsewhere.
template <class Fields> void describe(Fields& fields, DocumentRating& rating) {
    fields.instant("at", rating.at);
    describe(fields, rating.said);
}

template <class Fields> void describe(Fields& fields, DocumentEntry& entry) {
    fields.count("type", entry.type, 1, UINT16_MAX);
    fields.instant("at", entry.at);
    fields.optional_id("actor", entry.actor);
    fields.word("role", entry.role);
    fields.word("side", entry.side);
    fields.flag("overtaken", entry.overtaken);
    fields.sealed_text("words", entry.words, words_bytes_max);
}

template <class Fields> void describe(Fields& fields, CaseDocument& document) {
    fields.id("case", document.id);
    fields.id("branch", document.branch);
    fields.count("revision", document.revision, 0, UINT32_MAX);
    fields.word("state", document.state);
    fields.word("level", document.level);
    fields.count("round", document.round, 1, 9);
    fields.instant("received", document.received);
    fields.day("due", document.due);
    fields.day("internal_due", document.internal_due);
    fields.optional_id("handler", document.handler);
    fields.ids("respondents", document.respondents, respondents_max);
    fields.ids("direct_line", document.direct_line, direct_line_max);
    fields.instant("asked_at", document.asked_at);
    fields.flag("disputed", document.disputed);
    fields.flag("major", document.major);
    fields.flag("repeat", document.repeat);
    part(fields, "filed", document.filed);
    part(fields, "decision", document.decision);
    part(fields, "notice", document.notice);
    parts(fields, "ratings", document.ratings, 9);
    part(fields, "mediation", document.mediation);
    parts(fields, "timeline", document.timeline, document_timeline_max);
}

} // namespace fengqiao::wire
