#pragma once

#include <png.h>

namespace fengqiao::display {

// libpng's plain interface; the handle is freed whatever happens.
struct PngImage {
    png_image handle{};

    PngImage() { handle.version = PNG_IMAGE_VERSION; }
    ~PngImage() { png_image_free(&handle); }
    PngImage(const PngImage&) = delete;
    PngImage& operator=(const PngImage&) = delete;
};

} // namespace fengqiao::display
