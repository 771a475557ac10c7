#pragma once

#include "platform/wire/field_reader.h"
#include "platform/wire/field_writer.h"

namespace fengqiao::wire {

// Objects and lists of objects inside a described one: what is sealed of them lies at the same place of the
// sealed half.

template <class Part> void part(FieldWriter& fields, std::string_view name, Part& value) {
    FieldWriter inner = fields.inside(name);
    describe(inner, value);
    fields.finish(name);
}

template <class Part> void part(FieldWriter& fields, std::string_view name, std::optional<Part>& value) {
    if (value) part(fields, name, *value);
}

template <class Part>
void parts(FieldWriter& fields, std::string_view name, std::vector<Part>& values, std::size_t) {
    for (Part& value : values) {
        FieldWriter inner = fields.next_inside(name);
        describe(inner, value);
    }
    if (!values.empty()) fields.finish(name);
}

template <class Part> void part(FieldReader& fields, std::string_view name, Part& value) {
    FieldReader inner = fields.inside(name);
    describe(inner, value);
    fields.finish(inner);
}

template <class Part> void part(FieldReader& fields, std::string_view name, std::optional<Part>& value) {
    if (fields.has(name)) part(fields, name, value.emplace());
}

template <class Part>
void parts(FieldReader& fields, std::string_view name, std::vector<Part>& values, std::size_t most) {
    if (!fields.has(name)) return;
    const auto size = fields.size(name, most);
    if (!size) return fields.fault(name);
    for (std::size_t at = 0; at < *size; ++at) {
        FieldReader inner = fields.inside_at(name, at);
        describe(inner, values.emplace_back());
        fields.finish(inner);
    }
}

} // namespace fengqiao::wire
