#include "platform/settings/toml_file.h"

#include <toml++/toml.h>

#include <algorithm>

namespace fengqiao::settings {
namespace {

int line_of(const toml::node& node) {
    return static_cast<int>(node.source().begin.line);
}

class Reader {
public:
    explicit Reader(const std::string& path) : path_(path) {}

    Result<std::vector<Setting>> read(const toml::table& table) {
        const Result<void> walked = walk(table, {});
        if (!walked) return std::unexpected(walked.error());
        std::ranges::stable_sort(settings_, {}, &Setting::line);
        return std::move(settings_);
    }

private:
    Result<void> walk(const toml::table& table, const std::string& prefix) {
        for (const auto& [name, node] : table) {
            const std::string key = prefix + std::string(name.str());
            const Result<void> kept = keep(key, node);
            if (!kept) return kept;
        }
        return {};
    }

    Result<void> keep(const std::string& key, const toml::node& node) {
        if (const auto* table = node.as_table()) return walk(*table, key + ".");
        Setting setting{key, {}, line_of(node)};
        if (const auto* text = node.as_string())
            setting.value = text->get();
        else if (const auto* whole = node.as_integer())
            setting.value = whole->get();
        else if (const auto* real = node.as_floating_point())
            setting.value = real->get();
        else if (const auto* yes = node.as_boolean())
            setting.value = yes->get();
        else
            return wrong(path_, line_of(node), "'" + key + "' must be a text, a number, true or false");
        settings_.push_back(std::move(setting));
        return {};
    }

    const std::string& path_;
    std::vector<Setting> settings_;
};

} // namespace

std::unexpected<Trouble> wrong(std::string_view path, int line, std::string_view reason) {
    return trouble(TroubleKind::BadFile,
                   std::string(path) + ":" + std::to_string(line) + ": " + std::string(reason));
}

Result<std::vector<Setting>> read_toml(const std::string& path) {
    try {
        return Reader(path).read(toml::parse_file(path));
    } catch (const toml::parse_error& error) {
        const int line = static_cast<int>(error.source().begin.line);
        return wrong(path, std::max(line, 1), error.description());
    }
}

} // namespace fengqiao::settings
