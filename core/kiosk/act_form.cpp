#include "core/kiosk/act_form.h"

#include "core/catalogue/csv.h"

#include <algorithm>
#include <array>

namespace fengqiao {
namespace {

template <class Value> struct Word {
    std::string_view word;
    Value value;
};

constexpr std::array<Word<EventType>, 8> acts{{{"accepted", EventType::Accepted},
                                               {"contacted", EventType::Contacted},
                                               {"note_added", EventType::NoteAdded},
                                               {"evidence_shown", EventType::EvidenceShown},
                                               {"escalated", EventType::Escalated},
                                               {"decided", EventType::Decided},
                                               {"notified", EventType::Notified},
                                               {"recontact_done", EventType::RecontactDone}}};

constexpr std::array<Word<ActQuestion>, 12> questions_by_word{{{"verified", ActQuestion::Verified},
                                                               {"method", ActQuestion::Method},
                                                               {"reached", ActQuestion::Reached},
                                                               {"kind", ActQuestion::Kind},
                                                               {"answer", ActQuestion::Answer},
                                                               {"words", ActQuestion::Words},
                                                               {"outcome", ActQuestion::Outcome},
                                                               {"finding", ActQuestion::Finding},
                                                               {"basis", ActQuestion::Basis},
                                                               {"reasons", ActQuestion::Reasons},
                                                               {"remedies", ActQuestion::Remedies},
                                                               {"reason", ActQuestion::Reason}}};

constexpr std::array<Word<ContactMethod>, 4> methods{{{"in_person", ContactMethod::InPerson},
                                                      {"phone", ContactMethod::Phone},
                                                      {"message", ContactMethod::Message},
                                                      {"letter", ContactMethod::Letter}}};

constexpr std::array<Word<NoteKind>, 3> note_kinds{{{"note", NoteKind::Note},
                                                    {"proposal", NoteKind::Proposal},
                                                    {"customers_words", NoteKind::CustomersWords}}};

constexpr std::array<Word<ProposalAnswer>, 3> proposal_answers{{{"none", ProposalAnswer::None},
                                                                {"accepted", ProposalAnswer::Accepted},
                                                                {"refused", ProposalAnswer::Refused}}};

constexpr std::array<Word<EscalationReason>, 4> escalation_reasons{
    {{"beyond_branch", EscalationReason::BeyondBranch},
     {"customer_asks", EscalationReason::CustomerAsks},
     {"time_limit", EscalationReason::TimeLimit},
     {"recusal", EscalationReason::Recusal}}};

template <class Value, std::size_t count>
std::optional<Value> value_of(const std::array<Word<Value>, count>& words, std::string_view word) {
    const auto at = std::ranges::find(words, word, &Word<Value>::word);
    return at == words.end() ? std::nullopt : std::optional{at->value};
}

// What was answered, by question; every lookup after complete() succeeds.
class Answers {
public:
    Answers(const ActForm& form, const ReadySentences& sentences) : language_{form.language} {
        const auto questions = sentences.questions(form.act);
        complete_ = form.chosen.size() == questions.size();
        for (std::size_t at = 0; complete_ && at < questions.size(); ++at) {
            const auto offered = sentences.answers(form.act, questions[at]);
            complete_ = form.chosen[at] && *form.chosen[at] < offered.size();
            if (complete_) chosen_.push_back(offered[*form.chosen[at]]);
        }
    }

    [[nodiscard]] bool complete() const { return complete_; }
    [[nodiscard]] std::string code(ActQuestion question) const {
        const auto* found = find(question);
        return found ? found->code : "";
    }
    [[nodiscard]] std::string words(ActQuestion question) const {
        const auto* found = find(question);
        if (!found) return "";
        return language_ == Language::Chinese ? found->chinese : found->english;
    }

private:
    [[nodiscard]] const ReadySentence* find(ActQuestion question) const {
        const auto at = std::ranges::find(chosen_, question, &ReadySentence::question);
        return at == chosen_.end() ? nullptr : &*at;
    }

