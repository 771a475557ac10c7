#pragma once

#include <cstddef>
#include <cstdint>

namespace fengqiao::display {

// A picture in memory that somebody else owns: 32 bits a pixel, XRGB8888, the top byte is not used.
struct Canvas {
    std::uint32_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    int stride_pixels = 0; // from one row to the next, at least `width`

    std::uint32_t* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * stride_pixels; }
};

// Pixels from `left` to before `right`, from `top` to before `bottom`.
struct Box {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    bool empty() const { return left >= right || top >= bottom; }
    friend bool operator==(const Box&, const Box&) = default;
};

// The part that two boxes share; empty when they share nothing.
constexpr Box common(const Box& one, const Box& other) {
    return {one.left > other.left ? one.left : other.left, one.top > other.top ? one.top : other.top,
            one.right < other.right ? one.right : other.right,
            one.bottom < other.bottom ? one.bottom : other.bottom};
}

} // namespace fengqiao::display
