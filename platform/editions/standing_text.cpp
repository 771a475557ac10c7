#include "platform/editions/standing_text.h"

#include <algorithm>
#include <charconv>

namespace fengqiao::editions {
namespace {

constexpr std::string_view first_line = "fengqiao content 1\n";
constexpr std::size_t name_digits = 16;

std::optional<std::uint32_t> number_in(std::string_view digits) {
    std::uint32_t number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool plain = fault == std::errc{} && end == digits.data() + digits.size() && number > 0;
    return plain ? std::optional{number} : std::nullopt;
}

std::optional<PlacedEdition> read_line(std::string_view line) {
    const auto first = line.find(' '), second = line.find(' ', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
    const auto order = number_in(line.substr(0, first));
    const auto serial = number_in(line.substr(first + 1, second - first - 1));
    const auto edition = from_hex(line.substr(second + 1));
    if (!order || !serial || !edition || edition->size() != Hash{}.size()) return std::nullopt;
    PlacedEdition placed{*order, *serial, {}};
    std::ranges::copy(*edition, placed.edition.begin());
    return placed;
}

} // namespace

std::string standing_text(const Standing& standing) {
    std::string text{first_line};
    for (const PlacedEdition& placed : standing)
        text += std::to_string(placed.order) + " " + std::to_string(placed.serial) + " " +
                to_hex(placed.edition) + "\n";
    return text;
}

std::optional<Standing> read_standing(std::string_view text) {
    if (!text.starts_with(first_line)) return std::nullopt;
    Standing standing;
    for (std::string_view rest = text.substr(first_line.size()); !rest.empty();) {
        const auto end = rest.find('\n');
        const auto placed = read_line(rest.substr(0, end));
        if (!placed || end == std::string_view::npos) return std::nullopt;
        standing.push_back(*placed);
        rest.remove_prefix(end + 1);
    }
    const bool good = standing.size() <= editions_kept && standing_text(standing) == text;
    return good ? std::optional{standing} : std::nullopt;
}

std::string folder_name(std::uint32_t serial, const Hash& edition) {
    return std::to_string(serial) + "-" + to_hex(edition).substr(0, name_digits);
}

} // namespace fengqiao::editions
