#include "app/kiosk/ui/soft_tiles.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::kiosk::ui {
namespace {

constexpr float reach_in_blurs = 2.6F; // beyond this a Gaussian cannot be seen

std::vector<float> kernel_of(float blur) {
    const int reach = static_cast<int>(std::ceil(blur * 3));
    std::vector<float> kernel;
    float sum = 0;
    for (int i = -reach; i <= reach; ++i)
        sum += kernel.emplace_back(std::exp(-static_cast<float>(i * i) / (2 * blur * blur)));
    for (float& weight : kernel)
        weight /= sum;
    return kernel;
}

// How much of the pixel lies inside a shape whose rounded corner is at (outside, outside).
float coverage(float x, float y, float radius) {
    const float inner_x = radius - x, inner_y = radius - y;
    const float depth = inner_x > 0 && inner_y > 0 ? radius - std::hypot(inner_x, inner_y) : std::min(x, y);
    return std::clamp(depth + 0.5F, 0.0F, 1.0F);
}

std::uint8_t in_255ths(float share) {
    return static_cast<std::uint8_t>(share * 255 + 0.5F);
}

// Blurs the rows of a square and turns it on its side: done twice, it is blurred both ways.
std::vector<float> blurred_and_turned(const std::vector<float>& square, int size,
                                      const std::vector<float>& kernel) {
    const int reach = static_cast<int>(kernel.size() / 2);
    std::vector<float> turned(square.size());
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            float sum = 0;
            for (int i = -reach; i <= reach; ++i) {
                const int from =
                    std::min(x + i, size - 1); // the shape goes on to the right, nothing is left of it
                if (from >= 0)
                    sum += kernel[static_cast<std::size_t>(i + reach)] *
                           square[static_cast<std::size_t>(y * size + from)];
            }
            turned[static_cast<std::size_t>(x * size + y)] = sum;
        }
    return turned;
}

} // namespace

BakedShadow bake_shadow(float radius, float blur) {
    BakedShadow baked;
    baked.outside = static_cast<int>(blur * reach_in_blurs);
    baked.size = baked.outside + static_cast<int>(radius + blur * reach_in_blurs);
    std::vector<float> square(static_cast<std::size_t>(baked.size) * static_cast<std::size_t>(baked.size));
    for (int y = 0; y < baked.size; ++y)
        for (int x = 0; x < baked.size; ++x)
            square[static_cast<std::size_t>(y * baked.size + x)] =
                coverage(static_cast<float>(x - baked.outside) + 0.5F,
                         static_cast<float>(y - baked.outside) + 0.5F, radius);
    const std::vector<float> kernel = kernel_of(blur);
    square = blurred_and_turned(blurred_and_turned(square, baked.size, kernel), baked.size, kernel);
    for (const float share : square)
        baked.alpha.push_back(in_255ths(share));
    return baked;
}

std::vector<std::uint8_t> bake_disc(int radius) {
    const int size = 2 * (radius + disc_rim);
    const auto from_edge = [size](int at) {
        return static_cast<float>(std::min(at, size - 1 - at) - disc_rim) + 0.5F;
    };
    std::vector<std::uint8_t> alpha;
    alpha.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x)
            alpha.push_back(in_255ths(coverage(from_edge(x), from_edge(y), static_cast<float>(radius))));
    return alpha;
}

} // namespace fengqiao::kiosk::ui
