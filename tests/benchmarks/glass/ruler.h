#pragma once

#include "core/basics/result.h"
#include "tests/benchmarks/measure/series.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fengqiao::benchmarks {

struct Spot {
    int x{0}, y{0};
};

// A part of the screen.
struct Cell {
    int x{0}, y{0}, width{0}, height{0};
};
using Pixels = std::vector<std::uint32_t>;

// A client of the display that presses like a hand and sees like an eye: it knows nothing of the program it
// measures. It sleeps until the display says that something was drawn, so it takes no processor time from it.
class Ruler {
public:
    // StoreBroken: no display, or one without the extensions XTEST and DAMAGE.
    static Result<std::unique_ptr<Ruler>> open(const std::string& display);
    virtual ~Ruler() = default;

    // The pointer goes there and nothing is pressed.
    virtual void point(Spot spot) = 0;
    // When the press, or the lift, was handed to the display.
    virtual Watch::time_point press() = 0;
    virtual Watch::time_point lift() = 0;

    virtual Pixels see(const Cell& cell) = 0;
    // When something was drawn after which `cell` no longer looked like `before`.
    virtual std::optional<Watch::time_point> changed(const Cell& cell, const Pixels& before,
                                                     std::chrono::milliseconds patience) = 0;
    // When the last thing was drawn before nothing was for `quiet`; now when nothing was. Gives up and
    // answers now after `patience`.
    virtual Watch::time_point still(std::chrono::milliseconds quiet, std::chrono::milliseconds patience) = 0;
};

} // namespace fengqiao::benchmarks
