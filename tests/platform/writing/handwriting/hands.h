#pragma once

#include "core/writing/hand_reader.h"

#include <map>

namespace fengqiao::writing {

// Characters as somebody might draw them on the glass, in the order of the schoolbook. Drawn up for these
// tests; coordinates in hundredths of the field.
using Hands = std::map<std::string, std::vector<InkStroke>>;

inline InkStroke line(std::initializer_list<std::pair<int, int>> hundredths) {
    InkStroke stroke;
    for (const auto& [x, y] : hundredths)
        stroke.push_back({static_cast<float>(x) / 100, static_cast<float>(y) / 100});
    return stroke;
}

inline Hands drawn_hands() {
    return {
        {"十", {line({{18, 49}, {50, 47}, {83, 46}}), line({{50, 14}, {50, 52}, {51, 88}})}},
        {"人", {line({{49, 15}, {45, 40}, {32, 68}, {14, 87}}), line({{47, 40}, {60, 62}, {88, 86}})}},
        {"口",
         {line({{24, 30}, {27, 74}}), line({{25, 31}, {74, 29}, {71, 72}}), line({{28, 71}, {70, 70}})}},
        {"日",
         {line({{30, 18}, {31, 86}}), line({{31, 19}, {71, 18}, {71, 86}}), line({{32, 51}, {70, 50}}),
          line({{32, 84}, {70, 83}})}},
        {"木",
         {line({{16, 38}, {50, 36}, {85, 35}}), line({{50, 12}, {50, 50}, {50, 90}}),
          line({{49, 38}, {36, 60}, {14, 78}}), line({{51, 38}, {66, 58}, {88, 76}})}},
        {"中",
         {line({{22, 34}, {25, 62}}), line({{23, 34}, {78, 32}, {75, 60}}), line({{26, 60}, {74, 58}}),
          line({{50, 10}, {50, 50}, {50, 92}})}},
        {"王",
         {line({{22, 22}, {78, 20}}), line({{26, 51}, {74, 49}}), line({{50, 22}, {50, 84}}),
          line({{14, 84}, {87, 82}})}},
        {"大",
         {line({{15, 38}, {85, 36}}), line({{50, 12}, {47, 45}, {34, 70}, {14, 88}}),
          line({{51, 40}, {64, 66}, {88, 88}})}},
        {"不",
         {line({{14, 20}, {86, 18}}), line({{54, 20}, {38, 44}, {14, 62}}), line({{52, 40}, {52, 90}}),
          line({{58, 44}, {72, 54}, {84, 66}})}},
    };
}

} // namespace fengqiao::writing
