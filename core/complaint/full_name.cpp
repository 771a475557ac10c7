#include "core/complaint/full_name.h"

#include "core/basics/utf8.h"

#include <algorithm>
#include <array>

namespace fengqiao {
namespace {

constexpr std::array<std::string_view, 4> partings{"·", "•", "．", " "};

std::string_view without_spaces_around(std::string_view text) {
    const auto from = text.find_first_not_of(' ');
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(' ') - from + 1);
}

std::size_t end_of_first_part(std::string_view whole) {
    std::size_t end = whole.size();
    for (const std::string_view parting : partings)
        if (const auto at = whole.find(parting); at != std::string_view::npos)
            end = std::min(end, at + parting.size());
    return end;
}

std::size_t first_character_size(std::string_view text) {
    std::string first;
    append_utf8(first, code_points(text).front());
    return std::min(first.size(), text.size());
}

std::size_t surname_size(std::string_view whole, const std::vector<Surname>& surnames) {
    std::size_t size = 0;
    for (const Surname& surname : surnames)
        if (surname.text.size() > size && whole.starts_with(surname.text)) size = surname.text.size();
    return size > 0 ? size : first_character_size(whole);
}

} // namespace

Name parted_name(std::string_view whole, const std::vector<Surname>& surnames) {
    whole = without_spaces_around(whole);
    if (whole.empty()) return {};
    std::size_t end = end_of_first_part(whole);
    if (end == whole.size()) end = surname_size(whole, surnames);
    return {.surname = std::string{whole.substr(0, end)}, .given = std::string{whole.substr(end)}};
}

} // namespace fengqiao
