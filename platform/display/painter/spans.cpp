#include "platform/display/painter/spans.h"

#include <algorithm>
#include <cstddef>

namespace fengqiao::display {

// Compiled twice where the processor may have AVX2; the loader picks. The sanitizers' start-up cannot bear
// the picking, and only integers and single float operations are used, so both versions agree to the bit.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
[[gnu::target_clones("avx2", "default")]] void blend_flat(std::uint32_t*, int, std::uint32_t, std::uint32_t);
[[gnu::target_clones("avx2", "default")]] void blend_mask(std::uint32_t*, const std::uint8_t*, int,
                                                          std::uint32_t, std::uint32_t);
[[gnu::target_clones("avx2", "default")]] void blend_mask_ramps(std::uint32_t*, const std::uint8_t*, int, int,
                                                                const Ramp*);
[[gnu::target_clones("avx2", "default")]] void blend_texels(std::uint32_t*, const std::uint8_t*, int,
                                                            std::uint32_t);
[[gnu::target_clones("avx2", "default")]] void blend_alpha_ramp(std::uint32_t*, int, int, std::uint32_t,
                                                                Ramp);
[[gnu::target_clones("avx2", "default")]] void fill_ramps(std::uint32_t*, int, int, const Ramp*);
[[gnu::target_clones("avx2", "default")]] void blend_ramps(std::uint32_t*, int, int, const Ramp*);
#endif

namespace {

// The ramp's value at pixel `at`, rounded to 0..255. Thin slivers have steep ramps, hence the limits.
inline std::uint32_t level(const Ramp& ramp, int at) {
    float value = ramp.start + ramp.step * static_cast<float>(at) + 0.5F;
    value = value > 0.0F ? value : 0.0F;
    value = value < 255.0F ? value : 255.0F;
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(value));
}

std::uint32_t color_of(const Ramp* red_green_blue, int at) {
    return level(red_green_blue[0], at) << 16 | level(red_green_blue[1], at) << 8 |
           level(red_green_blue[2], at);
}

// Four ramps, copied: what is written to a row cannot change them, so its loop is vectorised.
struct Running {
    Ramp red, green, blue, alpha;

    explicit Running(const Ramp* of) : red{of[0]}, green{of[1]}, blue{of[2]}, alpha{of[3]} {}
    std::uint32_t color(int at) const {
        return level(red, at) << 16 | level(green, at) << 8 | level(blue, at);
    }
    std::uint32_t weight(int at) const { return weight_of(level(alpha, at)); }
};

// Colours that run from above to below stand still along a row, as most of a page's do.
bool stand_still(const Ramp* ramps, int count) {
    return std::all_of(ramps, ramps + count, [](const Ramp& ramp) { return ramp.step == 0; });
}

} // namespace

void blend_flat(std::uint32_t* row, int count, std::uint32_t color, std::uint32_t weight) {
    const std::uint32_t rest = 256 - weight;
    const std::uint32_t red_blue = (color & 0xFF00FF) * weight;
    const std::uint32_t green = (color & 0xFF00) * weight;
    for (int i = 0; i < count; ++i)
        row[i] = ((((row[i] & 0xFF00FF) * rest + red_blue) >> 8) & 0xFF00FF) |
                 ((((row[i] & 0xFF00) * rest + green) >> 8) & 0xFF00);
}

void blend_mask(std::uint32_t* row, const std::uint8_t* mask, int count, std::uint32_t color,
                std::uint32_t weight) {
    for (int i = 0; i < count; ++i)
        row[i] = mixed(row[i], color, weight_of(mask[i] * weight >> 8));
}

void blend_mask_ramps(std::uint32_t* row, const std::uint8_t* mask, int offset, int count,
                      const Ramp* red_green_blue_alpha) {
    if (stand_still(red_green_blue_alpha, 4))
        return blend_mask(row, mask, count, color_of(red_green_blue_alpha, 0),
                          weight_of(level(red_green_blue_alpha[3], 0)));
    const Running colors{red_green_blue_alpha};
    for (int i = 0; i < count; ++i)
        row[i] = mixed(row[i], colors.color(offset + i), weight_of(mask[i] * colors.weight(offset + i) >> 8));
}

void blend_texels(std::uint32_t* row, const std::uint8_t* rgba, int count, std::uint32_t weight) {
    for (int i = 0; i < count; ++i) {
        const std::uint8_t* const texel = rgba + std::ptrdiff_t{i} * 4;
        const std::uint32_t color =
            std::uint32_t{texel[0]} << 16 | std::uint32_t{texel[1]} << 8 | std::uint32_t{texel[2]};
        row[i] = mixed(row[i], color, weight_of(texel[3] * weight >> 8));
    }
}

void blend_alpha_ramp(std::uint32_t* row, int offset, int count, std::uint32_t color, Ramp alpha) {
    for (int i = 0; i < count; ++i)
        row[i] = mixed(row[i], color, weight_of(level(alpha, offset + i)));
}

void fill_ramps(std::uint32_t* row, int offset, int count, const Ramp* red_green_blue) {
    if (stand_still(red_green_blue, 3)) {
        std::fill(row, row + count, color_of(red_green_blue, 0));
        return;
    }
    const Ramp red = red_green_blue[0];
    const Ramp green = red_green_blue[1];
    const Ramp blue = red_green_blue[2];
    for (int i = 0; i < count; ++i)
        row[i] = level(red, offset + i) << 16 | level(green, offset + i) << 8 | level(blue, offset + i);
}

void blend_ramps(std::uint32_t* row, int offset, int count, const Ramp* red_green_blue_alpha) {
    if (stand_still(red_green_blue_alpha, 4))
        return blend_flat(row, count, color_of(red_green_blue_alpha, 0),
                          weight_of(level(red_green_blue_alpha[3], 0)));
    const Running colors{red_green_blue_alpha};
    for (int i = 0; i < count; ++i)
        row[i] = mixed(row[i], colors.color(offset + i), colors.weight(offset + i));
}

} // namespace fengqiao::display