    Language language_;
    bool complete_{false};
    std::vector<ReadySentence> chosen_;
};

std::optional<EventBody> decision(const Answers& answers) {
    Decided decided;
    decided.outcome = answers.code(ActQuestion::Outcome);
    decided.upheld = decided.outcome != "O07" && decided.outcome != "O02";
    decided.blocks = {answers.words(ActQuestion::Finding), answers.words(ActQuestion::Basis),
                      answers.words(ActQuestion::Reasons), answers.words(ActQuestion::Remedies)};
    return decided;
}

std::optional<EventBody> contact(const Answers& answers) {
    const auto method = value_of(methods, answers.code(ActQuestion::Method));
    if (!method) return std::nullopt;
    return Contacted{*method, answers.code(ActQuestion::Reached) == "yes", answers.words(ActQuestion::Words)};
}

std::optional<EventBody> note(const Answers& answers) {
    const auto kind = value_of(note_kinds, answers.code(ActQuestion::Kind));
    const auto answer = value_of(proposal_answers, answers.code(ActQuestion::Answer));
    if (!kind || !answer) return std::nullopt;
    return NoteAdded{*kind, *answer, answers.words(ActQuestion::Words)};
}

std::optional<EventBody> escalation(const ActForm& form, const Answers& answers) {
    const auto reason = value_of(escalation_reasons, answers.code(ActQuestion::Reason));
    if (!reason || form.level == Level::Headquarters) return std::nullopt;
    const Level to = form.level == Level::Branch ? Level::Station : Level::Headquarters;
    return Escalated{to, *reason, answers.words(ActQuestion::Words)};
}

std::optional<EventBody> notice(const ActForm& form, const Answers& answers) {
    const auto method = value_of(methods, answers.code(ActQuestion::Method));
    if (!method) return std::nullopt;
    return Notified{*method, form.today};
}

std::unexpected<Trouble> refuse(std::string_view file, std::size_t line, std::string_view reason) {
    return trouble(TroubleKind::BadFile,
                   std::string{file} + ":" + std::to_string(line) + ": " + std::string{reason});
}

// What body_of() reads of an act. Less would be an act nobody can finish, more a question asked for nothing.
std::vector<ActQuestion> asked_by(EventType act) {
    using enum ActQuestion;
    if (act == EventType::Accepted) return {Verified};
    if (act == EventType::Contacted) return {Method, Reached, Words};
    if (act == EventType::NoteAdded) return {Kind, Answer, Words};
    if (act == EventType::Escalated) return {Reason, Words};
    if (act == EventType::Decided) return {Outcome, Finding, Basis, Reasons, Remedies};
    if (act == EventType::Notified) return {Method};
    return {Words};
}

bool is_understood(ActQuestion question, std::string_view code) {
    switch (question) {
    case ActQuestion::Verified:
    case ActQuestion::Reached: return code == "yes" || code == "no";
    case ActQuestion::Method: return value_of(methods, code).has_value();
    case ActQuestion::Kind: return value_of(note_kinds, code).has_value();
    case ActQuestion::Answer: return value_of(proposal_answers, code).has_value();
    case ActQuestion::Reason: return value_of(escalation_reasons, code).has_value();
    case ActQuestion::Outcome: // of the catalogue, which is another file
    case ActQuestion::Words:
    case ActQuestion::Finding:
    case ActQuestion::Basis:
    case ActQuestion::Reasons:
    case ActQuestion::Remedies: return true;
    }
    std::unreachable();
}

// The first question of an act that has no sentence; empty when staff can record everything.
std::string hole_in(const ReadySentences& sentences) {
    for (const auto& act : acts) {
        const auto offered = sentences.questions(act.value);
        for (const auto& question : questions_by_word) {
            const auto asked = asked_by(act.value);
            if (std::ranges::find(asked, question.value) == asked.end()) continue;
            if (std::ranges::find(offered, question.value) == offered.end())
                return std::string{act.word} + "," + std::string{question.word};
        }
    }
    return {};
}

bool doubled(const std::vector<ReadySentence>& kept, const ReadySentence& fresh) {
    return std::ranges::any_of(kept, [&](const ReadySentence& other) {
        return other.act == fresh.act && other.question == fresh.question && other.code == fresh.code;
    });
}

} // namespace

Result<ReadySentences> ReadySentences::parse(std::string_view file_name, std::string_view text) {
    ReadySentences ready;
    std::size_t last = 1;
    bool heading = true;
    for (const auto& line : read_csv(text)) {
        if (!line) return refuse(file_name, line.error().line, line.error().reason);
        const auto& cells = line->cells;
        if (std::exchange(heading, false)) {
            if (cells != std::vector<std::string>{"act", "question", "code", "zh", "en"})
                return refuse(file_name, line->line, "the heading must be act,question,code,zh,en");
            continue;
        }
        if (cells.size() != 5) return refuse(file_name, line->line, "five columns are needed");
        if (std::ranges::any_of(cells, &std::string::empty))
            return refuse(file_name, line->line, "no cell may be empty");
        const auto act = value_of(acts, cells[0]);
        const auto question = value_of(questions_by_word, cells[1]);
        if (!act) return refuse(file_name, line->line, "unknown act");
        if (!question) return refuse(file_name, line->line, "unknown question");
        const auto asked = asked_by(*act);
        if (std::ranges::find(asked, *question) == asked.end())
            return refuse(file_name, line->line, "this act is not asked this question");
        if (!is_understood(*question, cells[2]))
            return refuse(file_name, line->line, "'" + cells[2] + "' is no answer to this question");
        ReadySentence fresh{*act, *question, cells[2], cells[3], cells[4]};
        if (doubled(ready.sentences_, fresh))
            return refuse(file_name, line->line, "this code stands here twice");
        ready.sentences_.push_back(std::move(fresh));
        last = line->line;
    }
    if (const std::string hole = hole_in(ready); !hole.empty())
        return refuse(file_name, last, "there is no sentence for " + hole);
    return ready;
}

std::vector<ActQuestion> ReadySentences::questions(EventType act) const {
    std::vector<ActQuestion> found;
    for (const auto& sentence : sentences_)
        if (sentence.act == act && std::ranges::find(found, sentence.question) == found.end())
            found.push_back(sentence.question);
    return found;
}

std::vector<ReadySentence> ReadySentences::answers(EventType act, ActQuestion question) const {
    std::vector<ReadySentence> found;
    std::ranges::copy_if(sentences_, std::back_inserter(found), [&](const ReadySentence& sentence) {
        return sentence.act == act && sentence.question == question;
    });
    return found;
}

std::optional<EventBody> body_of(const ActForm& form, const ReadySentences& sentences) {
    const Answers answers{form, sentences};
    if (!answers.complete()) return std::nullopt;
    if (form.act == EventType::Accepted) return Accepted{answers.code(ActQuestion::Verified) == "yes"};
    if (form.act == EventType::Contacted) return contact(answers);
    if (form.act == EventType::NoteAdded) return note(answers);
    if (form.act == EventType::EvidenceShown) return EvidenceShown{answers.words(ActQuestion::Words)};
    if (form.act == EventType::Escalated) return escalation(form, answers);
    if (form.act == EventType::Decided) return decision(answers);
    if (form.act == EventType::Notified) return notice(form, answers);
    if (form.act == EventType::RecontactDone) return RecontactDone{answers.words(ActQuestion::Words)};
    return std::nullopt;
}

} // namespace fengqiao
