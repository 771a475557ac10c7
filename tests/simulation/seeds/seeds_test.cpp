#include "tests/simulation/simulator.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao::simulation;

namespace {

constexpr std::uint64_t product_seeds = 2000;
constexpr std::uint64_t mutant_seeds = 2000; // far fewer are needed

std::string in_words(const Report& report) {
    std::string words = "seed " + std::to_string(report.seed) + " breaks " + report.violation->invariant +
                        ": " + report.violation->what;
    for (const std::string& line : report.trace)
        words += "\n    " + line;
    return words;
}

} // namespace

TEST_CASE("in two thousand histories no complaint is lost and none is counted twice") {
    Counts counts;
    for (std::uint64_t seed = 1; seed <= product_seeds; ++seed) {
        const Report report = simulate(seed);
        if (report.violation) FAIL(in_words(report));
        counts += report.counts;
    }
    // The histories are as rough as they claim to be.
    CHECK(counts.events > 25 * product_seeds);
    CHECK(counts.restores > product_seeds);
    CHECK(counts.rollbacks > product_seeds / 2);
    CHECK(counts.clones > product_seeds);
    CHECK(counts.rotations > product_seeds);
    CHECK(counts.forged > 5 * product_seeds);
    CHECK(counts.purged > counts.events / 2);
    CHECK(counts.destroyed < counts.events / 20);
}

TEST_CASE("take any rule of the protocol away and something is lost, doubled or believed wrongly") {
    for (const Mutant mutant : all_mutants()) {
        bool caught = false;
        for (std::uint64_t seed = 1; seed <= mutant_seeds && !caught; ++seed)
            caught = simulate(seed, mutant).violation.has_value();
        INFO(name_of(mutant));
        CHECK(caught);
    }
}

TEST_CASE("a seed tells the same story every time") {
    std::uint64_t seed = 1;
    while (seed < mutant_seeds && !simulate(seed, Mutant::ReemitOnlyUnacked).violation)
        ++seed;
    const Report once = simulate(seed, Mutant::ReemitOnlyUnacked);
    const Report again = simulate(seed, Mutant::ReemitOnlyUnacked);
    REQUIRE(once.violation);
    REQUIRE(again.violation);
    CHECK(once.violation->what == again.violation->what);
    CHECK(once.trace == again.trace);
    CHECK(once.counts.exchanges == again.counts.exchanges);
}
