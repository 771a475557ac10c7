#include "core/basics/check.h"
#include "platform/display/picture/still.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fengqiao::display {
namespace {

// The part of one side of a picture that is shown, in its own pixels.
struct Span {
    double from{0};
    double length{0};
};

struct Share {
    int pixel{0};
    float weight{0};
};
using Shares = std::vector<Share>; // of one pixel that is made; their sum is 1

// Made smaller, a pixel covers a stretch of the picture and takes each of its pixels by how much of it that
// is; made larger, it lies between the middles of two.
std::vector<Shares> shares_of(Span span, int made, int size) {
    const double step = span.length / made;
    std::vector<Shares> all(static_cast<std::size_t>(made));
    for (int at = 0; at < made; ++at) {
        Shares& shares = all[static_cast<std::size_t>(at)];
        if (step >= 1) {
            const double begin = span.from + step * at, end = begin + step;
            for (int pixel = std::max(0, static_cast<int>(begin)); pixel < size && pixel < end; ++pixel) {
                const double part = std::min<double>(end, pixel + 1) - std::max<double>(begin, pixel);
                if (part > 0) shares.push_back({pixel, static_cast<float>(part / step)});
            }
        } else {
            const double middle = std::clamp(span.from + step * (at + 0.5) - 0.5, 0.0, size - 1.0);
            const int first = static_cast<int>(middle);
            const auto share = static_cast<float>(middle - first);
            shares.push_back({first, 1 - share});
            if (share > 0) shares.push_back({std::min(first + 1, size - 1), share});
        }
    }
    return all;
}

// The middle of a side, when only a part of it is shown.
Span middle_of(int size, double shown) {
    return {(size - shown) / 2, shown};
}

// Colours times cover, and cover: what covers nothing lends no colour to its neighbours.
using Pixel = std::array<float, 4>;
using Row = std::vector<Pixel>;

Pixel pixel_at(const StillPicture& picture, int x, int y) {
    const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                     static_cast<std::size_t>(x)) *
                    4;
    const auto alpha = static_cast<float>(picture.rgba[at + 3]);
    return {static_cast<float>(picture.rgba[at]) * alpha, static_cast<float>(picture.rgba[at + 1]) * alpha,
            static_cast<float>(picture.rgba[at + 2]) * alpha, alpha};
}

void add(Pixel& sum, const Pixel& one, float weight) {
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += one[i] * weight;
}

// Rows at their new width. Two are remembered: neighbours need the same ones.
class Rows {
public:
    Rows(const StillPicture& picture, std::vector<Shares> across)
        : picture_{picture}, across_{std::move(across)} {}

    const Row& row(int y) {
        Kept& kept = kept_[static_cast<std::size_t>(y) % kept_.size()];
        if (kept.y == y) return kept.row;
        kept.y = y;
        kept.row.assign(across_.size(), Pixel{});
        for (std::size_t x = 0; x < across_.size(); ++x)
            for (const Share& share : across_[x])
                add(kept.row[x], pixel_at(picture_, share.pixel, y), share.weight);
        return kept.row;
    }

private:
    struct Kept {
        int y{-1};
        Row row;
    };
    const StillPicture& picture_;
    std::vector<Shares> across_;
    std::array<Kept, 2> kept_;
};

Byte level(float value) {
    return static_cast<Byte>(std::clamp(std::lround(value), 0L, 255L));
}

} // namespace

StillPicture at_size(const StillPicture& picture, int width, int height) {
    check(width > 0 && height > 0 && picture.width > 0 && picture.height > 0, "a picture has an area");
    const double scale = std::max(double(width) / picture.width, double(height) / picture.height);
    Rows rows{picture, shares_of(middle_of(picture.width, width / scale), width, picture.width)};
    const auto down = shares_of(middle_of(picture.height, height / scale), height, picture.height);
    StillPicture made{width, height, {}};
    made.rgba.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    Row sum;
    for (const Shares& shares : down) {
        sum.assign(static_cast<std::size_t>(width), Pixel{});
        for (const Share& share : shares) {
            const Row& row = rows.row(share.pixel);
            for (std::size_t x = 0; x < sum.size(); ++x)
                add(sum[x], row[x], share.weight);
        }
        for (const Pixel& pixel : sum) {
            const float cover = pixel[3] > 0 ? pixel[3] : 1;
            for (std::size_t i = 0; i < 3; ++i)
                made.rgba.push_back(level(pixel[i] / cover));
            made.rgba.push_back(level(pixel[3]));
        }
    }
    return made;
}

} // namespace fengqiao::display
