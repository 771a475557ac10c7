#pragma once

#include "core/basics/random.h"
#include "core/writing/hand_reader.h"

#include <string>
#include <vector>

namespace fengqiao::benchmarks {

// A character and its strokes as the schoolbook has them.
struct Model {
    std::string text;
    std::vector<InkStroke> strokes;
};

// One a line: the character, a tab, its strokes parted by ";", each of places "x,y" in thousandths.
Result<std::vector<Model>> read_models(std::string_view text, std::string_view name);

// How a hand departs from the schoolbook. Lengths are parts of the field, angles degrees; each is the usual
// deviation of a normal distribution, each chance is 0 to 1.
struct Disturbance {
    const char* name{};
    float shift{}, size{}, turn{}, slant{}, tremble{};
    float joined{};  // two strokes drawn without lifting
    float swapped{}; // two neighbours in the other order
    float missing{}; // a stroke left out, of a character with more than four
    bool shuffled{}; // any order
};

std::vector<InkStroke> disturbed(const std::vector<InkStroke>& strokes, const Disturbance& by,
                                 Random& random);

} // namespace fengqiao::benchmarks
