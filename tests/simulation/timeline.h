#pragma once

#include "core/basics/clock.h"

#include <algorithm>
#include <functional>

namespace fengqiao::simulation {

// Virtual time: acts happen in order of time, those of one moment in the order they were planned.
class Timeline {
public:
    [[nodiscard]] milliseconds now() const { return now_; }

    void plan(milliseconds when, std::function<void()> act) {
        planned_.push_back({std::max(when, now_), order_++, std::move(act)});
        std::ranges::push_heap(planned_, later);
    }

    // Runs what is planned up to `end`; false when `acts_max` was not enough.
    bool run_until(milliseconds end, std::size_t acts_max) {
        while (!planned_.empty() && planned_.front().when <= end) {
            if (acts_max-- == 0) return false;
            std::ranges::pop_heap(planned_, later);
            const Planned next = std::move(planned_.back());
            planned_.pop_back();
            now_ = next.when;
            next.act();
        }
        now_ = std::max(now_, end);
        return true;
    }

private:
    struct Planned {
        milliseconds when;
        std::uint64_t order;
        std::function<void()> act;
    };
    static bool later(const Planned& one, const Planned& other) {
        return one.when != other.when ? one.when > other.when : one.order > other.order;
    }

    std::vector<Planned> planned_;
    std::uint64_t order_{0};
    milliseconds now_{0};
};

} // namespace fengqiao::simulation
