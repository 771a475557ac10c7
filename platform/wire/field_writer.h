#pragma once

#include "core/basics/date.h"
#include "core/basics/money.h"
#include "platform/wire/words.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace fengqiao::wire {

// Writes the fields of a body into two objects, one open and one personal. Its methods are the same as
// FieldReader's, so that one description of a body serves both directions. What is empty is left out.
class FieldWriter {
public:
    FieldWriter(nlohmann::json& open, nlohmann::json& personal) : open_{open}, personal_{personal} {}

    void flag(std::string_view name, bool value);
    void count(std::string_view name, std::uint64_t value, std::uint64_t least, std::uint64_t most);
    void code(std::string_view name, const std::string& value);
    void optional_code(std::string_view name, const std::string& value);
    void codes(std::string_view name, const std::vector<std::string>& value, std::size_t most);
    void digits(std::string_view name, const std::string& value, std::size_t size);
    void money(std::string_view name, Fen value);
    void money(std::string_view name, const std::optional<Fen>& value);
    void day(std::string_view name, Day value);
    void day(std::string_view name, const std::optional<Day>& value);
    void instant(std::string_view name, Instant value);
    void instant(std::string_view name, const std::optional<Instant>& value);
    void duration(std::string_view name, milliseconds value);

    void bytes(std::string_view name, ByteView value) { text(name, to_hex(value)); }
    template <class Tag> void id(std::string_view name, const StrongId<Tag>& value) {
        text(name, value.hex());
    }
    template <class Tag> void optional_id(std::string_view name, const StrongId<Tag>& value) {
        if (!value.is_zero()) text(name, value.hex());
    }
    template <class Tag>
    void ids(std::string_view name, const std::vector<StrongId<Tag>>& value, std::size_t most) {
        std::vector<std::string> texts;
        for (const StrongId<Tag>& one : value)
            texts.push_back(one.hex());
        codes(name, texts, most);
    }
    template <class Choice> void word(std::string_view name, Choice value) { text(name, word_of(value)); }
    template <class Choice> void word(std::string_view name, const std::optional<Choice>& value) {
        if (value) text(name, word_of(*value));
    }

    void sealed_text(std::string_view name, const std::string& value, std::size_t bytes_most);
    void sealed_digits(std::string_view name, const std::string& value, std::size_t most);
    void sealed_texts(std::string_view name, const std::vector<std::string>& value, std::size_t most);

    void sealed_duration(std::string_view name, milliseconds value);
    template <class Choice> void sealed_word(std::string_view name, Choice value) {
        sealed_text(name, std::string{word_of(value)}, 0);
    }

    // Objects inside this one, see field_parts.h. After the parts are written, finish() drops what stayed
    // empty.
    FieldWriter inside(std::string_view name);
    FieldWriter next_inside(std::string_view name);
    void finish(std::string_view name);

private:
    void text(std::string_view name, std::string_view value);

    nlohmann::json& open_;
    nlohmann::json& personal_;
};

} // namespace fengqiao::wire
