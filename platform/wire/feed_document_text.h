#pragma once

#include "core/basics/bytes.h"
#include "core/basics/result.h"

#include <nlohmann/json_fwd.hpp>

namespace fengqiao::wire {

// What the three kinds of feed documents have in common as JSON texts.

constexpr std::uint64_t document_version = 1;
// A terminal that knows the first version only reads what it knows of the second and leaves the rest alone:
// so what was added since is said in the second, and everything else still in the first.
constexpr std::uint64_t document_version_newest = 2;

// nullopt unless it is an object that says its version.
std::optional<nlohmann::json> read_document(ByteView bytes);
// Of a newer program: fields this one does not know are left alone.
bool is_newer(const nlohmann::json& document);
// TooLarge above document_bytes_max, BadInput when a text is not UTF-8.
Result<Bytes> write_document(const nlohmann::json& document);

// What a sealed part belongs to, so that it opens in its own document only.
Bytes bound_to(std::string_view kind, ByteView id, std::uint32_t revision);

std::unexpected<Trouble> bad_document(std::string_view kind, std::string_view field);

} // namespace fengqiao::wire
