#pragma once

#include "core/basics/money.h"
#include "core/basics/strong_id.h"
#include "core/catalogue/tile.h"
#include "core/complaint/attachment.h"
#include "core/complaint/terms.h"

#include <optional>
#include <string>
#include <vector>

namespace fengqiao {

// What it is about. All codes are those of the catalogue; an empty one has not been answered yet.
struct Matter {
    std::string tile, choice;          // what was tapped; empty where staff chose the codes themselves
    std::string channel{"A101"};       // where the business was done (DECISIONS 26)
    std::string business;              // B or N
    std::string dispute;               // D, insurers only
    std::string cause;                 // C
    std::vector<std::string> requests; // R, one to requests_max
    Occurred occurred{Occurred::Unknown};
    std::vector<std::string> phrases; // ready sentences, in the order they were tapped
    std::string words;                // the customer's own, as typed, spoken or written
    std::optional<Fen> amount;

    friend bool operator==(const Matter&, const Matter&) = default;
};

// For whom it is brought (Order 2020-3 Arts. 12 and 14).
struct Party {
    Capacity capacity{Capacity::Self};
    std::uint32_t members{1};                 // of a group, the filer among them
    std::vector<std::string> representatives; // of a group: names, at most five

    friend bool operator==(const Party&, const Party&) = default;
};

struct Name {
    std::string surname;
    std::string given; // empty where a title stands for it
    Title title{Title::None};
    bool other_surname{false}; // 其他: not among the chips; staff complete it (DECISIONS 9)

    friend bool operator==(const Name&, const Name&) = default;
};

// A complaint that is being filled in. It lives in the stage and dies with it.
struct Draft {
    Matter matter;
    Party party;
    BranchId respondent;
    bool anonymous{false};
    Name name;         // not needed when anonymous, and not kept then
    std::string phone; // as keyed; the same
    std::optional<AgeGroup> age_group;
    std::vector<Attachment> attachments;
    std::string notice_version; // of the privacy notice on the page where it is submitted (PIPL Art. 17)

    friend bool operator==(const Draft&, const Draft&) = default;
};

// Limits of what is kept (SYNC: an event has a size). Characters are code points.
inline constexpr std::size_t words_max = 2000;
inline constexpr std::size_t name_max = 40;
inline constexpr std::size_t phrases_max = 8;
inline constexpr std::size_t requests_max = 3;
inline constexpr std::size_t representatives_max = 5;
inline constexpr std::uint32_t group_least = 2;
inline constexpr std::uint32_t members_max = 100'000;
inline constexpr Fen amount_max{100'000'000'000'00}; // a hundred thousand million yuan

// The draft after a tap on this tile or this choice. Another tile forgets the choice and the ready sentences
// that belonged to the one before.
Draft with_tile(Draft draft, const Tile& tile);
Draft with_choice(Draft draft, const Choice& choice);
// Adds the code, or takes it away when it is there.
std::vector<std::string> toggled(std::vector<std::string> codes, const std::string& code);

} // namespace fengqiao
