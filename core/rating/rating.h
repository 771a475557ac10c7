#pragma once

#include "core/rating/satisfaction.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fengqiao {

// Answer, recontact, answer: after the second round a bad rating closes the case as disputed (DECISIONS 5).
constexpr std::uint32_t rating_rounds_max = 2;
constexpr std::size_t rating_reasons_max = 3;

// What the customer pressed, about one round of a case or, at the counter key, about today's service.
struct RatingGiven {
    Satisfaction level{};
    std::vector<std::string> reasons; // catalogue rating reasons

    friend bool operator==(const RatingGiven&, const RatingGiven&) = default;
};

// Reasons are asked for only after 1 or 2 (DOMAIN 4.2).
constexpr bool asks_for_reasons(Satisfaction level) {
    return asks_for_recontact(level);
}

// Which of `reasons` count: none after 3 to 5, otherwise the first three different ones, in the order
// pressed. A press is never lost because of what came with it.
std::vector<std::string> reasons_that_count(Satisfaction level, std::span<const std::string> reasons);

// A rating while the customer stands at the five keys. Nothing is chosen until the customer chooses.
class RatingDraft {
public:
    // Another key replaces the first one; reasons that no longer belong to it are forgotten.
    void press(Satisfaction level);
    // Takes the choice back: no key is pressed.
    void undo();
    // Marks or unmarks a reason. False, and nothing changes, when no reasons are asked for or three are
    // marked.
    bool toggle(std::string_view reason);

    [[nodiscard]] std::optional<Satisfaction> level() const { return level_; }
    [[nodiscard]] std::span<const std::string> reasons() const { return reasons_; }
    [[nodiscard]] bool is_marked(std::string_view reason) const;
    // nullopt while no key is pressed.
    [[nodiscard]] std::optional<RatingGiven> given() const;

    friend bool operator==(const RatingDraft&, const RatingDraft&) = default;

private:
    std::optional<Satisfaction> level_;
    std::vector<std::string> reasons_;
};

} // namespace fengqiao
