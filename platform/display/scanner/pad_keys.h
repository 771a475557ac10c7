#pragma once

#include "core/kiosk/pad_key.h"

#include <chrono>
#include <deque>
#include <optional>
#include <vector>

namespace fengqiao::display {

// Tells the keys of an assistive keypad from what a scanner types. Arrows and function keys are no scanner's;
// Tab, space and Enter may be part of a line it types, so they wait until nothing follows them. Pure; time is
// told.
class PadKeys {
public:
    using milliseconds = std::chrono::milliseconds;
    static constexpr milliseconds nothing_follows{60}; // longer than a scanner needs for a sign
    static constexpr milliseconds still_the_line{200}; // after a sign, also when the glass was busy

    // Something was typed that no keypad has.
    void sign(milliseconds at);
    void press(PadKey key, bool a_scanner_types_it, milliseconds at);
    // Those that are certain by now, in their order.
    std::vector<PadKey> take(milliseconds now);
    [[nodiscard]] std::optional<milliseconds> next() const;

private:
    struct Waiting {
        PadKey key;
        milliseconds certain;
    };
    std::deque<Waiting> waiting_;
    std::optional<milliseconds> last_sign_;
};

} // namespace fengqiao::display
