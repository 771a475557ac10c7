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

// Every colour of the glass by what it is for. Only a theme file gives them values.
struct ThemeColours {
    Colour ground_top, ground_bottom;         // the page, from top to bottom
    Colour card, card_quiet, card_tint, line; // white card; button at rest; chosen or hint; hairline
    Colour text, text_quiet;                  // words on page and cards
    Colour brand_deep, brand, brand_bright;   // header from left to right; `brand` is also text on cards
    Colour on_brand, on_brand_quiet;          // words on the three above
    Colour shadow;
    StateColours good, warning, danger, neutral;
    std::array<AccentColours, accent_count> accents; // by Accent
    std::array<FaceColours, 5> faces;                // from very good to very bad
};

struct ThemeRole {
    std::string key; // as the theme file writes it: card.quiet, face.very_good.top
    Colour* colour;
};
// Every role of `colours`, each exactly once.
std::vector<ThemeRole> roles_of(ThemeColours& colours);

// Contrast ratio of WCAG 2.2 (relative luminance), from 1 to 21.
double contrast(Colour first, Colour second);

struct ContrastFault {
    std::string text_key, surface_key;
    double found{}, needed{};
};
// Body text needs 10:1 on page and cards, everything else that is text 4.5:1 (EXPERIENCE 2).
std::vector<ContrastFault> contrast_faults(const ThemeColours& colours);

} // namespace fengqiao
