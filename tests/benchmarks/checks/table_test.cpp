#include "tests/benchmarks/measure/table.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

using namespace fengqiao::benchmarks;

namespace {

Figure filing() {
    return {.group = "filing", .name = "a complaint", .count = 9, .median = 0.25, .p99 = 12.4};
}

Figure with_target(Target target) {
    Figure figure = filing();
    figure.target = target;
    figure.peer = Peer{"the floor", 1.2};
    return figure;
}

} // namespace

TEST_CASE("a target is met at its limit, and is of the median, the tail or the ratio") {
    using Of = Target::Of;
    CHECK(met(with_target({Of::Median, 0.25})) == true);
    CHECK(met(with_target({Of::Median, 0.2})) == false);
    CHECK(met(with_target({Of::P99, 12})) == false);
    CHECK(met(with_target({Of::Ratio, 1.5})) == true);
    CHECK(met(with_target({Of::Ratio, 1.2, true})) == true);
    CHECK(met(with_target({Of::Ratio, 1.3, true})) == false);
}

TEST_CASE("nothing is met or missed where nothing was asked or measured") {
    CHECK_FALSE(met(filing()));
    Figure absent = with_target({Target::Of::Median, 1});
    absent.count = 0;
    CHECK_FALSE(met(absent));
    Figure alone = with_target({Target::Of::Ratio, 1});
    alone.peer.reset();
    CHECK_FALSE(met(alone));
}

TEST_CASE("the table says what was measured, what was asked, and who stood beside it") {
    const Machine machine{{{"cores", "2"}}};
    const std::string table =
        markdown(machine, {with_target({Target::Of::Ratio, 1.5}), with_target({Target::Of::P99, 5}),
                           not_measured("glass", "no display")});
    CHECK(table.starts_with("- cores: 2\n"));
    CHECK(table.contains(
        "| filing | a complaint | 9 | 0.250 ms | 12.4 ms | ≤ 1.50 × | met | 1.20 × the floor |  |\n"));
    CHECK(table.contains("| p99 ≤ 5.00 ms | **missed** |"));
    CHECK(table.contains("| glass | not measured | | | | | | | no display |\n"));
}

TEST_CASE("every row of the table has as many columns as its head") {
    const std::string table =
        markdown({}, {filing(), with_target({Target::Of::Median, 1}), not_measured("glass", "no display")});
    std::size_t lines = 0, columns = 0;
    for (const char letter : table) {
        if (letter == '|') ++columns;
        if (letter != '\n') continue;
        if (columns > 0) {
            CHECK(columns == 10);
            ++lines;
        }
        columns = 0;
    }
    CHECK(lines == 5);
}

TEST_CASE("for programs the table keeps every digit") {
    Figure figure = with_target({Target::Of::Ratio, 1.5});
    figure.median = 0.2512345678;
    const auto parsed = nlohmann::json::parse(json({{{"cores", "2"}}}, {figure}));
    CHECK(parsed["machine"]["cores"] == "2");
    CHECK(parsed["figures"][0]["median"] == 0.2512345678);
    CHECK(parsed["figures"][0]["met"] == true);
    CHECK(parsed["figures"][0]["peer"]["ratio"] == 1.2);
    CHECK_FALSE(parsed["figures"][0].contains("note"));
}
