#include "core/speech/word_readings.h"

#include "core/basics/utf8.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::size_t syllable_length_max = 7; // zhuang4

bool is_han(char32_t character) {
    return (character >= 0x3400 && character <= 0x9fff) || (character >= 0x20000 && character <= 0x323af);
}

bool is_syllable(std::string_view letters) {
    if (letters.size() < 2 || letters.size() > syllable_length_max) return false;
    const char tone = letters.back();
    letters.remove_suffix(1);
    return tone >= '1' && tone <= '5' &&
           std::ranges::all_of(letters, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

std::vector<std::string> parts_of(std::string_view line) {
    std::vector<std::string> parts(1);
    for (const char character : line) {
        if (character == ' ')
            parts.emplace_back();
        else
            parts.back() += character;
    }
    return parts;
}

// Empty when the line is as it must be.
std::string_view fault_of(const std::u32string& word, const std::vector<std::string>& syllables) {
    if (word.empty() || word.size() > read_word_length_max) return "a word has 1 to 8 characters";
    if (!std::ranges::all_of(word, is_han)) return "a word is made of Chinese characters only";
    if (!std::ranges::all_of(syllables, is_syllable))
        return "a syllable is small letters and a tone from 1 to 5, ü written v, with one space between them";
    if (syllables.size() != word.size()) return "there must be one syllable a character";
    return {};
}

std::unexpected<Trouble> refused(std::string_view name, std::size_t line, std::string_view reason) {
    return trouble(TroubleKind::BadFile,
                   std::string{name} + ":" + std::to_string(line) + ": " + std::string{reason});
}

} // namespace

Result<WordReadings> WordReadings::from(std::string_view text, std::string_view name) {
    WordReadings readings;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (row.empty() || row.starts_with('#')) continue;
        if (!is_utf8(row)) return refused(name, line, "this is not UTF-8");
        const auto parts = parts_of(row);
        const auto points = code_points(parts.front());
        const std::u32string word{points.begin(), points.end()};
        const std::vector<std::string> syllables{parts.begin() + 1, parts.end()};
        if (const auto fault = fault_of(word, syllables); !fault.empty()) return refused(name, line, fault);
        if (!readings.words_.emplace(word, syllables).second)
            return refused(name, line, "this word stands here a second time");
        if (readings.words_.size() > word_readings_max)
            return refused(name, line, "there are more than 4000 words");
    }
    return readings;
}

std::vector<std::string> WordReadings::longest_at(std::u32string_view text, std::size_t at) const {
    for (std::size_t length = std::min(read_word_length_max, text.size() - at); length > 0; --length)
        if (const auto found = words_.find(text.substr(at, length)); found != words_.end())
            return found->second;
    return {};
}

} // namespace fengqiao
