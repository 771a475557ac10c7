#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>

namespace fengqiao::display {

// Tells a scanner that types like a keyboard from a person at one: it writes a whole line faster than any
// hand. Pure; time is told. What it heard is wiped as soon as the line ends, whoever wrote it.
class ScannedLine {
public:
    static constexpr std::chrono::milliseconds per_sign{50};     // on the whole line
    static constexpr std::chrono::milliseconds longest_gap{200}; // while the glass was busy drawing
    static constexpr std::size_t signs_least = 6;
    static constexpr std::size_t signs_most = 256;

    // One sign as it was typed; '\n' ends the line. The line, when it was a scanner that wrote it; of a
    // longer one its beginning.
    std::optional<std::string> take(char sign, std::chrono::milliseconds at);

private:
    void forget();

    std::array<char, signs_most> signs_{};
    std::size_t count_{0}; // of all that came, also of those there was no room for
    std::chrono::milliseconds begun_{0}, last_{0};
};

} // namespace fengqiao::display
