#pragma once

#include "core/complaint/sentence.h"
#include "core/complaint/validate.h"
#include "tests/core/catalogue/shipped_catalogue.h"

namespace fengqiao {

// The elderly customer's complaint: the net-value product rolled over by itself, this week, at Fengqiao.
inline Draft rolled_over_draft() {
    Draft draft = with_choice({}, *shipped_catalogue().find_choice("TB0501"));
    draft.matter.occurred = Occurred::ThisWeek;
    draft.matter.requests = {"R03", "R07"};
    draft.matter.phrases = {"PC0501"};
    draft.respondent.bytes[15] = 1;
    draft.name = {.surname = "王", .given = "", .title = Title::Madam, .other_surname = false};
    draft.phone = "13812345678";
    draft.age_group = AgeGroup::From70;
    draft.notice_version = "1";
    return draft;
}

// A motor claim that was refused.
inline Draft refused_claim_draft() {
    Draft draft = rolled_over_draft();
    draft = with_choice(std::move(draft), *shipped_catalogue().find_choice("TN0102"));
    draft.matter.requests = {"R06"};
    return draft;
}

} // namespace fengqiao
