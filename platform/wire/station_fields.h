#pragma once

#include "core/casework/station_bodies.h"
#include "platform/wire/field_limits.h"

namespace fengqiao::wire {

// What happens at a station, field by field.

template <class Fields> void describe(Fields& fields, PageShown& body) {
    fields.code("page", body.page);
    fields.code("version", body.version);
    fields.code("language", body.language);
}

template <class Fields> void describe(Fields& fields, QuizTaken& body) {
    fields.code("page", body.page);
    fields.code("version", body.version);
    fields.count("right", body.right, 0, 9);
    fields.count("questions", body.questions, 1, 9);
}

template <class Fields> void describe(Fields& fields, OpinionGiven& body) {
    fields.word("kind", body.kind);
    fields.code("language", body.language);
    fields.sealed_text("words", body.words, words_bytes_max);
}

template <class Fields> void describe(Fields& fields, LoanNoted& body) {
    fields.code("item", body.item);
    fields.word("step", body.step);
}

} // namespace fengqiao::wire
