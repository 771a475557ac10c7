#include "platform/wire/map_reader.h"

#include <nlohmann/json.hpp>

namespace fengqiao::wire {

using nlohmann::json;

MapReader::MapReader(const json* map, bool& good) : map_{map}, good_{good} {
    if (map_ == nullptr || !map_->is_object()) {
        map_ = nullptr;
        good_ = false;
    }
}

const json* MapReader::find(std::string_view key) {
    if (map_ != nullptr) {
        const auto at = map_->find(key);
        if (at != map_->end()) return &*at;
    }
    good_ = false;
    return nullptr;
}

std::uint64_t MapReader::number(std::string_view key, std::uint64_t most) {
    const json* value = find(key);
    const auto read = value == nullptr ? std::nullopt : item_number(*value);
    if (!read || *read > most) {
        good_ = false;
        return 0;
    }
    return *read;
}

std::int64_t MapReader::integer(std::string_view key, std::int64_t least, std::int64_t most) {
    const json* value = find(key);
    const bool fits =
        value != nullptr && value->is_number_integer() &&
        !(value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(most));
    const std::int64_t read = fits ? value->get<std::int64_t>() : 0;
    if (!fits || read < least || read > most) {
        good_ = false;
        return 0;
    }
    return read;
}

bool MapReader::flag(std::string_view key) {
    const json* value = find(key);
    if (value == nullptr || !value->is_boolean()) {
        good_ = false;
        return false;
    }
    return value->get<bool>();
}

std::string MapReader::text(std::string_view key, std::size_t bytes_most) {
    const json* value = find(key);
    auto read = value == nullptr ? std::nullopt : item_text(*value, bytes_most);
    if (!read) good_ = false;
    return read ? std::move(*read) : std::string{};
}

Bytes MapReader::bytes(std::string_view key, std::size_t most) {
    const json* value = find(key);
    auto read = value == nullptr ? std::nullopt : item_bytes(*value, most);
    if (!read) good_ = false;
    return read ? std::move(*read) : Bytes{};
}

bool MapReader::is_null(std::string_view key) {
    const json* value = find(key);
    return value == nullptr || value->is_null();
}

bool MapReader::has(std::string_view key) const {
    return map_ != nullptr && map_->contains(key);
}

MapReader MapReader::map(std::string_view key) {
    return {find(key), good_};
}

std::vector<const json*> MapReader::list(std::string_view key, std::size_t most) {
    std::vector<const json*> items;
    const json* value = find(key);
    if (value == nullptr || !value->is_array() || value->size() > most) {
        good_ = false;
        return items;
    }
    for (const json& item : *value)
        items.push_back(&item);
    return items;
}

std::optional<Bytes> item_bytes(const json& item, std::size_t most) {
    if (!item.is_binary() || item.get_binary().size() > most) return std::nullopt;
    return Bytes{item.get_binary().begin(), item.get_binary().end()};
}

std::optional<std::uint64_t> item_number(const json& item) {
    return item.is_number_unsigned() ? std::optional{item.get<std::uint64_t>()} : std::nullopt;
}

std::optional<std::string> item_text(const json& item, std::size_t most) {
    const auto* text = item.get_ptr<const std::string*>();
    return text == nullptr || text->size() > most ? std::nullopt : std::optional{*text};
}

json binary(ByteView bytes) {
    return json::binary(Bytes{bytes.begin(), bytes.end()});
}

} // namespace fengqiao::wire
