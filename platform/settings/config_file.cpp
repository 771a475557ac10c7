#include "platform/settings/printer_section.h"
#include "platform/settings/settings.h"
#include "platform/settings/toml_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <functional>
#include <ranges>

namespace fengqiao::settings {
namespace {

constexpr std::size_t hint_bytes_max = 200; // a name that fits on the glass and on paper

// Puts one value into the configuration; false when it is of the wrong kind or out of range.
using Take = std::function<bool(KioskConfig&, const Setting&)>;
struct Key {
    std::string_view name;
    bool required;
    std::string_view expected;
    Take take;
};

// A zero byte would cut a path short, any other of these would break a line of the log or of the glass.
bool is_one_line(std::string_view text) {
    return std::ranges::none_of(text,
                                [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

Take text(std::string KioskConfig::*field) {
    return [field](KioskConfig& config, const Setting& setting) {
        const auto* value = std::get_if<std::string>(&setting.value);
        if (!value || value->empty() || !is_one_line(*value)) return false;
        config.*field = *value;
        return true;
    };
}

Take hint(std::string BranchHint::*field) {
    return [field](KioskConfig& config, const Setting& setting) {
        const auto* value = std::get_if<std::string>(&setting.value);
        if (!value || value->size() > hint_bytes_max || !is_one_line(*value)) return false;
        config.branch.*field = *value;
        return true;
    };
}

Take pixels(int PanelConfig::*field) {
    return [field](KioskConfig& config, const Setting& setting) {
        const auto* value = std::get_if<std::int64_t>(&setting.value);
        if (!value || *value < 480 || *value > 8192) return false;
        config.panel.*field = static_cast<int>(*value);
        return true;
    };
}

bool take_diagonal(KioskConfig& config, const Setting& setting) {
    const auto* real = std::get_if<double>(&setting.value);
    const auto* whole = std::get_if<std::int64_t>(&setting.value);
    const double inches = real ? *real : whole ? static_cast<double>(*whole) : 0.0;
    if (!(inches >= 10.0 && inches <= 100.0)) return false;
    config.panel.diagonal_inches = inches;
    return true;
}

bool take_text_size(KioskConfig& config, const Setting& setting) {
    constexpr std::array<std::string_view, text_size_count> names{"small", "standard", "large", "largest"};
    const auto* value = std::get_if<std::string>(&setting.value);
    const auto name = value ? std::ranges::find(names, *value) : names.end();
    if (name == names.end()) return false;
    config.text_size = text_sizes[static_cast<std::size_t>(name - names.begin())];
    return true;
}

bool take_reduced_motion(KioskConfig& config, const Setting& setting) {
    const auto* value = std::get_if<bool>(&setting.value);
    if (value) config.reduced_motion = *value;
    return value != nullptr;
}

bool take_scanner(KioskConfig& config, const Setting& setting) {
    const auto* value = std::get_if<bool>(&setting.value);
    if (value) config.scanner = *value;
    return value != nullptr;
}

bool is_port(std::string_view text) {
    unsigned port = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), port);
    return fault == std::errc{} && end == text.data() + text.size() && port >= 1 && port <= 65535;
}

// A name or a number, or a number of six in brackets; no user, path or query, which a call would stumble
// over.
bool is_host(std::string_view text) {
    const bool sixes = text.starts_with('[') && text.ends_with(']');
    if (sixes) text = text.substr(1, text.size() - 2);
    return !text.empty() && text.size() <= 253 && std::ranges::all_of(text, [sixes](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter || c == '.' || (sixes ? c == ':' : c == '-');
    });
}

bool take_headquarters(KioskConfig& config, const Setting& setting) {
    constexpr std::string_view scheme = "https://";
    const auto* value = std::get_if<std::string>(&setting.value);
    if (!value || !value->starts_with(scheme)) return false;
    const std::string_view place = std::string_view{*value}.substr(scheme.size());
    const auto colon = place.rfind(':');
    const bool has_port = colon != std::string_view::npos && !place.ends_with(']');
    if (!is_host(place.substr(0, has_port ? colon : place.size()))) return false;
    if (has_port && !is_port(place.substr(colon + 1))) return false;
    config.headquarters = *value;
    return true;
}

// "HH:MM" as minutes since midnight.
std::optional<std::chrono::minutes> parse_time(const Setting& setting) {
    const auto* value = std::get_if<std::string>(&setting.value);
    if (!value || value->size() != 5 || (*value)[2] != ':') return std::nullopt;
    for (const std::size_t at : {0u, 1u, 3u, 4u})
        if ((*value)[at] < '0' || (*value)[at] > '9') return std::nullopt;
    const int hours = ((*value)[0] - '0') * 10 + (*value)[1] - '0';
    const int minutes = ((*value)[3] - '0') * 10 + (*value)[4] - '0';
    if (hours > 23 || minutes > 59) return std::nullopt;
    return std::chrono::minutes{hours * 60 + minutes};
}

Take time_of_night(std::chrono::minutes NightlyWindow::*field) {
    return [field](KioskConfig& config, const Setting& setting) {
        const auto time = parse_time(setting);
        if (time) config.nightly.*field = *time;
        return time.has_value();
    };
}

std::vector<Key> known_keys() {
    return {
        {"data_folder", true, "a folder", text(&KioskConfig::data_folder)},
        {"assets_folder", true, "a folder", text(&KioskConfig::assets_folder)},
        {"print_folder", true, "a folder", text(&KioskConfig::print_folder)},
        {"fonts_folder", false, "a folder", text(&KioskConfig::fonts_folder)},
        {"language", false, "the name of a file in locales", text(&KioskConfig::language)},
        {"theme", false, "the name of a file in themes", text(&KioskConfig::theme)},
        {"text_size", false, "\"small\", \"standard\", \"large\" or \"largest\"", take_text_size},
        {"reduced_motion", false, "true or false", take_reduced_motion},
        {"scanner", false, "true or false", take_scanner},
        {"headphone_switch", false, "an input device", text(&KioskConfig::headphone_switch)},
        {"headquarters.address", true, "https://host:port without a path", take_headquarters},
        {"headquarters.ca_file", true, "a PEM file", text(&KioskConfig::ca_file)},
        {"headquarters.root_key_file", true, "a file with a public key", text(&KioskConfig::root_key_file)},
        {"panel.diagonal_inches", true, "a number from 10 to 100", take_diagonal},
        {"panel.width_px", true, "a whole number from 480 to 8192", pixels(&PanelConfig::width_px)},
        {"panel.height_px", true, "a whole number from 480 to 8192", pixels(&PanelConfig::height_px)},
        {"nightly.from", false, "a time like \"01:00\"", time_of_night(&NightlyWindow::from)},
        {"nightly.to", false, "a time like \"05:00\"", time_of_night(&NightlyWindow::to)},
        {"branch.institution", false, "a text", hint(&BranchHint::institution)},
        {"branch.name", false, "a text", hint(&BranchHint::branch)},
        {"branch.hotline", false, "a text", hint(&BranchHint::hotline)},
        {"printer.kind", false, "\"folder\", \"escpos\" or \"cups\"", take_printer_kind},
        {"printer.device", false, "the whole path of a device", take_printer_device},
        {"printer.address", false, "an address in numbers and a port, like \"192.168.1.50:9100\"",
         take_printer_address},
        {"printer.queue", false, "the name of a queue of CUPS", take_printer_queue},
        {"printer.bilingual", false, "true or false", take_printer_bilingual},
        {"printer.forms", false, "\"sheet\" or \"roll\"", take_printer_forms}};
}

void make_absolute(KioskConfig& config, const std::filesystem::path& base) {
    for (std::string* folder : {&config.data_folder, &config.assets_folder, &config.print_folder,
                                &config.fonts_folder, &config.ca_file, &config.root_key_file})
        *folder = (base / *folder).lexically_normal().string();
}

} // namespace

Result<KioskConfig> load_config(const std::string& path) {
    const auto settings = read_toml(path);
    if (!settings) return std::unexpected(settings.error());
    const std::vector<Key> keys = known_keys();
    KioskConfig config;
    for (const Setting& setting : *settings) {
        const auto key = std::ranges::find(keys, setting.key, &Key::name);
        if (key == keys.end()) return wrong(path, setting.line, "'" + setting.key + "' is not a setting");
        if (!key->take(config, setting))
            return wrong(path, setting.line, "'" + setting.key + "' must be " + std::string(key->expected));
    }
    for (const Key& key : keys)
        if (key.required && std::ranges::find(*settings, key.name, &Setting::key) == settings->end())
            return wrong(path, settings->empty() ? 1 : settings->back().line,
                         "'" + std::string(key.name) + "' is missing");
    if (config.nightly.from == config.nightly.to) {
        const auto last = std::ranges::find_if(*settings | std::views::reverse, [](const Setting& setting) {
            return setting.key.starts_with("nightly.");
        });
        return wrong(path, last->line,
                     "'nightly.from' and 'nightly.to' are the same: the night has no length");
    }
    if (const auto reason = fault_of(config.printer); !reason.empty()) {
        const auto last = std::ranges::find_if(*settings | std::views::reverse, [](const Setting& setting) {
            return setting.key.starts_with("printer.");
        });
        return wrong(path, last->line, reason);
    }
    make_absolute(config, std::filesystem::absolute(path).parent_path());
    return config;
}

} // namespace fengqiao::settings
