#pragma once

#include "core/basics/clock.h"
#include "platform/wire/words.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace fengqiao::wire {

// Reads the maps of a CBOR message. The first wrong shape marks the whole message as wrong and every later
// answer is empty; whoever reads asks good() once, at the end.
class MapReader {
public:
    // `good` outlives the reader and every reader made from it.
    MapReader(const nlohmann::json* map, bool& good);

    [[nodiscard]] bool good() const { return good_; }

    std::uint64_t number(std::string_view key, std::uint64_t most);
    std::uint32_t number32(std::string_view key) {
        return static_cast<std::uint32_t>(number(key, UINT32_MAX));
    }
    std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most);
    bool flag(std::string_view key);
    std::string text(std::string_view key, std::size_t bytes_most);
    Bytes bytes(std::string_view key, std::size_t most);
    bool is_null(std::string_view key);
    [[nodiscard]] bool has(std::string_view key) const; // of what may be left out
    MapReader map(std::string_view key);
    // The items of an array; empty when it is none or has more than `most`.
    std::vector<const nlohmann::json*> list(std::string_view key, std::size_t most);

    template <std::size_t Size> std::array<Byte, Size> fixed(std::string_view key) {
        std::array<Byte, Size> array{};
        const Bytes read = bytes(key, Size);
        if (read.size() != Size) {
            fail();
        } else {
            std::copy(read.begin(), read.end(), array.begin());
        }
        return array;
    }
    template <class Id> Id id(std::string_view key) { return {fixed<16>(key)}; }
    template <class Choice> Choice word(std::string_view key) {
        const auto choice = choice_of<Choice>(text(key, 32));
        if (!choice) fail();
        return choice.value_or(words_of<Choice>().front().choice);
    }

    void fail() { good_ = false; }

private:
    const nlohmann::json* find(std::string_view key);

    const nlohmann::json* map_;
    bool& good_;
};

// The items of a list that are not named by keys; nullopt of the wrong type or size.
std::optional<Bytes> item_bytes(const nlohmann::json& item, std::size_t most);
std::optional<std::uint64_t> item_number(const nlohmann::json& item);
std::optional<std::string> item_text(const nlohmann::json& item, std::size_t most);

nlohmann::json binary(ByteView bytes);

} // namespace fengqiao::wire
