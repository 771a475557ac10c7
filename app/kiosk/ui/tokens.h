#pragma once

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

// Type: em heights; the capital letters of the default body are 5.2 mm high
inline constexpr float em_tiny = 6.62F; // capitals 4.8 mm: nothing on the glass is smaller at normal type
inline constexpr float em_body = 7.2F;
inline constexpr float em_heading = 9.3F;
inline constexpr float em_title = 12.1F;
inline constexpr float em_display = 16.4F;
inline constexpr float em_number = 19.0F;
inline constexpr float large_type = 9.3F / 7.2F;   // what 大字 multiplies with
inline constexpr float line_height = 1.3F;         // in em
inline constexpr float reading_line_height = 1.6F; // in em, for paragraphs

// Shapes
inline constexpr float margin = 10.0F; // from the edge of the glass
inline constexpr float gap = 7.0F;
inline constexpr float small_gap = 4.0F;
inline constexpr float radius = 8.0F;
inline constexpr float radius_small = 5.0F;
inline constexpr float bar = 32.0F; // the frame's upper bar
inline constexpr float hairline = 0.3F;
inline constexpr float outline = 0.75F;

// Motion
inline constexpr float press_scale = 0.97F;
inline constexpr milliseconds press_ease{70};
inline constexpr milliseconds page_veil{150};
inline constexpr milliseconds tick_ease{420};

} // namespace fengqiao::kiosk::ui::tokens
