#pragma once

#include "core/casework/case.h"
#include "core/sync/feed_document.h"

namespace fengqiao {

// The document headquarters would send of this case.
inline CaseDocument document_of(const Case& the_case, const PersonalDetails& personal = {}) {
    CaseDocument document;
    document.id = the_case.id;
    document.branch = the_case.branch;
    document.revision = the_case.revision;
    document.state = the_case.state;
    document.level = the_case.level;
    document.round = the_case.round;
    document.received = the_case.clock.received;
    document.filed = *the_case.filed;
    document.filed.personal = personal;
    document.due = document.filed.due;
    document.internal_due = the_case.internal_due;
    document.handler = the_case.current_handler;
    document.respondents = the_case.respondents;
    document.direct_line = the_case.direct_line;
    if (the_case.decision) {
        const auto& made = *the_case.decision;
        document.decision =
            DocumentDecision{made.at, made.level, {made.outcome, made.upheld, made.amount_paid, {}}};
    }
    if (the_case.notice)
        document.notice =
            DocumentNotice{the_case.notice->at, {the_case.notice->method, the_case.notice->received_on}};
    document.asked_at = the_case.asked_at;
    for (const auto& rating : the_case.ratings)
        document.ratings.push_back(
            {rating.at, {rating.level, rating.reasons, rating.source, rating.staff_present, rating.round}});
    document.disputed = the_case.disputed;
    document.major = the_case.major;
    document.repeat = the_case.repeat;
    for (const auto& entry : the_case.timeline)
        document.timeline.push_back({static_cast<std::uint16_t>(entry.type),
                                     entry.at,
                                     entry.actor,
                                     entry.role,
                                     entry.side,
                                     entry.standing == Standing::Overtaken,
                                     {}});
    return document;
}

} // namespace fengqiao
