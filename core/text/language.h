#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace fengqiao {

// The languages of the glass, the paper and the catalogue.
enum class Language : std::uint8_t { Chinese, English };

// The same thing said in each of them.
struct Words {
    std::string zh, en;

    [[nodiscard]] const std::string& in(Language language) const {
        switch (language) {
        case Language::Chinese: return zh;
        case Language::English: return en;
        }
        std::unreachable();
    }
    friend bool operator==(const Words&, const Words&) = default;
};

} // namespace fengqiao
