#pragma once

#include "core/basics/bytes.h"

#include <optional>

namespace fengqiao::editions {

// An edition that was put in place, and the order that did.
struct PlacedEdition {
    std::uint32_t order{0};
    std::uint32_t serial{0};
    Hash edition{}; // SHA-256 of its CBOR, which names every file by its hash

    friend bool operator==(const PlacedEdition&, const PlacedEdition&) = default;
};

// What is shown and what was shown before it, newest first, as the file `standing` says it: one line each.
using Standing = std::vector<PlacedEdition>;
constexpr std::size_t editions_kept = 2;

std::string standing_text(const Standing& standing);
// nullopt unless it is exactly what standing_text writes.
std::optional<Standing> read_standing(std::string_view text);

// The folder of an edition: two headquarters' databases may give one serial to two of them.
std::string folder_name(std::uint32_t serial, const Hash& edition);

} // namespace fengqiao::editions
