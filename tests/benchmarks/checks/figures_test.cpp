#include "tests/benchmarks/all_figures.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;
using namespace fengqiao::benchmarks;

namespace {

Figures brief(std::string_view name) {
    const auto subjects = all_subjects();
    const auto subject = std::ranges::find(subjects, name, &Subject::name);
    REQUIRE(subject != subjects.end());
    auto figures = subject->take(std::filesystem::temp_directory_path(), {.brief = true});
    INFO((figures ? std::string{} : figures.error().text));
    REQUIRE(figures);
    return *figures;
}

void mean_something(const Figures& figures, std::size_t rows_least) {
    CHECK(figures.size() >= rows_least);
    for (const Figure& figure : figures) {
        INFO(figure.name << " " << figure.note);
        CHECK(figure.count > 0);
        CHECK(figure.median >= 0);
        if (figure.p99) CHECK(*figure.p99 >= figure.median);
        if (figure.peer) CHECK(figure.peer->ratio > 0);
    }
}

const Figure& named(const Figures& figures, std::string_view part) {
    const auto found =
        std::ranges::find_if(figures, [&](const Figure& figure) { return figure.name.contains(part); });
    REQUIRE(found != figures.end());
    return *found;
}

} // namespace

TEST_CASE("a filing is measured beside its floor, both as often") {
    const Figures figures = brief("filing");
    mean_something(figures, 3);
    for (const Figure& figure : figures)
        CHECK(figure.count == 8);
    CHECK(met(named(figures, "append of the same bytes")).has_value());
}

TEST_CASE("pages are measured while they move, in the usual size and in the largest") {
    const Figures figures = brief("screens");
    mean_something(figures, 6);
    CHECK_FALSE(named(figures, "the worst page, largest").note.empty());
}

TEST_CASE("a pass with events and one without are measured against a headquarters of its own process") {
    mean_something(brief("exchange"), 2);
}

TEST_CASE("headquarters' intake is measured beside plain inserts, of one terminal and of many") {
    const Figures figures = brief("ingest");
    mean_something(figures, 4);
    CHECK(named(figures, "1 terminal ").unit == Unit::PerSecond);
}

TEST_CASE("the cache's days and those of plain SQL agree before they are timed") {
    mean_something(brief("statistics"), 2);
}

TEST_CASE("the small costs and the painting come out") {
    mean_something(brief("parts"), 5);
    mean_something(brief("painting"), 4);
}

TEST_CASE("what customers write is read, counted and weighed") {
    const Figures figures = brief("writing");
    mean_something(figures, 11);
    CHECK(met(named(figures, "the first candidate is the phrase")).has_value());
    CHECK(named(figures, "candidates taken a phrase").median >= 1);
    for (const std::string whose : {"real hands", "disturbed medians of a font"})
        CHECK(named(figures, whose + ": among the nine").median >=
              named(figures, whose + ": the first").median);
    CHECK(named(figures, "both: memory").unit == Unit::Megabytes);
}

TEST_CASE("the glass is pressed, changes its page, rests and is weighed on a display in memory") {
    const Figures figures = brief("glass");
    const Figure& press = named(figures, "press to the first frame");
    CHECK(press.count > 0);
    CHECK(named(figures, "lift to the last frame").median >=
          named(figures, "lift to the first frame").median);
    CHECK(named(figures, "resident (RSS)").median > 5);
    CHECK(named(figures, "cold start").median > 1);
}
