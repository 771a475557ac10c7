#pragma once

#include "core/basics/strong_id.h"
#include "platform/wire/field_parts.h"

namespace fengqiao::wire {

// Kinds of fields that only a stored case has. Enumerators of core stand as numbers: a stored case is folded
// anew whenever projection_version changes, and nothing else ever reads it.

constexpr std::size_t timeline_max = 1'000'000;

template <class Choice> void choice(FieldWriter& fields, std::string_view name, Choice& value) {
    fields.count(name, static_cast<std::uint64_t>(value), 0, UINT16_MAX);
}
template <class Choice> void choice(FieldReader& fields, std::string_view name, Choice& value) {
    std::uint16_t number = 0;
    fields.count(name, number, 0, UINT16_MAX);
    value = static_cast<Choice>(number);
}

template <class Choice>
void choice_or_none(FieldWriter& fields, std::string_view name, std::optional<Choice>& value) {
    if (value) choice(fields, name, *value);
}
template <class Choice>
void choice_or_none(FieldReader& fields, std::string_view name, std::optional<Choice>& value) {
    if (fields.has(name)) choice(fields, name, value.emplace());
}

inline void people(FieldWriter& fields, std::string_view name, std::vector<PersonId>& ids) {
    std::vector<std::string> texts;
    for (const PersonId& id : ids)
        texts.push_back(id.hex());
    fields.codes(name, texts, timeline_max);
}
inline void people(FieldReader& fields, std::string_view name, std::vector<PersonId>& ids) {
    std::vector<std::string> texts;
    fields.codes(name, texts, timeline_max);
    for (const std::string& text : texts)
        ids.push_back(PersonId::from_hex_text(text).value_or(PersonId{}));
}

inline void day_count(FieldWriter& fields, std::string_view name, days& value) {
    fields.count(name, static_cast<std::uint64_t>(value.count()), 0, INT32_MAX);
}
inline void day_count(FieldReader& fields, std::string_view name, days& value) {
    std::int32_t number = 0;
    fields.count(name, number, 0, INT32_MAX);
    value = days{number};
}

} // namespace fengqiao::wire
