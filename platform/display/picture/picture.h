#pragma once

#include "core/basics/result.h"
#include "platform/display/canvas/canvas.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace fengqiao::display {

// A picture that owns its pixels, XRGB8888, rows without gaps.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels;

    Canvas canvas() { return {pixels.data(), width, height, width}; }
};

// A copy of what the canvas shows now.
Picture copy_of(const Canvas& canvas);

// Writes a PNG, with a list of its colours where a byte can name them all: first beside it, then renamed, so
// that nobody ever reads half a picture. The same pixels give the same bytes. Troubles: BadInput for an empty
// canvas, StoreBroken with the path when it cannot be written.
Result<void> write_png(const Canvas& canvas, const std::filesystem::path& path);

// Reads a PNG of any kind; transparency is laid on white. Troubles: NotFound, BadFile, TooLarge (over 64
// million pixels).
Result<Picture> read_png(const std::filesystem::path& path);

struct Place {
    int x = 0;
    int y = 0;

    friend bool operator==(const Place&, const Place&) = default;
};

// How two pictures differ. Of different sizes, every pixel counts as different.
struct Difference {
    std::size_t pixels = 0;
    int largest = 0;            // of any channel, 0 to 255
    std::optional<Place> first; // in reading order

    bool none() const { return pixels == 0; }
};

Difference compare(const Picture& one, const Picture& other);

} // namespace fengqiao::display
