#include "core/complaint/validate.h"

#include "core/basics/utf8.h"
#include "core/complaint/masking.h"

#include <algorithm>

namespace fengqiao {
namespace {

using Problems = std::vector<Problem>;

Problems when(bool wrong, Problem problem) {
    return wrong ? Problems{problem} : Problems{};
}

// A code that may be missing or unknown, and which of the two it is.
Problems check_code(bool known, const std::string& code, Problem missing, Problem unknown) {
    if (code.empty()) return {missing};
    return when(!known, unknown);
}

// Well-formed, and without control characters except, where lines are allowed, their ends.
bool is_clean_text(std::string_view text, bool lines_allowed) {
    const auto is_control = [&](char c) {
        if (lines_allowed && (c == '\n' || c == '\t')) return false;
        return (c >= 0 && c < 0x20) || c == 0x7F;
    };
    return is_utf8(text) && std::ranges::none_of(text, is_control);
}

std::vector<std::string> each_once(const std::vector<std::string>& codes) {
    std::vector<std::string> unique;
    for (const std::string& code : codes)
        if (std::ranges::find(unique, code) == unique.end()) unique.push_back(code);
    return unique;
}

Problems check_business(const Matter& matter, const Catalogue& catalogue) {
    return check_code(catalogue.institution_of(matter.business).has_value(), matter.business,
                      Problem::BusinessMissing, Problem::BusinessUnknown);
}

Problems check_dispute(const Matter& matter, const Catalogue& catalogue) {
    const bool insurer = catalogue.institution_of(matter.business) == InstitutionKind::Insurer;
    if (!insurer) return when(!matter.dispute.empty(), Problem::DisputeUnknown);
    return check_code(catalogue.holds(Facet::Dispute, matter.dispute), matter.dispute,
                      Problem::DisputeMissing, Problem::DisputeUnknown);
}

Problems check_cause(const Matter& matter, const Catalogue& catalogue) {
    return check_code(catalogue.holds(Facet::Cause, matter.cause), matter.cause, Problem::CauseMissing,
                      Problem::CauseUnknown);
}

Problems check_channel(const Matter& matter, const Catalogue& catalogue) {
    return when(!catalogue.holds(Facet::Channel, matter.channel), Problem::ChannelUnknown);
}

Problems check_choice(const Matter& matter, const Catalogue& catalogue) {
    if (!matter.tile.empty() && !catalogue.find_tile(matter.tile)) return {Problem::ChoiceUnknown};
    if (matter.choice.empty()) return {};
    const Choice* choice = catalogue.find_choice(matter.choice);
    return when(!choice || choice->tile != matter.tile, Problem::ChoiceUnknown);
}

Problems check_phrases(const Matter& matter, const Catalogue& catalogue) {
    if (each_once(matter.phrases).size() > phrases_max) return {Problem::TooManyPhrases};
    const auto known = [&](const std::string& code) { return catalogue.find_phrase(code) != nullptr; };
    return when(!std::ranges::all_of(matter.phrases, known), Problem::PhraseUnknown);
}

Problems check_words(const Matter& matter, const Catalogue&) {
    if (!is_clean_text(matter.words, true)) return {Problem::WordsNotText};
    return when(length_in_code_points(mask_private_numbers(matter.words)) > words_max, Problem::WordsTooLong);
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

Problems check_what_happened(const Draft& draft) {
    const Matter& matter = draft.matter;
    return when(matter.choice.empty() && matter.phrases.empty() && is_blank(matter.words) &&
                    draft.attachments.empty(),
                Problem::WhatHappenedMissing);
}

Problems check_attachments(const Draft& draft) {
    if (draft.attachments.size() > attachments_max) return {Problem::TooManyAttachments};
    const auto usable = [](const Attachment& one) {
        return !one.media.empty() && one.media.size() <= attachment_bytes_max &&
               one.milliseconds <= attachment_milliseconds_max;
    };
    return when(!std::ranges::all_of(draft.attachments, usable), Problem::AttachmentUnusable);
}

Problems check_requests(const Matter& matter, const Catalogue& catalogue) {
    if (matter.requests.empty()) return {Problem::RequestMissing};
    if (each_once(matter.requests).size() > requests_max) return {Problem::TooManyRequests};
    const auto known = [&](const std::string& code) { return catalogue.holds(Facet::Request, code); };
    return when(!std::ranges::all_of(matter.requests, known), Problem::RequestUnknown);
}

Problems check_amount(const Matter& matter, const Catalogue&) {
    return when(matter.amount && (*matter.amount <= Fen{0} || *matter.amount > amount_max),
                Problem::AmountOutOfRange);
}

Problems check_name(const Draft& draft) {
    const Name& name = draft.name;
    for (const std::string& part : {name.surname, name.given}) {
        if (!is_clean_text(part, false)) return {Problem::NameNotText};
        if (length_in_code_points(part) > name_max) return {Problem::NameTooLong};
    }
    if (draft.anonymous) return {};
    if (is_blank(name.surname) && !name.other_surname) return {Problem::NameMissing};
    return when(is_blank(name.given) && name.title == Title::None, Problem::TitleMissing);
}

Problems check_phone(const Draft& draft) {
    if (draft.anonymous) return {};
    if (draft.phone.empty()) return {Problem::PhoneMissing};
    return when(!PhoneNumber::parse(draft.phone), Problem::PhoneWrong);
}

Problems check_respondent(const Draft& draft) {
    return when(draft.respondent.is_zero(), Problem::RespondentMissing);
}

Problems check_party(const Draft& draft) {
    const Party& party = draft.party;
    const std::size_t speakers = party.representatives.size();
    const auto is_name = [](const std::string& name) {
        return !is_blank(name) && is_clean_text(name, false) && length_in_code_points(name) <= name_max;
    };
    if (draft.age_group == AgeGroup::Under14 && party.capacity == Capacity::Self)
        return {Problem::GuardianMissing};
    if (party.capacity != Capacity::Group) return {};
    if (speakers > representatives_max) return {Problem::TooManyRepresentatives};
    if (!std::ranges::all_of(party.representatives, is_name)) return {Problem::NameNotText};
    if (party.members < group_least || party.members < speakers) return {Problem::GroupTooSmall};
    return when(party.members > members_max, Problem::GroupTooLarge);
}

Problems check_notice(const Draft& draft) {
    return when(draft.notice_version.empty() || !is_clean_text(draft.notice_version, false),
                Problem::NoticeMissing);
}

Problems all_problems(const Draft& draft, const Catalogue& catalogue) {
    Problems problems;
    const auto add = [&](const Problems& found) {
        for (const Problem problem : found)
            if (std::ranges::find(problems, problem) == problems.end()) problems.push_back(problem);
    };
    for (const auto check_matter : {check_business, check_dispute, check_cause, check_channel, check_choice})
        add(check_matter(draft.matter, catalogue));
    add(check_what_happened(draft));
    for (const auto check_matter : {check_phrases, check_words})
        add(check_matter(draft.matter, catalogue));
    add(check_attachments(draft));
    for (const auto check_matter : {check_requests, check_amount})
        add(check_matter(draft.matter, catalogue));
    for (const auto check_draft : {check_respondent, check_name, check_phone, check_party, check_notice})
        add(check_draft(draft));
    return problems;
}

} // namespace

bool ValidComplaint::elderly() const {
    return age_group_ == AgeGroup::From60To69 || age_group_ == AgeGroup::From70;
}

std::expected<ValidComplaint, std::vector<Problem>> validate(const Draft& draft, const Catalogue& catalogue) {
    if (auto problems = all_problems(draft, catalogue); !problems.empty())
        return std::unexpected(std::move(problems));

    ValidComplaint valid;
    valid.matter_ = draft.matter;
    valid.matter_.words = mask_private_numbers(draft.matter.words);
    valid.matter_.phrases = each_once(draft.matter.phrases);
    valid.matter_.requests = each_once(draft.matter.requests);
    valid.party_.capacity = draft.party.capacity;
    if (draft.party.capacity == Capacity::Group) valid.party_ = draft.party;
    valid.respondent_ = draft.respondent;
    valid.age_group_ = draft.age_group;
    valid.attachments_ = draft.attachments;
    valid.notice_version_ = draft.notice_version;
    if (draft.anonymous) {
        // Who does not want to be known is not kept, whatever was keyed before they chose so.
        valid.party_.representatives.clear();
    } else {
        valid.name_ = draft.name;
        valid.phone_ = PhoneNumber::parse(draft.phone);
    }
    return valid;
}

} // namespace fengqiao
