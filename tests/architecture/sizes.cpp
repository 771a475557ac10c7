#include "tests/architecture/sizes.h"

#include <algorithm>
#include <array>

namespace fengqiao::architecture {
namespace {

// A line in the first column that opens a body which is not a function's.
bool opens_something_else(std::string_view line) {
    constexpr std::array<std::string_view, 6> words{"namespace", "struct", "class",
                                                    "enum",      "union",  "extern"};
    return std::ranges::any_of(words,
                               [&](auto word) { return find_word(line, word) != std::string_view::npos; });
}

bool starts_in_first_column(std::string_view line) {
    return !line.empty() && line[0] != ' ' && line[0] != '}' && line[0] != '/' && line[0] != '#';
}

Breaches long_functions(std::string_view path, std::string_view text) {
    Breaches breaches;
    int number = 0;
    int start = 0;
    bool of_function = false;
    for (const auto line : lines_of(text)) {
        ++number;
        if (starts_in_first_column(line)) {
            start = number;
            of_function = line.contains('(') && !opens_something_else(line);
        }
        if (line != "}" || !of_function) continue;
        const int length = number - start + 1;
        if (length > function_lines_max) {
            breaches.push_back({std::string{path}, start,
                                "this function has " + std::to_string(length) + " lines, the limit is " +
                                    std::to_string(function_lines_max)});
        }
        of_function = false;
    }
    return breaches;
}

} // namespace

bool is_source(std::string_view path) {
    constexpr std::array<std::string_view, 8> endings{".h",   ".cpp", ".ts",    ".tsx",
                                                      ".css", ".sh",  ".cmake", "CMakeLists.txt"};
    if (std::ranges::any_of(endings, [&](auto ending) { return path.ends_with(ending); })) return true;
    const auto name = path.substr(path.rfind('/') + 1);
    return path.starts_with("packaging/") && !name.contains('.'); // the commands
}

int line_count(std::string_view text) {
    return static_cast<int>(lines_of(text).size());
}

Breaches size_breaches(std::string_view path, std::string_view text) {
    if (!is_source(path)) return {};
    Breaches breaches;
    const int limit = path.ends_with(".h") ? header_lines_max : source_lines_max;
    const int lines = line_count(text);
    if (lines > limit) {
        breaches.push_back(
            {std::string{path}, limit + 1,
             "this file has " + std::to_string(lines) + " lines, the limit is " + std::to_string(limit)});
    }
    if (is_cpp(path)) std::ranges::copy(long_functions(path, text), std::back_inserter(breaches));
    return breaches;
}

} // namespace fengqiao::architecture
