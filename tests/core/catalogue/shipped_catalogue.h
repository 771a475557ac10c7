#pragma once

#include "core/basics/check.h"
#include "core/catalogue/parse.h"

#include <fstream>
#include <sstream>

namespace fengqiao {

// The files of assets/catalogue as they are shipped; tests run from the root of the repository.
inline std::map<std::string, std::string> shipped_files() {
    std::map<std::string, std::string> files;
    for (const std::string_view name : catalogue_file_names()) {
        std::ifstream file("assets/catalogue/" + std::string(name), std::ios::binary);
        check(file.is_open(), "a test finds the catalogue that is shipped");
        std::ostringstream content;
        content << file.rdbuf();
        files.emplace(name, content.str());
    }
    return files;
}

inline const Catalogue& shipped_catalogue() {
    static const Catalogue catalogue = [] {
        auto parsed = parse_catalogue(shipped_files());
        check(parsed.has_value(), parsed ? "" : parsed.error().text);
        return std::move(*parsed);
    }();
    return catalogue;
}

} // namespace fengqiao
