#include "tests/architecture/floors.h"

#include <algorithm>
#include <array>
#include <optional>

namespace fengqiao::architecture {
namespace {

struct Include {
    std::string_view name;
    bool quoted{};
};

std::string_view trimmed(std::string_view text) {
    const auto start = text.find_first_not_of(" \t");
    return start == std::string_view::npos ? std::string_view{} : text.substr(start);
}

std::optional<Include> include_of(std::string_view line) {
    line = trimmed(line);
    if (!line.starts_with('#')) return std::nullopt;
    line = trimmed(line.substr(1));
    if (!line.starts_with("include")) return std::nullopt;
    line = trimmed(line.substr(7));
    if (line.empty() || (line[0] != '"' && line[0] != '<')) return std::nullopt;
    const bool quoted = line[0] == '"';
    const auto end = line.find(quoted ? '"' : '>', 1);
    if (end == std::string_view::npos) return std::nullopt;
    return Include{line.substr(1, end - 1), quoted};
}

bool is_imgui(std::string_view name) {
    return name.substr(name.rfind('/') + 1).starts_with("imgui");
}

// Standard headers have no folder and no ending; what core would otherwise include has one or the other.
bool is_standard(const Include& include) {
    return !include.quoted && std::ranges::all_of(include.name, [](char character) {
        return (character >= 'a' && character <= 'z') || character == '_';
    });
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [&](auto beginning) { return text.starts_with(beginning); });
}

// The two wirings, and headquarters' doors, which pass plain requests and responses.
bool may_include_platform(std::string_view path) {
    return path == "app/kiosk/main.cpp" || path == "app/headquarters/main.cpp" ||
           path == "app/paper/main.cpp" ||
           path == "app/kiosk/robot/play.cpp" ||      // the robot's own wiring: the glass in memory
           path == "app/kiosk/preview/preview.cpp" || // and that of whoever looks at pages
           starts_with_any(path, {"app/kiosk/start", "app/headquarters/routes", "app/headquarters/api/",
                                  "app/headquarters/service"});
}

std::string_view app_breach(std::string_view path, std::string_view name) {
    if (name.starts_with("platform/") && !may_include_platform(path))
        return "app includes platform only in main.cpp and in headquarters' routes and api";
    if (path.starts_with("app/kiosk/") && name.starts_with("app/headquarters/"))
        return "the kiosk knows nothing of headquarters' program";
    if (path.starts_with("app/headquarters/") && name.starts_with("app/kiosk/"))
        return "headquarters knows nothing of the kiosk's program";
    const bool of_app = name.starts_with("app/");
    if (path.starts_with("app/kiosk/flow/") && of_app && !name.starts_with("app/kiosk/flow/"))
        return "flow stands on core alone";
    if (path.starts_with("app/kiosk/ui/") && of_app && !name.starts_with("app/kiosk/ui/"))
        return "ui stands on core alone";
    if (path.starts_with("app/kiosk/screens/") && of_app &&
        !starts_with_any(name, {"app/kiosk/screens/", "app/kiosk/ui/", "app/kiosk/flow/"}))
        return "a screen sees ui, flow and core";
    return {};
}

// Empty when the include is allowed.
std::string_view include_breach(std::string_view path, const Include& include) {
    const auto name = include.name;
    const bool of_house = starts_with_any(name, {"core/", "platform/", "app/", "tests/"});
    if (!path.starts_with("tests/") && name.starts_with("tests/")) return "only tests include tests";
    if (path.starts_with("core/") && !name.starts_with("core/") && !is_standard(include))
        return "core includes only core and the standard library";
    if (include.quoted && !of_house && !is_imgui(name)) return "an include starts at the repository's root";
    if (path.starts_with("platform/")) {
        if (name.starts_with("app/")) return "platform never includes app";
        if (is_imgui(name) && !path.starts_with("platform/display/"))
            return "in platform only display includes Dear ImGui";
    }
    if (path.starts_with("app/")) {
        if (is_imgui(name) && !path.starts_with("app/kiosk/ui/"))
            return "in app only app/kiosk/ui includes Dear ImGui";
        return app_breach(path, name);
    }
    return {};
}

std::string_view link_breach(std::string_view path, std::string_view line) {
    line = line.substr(0, line.find('#'));
    constexpr std::array<std::string_view, 4> foreign{"find_package", "pkg_check_modules",
                                                      "pkg_search_module", "find_library"};
    const auto names_target = [&](std::string_view floor) {
        const auto at = line.find(floor);
        return at != std::string_view::npos && (at == 0 || line[at - 1] == ' ' || line[at - 1] == '(');
    };
    if (path.starts_with("core/")) {
        if (std::ranges::any_of(foreign, [&](auto command) { return line.contains(command); }))
            return "core looks for no library";
        if (names_target("platform_") || names_target("app_")) return "core links only core";
    }
    if (path.starts_with("platform/") && names_target("app_")) return "platform never links app";
    return {};
}

} // namespace

Breaches floor_breaches(std::string_view path, std::string_view text) {
    const bool is_list = path.ends_with("CMakeLists.txt");
    if (!is_cpp(path) && !is_list) return {};
    Breaches breaches;
    int number = 0;
    for (const auto line : lines_of(text)) {
        ++number;
        std::string_view rule;
        if (is_list) {
            rule = link_breach(path, line);
        } else if (const auto include = include_of(line)) {
            rule = include_breach(path, *include);
        }
        if (!rule.empty()) breaches.push_back({std::string{path}, number, std::string{rule}});
    }
    return breaches;
}

} // namespace fengqiao::architecture
