#include "platform/settings/settings.h"
#include "platform/settings/toml_file.h"

#include "core/basics/bytes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace fengqiao::settings {
namespace {

std::optional<Colour> parse_colour(const Setting& setting) {
    const auto* text = std::get_if<std::string>(&setting.value);
    if (!text || text->size() != 7 || text->front() != '#') return std::nullopt;
    const auto bytes = from_hex(std::string_view(*text).substr(1));
    if (!bytes) return std::nullopt;
    return Colour{(*bytes)[0], (*bytes)[1], (*bytes)[2]};
}

std::optional<ThemeKind> parse_kind(const Setting& setting) {
    const auto* text = std::get_if<std::string>(&setting.value);
    for (const ThemeKind kind : {ThemeKind::Usual, ThemeKind::High, ThemeKind::Low})
        if (text && *text == name_of(kind)) return kind;
    return std::nullopt;
}

// Never rounded up: what is a little short of the floor is not shown as the floor.
std::string hundredths(double value) {
    const auto whole = static_cast<int>(std::floor(value * 100));
    const std::string rest = std::to_string(whole % 100);
    return std::to_string(whole / 100) + "." + (rest.size() < 2 ? "0" : "") + rest;
}

std::string words_of(const ContrastFault& fault) {
    if (fault.surface_key.empty())
        return "'" + fault.text_key + "' has a luminance of " + hundredths(fault.found) + ", at most " +
               hundredths(fault.needed) + " does not hurt light-sensitive eyes";
    return "'" + fault.text_key + "' on '" + fault.surface_key + "' has a contrast of " +
           hundredths(fault.found) + ":1, at least " + hundredths(fault.needed) + ":1 is needed";
}

} // namespace

Result<ThemeColours> load_theme(const std::string& path) {
    const auto settings = read_toml(path);
    if (!settings) return std::unexpected(settings.error());
    ThemeColours colours;
    const std::vector<ThemeRole> roles = roles_of(colours);
    std::map<std::string, int> line_of;
    for (const Setting& setting : *settings) {
        if (setting.key == "kind") {
            const auto kind = parse_kind(setting);
            if (!kind) return wrong(path, setting.line, "'kind' must be \"day\", \"high\" or \"low\"");
            colours.kind = *kind;
            line_of[setting.key] = setting.line;
            continue;
        }
        const auto role = std::ranges::find(roles, setting.key, &ThemeRole::key);
        if (role == roles.end())
            return wrong(path, setting.line, "'" + setting.key + "' is not a role of a theme");
        const auto colour = parse_colour(setting);
        if (!colour)
            return wrong(path, setting.line, "'" + setting.key + "' must be a colour like \"#1350b8\"");
        *role->colour = *colour;
        line_of[setting.key] = setting.line;
    }
    const int last_line = settings->empty() ? 1 : settings->back().line;
    if (!line_of.contains("kind"))
        return wrong(path, last_line, "'kind' is missing: \"day\", \"high\" or \"low\"");
    for (const ThemeRole& role : roles)
        if (!line_of.contains(role.key))
            return wrong(path, last_line, "'" + role.key + "' is missing; a theme names every role");
    const auto faults = contrast_faults(colours);
    if (faults.empty()) return colours;
    return wrong(path, line_of[faults.front().text_key], words_of(faults.front()));
}

} // namespace fengqiao::settings
