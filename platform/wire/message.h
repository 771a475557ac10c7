#pragma once

#include "core/basics/bytes.h"

#include <nlohmann/json_fwd.hpp>

namespace fengqiao::wire {

// The version a message says it is of, read before anything else is judged; nullopt when it says none.
std::optional<std::uint64_t> version_of(const nlohmann::json& message);

constexpr std::size_t challenge_bytes_max = 64;

} // namespace fengqiao::wire
