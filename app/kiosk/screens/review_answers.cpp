#include "app/kiosk/screens/review_answers.h"

#include "core/basics/utf8.h"
#include "core/complaint/sentence.h"
#include "core/receipt/party_words.h"
#include "core/text/format.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

Msg words_of(Occurred occurred) {
    switch (occurred) {
    case Occurred::Today: return Msg::ComplaintToday;
    case Occurred::ThisWeek: return Msg::ComplaintThisWeek;
    case Occurred::Earlier: return Msg::ComplaintEarlier;
    case Occurred::Unknown: return Msg::ComplaintUnknown;
    }
    std::unreachable();
}

std::optional<Field> field_of(Answer answer) {
    switch (answer) {
    case Answer::Business: return Field::Business;
    case Answer::Cause: return Field::Cause;
    case Answer::When: return std::nullopt; // "not sure" is an answer
    case Answer::Request: return Field::Request;
    case Answer::Words: return Field::Story;
    case Answer::Phone: return Field::Phone;
    case Answer::Name: return Field::Name;
    case Answer::Party: return Field::Party;
    }
    std::unreachable();
}

std::string written_words(const ui::Ui& ui, const Matter& matter) {
    const auto sentences = static_cast<std::int64_t>(matter.phrases.size());
    const auto letters = static_cast<std::int64_t>(length_in_code_points(matter.words));
    if (sentences > 0 && letters > 0)
        return ui.say(Msg::ComplaintWordsBoth, {{"count", sentences}, {"letters", letters}});
    if (letters > 0) return ui.say(Msg::ComplaintWordsWritten, {{"letters", letters}});
    if (sentences > 0) return ui.say(Msg::ComplaintWordsChosen, {{"count", sentences}});
    return {};
}

std::string chosen_words(const ui::Ui& ui, const Draft& draft) {
    const std::string words = written_words(ui, draft.matter);
    if (draft.attachments.empty()) return words.empty() ? ui.say(Msg::ComplaintWordsNone) : words;
    const std::string length =
        spoken_length(ui.locale(), std::chrono::milliseconds{draft.attachments.front().milliseconds});
    if (words.empty()) return ui.say(Msg::ComplaintRecorded, {{"length", length}});
    return ui.say(Msg::ComplaintRecordedAnd, {{"words", words}, {"length", length}});
}

std::string value_of(const ui::Ui& ui, Answer answer, const Draft& draft, const Model& model) {
    const Language language = model.comfort.language;
    const Catalogue& catalogue = model.house->catalogue;
    const fengqiao::Tile* tile = catalogue.find_tile(draft.matter.tile);
    const Choice* choice = catalogue.find_choice(draft.matter.choice);
    switch (answer) {
    case Answer::Business: return tile ? tile->title.in(language) : "";
    case Answer::Cause: return choice ? choice->title.in(language) : "";
    case Answer::When: return ui.say(words_of(draft.matter.occurred));
    case Answer::Request:
        return draft.matter.requests.empty()
                   ? ""
                   : catalogue.label(draft.matter.requests.front(), language, Formality::Plain);
    case Answer::Words: return chosen_words(ui, draft);
    case Answer::Phone:
        return draft.anonymous ? ui.say(Msg::ComplaintAnonymousChosen) : grouped_phone(draft.phone);
    case Answer::Name: return addressed_as(draft.name, catalogue, language);
    case Answer::Party: return ui.say(words_of(draft.party.capacity));
    }
    std::unreachable();
}

constexpr std::array asked{
    std::pair{Answer::Business, Msg::ComplaintBusiness}, std::pair{Answer::Cause, Msg::ComplaintCause},
    std::pair{Answer::When, Msg::ComplaintWhen},         std::pair{Answer::Request, Msg::ComplaintRequest},
    std::pair{Answer::Words, Msg::ComplaintWords},       std::pair{Answer::Phone, Msg::ComplaintPhone},
    std::pair{Answer::Name, Msg::ComplaintName},         std::pair{Answer::Party, Msg::PartyLabel}};

} // namespace

std::vector<ReviewedAnswer> reviewed_answers(const ui::Ui& ui, const Review& here, const Model& model) {
    std::vector<ReviewedAnswer> answers;
    for (const auto& [answer, label] : asked) {
        if (answer == Answer::Name && here.draft.anonymous) continue;
        // Who comes for themselves is not asked, and need not read that they do.
        if (answer == Answer::Party && here.draft.party.capacity == Capacity::Self) continue;
        ReviewedAnswer row{answer, label, value_of(ui, answer, here.draft, model)};
        const auto problem = std::ranges::find_if(here.problems, [field = field_of(answer)](Problem one) {
            return fengqiao::field_of(one) == field;
        });
        row.in_the_way = problem != here.problems.end();
        if (row.in_the_way)
            row.value = ui.say(words_of(*problem));
        else if (row.value.empty())
            row.value = ui.say(Msg::ComplaintNotAnswered);
        answers.push_back(std::move(row));
    }
    return answers;
}

Msg words_of(Problem problem) {
    switch (problem) {
    case Problem::BusinessMissing:
    case Problem::BusinessUnknown: return Msg::ProblemBusiness;
    case Problem::DisputeMissing:
    case Problem::DisputeUnknown:
    case Problem::CauseMissing:
    case Problem::CauseUnknown:
    case Problem::WhatHappenedMissing: return Msg::ProblemCause;
    case Problem::ChannelUnknown:
    case Problem::ChoiceUnknown: return Msg::ProblemChoice;
    case Problem::PhraseUnknown:
    case Problem::TooManyPhrases:
    case Problem::WordsTooLong:
    case Problem::WordsNotText: return Msg::ProblemWords;
    case Problem::TooManyAttachments:
    case Problem::AttachmentUnusable: return Msg::ProblemAttachment;
    case Problem::RequestMissing:
    case Problem::RequestUnknown: return Msg::ProblemRequest;
    case Problem::TooManyRequests: return Msg::ProblemRequests;
    case Problem::AmountOutOfRange: return Msg::ProblemAmount;
    case Problem::RespondentMissing: return Msg::ProblemRespondent;
    case Problem::NameMissing:
    case Problem::TitleMissing:
    case Problem::NameTooLong:
    case Problem::NameNotText: return Msg::ProblemName;
    case Problem::PhoneMissing: return Msg::ProblemPhone;
    case Problem::PhoneWrong: return Msg::ProblemPhoneWrong;
    case Problem::GroupTooSmall:
    case Problem::GroupTooLarge:
    case Problem::TooManyRepresentatives:
    case Problem::GuardianMissing: return Msg::ProblemParty;
    case Problem::NoticeMissing: return Msg::ProblemNotice;
    }
    std::unreachable();
}

} // namespace fengqiao::kiosk
