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

std::string ratio(double value) {
    const auto tenths = static_cast<int>(std::floor(value * 10));
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + ":1";
}

} // namespace

Result<ThemeColours> load_theme(const std::string& path) {
    const auto settings = read_toml(path);
    if (!settings) return std::unexpected(settings.error());
    ThemeColours colours;
    const std::vector<ThemeRole> roles = roles_of(colours);
    std::map<std::string, int> line_of;
    for (const Setting& setting : *settings) {
        const auto role = std::ranges::find(roles, setting.key, &ThemeRole::key);
        if (role == roles.end())
            return wrong(path, setting.line, "'" + setting.key + "' is not a role of a theme");
        const auto colour = parse_colour(setting);
        if (!colour)
            return wrong(path, setting.line, "'" + setting.key + "' must be a colour like \"#1350b8\"");
        *role->colour = *colour;
        line_of[setting.key] = setting.line;
    }
    for (const ThemeRole& role : roles)
        if (!line_of.contains(role.key))
            return wrong(path, settings->empty() ? 1 : settings->back().line,
                         "'" + role.key + "' is missing; a theme names every role");
    const auto faults = contrast_faults(colours);
    if (faults.empty()) return colours;
    const ContrastFault& fault = faults.front();
    return wrong(path, line_of[fault.text_key],
                 "'" + fault.text_key + "' on '" + fault.surface_key + "' has a contrast of " +
                     ratio(fault.found) + ", at least " + ratio(fault.needed) + " is needed");
}

} // namespace fengqiao::settings
