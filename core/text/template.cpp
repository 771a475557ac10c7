#include "core/text/template.h"

#include <algorithm>
#include <set>

namespace fengqiao {
namespace {

bool is_name(std::string_view name) {
    return !name.empty() &&
           std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

std::optional<Placeholder> parse_placeholder(std::string_view inside) {
    const std::size_t first = inside.find('|');
    Placeholder found{.name = inside.substr(0, first), .one = {}, .other = {}, .is_plural = false};
    if (!is_name(found.name)) return std::nullopt;
    if (first == std::string_view::npos) return found;
    const std::size_t second = inside.find('|', first + 1);
    if (second == std::string_view::npos || inside.find('|', second + 1) != std::string_view::npos)
        return std::nullopt;
    found.one = inside.substr(first + 1, second - first - 1);
    found.other = inside.substr(second + 1);
    found.is_plural = true;
    return found;
}

} // namespace

std::optional<std::vector<TemplatePart>> parse_template(std::string_view text) {
    std::vector<TemplatePart> parts;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::string_view plain = text.substr(0, open);
        if (plain.find('}') != std::string_view::npos) return std::nullopt;
        if (!plain.empty()) parts.emplace_back(plain);
        if (open == std::string_view::npos) break;
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) return std::nullopt;
        const auto placeholder = parse_placeholder(text.substr(open + 1, close - open - 1));
        if (!placeholder) return std::nullopt;
        parts.emplace_back(*placeholder);
        text.remove_prefix(close + 1);
    }
    return parts;
}

std::string placeholder_names(const std::vector<TemplatePart>& parts) {
    std::set<std::string_view> names;
    for (const TemplatePart& part : parts)
        if (const auto* placeholder = std::get_if<Placeholder>(&part)) names.insert(placeholder->name);
    std::string joined;
    for (const std::string_view name : names) {
        if (!joined.empty()) joined += ',';
        joined += name;
    }
    return joined;
}

} // namespace fengqiao
