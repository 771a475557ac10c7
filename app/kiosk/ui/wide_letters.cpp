#include "app/kiosk/ui/wide_letters.h"

namespace fengqiao::kiosk::ui {
namespace {

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

} // namespace fengqiao::kiosk::ui
