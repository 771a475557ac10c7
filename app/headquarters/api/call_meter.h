#pragma once

#include "core/basics/clock.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace fengqiao::headquarters {

// How often somebody may call: a full bucket of `burst` calls, and one more every `per_call`.
struct CallRate {
    milliseconds per_call{1};
    unsigned burst{1};
};

// docs: SYNC 1.3. 60 requests in five minutes a terminal, 200 at once after a quiet time; 5 enrolments a
// minute.
constexpr CallRate terminal_rate{seconds{5}, 200};
constexpr CallRate enrolment_rate{seconds{12}, 5};

// Counts calls by whom they come from. Pure: time is told, and runs forward. Remembers only whoever called
// lately, a bounded number of them: somebody unknown who comes when it is full waits like somebody who called
// too often.
class CallMeter {
public:
    static constexpr std::size_t callers_max = 65'536;

    explicit CallMeter(CallRate rate) : rate_{rate} {}

    // Nothing when `caller` may call now; otherwise how long to wait, at least a second.
    [[nodiscard]] std::optional<seconds> wait_of(const std::string& caller, milliseconds now) const;
    void count(const std::string& caller, milliseconds now);

private:
    CallRate rate_;
    std::unordered_map<std::string, milliseconds> full_at_; // when the bucket is full again
};

} // namespace fengqiao::headquarters
