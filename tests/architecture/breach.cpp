#include "tests/architecture/breach.h"

namespace fengqiao::architecture {
namespace {

bool is_word_character(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '_';
}

} // namespace

std::string to_text(const Breaches& breaches) {
    std::string text;
    for (const auto& breach : breaches) {
        text += breach.path + ":" + std::to_string(breach.line) + ": " + breach.rule + "\n";
    }
    return text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

bool is_cpp(std::string_view path) {
    return path.ends_with(".h") || path.ends_with(".cpp");
}

std::size_t find_word(std::string_view line, std::string_view word, std::size_t from) {
    for (auto at = line.find(word, from); at != std::string_view::npos; at = line.find(word, at + 1)) {
        const bool starts = at == 0 || !is_word_character(line[at - 1]);
        const auto after = at + word.size();
        const bool ends = after == line.size() || !is_word_character(line[after]);
        if (starts && ends) return at;
    }
    return std::string_view::npos;
}

} // namespace fengqiao::architecture
