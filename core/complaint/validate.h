#pragma once

#include "core/catalogue/catalogue.h"
#include "core/complaint/draft.h"
#include "core/complaint/phone.h"

#include <expected>

namespace fengqiao {

// What stands in the way of filing, one for each field and reason, so that each is shown at its field.
enum class Problem : std::uint8_t {
    BusinessMissing,
    BusinessUnknown,
    DisputeMissing, // insurers only
    DisputeUnknown,
    CauseMissing,
    CauseUnknown,
    ChannelUnknown,
    ChoiceUnknown, // the tile or the choice is not in this catalogue, or they do not belong together
    WhatHappenedMissing,
    PhraseUnknown,
    TooManyPhrases,
    WordsTooLong,
    WordsNotText, // not UTF-8, or control characters
    TooManyAttachments,
    AttachmentUnusable, // empty, longer than an hour or larger than a blob may be
    RequestMissing,
    RequestUnknown,
    TooManyRequests,
    AmountOutOfRange,
    RespondentMissing,
    NameMissing,
    TitleMissing, // a surname alone does not say whom to ask for
    NameTooLong,
    NameNotText,
    PhoneMissing,
    PhoneWrong,
    GroupTooSmall, // fewer than two, or fewer than its representatives
    GroupTooLarge,
    TooManyRepresentatives, // more than five (Order 2020-3 Art. 12)
    GuardianMissing,        // under fourteen: somebody acts for the child (PIPL Art. 31)
    NoticeMissing,
};

enum class Field : std::uint8_t {
    Business,
    Cause,
    Story,
    Request,
    Amount,
    Respondent,
    Name,
    Phone,
    Party,
    Notice,
};
Field field_of(Problem problem); // where it is put right

// A draft that has passed every rule, with private numbers hidden and codes said once. Only validate() can
// make one.
class ValidComplaint {
public:
    [[nodiscard]] const Matter& matter() const { return matter_; } // words are masked
    [[nodiscard]] const Party& party() const { return party_; }
    [[nodiscard]] BranchId respondent() const { return respondent_; }
    [[nodiscard]] bool anonymous() const { return !phone_.has_value(); }
    [[nodiscard]] const Name& name() const { return name_; } // empty when anonymous
    [[nodiscard]] const std::optional<PhoneNumber>& phone() const { return phone_; }
    [[nodiscard]] std::optional<AgeGroup> age_group() const { return age_group_; }
    [[nodiscard]] bool elderly() const; // sixty or older
    [[nodiscard]] const std::vector<Attachment>& attachments() const { return attachments_; }
    [[nodiscard]] const std::string& notice_version() const { return notice_version_; }

private:
    friend std::expected<ValidComplaint, std::vector<Problem>> validate(const Draft&, const Catalogue&);
    ValidComplaint() = default;

    Matter matter_;
    Party party_;
    BranchId respondent_;
    Name name_;
    std::optional<PhoneNumber> phone_;
    std::optional<AgeGroup> age_group_;
    std::vector<Attachment> attachments_;
    std::string notice_version_;
};

// Every problem at once, each once, in the order of the fields on the glass. Required are name, phone
// (neither when anonymous), respondent, business, cause, what happened (a choice, a ready sentence, words or
// something recorded) and a request; nothing else is (Order 2020-3 Art. 13, PIPL Art. 6).
[[nodiscard]] std::expected<ValidComplaint, std::vector<Problem>> validate(const Draft& draft,
                                                                           const Catalogue& catalogue);

} // namespace fengqiao
