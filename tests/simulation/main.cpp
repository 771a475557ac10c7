#include "tests/simulation/simulator.h"

#include <charconv>
#include <cstdio>
#include <span>

using namespace fengqiao::simulation;

namespace {

constexpr std::string_view help =
    "fengqiao-simulator [--seeds N] [--first K] [--mutant NAME]\n"
    "Runs N histories (2000 unless told) beginning with seed K (1 unless told) and says whether an invariant "
    "was\n"
    "broken. With --mutant one rule of the protocol is taken away and a violation is expected.\n"
    "Mutants:";

struct Wishes {
    std::uint64_t seeds{2000};
    std::uint64_t first{1};
    Mutant mutant{Mutant::None};
};

bool read_number(std::string_view text, std::uint64_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

std::optional<Wishes> read_wishes(std::span<char*> arguments) {
    Wishes wishes;
    for (std::size_t at = 1; at < arguments.size(); at += 2) {
        const std::string_view name{arguments[at]};
        if (at + 1 == arguments.size()) return std::nullopt;
        const std::string_view value{arguments[at + 1]};
        if (name == "--seeds" && read_number(value, wishes.seeds)) continue;
        if (name == "--first" && read_number(value, wishes.first)) continue;
        if (name != "--mutant" || !mutant_named(value)) return std::nullopt;
        wishes.mutant = *mutant_named(value);
    }
    return wishes;
}

void print(const Report& report) {
    std::printf("seed %llu breaks %s: %s\n", static_cast<unsigned long long>(report.seed),
                report.violation->invariant.c_str(), report.violation->what.c_str());
    for (const std::string& line : report.trace)
        std::printf("    %s\n", line.c_str());
}

void print(const Counts& counts) {
    const auto row = [](const char* name, std::uint64_t value) {
        std::printf("%-32s %12llu\n", name, static_cast<unsigned long long>(value));
    };
    row("events filed", counts.events);
    row("exchanges", counts.exchanges);
    row("answers nobody signed", counts.forged);
    row("rotations", counts.rotations);
    row("headquarters restored", counts.restores);
    row("disks rolled back", counts.rollbacks);
    row("disks cloned", counts.clones);
    row("crashes", counts.crashes);
    row("events purged", counts.purged);
    row("recordings filed", counts.blobs);
    row("calls about them", counts.blob_calls);
    row("recordings let go", counts.blobs_dropped);
    row("every copy destroyed", counts.destroyed);
}

} // namespace

int main(int count, char** values) {
    const auto wishes = read_wishes({values, static_cast<std::size_t>(count)});
    if (!wishes) {
        std::printf("%.*s", static_cast<int>(help.size()), help.data());
        for (const Mutant mutant : all_mutants())
            std::printf(" %s", std::string{name_of(mutant)}.c_str());
        std::printf("\n");
        return 2;
    }
    Counts counts;
    std::uint64_t violating = 0;
    for (std::uint64_t seed = wishes->first; seed < wishes->first + wishes->seeds; ++seed) {
        const Report report = simulate(seed, wishes->mutant);
        counts += report.counts;
        if (report.violation && ++violating <= 3) print(report);
    }
    print(counts);
    std::printf("%llu of %llu seeds violate an invariant (mutant: %s)\n",
                static_cast<unsigned long long>(violating), static_cast<unsigned long long>(wishes->seeds),
                std::string{name_of(wishes->mutant)}.c_str());
    return violating == 0 ? 0 : 1;
}
