#pragma once

#include "core/kiosk/theme.h"
#include "core/speech/speaker.h"
#include "core/text/language.h"

#include <array>
#include <cstdint>

namespace fengqiao {

// How large a customer reads. The capitals of the smallest words are at least 3.5, 4.8, 6.4 and 8.5 mm high
// (EXPERIENCE 2, VVSG 2.0 7.1-G).
enum class TextSize : std::uint8_t { Small, Standard, Large, Largest };
inline constexpr std::size_t text_size_count = 4;
inline constexpr std::array<TextSize, text_size_count> text_sizes{TextSize::Small, TextSize::Standard,
                                                                  TextSize::Large, TextSize::Largest};

// What makes the glass comfortable for the one who stands before it. It lasts for a visit; at its end the
// house's own comes back.
struct Comfort {
    Language language{};
    TextSize size{TextSize::Standard};
    ThemeKind theme{ThemeKind::Usual};
    bool unhurried{false};  // the elder mode: more time before the glass asks
    bool read_aloud{false}; // every page that comes
    int volume{usual_volume}, speed{usual_speed};
    bool low_reach{false};   // on a glass that stands upright: what can be pressed lies low
    bool picture_off{false}; // only heard: nobody who looks over a blind customer's shoulder reads along

    friend bool operator==(const Comfort&, const Comfort&) = default;
};

} // namespace fengqiao
