#include "core/writing/sentences.h"

#include "core/basics/utf8.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::string_view open_place = "~";
constexpr std::string_view gap = " : ";

SentenceWords words_of(std::string_view text) {
    SentenceWords words(1);
    for (const char character : text) {
        if (character == ' ') {
            words.emplace_back();
        } else {
            words.back() += character;
        }
    }
    return words;
}

bool is_word(const std::string& word) {
    const auto characters = code_points(word);
    return !characters.empty() && std::ranges::all_of(characters, [](char32_t character) {
        return character >= 0x3400 && character <= 0x9fff;
    });
}

// The sentences of one line; none when it is bad.
std::vector<SentenceWords> sentences_of(std::string_view line) {
    const auto colon = line.find(gap);
    const SentenceWords pattern = words_of(line.substr(0, colon));
    const auto open = std::ranges::count(pattern, open_place);
    const bool many = colon != std::string_view::npos;
    if (open != (many ? 1 : 0)) return {};
    const SentenceWords fillings =
        many ? words_of(line.substr(colon + gap.size())) : SentenceWords{pattern.front()};
    std::vector<SentenceWords> sentences;
    for (const std::string& filling : fillings) {
        SentenceWords sentence = pattern;
        std::ranges::replace(sentence, std::string{open_place}, filling);
        if (!std::ranges::all_of(sentence, is_word)) return {};
        sentences.push_back(std::move(sentence));
    }
    return sentences;
}

std::unexpected<Trouble> refused(std::string_view name, std::size_t line, std::string_view reason) {
    return trouble(TroubleKind::BadFile,
                   std::string{name} + ":" + std::to_string(line) + ": " + std::string{reason});
}

} // namespace

Result<std::vector<SentenceWords>> read_sentences(std::string_view text, std::string_view name) {
    std::vector<SentenceWords> all;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (row.empty() || row.starts_with('#')) continue;
        auto sentences = sentences_of(row);
        if (sentences.empty())
            return refused(name, line,
                           "these are no Chinese words with one space between them, or a ~ and its "
                           "colon do not belong together");
        if (all.size() + sentences.size() > sentences_max)
            return refused(name, line, "there are more than 20000 sentences");
        std::ranges::move(sentences, std::back_inserter(all));
    }
    return all;
}

} // namespace fengqiao
