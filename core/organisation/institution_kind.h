#pragma once

#include <cstddef>
#include <cstdint>

namespace fengqiao {

// The two wings of the committee's members; decides which tiles a terminal shows.
enum class InstitutionKind : std::uint8_t { Bank, Insurer };
inline constexpr std::size_t institution_kind_count = 2;

} // namespace fengqiao
