#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fengqiao {

struct Colour {
    std::uint8_t red{}, green{}, blue{};

    friend bool operator==(const Colour&, const Colour&) = default;
};

enum class Accent { Green, Blue, Violet, Orange, Red, Teal }; // one colour a subject
inline constexpr std::size_t accent_count = 6;

struct AccentColours {
    Colour bright, deep; // a diagonal from one to the other
};
struct FaceColours {
    Colour top, bottom, ink; // the disc, and the strokes of eyes and mouth
};
struct StateColours {
    Colour strong, tint; // a word in `strong` on a badge of `tint`
};

// Whom a theme is made for; each has its own floor of contrast. A customer chooses between the three.
enum class ThemeKind : std::uint8_t {
    Usual, // for most eyes
    High,  // for weak ones: little but black, white and one colour
    Low,   // for eyes that light hurts: dark, and nothing on it glares
};
inline constexpr std::size_t theme_count = 3;

// Every colour of the glass by what it is for. Only a theme file gives them values.
struct ThemeColours {
    ThemeKind kind{};
    Colour ground_top, ground_bottom;         // the page, from top to bottom
    Colour card, card_quiet, card_tint, line; // card; button at rest; chosen or hint; edges and hairlines
    Colour text, text_quiet;                  // words on page and cards
    Colour header_left, header_right;         // the header of the doors, from side to side
    Colour on_header, on_header_quiet;        // words on it
    Colour brand, brand_bright, on_brand;     // what a journey goes on with; `brand` is also text on cards
    Colour shadow;
    StateColours good, warning, danger, neutral;
    std::array<AccentColours, accent_count> accents; // by Accent
    std::array<FaceColours, 5> faces;                // from very good to very bad
};
using ThemeSet = std::array<ThemeColours, theme_count>; // by ThemeKind

// "day", "high", "low": as a theme file calls its kind.
std::string_view name_of(ThemeKind kind);

struct ThemeRole {
    std::string key; // as the theme file writes it: card.quiet, face.very_good.top
    Colour* colour;
};
// Every role of `colours`, each exactly once.
std::vector<ThemeRole> roles_of(ThemeColours& colours);

// Contrast ratio of WCAG 2.2 (relative luminance), from 1 to 21.
double contrast(Colour first, Colour second);
// Relative luminance of WCAG 2.2, from 0 to 1.
double luminance(Colour colour);

// The least contrast of any words on what lies under them: 10:1 by day, 18:1 for weak eyes, 4.5:1 where light
// hurts (EXPERIENCE 2).
double contrast_floor(ThemeKind kind);
// The brightest surface a theme for light-sensitive eyes may have, as a luminance.
inline constexpr double glare_max = 0.06;

// Words that cannot be read on what lies under them; or, with no surface, a surface that glares.
struct ContrastFault {
    std::string text_key, surface_key;
    double found{}, needed{};
};
std::vector<ContrastFault> contrast_faults(const ThemeColours& colours);

} // namespace fengqiao
