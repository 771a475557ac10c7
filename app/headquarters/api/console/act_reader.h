#pragma once

#include "app/headquarters/api/console/answers.h"
#include "core/basics/date.h"
#include "core/casework/event_body.h"
#include "core/catalogue/catalogue.h"
#include "platform/wire/word_tables.h"

#include <nlohmann/json.hpp>

namespace fengqiao::headquarters::console {

// Reads the fields of an act. What cannot be read is remembered, so that one look at the end is enough.
class ActReader {
public:
    explicit ActReader(const nlohmann::json& said) : said_{said} {}

    template <class Choice> Choice choice(const char* name, std::string_view label) {
        const auto found = wire::choice_of<Choice>(text(name));
        if (!found) refuse(label);
        return found.value_or(Choice{});
    }
    bool flag(const char* name, std::string_view label);
    Day day(const char* name, std::string_view label);
    // Not blank and at most words_max characters.
    std::string words(const char* name, std::string_view label);
    // Fen, zero or more; absent or null is no amount.
    std::optional<Fen> amount(const char* name, std::string_view label);
    // At least none and at most as many as one record may name; each once.
    std::vector<PersonId> people(const char* name, std::string_view label);
    [[nodiscard]] std::string text(const char* name) const;
    void refuse(std::string_view label) {
        if (wrong_.empty()) wrong_ = label;
    }
    // 422 naming the first field that is missing or wrong.
    [[nodiscard]] Answer<EventBody> done(EventBody body) const;

private:
    const nlohmann::json& said_;
    std::string wrong_;
};

} // namespace fengqiao::headquarters::console
