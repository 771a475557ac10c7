#include "core/writing/pinyin_reader.h"

#include <algorithm>

namespace fengqiao {

namespace {

bool is_pinyin_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || letter == '\'';
}

} // namespace

// No text of these troubles says what was keyed.
Result<void> check_question(const PinyinQuestion& question) {
    if (question.letters.size() > pinyin_letters_max)
        return trouble(TroubleKind::TooLarge, "pinyin: more letters than are read at once");
    if (question.taken.size() > question.letters.size())
        return trouble(TroubleKind::TooLarge, "pinyin: more was taken than there are letters");
    if (!std::ranges::all_of(question.letters, is_pinyin_letter))
        return trouble(TroubleKind::BadInput, "pinyin: letters are a to z and the apostrophe");
    return {};
}

std::size_t taken_kept(const PinyinQuestion& question, const PinyinAnswer& answer) {
    std::size_t kept = 0;
    std::size_t bytes = 0;
    while (kept < question.taken.size() && bytes < answer.words.size())
        bytes += question.taken[kept++].size();
    return kept;
}

} // namespace fengqiao
