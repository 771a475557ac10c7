#pragma once

#include "core/basics/result.h"
#include "core/text/msg.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace fengqiao {

// What stands in the place of {name}. A count is given as a number, so that {name|one|other} can choose.
struct Fill {
    Fill(std::string_view placeholder, std::string text) : name(placeholder), value(std::move(text)) {}
    Fill(std::string_view placeholder, std::int64_t count)
        : name(placeholder), value(std::to_string(count)) {}

    std::string_view name;
    std::string value;
};

// One line of a locale file: a dotted key, its text and where it stands.
struct LocaleEntry {
    std::string key, text;
    int line{};
};

// All the sentences of one language. Can only be made complete: every key, and every placeholder of every
// key.
class Locale {
public:
    // `file` is named in the trouble. BadFile with file:line: reason for an unknown, missing, double or empty
    // text, a brace left open, and placeholders that differ from the Chinese ones (DECISIONS 25).
    static Result<Locale> from(std::string code, const std::vector<LocaleEntry>& entries,
                               std::string_view file);

    // The words, with every placeholder filled. Leaving one out, or filling one that is not there, is a bug.
    [[nodiscard]] std::string say(Msg message, std::initializer_list<Fill> fills = {}) const;

    // It is one of these sentences as it stands, with nothing filled in: nobody's words but the house's.
    [[nodiscard]] bool knows(std::string_view text) const;

    [[nodiscard]] const std::string& code() const { return code_; } // zh-CN, en

private:
    Locale() = default;

    std::string code_;
    std::vector<std::string> texts_; // by Msg
    std::vector<std::string> whole_; // those without a placeholder, in order
};

} // namespace fengqiao
