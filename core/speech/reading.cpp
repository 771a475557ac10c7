#include "core/speech/reading.h"

#include "core/basics/utf8.h"
#include "core/speech/number_shape.h"
#include "core/speech/said_number.h"

namespace fengqiao {
namespace {

using Characters = std::u32string_view;

bool is_letter(char32_t character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

// Capitals and codes are named letter by letter, in Chinese every letter is: Q R.
std::string spelled(Characters letters, Language language) {
    bool all_capitals = true;
    for (const char32_t letter : letters)
        all_capitals = all_capitals && letter >= 'A' && letter <= 'Z';
    std::string text;
    for (const char32_t letter : letters) {
        const bool apart = language == Language::Chinese || (all_capitals && letters.size() > 1);
        if (apart && !text.empty()) text += ' ';
        append_utf8(text, apart && letter >= 'a' ? letter - 'a' + 'A' : letter);
    }
    return language == Language::Chinese ? " " + text + " " : text;
}

std::size_t letters_at(Characters text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end]))
        ++end;
    return end - at;
}

// What a sign says; the character itself where it says nothing of its own.
std::string sign(char32_t character, Language language) {
    const bool chinese = language == Language::Chinese;
    switch (character) {
    case U'·':
    case U'　':
    case U'\n':
    case U'|':
    case U'—':
    case U'…': return chinese ? "，" : ", ";
    case U'“':
    case U'”':
    case U'「':
    case U'」':
    case U'《':
    case U'》': return "";
    case U'/': return chinese ? "、" : ", ";
    case U'*': return chinese ? "星" : " star ";
    case U'&': return chinese ? "和" : " and ";
    case U'+': return chinese ? "加" : " plus ";
    case U'=': return chinese ? "等于" : " equals ";
    case U'×': return chinese ? "乘" : " times ";
    case U'→': return chinese ? "，到，" : " to ";
    default: break;
    }
    // An English voice cannot read a Chinese character, which stands beside its pinyin.
    if (!chinese && character >= 0x2e80) return "";
    std::string text;
    append_utf8(text, character);
    return text;
}

} // namespace

std::string read_aloud(std::string_view words, Language language) {
    const auto points = code_points(words);
    const std::u32string text{points.begin(), points.end()};
    std::string said;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto number = number_at(text, at)) {
            said += said_number(*number, text, language);
            at += number->length;
        } else if (const std::size_t letters = letters_at(text, at); letters > 0) {
            said += spelled(Characters{text}.substr(at, letters), language);
            at += letters;
        } else {
            said += sign(text[at], language);
            ++at;
        }
    }
    return said;
}

} // namespace fengqiao
