#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace fengqiao {

// {name}, or {name|one|other}: the second when the value is exactly 1, else the third.
struct Placeholder {
    std::string_view name;
    std::string_view one, other;
    bool is_plural{};
};
using TemplatePart = std::variant<std::string_view, Placeholder>;

// Cuts a text into what is said as it stands and what is filled in. nullopt for a brace that is not closed,
// an empty or wrong name, or a plural that has not exactly two forms. The parts look into `text`.
std::optional<std::vector<TemplatePart>> parse_template(std::string_view text);

// The names in `parts`: sorted, each once, joined by commas.
std::string placeholder_names(const std::vector<TemplatePart>& parts);

} // namespace fengqiao
