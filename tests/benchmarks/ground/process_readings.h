#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include <sys/types.h>

namespace fengqiao::benchmarks {

// What the kernel says of a program and of everything it started.

std::vector<pid_t> family_of(pid_t root); // the root first

// Processor time of all threads that live, in nanoseconds of the scheduler's own account: clock ticks would
// be too coarse for a program that rests.
std::chrono::nanoseconds busy_time(const std::vector<pid_t>& family);

struct MemoryReading {
    double resident_mb{0};                 // shared pages count in each process
    std::optional<double> proportional_mb; // shared pages count once; nullopt when the kernel keeps it secret
    double highest_mb{0};                  // the most that was ever resident, summed
};
MemoryReading memory_of(const std::vector<pid_t>& family);

} // namespace fengqiao::benchmarks
