#pragma once

#include "core/basics/clock.h"
#include "core/journal/blob.h"

#include <map>

namespace fengqiao {

constexpr unsigned blob_refusals_max = 3;
constexpr std::chrono::hours set_aside_told_every{24};

// How often headquarters had the whole of a blob and found something else than its name says. Refused three
// times, it is rotten on this disk, or something on the way spoils it every time: then it is kept and not
// sent any more, and somebody is told once a day. It is not on disk: a terminal that starts anew, perhaps
// after its disk or its line was mended, tries three times more.
class BlobRefusals {
public:
    void note(const Hash& name) { ++times_[name]; }
    [[nodiscard]] bool is_set_aside(const Hash& name) const;
    // What is still worth a call.
    [[nodiscard]] std::vector<HeldBlob> left_of(std::vector<HeldBlob> held) const;
    // How many of these are set aside; 0 when there are none, or when it was told less than a day ago.
    std::size_t to_be_told(const std::vector<HeldBlob>& held, milliseconds now);

private:
    std::map<Hash, unsigned> times_;
    std::optional<milliseconds> told_;
};

} // namespace fengqiao
