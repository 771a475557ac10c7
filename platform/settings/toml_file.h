#pragma once

#include "core/basics/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace fengqiao::settings {

// One value of a TOML file, by its dotted key, with the line it stands on.
struct Setting {
    std::string key;
    std::variant<std::string, std::int64_t, double, bool> value;
    int line{};
};

// The values of the file in the order of their lines. BadFile with file:line: reason where it cannot be read,
// is not TOML, or holds an array or a date (none of our files needs one).
Result<std::vector<Setting>> read_toml(const std::string& path);

// The trouble of a wrong file: path:line: reason.
std::unexpected<Trouble> wrong(std::string_view path, int line, std::string_view reason);

} // namespace fengqiao::settings
