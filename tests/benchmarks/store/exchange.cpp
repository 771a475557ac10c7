#include "tests/benchmarks/ground/branch.h"
#include "tests/benchmarks/ground/counter.h"
#include "tests/benchmarks/ground/process_readings.h"
#include "tests/benchmarks/store/store_figures.h"

#include <unistd.h>

namespace fengqiao::benchmarks {
namespace {

constexpr double exchange_limit = 500;
constexpr std::chrono::minutes patience{2};

// Files while the terminal is closed, then opens it and times one pass: signature, TLS, append, the answer,
// and the documents that come back.
struct Passed {
    double taken{0}, busy{0}; // by the clock, and processor time of both programs
};

Result<Passed> one_pass(Branch& branch, std::size_t events) {
    {
        const auto counter = Counter::open(branch.config());
        if (!counter) return std::unexpected(counter.error());
        if (auto filled = (*counter)->fill(events); !filled) return std::unexpected(filled.error());
    }
    const auto start = branch.open();
    if (!start) return std::unexpected(start.error());
    Result<void> passed;
    const std::vector<pid_t> both{getpid(), branch.headquarters().id()};
    const auto before = busy_time(both);
    const double taken = milliseconds_of([&] { passed = (*start)->line().pass_now(patience); });
    if (!passed) return std::unexpected(passed.error());
    return Passed{taken, in_milliseconds(busy_time(both) - before)};
}

} // namespace

Result<Figures> exchange_figures(const std::filesystem::path& ground, Effort effort) {
    const auto branch = Branch::found(ground);
    if (!branch) return std::unexpected(branch.error());
    const std::size_t events = effort.of(500, 5);
    Series full, idle, busy;
    for (std::size_t round = 0; round < effort.of(9, 1); ++round) {
        const auto taken = one_pass(**branch, events);
        if (!taken) return std::unexpected(taken.error());
        full.add(taken->taken);
        busy.add(taken->busy);
        const auto nothing = one_pass(**branch, 0);
        if (!nothing) return std::unexpected(nothing.error());
        idle.add(nothing->taken);
    }
    Figure with =
        figure_of("exchange", std::to_string(events) + " events over loopback TLS, a whole pass", full);
    with.target = Target{Target::Of::Median, exchange_limit};
    with.peer = Peer{"the pass after it, with nothing to send", ratio(full, idle)};
    Figure without = figure_of("exchange", "the pass after it: documents come back, nothing is sent", idle);
    Figure worked = figure_of("exchange", "processor time of both programs in the pass with events", busy);
    worked.note = "what is left of the time when others want the processor";
    return Figures{with, without, worked};
}

} // namespace fengqiao::benchmarks
