#pragma once

#include "core/basics/bytes.h"

#include <algorithm>

namespace fengqiao::crypto {

// Fixed binary layouts, little-endian: written by appending, read by taking off the front.
inline void put(Bytes& into, ByteView bytes) {
    into.insert(into.end(), bytes.begin(), bytes.end());
}
inline void put_u32(Bytes& into, std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8)
        into.push_back(static_cast<Byte>(number >> shift));
}
inline std::uint32_t read_u32(ByteView four) {
    std::uint32_t number = 0;
    for (std::size_t at = 4; at-- > 0;)
        number = number << 8 | four[at];
    return number;
}

// What is left to read of a layout. take() of more than is left answers nothing and moves nothing.
class Unread {
public:
    explicit Unread(ByteView bytes) : rest_{bytes} {}

    std::optional<ByteView> take(std::size_t size) {
        if (size > rest_.size()) return std::nullopt;
        const ByteView taken = rest_.first(size);
        rest_ = rest_.subspan(size);
        return taken;
    }
    template <std::size_t Size> std::optional<std::array<Byte, Size>> take_array() {
        const auto taken = take(Size);
        if (!taken) return std::nullopt;
        std::array<Byte, Size> array{};
        std::copy(taken->begin(), taken->end(), array.begin());
        return array;
    }
    std::optional<std::uint32_t> take_u32() {
        const auto taken = take(4);
        return taken ? std::optional{read_u32(*taken)} : std::nullopt;
    }
    [[nodiscard]] ByteView rest() const { return rest_; }

private:
    ByteView rest_;
};

} // namespace fengqiao::crypto
