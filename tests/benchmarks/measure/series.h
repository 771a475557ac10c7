#pragma once

#include <chrono>
#include <cstddef>
#include <ctime>
#include <vector>

namespace fengqiao::benchmarks {

// What one thing took, many times over. Percentiles are by nearest rank, so that each is a time that was
// really taken.
class Series {
public:
    void add(double value) { values_.push_back(value); }

    [[nodiscard]] std::size_t count() const { return values_.size(); }
    // Of an empty series every one of them is 0.
    [[nodiscard]] double median() const { return percentile(50); }
    [[nodiscard]] double percentile(int percent) const; // 1 to 100
    [[nodiscard]] double sum() const;

private:
    std::vector<double> values_;
};

using Watch = std::chrono::steady_clock;

constexpr double in_milliseconds(Watch::duration passed) {
    return std::chrono::duration<double, std::milli>(passed).count();
}

template <class Work> double milliseconds_of(Work work) {
    const auto began = Watch::now();
    work();
    return in_milliseconds(Watch::now() - began);
}

// Processor time of this process instead of the clock's: what is left of a time when others want the processor.
template <class Work> double busy_milliseconds_of(Work work) {
    const std::clock_t began = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
}

// Turn about: each round does every work once and begins with another one, so that a disk or a neighbour that
// slows down for a while slows all of them. Work(round) answers how long it took.
template <class... Works> std::vector<Series> interleaved(std::size_t rounds, Works... works) {
    std::vector<Series> taken(sizeof...(works));
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t turn = 0; turn < sizeof...(works); ++turn) {
            const std::size_t chosen = (round + turn) % sizeof...(works);
            std::size_t at = 0;
            ((at++ == chosen ? taken[chosen].add(works(round)) : void()), ...);
        }
    }
    return taken;
}

} // namespace fengqiao::benchmarks
