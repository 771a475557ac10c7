#include "platform/settings/settings.h"
#include "platform/settings/toml_file.h"

#include <filesystem>

namespace fengqiao::settings {

Result<Locale> load_locale(const std::string& path) {
    const auto settings = read_toml(path);
    if (!settings) return std::unexpected(settings.error());
    std::vector<LocaleEntry> entries;
    for (const Setting& setting : *settings) {
        const auto* text = std::get_if<std::string>(&setting.value);
        if (!text) return wrong(path, setting.line, "'" + setting.key + "' must be a text in double quotes");
        entries.push_back({setting.key, *text, setting.line});
    }
    return Locale::from(std::filesystem::path(path).stem().string(), entries, path);
}

} // namespace fengqiao::settings
