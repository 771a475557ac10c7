#include "platform/display/scanner/scanned_line.h"

#include <algorithm>

namespace fengqiao::display {

std::optional<std::string> ScannedLine::take(char sign, std::chrono::milliseconds at) {
    if (count_ > 0 && at - last_ > longest_gap) forget();
    last_ = at;
    if (sign != '\n') {
        if (count_ == 0) begun_ = at;
        if (count_ < signs_.size()) signs_[count_] = sign;
        ++count_;
        return std::nullopt;
    }
    std::optional<std::string> line;
    // Two switches write nothing but spaces, and a glass that was busy hears them all at once.
    const bool blank = std::ranges::all_of(signs_.begin(), signs_.begin() + std::min(count_, signs_.size()),
                                           [](char one) { return one == ' '; });
    if (count_ >= signs_least && !blank && at - begun_ < per_sign * count_)
        line.emplace(signs_.data(), std::min(count_, signs_.size()));
    forget();
    return line;
}

void ScannedLine::forget() {
    signs_.fill('\0');
    count_ = 0;
}

} // namespace fengqiao::display
