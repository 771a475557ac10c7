#pragma once

#include "core/basics/date.h"
#include "core/basics/money.h"
#include "platform/wire/field_limits.h"
#include "platform/wire/words.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace fengqiao::wire {

// Keys that were not asked for: refused, or of a newer program and left alone.
enum class OtherKeys { Refused, LeftAlone };

// Reads the fields FieldWriter wrote and remembers the first one that is missing or not allowed. Never throws
// and never keeps a value in what it says about a fault.
class FieldReader {
public:
    // `personal` may be nullptr: then what is sealed stays empty.
    FieldReader(const nlohmann::json* open, const nlohmann::json* personal, OtherKeys other_keys)
        : open_{open}, personal_{personal}, other_keys_{other_keys} {}

    void flag(std::string_view name, bool& value);
    template <class Count>
    void count(std::string_view name, Count& value, std::uint64_t least, std::uint64_t most) {
        const auto read = integer(name, static_cast<std::int64_t>(least), static_cast<std::int64_t>(most));
        if (!read) return fault(name);
        value = static_cast<Count>(*read);
    }
    void code(std::string_view name, std::string& value);
    void optional_code(std::string_view name, std::string& value);
    void codes(std::string_view name, std::vector<std::string>& value, std::size_t most);
    void digits(std::string_view name, std::string& value, std::size_t size);
    void money(std::string_view name, Fen& value);
    void money(std::string_view name, std::optional<Fen>& value);
    void day(std::string_view name, Day& value);
    void day(std::string_view name, std::optional<Day>& value);
    void instant(std::string_view name, Instant& value);
    void instant(std::string_view name, std::optional<Instant>& value);
    void duration(std::string_view name, milliseconds& value);
    template <std::size_t Size> void bytes(std::string_view name, std::array<Byte, Size>& value) {
        const auto hex = text(name);
        const auto read = hex ? from_hex(*hex) : std::nullopt;
        if (!read || read->size() != Size || to_hex(*read) != *hex) return fault(name);
        std::copy(read->begin(), read->end(), value.begin());
    }
    template <class Tag> void id(std::string_view name, StrongId<Tag>& value) {
        const auto hex = text(name);
        const auto read = hex ? StrongId<Tag>::from_hex_text(*hex) : std::nullopt;
        if (!read || read->is_zero() || read->hex() != *hex) return fault(name);
        value = *read;
    }
    template <class Tag> void optional_id(std::string_view name, StrongId<Tag>& value) {
        if (has(name)) id(name, value);
    }
    template <class Tag>
    void ids(std::string_view name, std::vector<StrongId<Tag>>& value, std::size_t most) {
        std::vector<std::string> texts;
        codes(name, texts, most);
        for (const std::string& one : texts) {
            const auto read = StrongId<Tag>::from_hex_text(one);
            if (!read || read->is_zero() || read->hex() != one) return fault(name);
            value.push_back(*read);
        }
    }
    template <class Choice> void word(std::string_view name, Choice& value) {
        const auto read = text(name);
        const auto choice = read ? choice_of<Choice>(*read) : std::nullopt;
        if (!choice) return fault(name);
        value = *choice;
    }
    template <class Choice> void word(std::string_view name, std::optional<Choice>& value) {
        if (has(name)) word(name, value.emplace());
    }
    void sealed_text(std::string_view name, std::string& value, std::size_t bytes_most);
    void sealed_digits(std::string_view name, std::string& value, std::size_t most);
    void sealed_texts(std::string_view name, std::vector<std::string>& value, std::size_t most);

    void sealed_duration(std::string_view name, milliseconds& value);
    template <class Choice> void sealed_word(std::string_view name, Choice& value) {
        std::string read;
        sealed_text(name, read, code_bytes_max);
        const auto choice = choice_of<Choice>(read);
        if (!read.empty() && !choice) return fault(name);
        value = choice.value_or(value);
    }

    // Objects inside this one, see field_parts.h: `size` of a list is nullopt when it is absent or longer
    // than `most`.
    [[nodiscard]] bool has(std::string_view name) const;
    FieldReader inside(std::string_view name);
    std::optional<std::size_t> size(std::string_view name, std::size_t most);
    [[nodiscard]] FieldReader inside_at(std::string_view name, std::size_t at) const;

    // After the last field: looks at the other keys. Takes over the first fault of an inner object.
    void finish();
    void finish(FieldReader& inner);
    void fault(std::string_view name) {
        if (!fault_) fault_ = name;
    }
    // The name of the first field that was wrong.
    [[nodiscard]] std::optional<std::string_view> first_fault() const { return fault_; }

private:
    const nlohmann::json* find(std::string_view name);
    const nlohmann::json* find_personal(std::string_view name);
    std::optional<std::string_view> text(std::string_view name);
    std::optional<std::int64_t> integer(std::string_view name, std::int64_t least, std::int64_t most);

    const nlohmann::json* open_;
    const nlohmann::json* personal_;
    OtherKeys other_keys_;
    std::size_t open_found_{0};
    std::size_t personal_found_{0};
    std::optional<std::string_view> fault_;
};

} // namespace fengqiao::wire
