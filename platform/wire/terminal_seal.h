#pragma once

#include "core/basics/result.h"
#include "platform/crypto/sealing_key.h"

#include <nlohmann/json_fwd.hpp>

namespace fengqiao::wire {

// A feed is one for a whole branch, so its personal part is sealed once, with a key of its own, and that key
// once to every terminal of the branch (DECISIONS 21).
struct ForTerminals {
    std::span<const crypto::PublicSealingKey> terminals; // at least one, at most terminals_of_branch_max
    Random& random;
};
constexpr std::size_t terminals_of_branch_max = 32;

// Puts "for" and "box" into `document`. `bound_to` says what the box belongs to and is needed to open it.
Result<void> seal_into(nlohmann::json& document, std::string_view personal, ByteView bound_to,
                       const ForTerminals& to);

// The personal text. BadInput when it is not sealed to this key, belongs to something else or was changed.
Result<std::string> open_seal(const nlohmann::json& document, ByteView bound_to,
                              const crypto::SealingKey& terminal);

} // namespace fengqiao::wire
