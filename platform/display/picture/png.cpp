#include "platform/display/picture/picture.h"
#include "platform/display/picture/png_image.h"

#include <optional>
#include <string>
#include <system_error>
#include <unordered_map>

namespace fengqiao::display {

namespace {

constexpr std::uint64_t pixels_max = 64'000'000;

std::string said(const PngImage& image, const std::filesystem::path& path) {
    return path.string() + ": " + image.handle.message;
}

std::vector<png_byte> rgb_of(const Canvas& canvas) {
    std::vector<png_byte> rgb;
    rgb.reserve(static_cast<std::size_t>(canvas.width) * static_cast<std::size_t>(canvas.height) * 3);
    for (int y = 0; y < canvas.height; ++y)
        for (int x = 0; x < canvas.width; ++x)
            for (const int shift : {16, 8, 0})
                rgb.push_back(static_cast<png_byte>(canvas.row(y)[x] >> shift & 0xFF));
    return rgb;
}

// The colours of a picture that has few, in the order they are met, and each pixel's place among them: less
// than half the bytes of a file. nullopt for a picture with more than a byte can name.
struct Palette {
    std::vector<png_byte> colours, places;
};
std::optional<Palette> palette_of(const Canvas& canvas) {
    constexpr std::size_t colours_max = 256;
    constexpr std::uint32_t colour_bits = 0xFFFFFF;
    std::unordered_map<std::uint32_t, png_byte> known;
    Palette palette;
    for (int y = 0; y < canvas.height; ++y)
        for (int x = 0; x < canvas.width; ++x) {
            const std::uint32_t colour = canvas.row(y)[x] & colour_bits;
            const auto [at, is_new] = known.try_emplace(colour, static_cast<png_byte>(known.size()));
            if (is_new && known.size() > colours_max) return std::nullopt;
            if (is_new)
                for (const int shift : {16, 8, 0})
                    palette.colours.push_back(static_cast<png_byte>(colour >> shift & 0xFF));
            palette.places.push_back(at->second);
        }
    return palette;
}

bool write(PngImage& image, const Canvas& canvas, const std::filesystem::path& path) {
    image.handle.width = static_cast<png_uint_32>(canvas.width);
    image.handle.height = static_cast<png_uint_32>(canvas.height);
    if (const auto few = palette_of(canvas)) {
        image.handle.format = PNG_FORMAT_RGB_COLORMAP;
        image.handle.colormap_entries = static_cast<png_uint_32>(few->colours.size() / 3);
        return png_image_write_to_file(&image.handle, path.c_str(), 0, few->places.data(), 0,
                                       few->colours.data()) != 0;
    }
    image.handle.format = PNG_FORMAT_RGB;
    return png_image_write_to_file(&image.handle, path.c_str(), 0, rgb_of(canvas).data(), 0, nullptr) != 0;
}

} // namespace

Result<void> write_png(const Canvas& canvas, const std::filesystem::path& path) {
    if (canvas.pixels == nullptr || canvas.width <= 0 || canvas.height <= 0)
        return trouble(TroubleKind::BadInput, "an empty picture cannot be written to " + path.string());
    PngImage image;
    const std::filesystem::path beside = path.string() + ".part";
    if (!write(image, canvas, beside)) {
        std::error_code ignored;
        std::filesystem::remove(beside, ignored);
        return trouble(TroubleKind::StoreBroken, said(image, path));
    }
    std::error_code failed;
    std::filesystem::rename(beside, path, failed);
    if (failed) return trouble(TroubleKind::StoreBroken, path.string() + ": " + failed.message());
    return {};
}

Result<Picture> read_png(const std::filesystem::path& path) {
    std::error_code unknown;
    if (!std::filesystem::exists(path, unknown))
        return trouble(TroubleKind::NotFound, path.string() + ": there is no such picture");
    PngImage image;
    if (png_image_begin_read_from_file(&image.handle, path.c_str()) == 0)
        return trouble(TroubleKind::BadFile, said(image, path));
    if (std::uint64_t{image.handle.width} * image.handle.height > pixels_max)
        return trouble(TroubleKind::TooLarge, path.string() + ": the picture has too many pixels");
    image.handle.format = PNG_FORMAT_RGB;
    std::vector<png_byte> rgb(PNG_IMAGE_SIZE(image.handle));
    const png_color white{255, 255, 255};
    if (png_image_finish_read(&image.handle, &white, rgb.data(), 0, nullptr) == 0)
        return trouble(TroubleKind::BadFile, said(image, path));
    Picture picture{static_cast<int>(image.handle.width), static_cast<int>(image.handle.height), {}};
    picture.pixels.reserve(rgb.size() / 3);
    for (std::size_t i = 0; i + 2 < rgb.size(); i += 3)
        picture.pixels.push_back(std::uint32_t{rgb[i]} << 16 | std::uint32_t{rgb[i + 1]} << 8 | rgb[i + 2]);
    return picture;
}

} // namespace fengqiao::display
