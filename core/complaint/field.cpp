#include "core/complaint/validate.h"

namespace fengqiao {

Field field_of(Problem problem) {
    switch (problem) {
    case Problem::BusinessMissing:
    case Problem::BusinessUnknown: return Field::Business;
    case Problem::DisputeMissing:
    case Problem::DisputeUnknown:
    case Problem::CauseMissing:
    case Problem::CauseUnknown:
    case Problem::ChannelUnknown:
    case Problem::ChoiceUnknown: return Field::Cause;
    case Problem::WhatHappenedMissing:
    case Problem::PhraseUnknown:
    case Problem::TooManyPhrases:
    case Problem::WordsTooLong:
    case Problem::WordsNotText:
    case Problem::TooManyAttachments:
    case Problem::AttachmentUnusable: return Field::Story;
    case Problem::RequestMissing:
    case Problem::RequestUnknown:
    case Problem::TooManyRequests: return Field::Request;
    case Problem::AmountOutOfRange: return Field::Amount;
    case Problem::RespondentMissing: return Field::Respondent;
    case Problem::NameMissing:
    case Problem::TitleMissing:
    case Problem::NameTooLong:
    case Problem::NameNotText: return Field::Name;
    case Problem::PhoneMissing:
    case Problem::PhoneWrong: return Field::Phone;
    case Problem::GroupTooSmall:
    case Problem::GroupTooLarge:
    case Problem::TooManyRepresentatives:
    case Problem::GuardianMissing: return Field::Party;
    case Problem::NoticeMissing: return Field::Notice;
    }
    std::unreachable();
}

} // namespace fengqiao
