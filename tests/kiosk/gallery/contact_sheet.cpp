#include "tests/kiosk/gallery/contact_sheet.h"

#include "tests/kiosk/gallery/reduced.h"

namespace fengqiao::kiosk::testing {
namespace {

constexpr int gap_px = 8;
constexpr std::uint32_t ground = 0xD0D3D8;

} // namespace

display::Picture contact_sheet(const std::vector<display::Picture>& pictures, int columns, int parts) {
    const int width = pictures.front().width / parts, height = pictures.front().height / parts;
    const int rows = (static_cast<int>(pictures.size()) + columns - 1) / columns;
    display::Picture sheet{columns * (width + gap_px) + gap_px, rows * (height + gap_px) + gap_px, {}};
    sheet.pixels.assign(static_cast<std::size_t>(sheet.width) * sheet.height, ground);
    for (std::size_t at = 0; at < pictures.size(); ++at) {
        const auto small = reduced(pictures[at], parts);
        const int left = gap_px + static_cast<int>(at) % columns * (width + gap_px);
        const int top = gap_px + static_cast<int>(at) / columns * (height + gap_px);
        for (int y = 0; y < height; ++y)
            std::ranges::copy_n(small.pixels.begin() + static_cast<std::ptrdiff_t>(y) * width, width,
                                sheet.canvas().row(top + y) + left);
    }
    return reduced(sheet, 1);
}

} // namespace fengqiao::kiosk::testing
