#pragma once

#include "core/basics/bytes.h"
#include "core/basics/result.h"

#include <string>

namespace fengqiao {

// A PNG of the content as it was found whole when the content was read: it can be drawn, and is that large.
struct PictureFile {
    std::string path; // in the folder of the content, parted by '/'
    int width{0};     // pixels
    int height{0};

    friend bool operator==(const PictureFile&, const PictureFile&) = default;
};

constexpr std::size_t picture_file_bytes_max = 512 * 1024;
constexpr int picture_side_max = 1600;        // pixels
constexpr int picture_pixels_max = 1'500'000; // of both sides: 6 MB while it is made smaller

// Pixels of a picture: red, green, blue and how much it covers, a byte each, rows without gaps.
struct StillPicture {
    int width{0};
    int height{0};
    Bytes rgba;

    friend bool operator==(const StillPicture&, const StillPicture&) = default;
};

// A picture as it is shown: of that size in pixels, with its corners rounded; what stands over at two sides
// of another proportion is left away.
struct PictureWish {
    std::string file; // on this machine's disk
    int width{0};
    int height{0};
    int radius{0}; // of the corners, in pixels; half the width makes a disc of a square

    friend bool operator==(const PictureWish&, const PictureWish&) = default;
};

// Makes a picture of a file. Slow, and on any thread.
class PictureMaker {
public:
    virtual ~PictureMaker() = default;
    // NotFound, TooLarge or BadFile, naming the file: it cannot be drawn.
    [[nodiscard]] virtual Result<StillPicture> make(const PictureWish& wish) const = 0;
};

} // namespace fengqiao
