#include "platform/settings/toml_file.h"

#include "platform/system/durable_file.h"

#include <toml++/toml.h>

#include <algorithm>

namespace fengqiao::settings {
namespace {

constexpr std::size_t file_bytes_max = 1u << 20; // the longest language has fifty kilobytes

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

std::string_view reason_for(TroubleKind kind) {
    if (kind == TroubleKind::NotFound) return "there is no such file";
    if (kind == TroubleKind::TooLarge) return "the file is larger than one mebibyte";
    return "the file cannot be read; see that it is a file and who may read it";
}

} // namespace

std::unexpected<Trouble> wrong(std::string_view path, int line, std::string_view reason) {
    return trouble(TroubleKind::BadFile,
                   std::string(path) + ":" + std::to_string(line) + ": " + std::string(reason));
}

Result<std::vector<Setting>> read_toml(const std::string& path) {
    // Not toml++'s own reading: a folder in the place of a file ends the program there.
    const auto content = system::read_whole(path, file_bytes_max);
    if (!content) return wrong(path, 1, reason_for(content.error().kind));
    try {
        return Reader(path).read(toml::parse(text_of(*content), path));
    } catch (const toml::parse_error& error) {
        const int line = static_cast<int>(error.source().begin.line);
        return wrong(path, std::max(line, 1), error.description());
    }
}

} // namespace fengqiao::settings
