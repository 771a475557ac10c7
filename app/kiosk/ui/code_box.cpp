#include "app/kiosk/ui/brush.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace fengqiao::kiosk::ui {
namespace {

constexpr float beside = 0.06F;      // of an em, between the box and its neighbours
constexpr float inside = 0.08F;      // of an em, between the box and its digits
constexpr float digit_share = 0.56F; // a digit is about this wide, in its own em

// Four digits for most, six for the rarest: two lines of equal length.
std::string code_of(char32_t letter) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const int length = letter <= 0xFFFF ? 4 : 6;
    std::string code;
    for (int place = length - 1; place >= 0; --place)
        code += digits[static_cast<std::size_t>(letter >> (4 * place) & 0xFU)];
    return code;
}

} // namespace

void Brush::code_box(float em, PointPx left_top, char32_t letter, Ink ink) {
    const RectPx box =
        RectPx{left_top.x, left_top.y, left_top.x + em, left_top.y + em}.grown(-std::max(1.0F, em * beside));
    outline(box, em * 0.08F, ink, std::max(1.0F, std::floor(em * 0.05F)));
    const std::string code = code_of(letter);
    const std::size_t half = code.size() / 2;
    const RectPx room = box.grown(-std::max(1.0F, em * inside));
    const float digit =
        std::floor(std::min(room.height() / 2, room.width() / (static_cast<float>(half) * digit_share)));
    ImFontBaked* font = typeface_.font(Weight::Regular)->GetFontBaked(line_box(digit));
    for (std::size_t line = 0; line < 2; ++line) {
        float width = 0;
        for (std::size_t at = 0; at < half; ++at)
            width += font->GetCharAdvance(static_cast<ImWchar>(code[line * half + at]));
        float left = std::floor(room.centre().x - width / 2);
        const float middle = room.top + room.height() * (line == 0 ? 0.25F : 0.75F);
        for (std::size_t at = 0; at < half; ++at) {
            const auto sign = static_cast<char32_t>(code[line * half + at]);
            this->letter(Weight::Regular, digit, {left, middle - line_box(digit) / 2}, sign, ink);
            left += font->GetCharAdvance(static_cast<ImWchar>(sign));
        }
    }
}

} // namespace fengqiao::kiosk::ui
