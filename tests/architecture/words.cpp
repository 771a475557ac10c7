#include "tests/architecture/words.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace fengqiao::architecture {
namespace {

constexpr std::array<std::string_view, 3> postponing_words{"TODO", "FIXME", "XXX"};
constexpr std::array<std::string_view, 5> machine_folders{"/home/", "/root/", "/work/", "/Users/", "/tmp/"};
constexpr std::array<std::string_view, 6> empty_names{"Manager", "Helper", "Util", "Utils", "Data", "Info"};
// data() and info() are what the standard library and loggers call theirs.
constexpr std::array<std::string_view, 4> empty_verbs{"manager", "helper", "util", "utils"};

// This rule and its test must name what they look for.
bool is_this_rule(std::string_view path) {
    return path.starts_with("tests/architecture/words");
}

std::string lower(std::string_view text) {
    std::string result{text};
    std::ranges::transform(result, result.begin(),
                           [](unsigned char character) { return std::tolower(character); });
    return result;
}

bool is_letter_or_digit(char character) {
    return std::isalnum(static_cast<unsigned char>(character)) != 0;
}

// An absolute path: the folder's name is not the middle of a longer path, and something follows it.
bool holds_machine_path(std::string_view line) {
    return std::ranges::any_of(machine_folders, [&](std::string_view folder) {
        for (auto at = line.find(folder); at != std::string_view::npos; at = line.find(folder, at + 1)) {
            const auto after = at + folder.size();
            const bool absolute = at == 0 || std::string_view{" \t\"'=:(<>`"}.contains(line[at - 1]);
            if (absolute && after < line.size() && is_letter_or_digit(line[after])) return true;
        }
        return false;
    });
}

// The identifier that begins at `at`.
std::string_view identifier(std::string_view line, std::size_t at) {
    auto end = at;
    while (end < line.size() && (is_letter_or_digit(line[end]) || line[end] == '_'))
        ++end;
    return line.substr(at, end - at);
}

bool holds_empty_name(std::string_view name) {
    return std::ranges::any_of(empty_names, [&](std::string_view word) {
        for (auto at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
            const auto after = at + word.size();
            if (after == name.size() || std::islower(static_cast<unsigned char>(name[after])) == 0)
                return true;
        }
        return false;
    });
}

// A declaration that only announces a type (of a foreign library, most often) does not name it.
bool defines_empty_type(std::string_view line) {
    constexpr std::array<std::string_view, 6> keywords{"class", "struct", "enum",
                                                       "union", "using",  "concept"};
    return std::ranges::any_of(keywords, [&](std::string_view keyword) {
        for (std::size_t at = 0; (at = find_word(line, keyword, at)) != std::string_view::npos;) {
            at = std::min(line.find_first_not_of(' ', at + keyword.size()), line.size());
            const auto name = identifier(line, at);
            at += name.size();
            if (!line.substr(at).starts_with(';') && holds_empty_name(name)) return true;
        }
        return false;
    });
}

bool is_one_of_empty_verbs(std::string_view word) {
    return std::ranges::find(empty_verbs, word) != empty_verbs.end();
}

// The words of a snake_case name.
bool holds_empty_verb(std::string_view name) {
    // The lobby manager is a person of the trade (大堂经理), not a verb that says nothing.
    if (name.ends_with("lobby_manager")) return false;
    while (!name.empty()) {
        const auto end = name.find('_');
        if (is_one_of_empty_verbs(name.substr(0, end))) return true;
        if (end == std::string_view::npos) return false;
        name.remove_prefix(end + 1);
    }
    return false;
}

bool names_empty_function(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const auto name = identifier(line, at);
        at += name.size();
        if (!name.empty() && at < line.size() && line[at] == '(' && holds_empty_verb(name)) return true;
        if (name.empty()) ++at;
    }
    return false;
}

std::string_view stem(std::string_view path) {
    path = path.substr(path.rfind('/') + 1);
    return path.substr(0, path.find('.'));
}

std::string_view naming_rule(std::string_view line) {
    if (line.starts_with("#define")) return "no macro: a constexpr value or a function does it";
    const auto code = line.substr(0, line.find("//"));
    if (defines_empty_type(code))
        return "name the type for what it is, not Manager, Helper, Util, Data, Info";
    if (names_empty_function(code)) return "name the function for what it does, not manager, helper, util";
    return {};
}

} // namespace

Breaches word_breaches(std::string_view path, std::string_view text) {
    if (is_this_rule(path)) return {};
    const bool is_prose = path.ends_with(".md");
    Breaches breaches;
    int number = 0;
    for (const auto line : lines_of(text)) {
        ++number;
        const auto report = [&](std::string rule) {
            breaches.push_back({std::string{path}, number, std::move(rule)});
        };
        for (const auto word : postponing_words) {
            if (!is_prose && find_word(line, word) != std::string_view::npos)
                report("do it or write an issue: " + std::string{word});
        }
        if (!is_prose && lower(line).contains("not implemented"))
            report("what is not there is absent, not announced");
        if (holds_machine_path(line)) report("a path of one machine");
    }
    return breaches;
}

Breaches naming_breaches(std::string_view path, std::string_view text) {
    if (!is_cpp(path) || is_this_rule(path)) return {};
    Breaches breaches;
    const auto report = [&](int line, std::string_view rule) {
        breaches.push_back({std::string{path}, line, std::string{rule}});
    };
    const auto file = stem(path);
    if (holds_empty_verb(file) || file == "data" || file == "info")
        report(1, "name the file for what it is about");
    if (path.ends_with(".h") && !text.contains("#pragma once"))
        report(1, "a header begins with #pragma once");
    int number = 0;
    for (const auto line : lines_of(text)) {
        ++number;
        if (const auto rule = naming_rule(line); !rule.empty()) report(number, rule);
    }
    return breaches;
}

} // namespace fengqiao::architecture
