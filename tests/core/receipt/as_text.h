#pragma once

#include "core/receipt/receipt.h"
#include "platform/settings/settings.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace fengqiao {

inline std::string as_text(const Receipt& receipt) {
    std::string text = "number " + receipt.number + "\ncode   " + receipt.code_text + "\n";
    for (const auto& line : receipt.lines) {
        if (line.style == LineStyle::Rule) text += "--------";
        if (line.style == LineStyle::Code) text += "[code]";
        const std::string value = line.style == LineStyle::Blank ? "________" : line.value;
        text += line.label.empty() ? value : line.label + " | " + value;
        text += "\n";
    }
    return text;
}

// The reviewed text; FENGQIAO_RENEW_GOLDEN=1 writes it anew.
inline std::string golden(const std::string& name, const std::string& now) {
    const std::string path = "tests/golden/receipts/" + name;
    if (std::getenv("FENGQIAO_RENEW_GOLDEN")) std::ofstream{path, std::ios::binary} << now;
    std::ostringstream content;
    content << std::ifstream{path, std::ios::binary}.rdbuf();
    return content.str();
}

inline Locale locale(const std::string& language) {
    auto loaded = settings::load_locale("assets/locales/" + language + ".toml");
    REQUIRE(loaded);
    return std::move(*loaded);
}

} // namespace fengqiao
