#include "tests/benchmarks/glass/glass_figures.h"
#include "tests/benchmarks/ground/branch.h"
#include "tests/benchmarks/ground/process_readings.h"

#include <algorithm>
#include <deque>
#include <thread>

namespace fengqiao::benchmarks {
namespace {

constexpr double memory_limit = 100;
constexpr std::chrono::milliseconds look_every{20};
constexpr std::size_t looks_at_the_end = 25; // half a second, in which the visit makes its last pass

struct Weighed {
    double highest_mb{0}; // the kernel's own record of the most
    std::deque<double> at_the_end;
    Series resident, proportional;
};

Figure weight(std::string name, double value) {
    return {.group = "memory", .name = std::move(name), .unit = Unit::Megabytes, .count = 1, .median = value};
}

} // namespace

Result<Figures> memory_figures(const std::filesystem::path& ground, Effort) {
    const auto branch = Branch::found(ground);
    if (!branch) return std::unexpected(branch.error());
    const auto numbers = (*branch)->write_lobby();
    if (!numbers) return std::unexpected(numbers.error());
    const auto said = (*branch)->folder() / "visit.said";
    Child program{{FENGQIAO_KIOSK, "--config", (*branch)->config_file(), "--play",
                   FENGQIAO_SOURCE "/assets/visits/every_screen.visit", "--pictures",
                   (*branch)->folder() / "pictures", "--numbers", *numbers},
                  said};
    Weighed weighed;
    while (program.lives()) {
        const MemoryReading now = memory_of({program.id()}); // the paper's program gives its memory back
        if (now.resident_mb > 0) {
            weighed.resident.add(now.resident_mb);
            weighed.at_the_end.push_back(now.resident_mb);
            if (weighed.at_the_end.size() > looks_at_the_end) weighed.at_the_end.pop_front();
        }
        if (now.proportional_mb && *now.proportional_mb > 0) weighed.proportional.add(*now.proportional_mb);
        weighed.highest_mb = std::max(weighed.highest_mb, now.highest_mb);
        std::this_thread::sleep_for(look_every);
    }
    if (program.ended(std::chrono::seconds{1}) != 0)
        return trouble(TroubleKind::StoreBroken,
                       "the visit did not go as its script says: " + content_of(said).substr(0, 200));
    Series end;
    for (const double resident : weighed.at_the_end)
        end.add(resident);
    Figure after =
        weight("resident when every screen has been visited in every size and both languages", end.median());
    after.target = Target{Target::Of::Median, memory_limit};
    Figure most = weight("the most in that visit", weighed.highest_mb);
    most.note = "while a PIN is checked: Argon2id takes 64 MB for that and gives them back";
    Figures figures{after, most};
    if (weighed.proportional.count() > 0)
        figures.push_back(weight("proportional (PSS), the most of " +
                                     std::to_string(weighed.proportional.count()) + " looks in that visit",
                                 weighed.proportional.percentile(100)));
    return figures;
}

} // namespace fengqiao::benchmarks
