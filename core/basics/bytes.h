#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fengqiao {

using Byte = std::uint8_t;
using Bytes = std::vector<Byte>;
using ByteView = std::span<const Byte>;
using Hash = std::array<Byte, 32>; // SHA-256

inline ByteView bytes_of(std::string_view text) {
    return {reinterpret_cast<const Byte*>(text.data()), text.size()};
}
inline std::string_view text_of(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string to_hex(ByteView bytes);
std::optional<Bytes> from_hex(std::string_view hex);

// Crockford's base32: no I, L, O, U, so that a code survives being read aloud. Five bits a character,
// most significant first; the last character is padded with zero bits.
std::string to_base32(ByteView bytes);
// Accepts lower case, and I, L as 1 and O as 0; hyphens and spaces are skipped. nullopt on any other character.
std::optional<Bytes> from_base32(std::string_view text);

} // namespace fengqiao
