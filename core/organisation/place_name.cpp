#include "core/organisation/place_name.h"

#include "core/basics/utf8.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::size_t begins_alike_from = 2; // Chinese characters: 工行, 人保

bool begins_alike(const std::string& one, const std::string& other) {
    const auto first = code_points(one), second = code_points(other);
    const auto [end, unused] = std::ranges::mismatch(first, second);
    return static_cast<std::size_t>(end - first.begin()) >= begins_alike_from;
}

std::string first_word(const std::string& words) {
    return words.substr(0, words.find(' '));
}

} // namespace

Words place_name(const Words& institution, const Words& branch) {
    Words place = branch;
    if (!begins_alike(institution.zh, branch.zh)) place.zh = institution.zh + branch.zh;
    if (first_word(institution.en) != first_word(branch.en)) place.en = institution.en + ", " + branch.en;
    return place;
}

} // namespace fengqiao
