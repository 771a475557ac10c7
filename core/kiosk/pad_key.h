#pragma once

#include <cstdint>

namespace fengqiao {

// What a key of an assistive keypad, or one of two switches, wants. Next and Select are enough for
// everything.
enum class PadKey : std::uint8_t {
    Next,
    Previous,
    Up,
    Down,
    Left,
    Right,
    Select,
    Back,
    Help,    // a person
    Read,    // this page aloud, or silence
    Picture, // dark, or seen again
};

} // namespace fengqiao
