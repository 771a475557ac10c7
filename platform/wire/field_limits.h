#pragma once

#include <cstddef>
#include <cstdint>

namespace fengqiao::wire {

// What one field may hold at most; refused at filing, so that nothing unacceptable is ever kept (SYNC 1.2).
constexpr std::size_t code_bytes_max = 32;
constexpr std::size_t codes_max = 16;
constexpr std::size_t name_bytes_max = 200;
constexpr std::size_t phone_digits_max = 20;
constexpr std::size_t representatives_max = 5; // Order 2020-3 Art. 12
constexpr std::size_t respondents_max = 10;
constexpr std::size_t direct_line_max = 180; // with the respondents within the open part of one event
constexpr std::size_t story_bytes_max = 32 * 1024;
constexpr std::size_t words_bytes_max = 16 * 1024;
constexpr std::size_t block_bytes_max = 8 * 1024; // each of the four blocks of a decision
constexpr std::uint32_t key_number_max = 1'000'000;
constexpr std::int64_t fen_max = 1'000'000'000'000'000;        // ten trillion yuan
constexpr std::int64_t milliseconds_max = 253'402'300'799'999; // the end of the year 9999

} // namespace fengqiao::wire
