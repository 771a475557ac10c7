#pragma once

#include "core/casework/event_body.h"
#include "core/journal/blob.h"
#include "platform/wire/field_limits.h"
#include "platform/wire/field_parts.h"
#include "platform/wire/word_tables.h"

namespace fengqiao::wire {

template <class Fields> void describe(Fields& fields, AnnouncedAttachment& attachment) {
    fields.bytes("name", attachment.name);
    fields.count("bytes", attachment.bytes, 1, blob_bytes_max);
    fields.sealed_word("kind", attachment.kind);
    fields.sealed_duration("length", attachment.length);
}

// The longest of the bodies, see body_fields.h.
template <class Fields> void describe(Fields& fields, Submitted& body) {
    fields.digits("number", body.number, 12);
    fields.word("intake", body.intake);
    fields.code("channel", body.channel);
    fields.code("business", body.business);
    fields.optional_code("dispute", body.dispute);
    fields.code("cause", body.cause);
    fields.codes("requests", body.requests, codes_max);
    fields.word("occurred", body.occurred);
    fields.word("capacity", body.capacity);
    fields.count("members", body.members, 1, 100'000);
    fields.flag("anonymous", body.anonymous);
    fields.flag("elderly", body.elderly);
    fields.flag("assisted", body.assisted);
    fields.money("amount_disputed", body.amount_disputed);
    fields.optional_id("first_handler", body.first_handler);
    fields.code("rule_set", body.rule_set);
    fields.day("due", body.due);
    fields.code("notice_version", body.notice_version);
    fields.code("language", body.language);
    parts(fields, "attachments", body.attachments, attachments_max);
    fields.sealed_text("name", body.personal.name, name_bytes_max);
    fields.sealed_digits("phone", body.personal.phone, phone_digits_max);
    fields.sealed_digits("pick_up_code", body.personal.pick_up_code, 4);
    fields.sealed_text("story", body.personal.story, story_bytes_max);
    fields.sealed_texts("representatives", body.personal.representatives, representatives_max);
}

} // namespace fengqiao::wire
