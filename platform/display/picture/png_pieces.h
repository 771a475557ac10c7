#pragma once

#include "core/basics/bytes.h"

#include <cstdint>
#include <optional>
#include <string>

namespace fengqiao::display {

// What is said of a PNG before anything of it is unpacked. Read by ourselves: libpng unpacks what it can and
// forgives what lies behind the last row, and a picture that is damaged anywhere is not what was published.
// One that is both interlaced and of 16 bits is refused: libpng's plain interface mixes its rows up when it
// makes 8 bits of it.
struct PngFacts {
    std::uint32_t width{0};
    std::uint32_t height{0};
    std::string fault; // why it is none: a reason that follows the file's name; empty when it is one
};
PngFacts look_at_png(ByteView file);

} // namespace fengqiao::display
