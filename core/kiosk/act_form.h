#pragma once

#include "core/basics/result.h"
#include "core/casework/event_body.h"
#include "core/journal/event_type.h"
#include "core/text/language.h"

namespace fengqiao {

// What a member of staff must answer to record an act. Answers are ready sentences, so that nothing is typed.
enum class ActQuestion {
    Verified,
    Method,
    Reached,
    Kind,
    Answer,
    Words,
    Outcome,
    Finding,
    Basis,
    Reasons,
    Remedies,
    Reason,
};

struct ReadySentence {
    EventType act{};
    ActQuestion question{};
    std::string code;
    std::string chinese, english;

    friend bool operator==(const ReadySentence&, const ReadySentence&) = default;
};

// The ready sentences of assets/staff/ready_sentences.csv, in the order of the file.
class ReadySentences {
public:
    // BadFile with `file:line: reason` on an unknown, doubled, empty or missing word.
    static Result<ReadySentences> parse(std::string_view file_name, std::string_view text);

    // The questions of an act in the order of the file; empty when it asks nothing.
    [[nodiscard]] std::vector<ActQuestion> questions(EventType act) const;
    [[nodiscard]] std::vector<ReadySentence> answers(EventType act, ActQuestion question) const;

private:
    std::vector<ReadySentence> sentences_;
};

struct ActForm {
    EventType act{};
    std::vector<std::optional<std::size_t>> chosen; // one place per question
    Language language{};
    Day today{};
    Level level{}; // where the case stands, for an escalation
};

// nullopt while an answer is missing. A decision carries the four blocks of Order 2020-3 Art. 19.
std::optional<EventBody> body_of(const ActForm& form, const ReadySentences& sentences);

} // namespace fengqiao
