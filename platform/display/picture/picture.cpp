#include "platform/display/picture/picture.h"

#include <algorithm>
#include <cstdlib>

namespace fengqiao::display {

Picture copy_of(const Canvas& canvas) {
    Picture copy{canvas.width, canvas.height, {}};
    copy.pixels.reserve(static_cast<std::size_t>(canvas.width) * static_cast<std::size_t>(canvas.height));
    for (int y = 0; y < canvas.height; ++y)
        copy.pixels.insert(copy.pixels.end(), canvas.row(y), canvas.row(y) + canvas.width);
    return copy;
}

namespace {

int distance(std::uint32_t one, std::uint32_t other) {
    int largest = 0;
    for (const int shift : {0, 8, 16})
        largest = std::max(largest, std::abs(static_cast<int>(one >> shift & 0xFF) -
                                             static_cast<int>(other >> shift & 0xFF)));
    return largest;
}

} // namespace

Difference compare(const Picture& one, const Picture& other) {
    if (one.width != other.width || one.height != other.height)
        return {std::max(one.pixels.size(), other.pixels.size()), 255, Place{0, 0}};
    Difference difference;
    for (std::size_t i = 0; i < one.pixels.size(); ++i) {
        const int apart = distance(one.pixels[i], other.pixels[i]);
        if (apart == 0) continue;
        ++difference.pixels;
        difference.largest = std::max(difference.largest, apart);
        const auto width = static_cast<std::size_t>(one.width);
        if (!difference.first)
            difference.first = Place{static_cast<int>(i % width), static_cast<int>(i / width)};
    }
    return difference;
}

} // namespace fengqiao::display
