#include "tests/kiosk/gallery/reduced.h"

#include <cstdlib>

namespace fengqiao::kiosk::testing {
namespace {

using display::Picture;

constexpr int square_px = 16;
constexpr int much = 64;  // of 255, between two pixels
constexpr int shade = 10; // of 255, between two means
constexpr int many = square_px * square_px / 12;
constexpr std::uint32_t levels = 0xF8; // the upper five bits

int channel(std::uint32_t pixel, int shift) {
    return static_cast<int>(pixel >> shift & 0xFF);
}

std::uint32_t mean(const Picture& picture, int left, int top, int parts) {
    int sums[3]{};
    for (int y = top; y < top + parts; ++y)
        for (int x = left; x < left + parts; ++x) {
            const auto pixel = picture.pixels[static_cast<std::size_t>(y) * picture.width + x];
            for (int colour = 0; colour < 3; ++colour)
                sums[colour] += channel(pixel, colour * 8);
        }
    std::uint32_t pixel = 0;
    for (int colour = 0; colour < 3; ++colour) {
        const auto level = static_cast<std::uint32_t>(sums[colour] / (parts * parts)) & levels;
        pixel |= (level | level >> 5) << (colour * 8);
    }
    return pixel;
}

int distance(std::uint32_t one, std::uint32_t other) {
    int sum = 0;
    for (const int shift : {0, 8, 16})
        sum += std::abs(channel(one, shift) - channel(other, shift));
    return sum;
}

using Colours = std::vector<std::uint32_t>;

const std::uint32_t* nearest(const Colours& among, std::uint32_t colour) {
    const auto by_distance = [colour](std::uint32_t other) { return distance(colour, other); };
    const auto found = std::ranges::min_element(among, {}, by_distance);
    return found == among.end() ? nullptr : &*found;
}

// Of colours, the first of which matter most: half of what a byte can name are these, the others those that
// are further than `reach` from all before them; nullopt when they are too many.
std::optional<Colours> spread_out(const Colours& ranked, int reach) {
    constexpr std::size_t colours_max = 256;
    Colours kept;
    for (const std::uint32_t colour : ranked) {
        const std::uint32_t* const near = nearest(kept, colour);
        if (kept.size() >= colours_max / 2 && distance(*near, colour) <= reach) continue;
        if (kept.size() == colours_max) return std::nullopt;
        kept.push_back(colour);
    }
    return kept;
}

// As many colours as a byte can name, frequent ones first, and none far from what it stands for: a colour
// that is rare on a page, as a face's is, must not turn grey.
void keep_few_colours(std::vector<std::uint32_t>& pixels) {
    std::map<std::uint32_t, std::size_t> counts;
    for (const std::uint32_t pixel : pixels)
        ++counts[pixel];
    Colours ranked;
    for (const auto& [colour, count] : counts)
        ranked.push_back(colour);
    std::ranges::stable_sort(ranked, std::greater{}, [&](std::uint32_t colour) { return counts[colour]; });
    std::optional<Colours> kept;
    for (int reach = 0; !kept; reach += 4)
        kept = spread_out(ranked, reach);
    std::map<std::uint32_t, std::uint32_t> shown;
    for (const std::uint32_t colour : ranked)
        shown[colour] = *nearest(*kept, colour);
    for (std::uint32_t& pixel : pixels)
        pixel = shown[pixel];
}

bool looks_different(const Picture& one, const Picture& other, int left, int top) {
    int differing = 0, sums[3]{}, count = 0;
    for (int y = top; y < std::min(top + square_px, one.height); ++y)
        for (int x = left; x < std::min(left + square_px, one.width); ++x) {
            const auto at = static_cast<std::size_t>(y) * one.width + x;
            bool far = false;
            for (int colour = 0; colour < 3; ++colour) {
                const int distance =
                    channel(one.pixels[at], colour * 8) - channel(other.pixels[at], colour * 8);
                sums[colour] += distance;
                far = far || std::abs(distance) > much;
            }
            differing += far ? 1 : 0;
            ++count;
        }
    const auto another_shade = [&](int sum) { return std::abs(sum) > shade * count; };
    return differing > many || std::ranges::any_of(sums, another_shade);
}

} // namespace

Picture reduced(const Picture& picture, int parts) {
    Picture small{picture.width / parts, picture.height / parts, {}};
    small.pixels.reserve(static_cast<std::size_t>(small.width) * small.height);
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x)
            small.pixels.push_back(mean(picture, x * parts, y * parts, parts));
    keep_few_colours(small.pixels);
    return small;
}

Apart apart(const Picture& one, const Picture& other) {
    const bool same_size = one.width == other.width && one.height == other.height;
    Apart found;
    for (int top = 0; top < one.height; top += square_px)
        for (int left = 0; left < one.width; left += square_px) {
            if (same_size && !looks_different(one, other, left, top)) continue;
            ++found.squares;
            if (!found.first) found.first = display::Place{left, top};
        }
    return found;
}

} // namespace fengqiao::kiosk::testing
