#pragma once

#include "core/sync/feed_document.h"
#include "platform/wire/field_limits.h"
#include "platform/wire/word_tables.h"

namespace fengqiao::wire {

// What is said about mediation, field by field.

template <class Fields> void describe(Fields& fields, MediationApplied& body) {
    fields.optional_id("chosen", body.chosen);
    fields.word("mode", body.mode);
    fields.codes("requests", body.requests, codes_max);
    fields.flag("consent", body.consent);
    fields.code("notice_version", body.notice_version);
}

template <class Fields> void describe(Fields& fields, MediationAccepted& body) {
    fields.id("mediator", body.mediator);
}

template <class Fields> void describe(Fields& fields, MediationDeclined& body) {
    fields.word("by", body.by);
    fields.word("reason", body.reason);
}

template <class Fields> void describe(Fields& fields, Agreed& body) {
    fields.word("form", body.form);
    fields.money("amount", body.amount);
    fields.day("perform_by", body.perform_by);
}

template <class Fields> void describe(Fields& fields, NotAgreed& body) {
    fields.flag("remedies_told", body.remedies_told);
}

template <class Fields> void describe(Fields& fields, MediationWithdrawn& body) {
    fields.word("by", body.by);
}

template <class Fields> void describe(Fields& fields, DocumentMediation& mediation) {
    fields.instant("applied_at", mediation.applied_at);
    fields.word("stage", mediation.stage);
    fields.word("mode", mediation.mode);
    fields.optional_id("chosen", mediation.chosen);
    fields.optional_id("mediator", mediation.mediator);
    fields.instant("accepted_at", mediation.accepted_at);
    fields.word("stood_at", mediation.stood_at);
}

} // namespace fengqiao::wire
