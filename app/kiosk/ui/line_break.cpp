#include "app/kiosk/ui/line_break.h"

#include <string_view>

namespace fengqiao::kiosk::ui {
namespace {

constexpr std::u32string_view never_first = U"，。、；：？！）》」』】〉”’…—·％℃,.;:!?)]}%‰";
constexpr std::u32string_view never_last = U"（《「『【〈“‘￥¥([{#";

bool between(char32_t letter, char32_t from, char32_t to) {
    return letter >= from && letter <= to;
}

} // namespace

bool is_wide(char32_t letter) {
    return between(letter, 0x2E80, 0xA4CF) || between(letter, 0xF900, 0xFAFF) ||
           between(letter, 0xFE30, 0xFE4F) || between(letter, 0xFF00, 0xFFEF) ||
           between(letter, 0x20000, 0x3FFFF) || letter == U'“' || letter == U'”' || letter == U'…' ||
           letter == U'—';
}

bool may_break(char32_t before, char32_t after) {
    if (after == U' ') return false; // spaces stay at the end of the line they close
    if (never_first.find(after) != std::u32string_view::npos) return false;
    if (never_last.find(before) != std::u32string_view::npos) return false;
    return before == U' ' || is_wide(before) || is_wide(after);
}

} // namespace fengqiao::kiosk::ui
