#include "tests/support/fake_pinyin_reader.h"

#include "core/basics/utf8.h"

#include <algorithm>

namespace fengqiao {
namespace {

// Letters without the signs that part syllables.
std::string bare(std::string_view letters) {
    std::string text{letters};
    std::erase(text, '\'');
    return text;
}

std::size_t with_signs_after(std::string_view letters, std::size_t count) {
    while (count < letters.size() && letters[count] == '\'')
        ++count;
    return count;
}

void offer(std::vector<PinyinCandidate>& to, PinyinCandidate candidate) {
    if (to.size() < pinyin_candidates_max &&
        std::ranges::find(to, candidate.text, &PinyinCandidate::text) == to.end())
        to.push_back(std::move(candidate));
}

} // namespace

FakePinyinReader::Book FakePinyinReader::everyday() {
    return {{"ni", {"你", "尼", "泥"}}, {"hao", {"好", "号", "浩"}}, {"ma", {"吗", "妈", "马"}},
            {"tui", {"退", "推"}},      {"bao", {"保", "报", "包"}}, {"tou", {"投", "头"}},
            {"su", {"诉", "速"}},       {"xi", {"西", "息"}},        {"an", {"安", "按"}},
            {"xian", {"先", "现"}},     {"nihao", {"你好", "拟好"}}, {"tuibao", {"退保"}},
            {"tousu", {"投诉"}},        {"xi'an", {"西安"}},         {"nihaoma", {"你好吗"}}};
}

bool FakePinyinReader::is_syllable(std::string_view letters) const {
    const auto words = book_.find(std::string{letters});
    return words != book_.end() && length_in_code_points(words->second.front()) == 1;
}

// The longest reading of one character first; a ' ends a syllable.
std::vector<std::size_t> FakePinyinReader::syllables(std::string_view letters) const {
    std::vector<std::size_t> lengths;
    for (std::size_t at = 0; at < letters.size();) {
        const auto until = std::min(letters.find('\'', at), letters.size());
        std::size_t length = std::min<std::size_t>(6, until - at);
        while (length > 1 && !is_syllable(letters.substr(at, length)))
            --length;
        lengths.push_back(std::max<std::size_t>(1, length));
        at = with_signs_after(letters, at + lengths.back());
    }
    return lengths;
}

std::vector<PinyinCandidate> FakePinyinReader::candidates(std::string_view letters) const {
    std::vector<PinyinCandidate> found;
    for (std::size_t length = letters.size(); length > 0; --length) {
        const std::string_view beginning = letters.substr(0, length);
        const auto whole = book_.find(std::string{beginning});
        const auto plain = whole == book_.end() ? book_.find(bare(beginning)) : whole;
        if (plain == book_.end() || beginning.starts_with('\'')) continue;
        const std::size_t count = with_signs_after(letters, length);
        for (const std::string& text : plain->second)
            offer(found, {text, count});
    }
    return found;
}

Result<PinyinAnswer> FakePinyinReader::read(const PinyinQuestion& question) {
    if (const auto checked = check_question(question); !checked) return std::unexpected(checked.error());
    PinyinAnswer answer;
    std::string_view left = question.letters;
    for (const std::string& text : question.taken) {
        const auto offered = candidates(left);
        const auto taken = std::ranges::find(offered, text, &PinyinCandidate::text);
        if (taken == offered.end()) break;
        answer.words += text;
        left.remove_prefix(taken->letters);
    }
    std::size_t at = 0;
    for (const std::size_t length : syllables(left)) {
        if (!answer.reading.empty()) answer.reading += ' ';
        answer.reading += left.substr(at, length);
        at = with_signs_after(left, at + length);
    }
    answer.candidates = candidates(left);
    return answer;
}

} // namespace fengqiao
