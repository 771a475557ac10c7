#pragma once

#include "core/basics/clock.h"

#include <array>
#include <string>
#include <vector>

namespace fengqiao::simulation {

// The last things that happened, cheap to note and only put into words when a seed violates something.
class Trace {
public:
    void note(milliseconds at, const char* what, std::uint64_t who = 0, std::uint64_t value = 0) {
        notes_[count_++ % notes_.size()] = {at, what, who, value};
    }

    [[nodiscard]] std::vector<std::string> lines() const {
        std::vector<std::string> lines;
        const std::size_t first = count_ > notes_.size() ? count_ - notes_.size() : 0;
        for (std::size_t at = first; at < count_; ++at) {
            const Note& note = notes_[at % notes_.size()];
            lines.push_back(std::to_string(note.at.count() / 1000) + " s: " + note.what + " #" +
                            std::to_string(note.who) + " (" + std::to_string(note.value) + ")");
        }
        return lines;
    }

private:
    struct Note {
        milliseconds at{0};
        const char* what{""};
        std::uint64_t who{0};
        std::uint64_t value{0};
    };
    std::array<Note, 60> notes_{};
    std::size_t count_{0};
};

} // namespace fengqiao::simulation
