#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fengqiao::wire {

// Exactly `Count` words, none of them empty, parted by single spaces; nullopt otherwise.
template <std::size_t Count>
std::optional<std::array<std::string_view, Count>> split_tokens(std::string_view line) {
    std::array<std::string_view, Count> tokens;
    for (std::size_t at = 0; at < Count; ++at) {
        const bool last = at + 1 == Count;
        const std::size_t space = line.find(' ');
        if (last != (space == std::string_view::npos) || space == 0 || line.empty()) return std::nullopt;
        tokens[at] = line.substr(0, space);
        line.remove_prefix(last ? line.size() : space + 1);
    }
    return tokens;
}

// A number of at most 32 bits in decimal digits and nothing else.
inline std::optional<std::uint32_t> token_number(std::string_view token) {
    std::uint32_t number = 0;
    const auto [end, fault] = std::from_chars(token.data(), token.data() + token.size(), number);
    return fault == std::errc{} && end == token.data() + token.size() ? std::optional{number} : std::nullopt;
}

} // namespace fengqiao::wire
