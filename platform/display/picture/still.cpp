#include "platform/display/picture/still.h"

#include "platform/display/picture/png_image.h"
#include "platform/display/picture/png_pieces.h"
#include "platform/system/durable_file.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::display {
namespace {

std::string times(std::uint64_t width, std::uint64_t height) {
    return std::to_string(width) + " by " + std::to_string(height) + " pixels";
}

std::unexpected<Trouble> too_many_bytes() {
    return trouble(TroubleKind::TooLarge,
                   "is larger than " + std::to_string(picture_file_bytes_max / 1024) + " KiB");
}

Result<void> within_limits(const PngFacts& facts) {
    if (!facts.fault.empty()) return trouble(TroubleKind::BadFile, facts.fault);
    if (facts.width == 0 || facts.height == 0) return trouble(TroubleKind::BadFile, "has no pixels");
    const bool large = facts.width > picture_side_max || facts.height > picture_side_max ||
                       std::uint64_t{facts.width} * facts.height > picture_pixels_max;
    if (large)
        return trouble(TroubleKind::TooLarge, "is of " + times(facts.width, facts.height) + "; at most " +
                                                  std::to_string(picture_side_max) + " a side and " +
                                                  std::to_string(picture_pixels_max) + " in all");
    return {};
}

} // namespace

Result<StillPicture> decode_still(ByteView png) {
    if (png.size() > picture_file_bytes_max) return too_many_bytes();
    if (auto good = within_limits(look_at_png(png)); !good) return std::unexpected(good.error());
    const auto damaged = [](const PngImage& image) {
        return trouble(TroubleKind::BadFile, std::string{"is damaged: "} + image.handle.message);
    };
    PngImage image;
    if (png_image_begin_read_from_memory(&image.handle, png.data(), png.size()) == 0) return damaged(image);
    image.handle.format = PNG_FORMAT_RGBA;
    // Unless told, libpng takes 16 bits that say nothing of their gamma for light itself: they turn pale.
    image.handle.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
    StillPicture picture{static_cast<int>(image.handle.width), static_cast<int>(image.handle.height), {}};
    picture.rgba.resize(PNG_IMAGE_SIZE(image.handle));
    if (png_image_finish_read(&image.handle, nullptr, picture.rgba.data(), 0, nullptr) == 0)
        return damaged(image);
    return picture;
}

Result<StillPicture> read_still(const std::filesystem::path& file) {
    const auto bytes = system::read_whole(file, picture_file_bytes_max);
    if (!bytes && bytes.error().kind == TroubleKind::TooLarge) return too_many_bytes();
    if (!bytes && bytes.error().kind == TroubleKind::NotFound)
        return trouble(TroubleKind::NotFound, "is not there");
    if (!bytes) return trouble(TroubleKind::BadFile, "cannot be read");
    return decode_still(*bytes);
}

void round_corners(StillPicture& picture, int radius) {
    const int round = std::min({radius, picture.width / 2, picture.height / 2});
    const auto reach = static_cast<float>(round);
    for (int y = 0; y < round; ++y)
        for (int x = 0; x < round; ++x) {
            const float apart =
                std::hypot(reach - static_cast<float>(x) - 0.5F, reach - static_cast<float>(y) - 0.5F);
            const float cover = std::clamp(reach - apart + 0.5F, 0.0F, 1.0F);
            if (cover >= 1) continue;
            for (const int column : {x, picture.width - 1 - x})
                for (const int row : {y, picture.height - 1 - y}) {
                    const auto at = static_cast<std::size_t>(row) * static_cast<std::size_t>(picture.width) +
                                    static_cast<std::size_t>(column);
                    Byte& alpha = picture.rgba[at * 4 + 3];
                    alpha = static_cast<Byte>(std::lround(static_cast<float>(alpha) * cover));
                }
        }
}

Result<StillPicture> StillMaker::make(const PictureWish& wish) const {
    const auto whole = read_still(wish.file);
    if (!whole) return trouble(whole.error().kind, wish.file + " " + whole.error().text);
    StillPicture made = at_size(*whole, wish.width, wish.height);
    round_corners(made, wish.radius);
    return made;
}

} // namespace fengqiao::display
