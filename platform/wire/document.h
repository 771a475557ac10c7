#pragma once

#include "core/basics/bytes.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace fengqiao::wire {

// The only way foreign bytes become a document here: nothing is believed about them. Refused are text that is
// not UTF-8, keys that occur twice, fractions, what follows the end, and nesting deeper than any message of
// ours.
constexpr std::size_t document_depth_max = 12;

std::optional<nlohmann::json> read_json(std::string_view text);
std::optional<nlohmann::json> read_cbor(ByteView bytes);

// One value has one form: keys in byte order, no spaces, shortest numbers.
std::string write_json(const nlohmann::json& document);
Bytes write_cbor(const nlohmann::json& document);

} // namespace fengqiao::wire
