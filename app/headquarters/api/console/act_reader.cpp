#include "app/headquarters/api/console/act_reader.h"

#include "core/basics/utf8.h"
#include "core/complaint/draft.h"
#include "platform/wire/field_limits.h"

#include <algorithm>

namespace fengqiao::headquarters::console {
namespace {

using nlohmann::json;

std::unexpected<Refused> missing(std::string_view field) {
    return std::unexpected{Refused{422, "bad_field", "请填写或改正“" + std::string{field} + "”。"}};
}

bool is_blank(std::string_view text) {
    return std::ranges::all_of(code_points(text),
                               [](char32_t point) { return point <= U' ' || point == U'　'; });
}

} // namespace

bool ActReader::flag(const char* name, std::string_view label) {
    const auto at = said_.find(name);
    if (at == said_.end() || !at->is_boolean()) return refuse(label), false;
    return at->get<bool>();
}

Day ActReader::day(const char* name, std::string_view label) {
    const auto found = parse_iso_date(text(name));
    if (!found) refuse(label);
    return found.value_or(Day{});
}

std::string ActReader::words(const char* name, std::string_view label) {
    std::string words = text(name);
    if (is_blank(words) || length_in_code_points(words) > words_max) refuse(label);
    return words;
}

std::optional<Fen> ActReader::amount(const char* name, std::string_view label) {
    const auto at = said_.find(name);
    if (at == said_.end() || at->is_null()) return std::nullopt;
    if (!at->is_number_integer() || *at < 0 || *at > amount_max.count) return refuse(label), std::nullopt;
    return Fen{at->get<std::int64_t>()};
}

std::vector<PersonId> ActReader::people(const char* name, std::string_view label) {
    std::vector<PersonId> people;
    const auto at = said_.find(name);
    if (at == said_.end() || !at->is_array() || at->size() > wire::respondents_max)
        return refuse(label), people;
    for (const json& one : *at) {
        const auto id = one.is_string() ? PersonId::from_hex_text(one.get<std::string>()) : std::nullopt;
        if (!id || std::ranges::find(people, *id) != people.end()) return refuse(label), people;
        people.push_back(*id);
    }
    return people;
}

std::string ActReader::text(const char* name) const {
    const auto at = said_.find(name);
    return at != said_.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

Answer<EventBody> ActReader::done(EventBody body) const {
    if (!wrong_.empty()) return missing(wrong_);
    return body;
}

} // namespace fengqiao::headquarters::console
