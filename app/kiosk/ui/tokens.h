#pragma once

#include "core/kiosk/comfort.h"

#include <array>
#include <chrono>

// Sizes of the glass in millimetres. Sources: EXPERIENCE section 2 (VVSG 2.0, EN 301 549, Colle & Hiszem
// 2004).
namespace fengqiao::kiosk::ui::tokens {

using std::chrono::milliseconds;

// Fingers
inline constexpr float target_min = 12.7F;           // the smallest thing that may be pressed
inline constexpr float target_primary = 20.0F;       // what a journey goes on with
inline constexpr float target_gap = 2.54F;           // between two things that may be pressed
inline constexpr float hit_margin = 3.5F;            // around a target, invisible, where no neighbour is
inline constexpr float hit_bias = 1.0F;              // touches land right of what was meant
inline constexpr milliseconds same_press_pause{500}; // an identical second press before this is not one
inline constexpr milliseconds same_key_pause{300};   // on the number pad
inline constexpr float same_place = 12.7F; // a second press here on the next page is the first one's echo
inline constexpr float drag_starts = 3.5F; // a finger that went this far scrolls and no longer presses

// Type: em heights in millimetres, by the size that was chosen. A capital of Noto Sans CJK is 0.733 em high,
// so `tiny`, the smallest words of a size, has capitals of 3.5, 4.8, 6.4 and 8.5 mm. The rule: words are set
// in their own style, and where a box is too small they may shrink down to `tiny` and never below it; a box
// that is still too small is a fault of layout, which Placed::fits tells. Titles grow less than what is read:
// on a small panel there would be no room left for anything else.
struct TypeScale {
    float tiny{}, body{}, heading{}, title{}, display{}, number{};
    float line_height{};         // in em
    float reading_line_height{}; // in em, for paragraphs
};
inline constexpr std::array<TypeScale, text_size_count> type_scales{{
    {4.85F, 5.3F, 7.0F, 9.6F, 13.0F, 16.0F, 1.3F, 1.6F},
    {6.62F, 7.2F, 9.3F, 12.1F, 16.4F, 19.0F, 1.3F, 1.6F},
    {8.8F, 9.3F, 11.4F, 14.0F, 18.0F, 21.0F, 1.3F, 1.5F},
    {11.65F, 12.1F, 13.8F, 16.0F, 20.0F, 24.0F, 1.2F, 1.4F},
}};
constexpr const TypeScale& type_scale(TextSize size) {
    return type_scales[static_cast<std::size_t>(size)];
}

// Shapes
inline constexpr float margin = 10.0F; // from the edge of the glass
inline constexpr float gap = 7.0F;
inline constexpr float small_gap = 4.0F;
inline constexpr float radius = 8.0F;
inline constexpr float radius_small = 5.0F;
inline constexpr float bar = 32.0F; // the frame's upper bar
inline constexpr float low_glass =
    230.0F; // a glass lower than this, of 15.6 inches, gives the page what it can
inline constexpr float low_reach_share = 0.45F; // of an upright glass, from its foot: a seated person's
inline constexpr float hairline = 0.3F;
inline constexpr float outline = 0.75F;
inline constexpr float focus_line = 1.5F;    // the dark one; the light one inside it is half as thick
inline constexpr float focus_outside = 1.9F; // how far it stands around a thing, into the gap
inline constexpr float edge = 0.5F;          // around cards, where a theme has no shadows

// Motion
inline constexpr float press_scale = 0.97F;
inline constexpr milliseconds press_ease{70};
inline constexpr milliseconds page_veil{150};
inline constexpr milliseconds tick_ease{420};

} // namespace fengqiao::kiosk::ui::tokens
