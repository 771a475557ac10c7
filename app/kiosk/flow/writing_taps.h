#pragma once

#include "core/writing/hand_reader.h"

#include <cstddef>

namespace fengqiao::kiosk {

// Writing: by which door, and what is done at its desk.
// Ready: sentences or names to choose from; Voice leads to a page of its own.
enum class WritingDoor { Ready, Hand, Pinyin, Keys, Voice };
struct WritingDoorTapped {
    WritingDoor door{};
};
struct LetterTapped {
    char32_t letter{};
};
struct CapitalsTapped {};
struct CandidateTapped {
    std::size_t place{0};
};
struct MoreCandidatesTapped {
    std::size_t next{0}; // the first that was not shown
};
struct SyllableTapped {
    std::size_t place{0};
};
struct CaretTapped {
    std::size_t place{0}; // in code points
};
struct StrokeDrawn {
    InkStroke stroke;
};
struct StrokeUndone {};
struct StrokesCleared {};

// What is spoken.
struct RecordTapped {}; // begins, and ends
struct PlayTapped {     // begins, and ends
    std::size_t place{0};
};
struct ThrowAwayTapped {};

} // namespace fengqiao::kiosk
