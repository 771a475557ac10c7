#pragma once

#include "core/basics/clock.h"
#include "core/basics/strong_id.h"

#include <mutex>
#include <vector>

namespace fengqiao::headquarters::console {

struct Playing {
    PersonId listener;
    CaseId case_id;
    Hash name{}; // of the recording

    friend bool operator==(const Playing&, const Playing&) = default;
};

// Who listens to what. A player asks for a recording in parts, and again whenever somebody moves to another
// place of it: that is one opening, and is noted once. Lost with the server: then it is noted once more. Used
// by several threads.
class Playings {
public:
    // No longer than this after the opening was noted: after it, whoever still asks has opened it again.
    static constexpr std::chrono::minutes longest{10};
    static constexpr std::size_t at_once_max = 256; // the oldest gives way

    [[nodiscard]] bool goes_on(const Playing& playing, Instant now) const;
    // Once the opening is on record.
    void begin(const Playing& playing, Instant now);

private:
    struct Begun {
        Playing playing;
        Instant at;
    };
    mutable std::mutex mutex_;
    std::vector<Begun> begun_; // oldest first
};

} // namespace fengqiao::headquarters::console
