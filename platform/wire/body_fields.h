#pragma once

#include "platform/wire/mediation_fields.h"
#include "platform/wire/station_fields.h"
#include "platform/wire/submission_fields.h"

namespace fengqiao::wire {

// Each body described once; a FieldWriter writes by it and a FieldReader reads by it. Names are frozen on
// disk.

template <class Fields> void describe(Fields& fields, StaffNamed& body) {
    fields.ids("staff", body.staff, respondents_max);
    fields.ids("direct_line", body.direct_line, direct_line_max);
    fields.sealed_text("words", body.words, words_bytes_max);
}

template <class Fields> void describe(Fields& fields, Accepted& body) {
    fields.flag("identity_verified", body.identity_verified);
}

template <class Fields> void describe(Fields& fields, Contacted& body) {
    fields.word("method", body.method);
    fields.flag("reached", body.reached);
    fields.sealed_text("words", body.words, words_bytes_max);
}

template <class Fields> void describe(Fields& fields, NoteAdded& body) {
    fields.word("kind", body.kind);
    fields.word("answer", body.answer);
    fields.sealed_text("words", body.words, words_bytes_max);
}

template <class Fields> void describe(Fields& fields, EvidenceShown& body) {
    fields.sealed_text("words", body.words, words_bytes_max);
}

template <class Fields> void describe(Fields& fields, Escalated& body) {
    fields.word("to", body.to);
    fields.word("reason", body.reason);
    fields.sealed_text("words", body.words, words_bytes_max);
}

template <class Fields> void describe(Fields& fields, Returned& body) {
    fields.word("to", body.to);
    fields.day("internal_due", body.internal_due);
    fields.sealed_text("words", body.words, words_bytes_max);
}

template <class Fields> void describe(Fields& fields, DecisionBlocks& blocks) {
    fields.sealed_text("finding", blocks.finding, block_bytes_max);
    fields.sealed_text("basis", blocks.basis, block_bytes_max);
    fields.sealed_text("reasons", blocks.reasons, block_bytes_max);
    fields.sealed_text("remedies", blocks.remedies, block_bytes_max);
}

template <class Fields> void describe(Fields& fields, Decided& body) {
    fields.code("outcome", body.outcome);
    fields.flag("upheld", body.upheld);
    fields.money("amount_paid", body.amount_paid);
    describe(fields, body.blocks);
}

template <class Fields> void describe(Fields& fields, Notified& body) {
    fields.word("method", body.method);
    fields.day("received_on", body.received_on);
}

template <class Fields> void describe(Fields& fields, Rated& body) {
    fields.word("level", body.level);
    fields.codes("reasons", body.reasons, 3);
    fields.word("source", body.source);
    fields.flag("staff_present", body.staff_present);
    fields.count("round", body.round, 1, 9);
}

template <class Fields> void describe(Fields& fields, ServiceRated& body) {
    fields.word("level", body.level);
    fields.codes("reasons", body.reasons, 3);
}

template <class Fields> void describe(Fields& fields, RatingTimedOut& body) {
    fields.count("round", body.round, 1, 9);
}

template <class Fields> void describe(Fields& fields, RecontactDone& body) {
    fields.sealed_text("words", body.words, words_bytes_max);
}

template <class Fields> void describe(Fields&, Withdrawn&) {}

template <class Fields> void describe(Fields& fields, ClockObserved& body) {
    fields.instant("headquarters_now", body.headquarters_now);
    fields.instant("wall", body.at.wall);
    fields.optional_id("boot", body.at.boot);
    fields.duration("since_boot", body.at.since_boot);
}

template <class Fields> void describe(Fields& fields, KeyRotated& body) {
    fields.count("number", body.number, 1, key_number_max);
    fields.bytes("key", body.key);
}

template <class Fields> void describe(Fields& fields, Imported& body) {
    fields.code("number", body.number);
    fields.id("branch", body.branch);
    fields.code("business", body.business);
    fields.code("cause", body.cause);
    fields.day("received", body.received);
    fields.day("notified", body.notified);
    fields.day("closed", body.closed);
    fields.word("rating", body.rating);
    fields.word("highest_level", body.highest_level);
    fields.money("amount_disputed", body.amount_disputed);
    fields.money("amount_paid", body.amount_paid);
}

} // namespace fengqiao::wire
