#include "platform/wire/field_writer.h"

#include <nlohmann/json.hpp>

namespace fengqiao::wire {

using nlohmann::json;

void FieldWriter::text(std::string_view name, std::string_view value) {
    open_[name] = value;
}
void FieldWriter::flag(std::string_view name, bool value) {
    open_[name] = value;
}
void FieldWriter::count(std::string_view name, std::uint64_t value, std::uint64_t, std::uint64_t) {
    open_[name] = value;
}
void FieldWriter::code(std::string_view name, const std::string& value) {
    text(name, value);
}
void FieldWriter::optional_code(std::string_view name, const std::string& value) {
    if (!value.empty()) text(name, value);
}
void FieldWriter::codes(std::string_view name, const std::vector<std::string>& value, std::size_t) {
    if (!value.empty()) open_[name] = value;
}
void FieldWriter::digits(std::string_view name, const std::string& value, std::size_t) {
    text(name, value);
}
void FieldWriter::money(std::string_view name, Fen value) {
    open_[name] = value.count;
}
void FieldWriter::money(std::string_view name, const std::optional<Fen>& value) {
    if (value) money(name, *value);
}
void FieldWriter::day(std::string_view name, Day value) {
    text(name, iso_date(value));
}
void FieldWriter::day(std::string_view name, const std::optional<Day>& value) {
    if (value) day(name, *value);
}
void FieldWriter::instant(std::string_view name, Instant value) {
    open_[name] = to_milliseconds(value);
}
void FieldWriter::instant(std::string_view name, const std::optional<Instant>& value) {
    if (value) instant(name, *value);
}
void FieldWriter::duration(std::string_view name, milliseconds value) {
    open_[name] = value.count();
}

void FieldWriter::sealed_text(std::string_view name, const std::string& value, std::size_t) {
    if (!value.empty()) personal_[name] = value;
}
void FieldWriter::sealed_digits(std::string_view name, const std::string& value, std::size_t) {
    if (!value.empty()) personal_[name] = value;
}
void FieldWriter::sealed_texts(std::string_view name, const std::vector<std::string>& value, std::size_t) {
    if (!value.empty()) personal_[name] = value;
}

void FieldWriter::sealed_duration(std::string_view name, milliseconds value) {
    personal_[name] = static_cast<std::uint64_t>(value.count());
}

FieldWriter FieldWriter::inside(std::string_view name) {
    return {open_[name] = json::object(), personal_[name] = json::object()};
}

FieldWriter FieldWriter::next_inside(std::string_view name) {
    json& open_items = open_[name];
    json& personal_items = personal_[name];
    open_items.push_back(json::object());
    personal_items.push_back(json::object());
    return {open_items.back(), personal_items.back()};
}

void FieldWriter::finish(std::string_view name) {
    const json& sealed = personal_[name];
    const auto is_empty = [](const json& item) { return item.empty(); };
    if (sealed.empty() || (sealed.is_array() && std::all_of(sealed.begin(), sealed.end(), is_empty))) {
        personal_.erase(name);
    }
}

} // namespace fengqiao::wire
