#include "platform/wire/field_reader.h"

#include "platform/wire/field_limits.h"

#include <nlohmann/json.hpp>

namespace fengqiao::wire {
namespace {

using nlohmann::json;

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

bool is_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
}

bool is_code(std::string_view text) {
    const auto allowed = [](char byte) {
        return is_digit(byte) || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
               byte == '-' || byte == '_' || byte == '.';
    };
    return !text.empty() && text.size() <= code_bytes_max && std::all_of(text.begin(), text.end(), allowed);
}

const json* member(const json* object, std::string_view name) {
    if (object == nullptr || !object->is_object()) return nullptr;
    const auto at = object->find(name);
    return at == object->end() ? nullptr : &*at;
}

const json* item(const json* list, std::size_t at) {
    return list != nullptr && list->is_array() && at < list->size() ? &(*list)[at] : nullptr;
}

const std::string* as_text(const json* value) {
    return value == nullptr ? nullptr : value->get_ptr<const std::string*>();
}

// The texts of an array of at least one and at most `most`, each accepted by `allowed`.
template <class Allowed>
std::optional<std::vector<std::string>> as_texts(const json& value, std::size_t most, Allowed allowed) {
    if (!value.is_array() || value.empty() || value.size() > most) return std::nullopt;
    std::vector<std::string> texts;
    for (const json& item : value) {
        const std::string* text = as_text(&item);
        if (text == nullptr || !allowed(*text)) return std::nullopt;
        texts.push_back(*text);
    }
    return texts;
}

} // namespace

bool FieldReader::has(std::string_view name) const {
    return member(open_, name) != nullptr;
}

const json* FieldReader::find(std::string_view name) {
    const json* value = member(open_, name);
    if (value != nullptr) ++open_found_;
    return value;
}

const json* FieldReader::find_personal(std::string_view name) {
    const json* value = member(personal_, name);
    if (value != nullptr) ++personal_found_;
    return value;
}

std::optional<std::string_view> FieldReader::text(std::string_view name) {
    const std::string* value = as_text(find(name));
    return value == nullptr ? std::nullopt : std::optional<std::string_view>{*value};
}

std::optional<std::int64_t> FieldReader::integer(std::string_view name, std::int64_t least,
                                                 std::int64_t most) {
    const json* value = find(name);
    if (value == nullptr || !value->is_number_integer()) return std::nullopt;
    if (value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) {
        return std::nullopt;
    }
    const auto number = value->get<std::int64_t>();
    return number < least || number > most ? std::nullopt : std::optional{number};
}

void FieldReader::flag(std::string_view name, bool& value) {
    const json* found = find(name);
    if (found == nullptr || !found->is_boolean()) return fault(name);
    value = found->get<bool>();
}

void FieldReader::code(std::string_view name, std::string& value) {
    const auto read = text(name);
    if (!read || !is_code(*read)) return fault(name);
    value = *read;
}

void FieldReader::optional_code(std::string_view name, std::string& value) {
    if (has(name)) code(name, value);
}

void FieldReader::codes(std::string_view name, std::vector<std::string>& value, std::size_t most) {
    const json* found = find(name);
    if (found == nullptr) return;
    auto read = as_texts(*found, most, is_code);
    if (!read) return fault(name);
    value = std::move(*read);
}

void FieldReader::digits(std::string_view name, std::string& value, std::size_t size) {
    const auto read = text(name);
    if (!read || read->size() != size || !is_digits(*read)) return fault(name);
    value = *read;
}

void FieldReader::money(std::string_view name, Fen& value) {
    const auto read = integer(name, 0, fen_max);
    if (!read) return fault(name);
    value = {*read};
}

void FieldReader::money(std::string_view name, std::optional<Fen>& value) {
    if (has(name)) money(name, value.emplace());
}

void FieldReader::day(std::string_view name, Day& value) {
    const auto read = text(name);
    const auto day = read ? parse_iso_date(*read) : std::nullopt;
    if (!day) return fault(name);
    value = *day;
}

void FieldReader::day(std::string_view name, std::optional<Day>& value) {
    if (has(name)) day(name, value.emplace());
}

void FieldReader::instant(std::string_view name, Instant& value) {
    const auto read = integer(name, -milliseconds_max, milliseconds_max);
    if (!read) return fault(name);
    value = instant_from(*read);
}

void FieldReader::instant(std::string_view name, std::optional<Instant>& value) {
    if (has(name)) instant(name, value.emplace());
}

void FieldReader::duration(std::string_view name, milliseconds& value) {
    const auto read = integer(name, 0, milliseconds_max);
    if (!read) return fault(name);
    value = milliseconds{*read};
}

void FieldReader::sealed_text(std::string_view name, std::string& value, std::size_t bytes_most) {
    const json* found = find_personal(name);
    if (found == nullptr) return;
    const std::string* read = as_text(found);
    if (read == nullptr || read->empty() || read->size() > bytes_most) return fault(name);
    value = *read;
}

void FieldReader::sealed_digits(std::string_view name, std::string& value, std::size_t most) {
    sealed_text(name, value, most);
    if (!is_digits(value)) fault(name);
}

void FieldReader::sealed_texts(std::string_view name, std::vector<std::string>& value, std::size_t most) {
    const json* found = find_personal(name);
    if (found == nullptr) return;
    auto read = as_texts(*found, most, [](const std::string& text) { return text.size() <= name_bytes_max; });
    if (!read) return fault(name);
    value = std::move(*read);
}

void FieldReader::sealed_duration(std::string_view name, milliseconds& value) {
    const json* found = find_personal(name);
    if (found == nullptr) return;
    if (!found->is_number_unsigned() || found->get<std::uint64_t>() > milliseconds_max) return fault(name);
    value = milliseconds{found->get<std::int64_t>()};
}

FieldReader FieldReader::inside(std::string_view name) {
    return {find(name), find_personal(name), other_keys_};
}

std::optional<std::size_t> FieldReader::size(std::string_view name, std::size_t most) {
    const json* list = find(name);
    const json* personal = find_personal(name);
    if (list == nullptr || !list->is_array() || list->empty() || list->size() > most) return std::nullopt;
    // Open and sealed halves of an item stand at the same place of their lists.
    if (personal != nullptr && (!personal->is_array() || personal->size() != list->size()))
        return std::nullopt;
    return list->size();
}

FieldReader FieldReader::inside_at(std::string_view name, std::size_t at) const {
    return {item(member(open_, name), at), item(member(personal_, name), at), other_keys_};
}

void FieldReader::finish() {
    constexpr std::string_view stranger = "that nobody knows";
    if (open_ == nullptr || !open_->is_object()) return fault("object");
    if (personal_ != nullptr && !personal_->is_object()) return fault("object");
    if (other_keys_ == OtherKeys::LeftAlone) return;
    if (open_->size() != open_found_) fault(stranger);
    if (personal_ != nullptr && personal_->size() != personal_found_) fault(stranger);
}

void FieldReader::finish(FieldReader& inner) {
    inner.finish();
    if (inner.fault_) fault(*inner.fault_);
}

} // namespace fengqiao::wire
