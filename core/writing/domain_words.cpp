#include "core/writing/domain_words.h"

#include "core/basics/utf8.h"

#include <algorithm>
#include <set>

namespace fengqiao {
namespace {

constexpr std::size_t syllable_length_max = 6; // zhuang

bool is_han(char32_t character) {
    return (character >= 0x3400 && character <= 0x9fff) || (character >= 0x20000 && character <= 0x323af);
}

bool is_syllable(std::string_view letters) {
    return !letters.empty() && letters.size() <= syllable_length_max &&
           std::ranges::all_of(letters, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

std::vector<std::string> parts_of(std::string_view line) {
    std::vector<std::string> parts(1);
    for (const char character : line) {
        if (character == ' ') {
            parts.emplace_back();
        } else {
            parts.back() += character;
        }
    }
    return parts;
}

// Empty when the word is as it must be.
std::string_view fault_of(const DomainWord& word) {
    if (!is_utf8(word.text)) return "this is not UTF-8";
    const auto characters = code_points(word.text);
    if (characters.empty() || characters.size() > domain_word_length_max)
        return "a word has 1 to 12 characters";
    if (!std::ranges::all_of(characters, is_han)) return "a word is made of Chinese characters only";
    if (!std::ranges::all_of(word.syllables, is_syllable))
        return "syllables are small letters, ü written v, with one space between them";
    if (word.syllables.size() != characters.size()) return "there must be one syllable a character";
    return {};
}

std::unexpected<Trouble> refused(std::string_view name, std::size_t line, std::string_view reason) {
    return trouble(TroubleKind::BadFile,
                   std::string{name} + ":" + std::to_string(line) + ": " + std::string{reason});
}

} // namespace

Result<std::vector<DomainWord>> read_domain_words(std::string_view text, std::string_view name) {
    std::vector<DomainWord> words;
    std::set<std::vector<std::string>> met;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (row.empty() || row.starts_with('#')) continue;
        auto parts = parts_of(row);
        if (!met.insert(parts).second) return refused(name, line, "this word stands here a second time");
        DomainWord word{parts.front(), {parts.begin() + 1, parts.end()}, line};
        if (const auto fault = fault_of(word); !fault.empty()) return refused(name, line, fault);
        if (words.size() == domain_words_max) return refused(name, line, "there are more than 2000 words");
        words.push_back(std::move(word));
    }
    return words;
}

} // namespace fengqiao
