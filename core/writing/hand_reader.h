#pragma once

#include "core/basics/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace fengqiao {

constexpr std::size_t hand_candidates_max = 9;
constexpr std::size_t hand_strokes_max = 64;    // no character has more
constexpr std::size_t hand_points_max = 20'000; // of all strokes together: minutes of drawing

// A place of the finger: 0 to 1 of the writing field, y downwards. Beyond the field counts as its edge.
struct InkPoint {
    float x{}, y{};

    friend bool operator==(const InkPoint&, const InkPoint&) = default;
};

using InkStroke = std::vector<InkPoint>;

// Reads the strokes of one character, in the order they were drawn. It keeps nothing between two calls: the
// same strokes have the same answer, whatever was drawn before. One thread at a time asks, and never the one
// that draws the glass.
class HandReader {
public:
    virtual ~HandReader() = default;
    // Best first, each text once, at most hand_candidates_max. No strokes, or only empty ones: no candidates.
    // Fewer strokes than before (one was undone) are a question like any other.
    // BadInput: a place that is no number. TooLarge: more strokes or points than the limits above.
    virtual Result<std::vector<std::string>> read(const std::vector<InkStroke>& strokes) = 0;
};

// What every reader refuses before it reads.
Result<void> check_strokes(const std::vector<InkStroke>& strokes);

} // namespace fengqiao
