#pragma once

#include "core/content/still_picture.h"

#include <filesystem>

namespace fengqiao::display {

// The picture in the bytes of a PNG of any kind: grey or coloured, with a palette, of 16 bits or interlaced
// (not both: see png_pieces.h), translucent. TooLarge or BadFile, with a reason that follows the file's name;
// what is refused for its size is refused before any of it is unpacked.
Result<StillPicture> decode_still(ByteView png);
// The same of a file; NotFound too. The reason alone, as above.
Result<StillPicture> read_still(const std::filesystem::path& file);

// At another size. What is made smaller takes the mean of all that a pixel covers, what is made larger runs
// between its pixels: neither jagged, nor does it shimmer. Of another proportion the middle is taken.
StillPicture at_size(const StillPicture& picture, int width, int height);

// What lies outside the rounded corners covers nothing; their edge is soft.
void round_corners(StillPicture& picture, int radius);

class StillMaker final : public PictureMaker {
public:
    [[nodiscard]] Result<StillPicture> make(const PictureWish& wish) const override;
};

} // namespace fengqiao::display
