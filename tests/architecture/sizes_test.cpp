#include "tests/architecture/sizes.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao::architecture;

namespace {

std::string lines(int count, std::string_view line = "\n") {
    std::string text;
    for (int number = 0; number < count; ++number)
        text += line;
    return text;
}

std::string function(int length) {
    return std::string{"void told() {\n"} + lines(length - 2, "    tell();\n") + "}\n";
}

} // namespace

TEST_CASE("a source file may have four hundred lines and not one more") {
    CHECK(size_breaches("core/rating/keys.cpp", lines(400)).empty());
    const auto breaches = size_breaches("core/rating/keys.cpp", lines(401));
    CHECK(to_text(breaches) == "core/rating/keys.cpp:401: this file has 401 lines, the limit is 400\n");
}

TEST_CASE("a header may have a hundred and twenty lines and not one more") {
    CHECK(size_breaches("core/rating/keys.h", lines(120)).empty());
    CHECK(size_breaches("core/rating/keys.h", lines(121)).size() == 1);
}

TEST_CASE("the commands and the console's pages are held to the same limit") {
    CHECK(size_breaches("packaging/run", lines(401)).size() == 1);
    CHECK(size_breaches("app/headquarters/console/pages/case.tsx", lines(401)).size() == 1);
    CHECK(size_breaches("assets/catalogue/causes.csv", lines(4000)).empty());
}

TEST_CASE("a last line without an end counts as a line") {
    CHECK(line_count("") == 0);
    CHECK(line_count("one\n") == 1);
    CHECK(line_count("one\ntwo") == 2);
}

TEST_CASE("a function may have sixty lines and not one more, and the breach names its first line") {
    CHECK(size_breaches("core/rating/keys.cpp", function(60)).empty());
    const auto breaches =
        size_breaches("core/rating/keys.cpp", lines(1) + function(5) + lines(1) + function(61));
    CHECK(to_text(breaches) == "core/rating/keys.cpp:8: this function has 61 lines, the limit is 60\n");
}

TEST_CASE("a long namespace or table is no long function") {
    CHECK(size_breaches("core/rating/keys.cpp", std::string{"namespace told {\n"} + lines(100) + "}\n")
              .empty());
    CHECK(size_breaches("core/rating/keys.h",
                        std::string{"class Told {\n"} + lines(100, "    int told;\n") + "};\n")
              .empty());
}
