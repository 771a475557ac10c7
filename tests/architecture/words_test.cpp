#include "tests/architecture/words.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao::architecture;

namespace {

bool speaks_well(std::string_view text, std::string_view path = "core/rating/keys.cpp") {
    return word_breaches(path, text).empty();
}
bool names_well(std::string_view text) {
    return naming_breaches("core/rating/keys.cpp", text).empty();
}

} // namespace

TEST_CASE("work that was put off is found with its line") {
    CHECK(to_text(word_breaches("core/rating/keys.cpp", "int a;\n// TODO later\n")) ==
          "core/rating/keys.cpp:2: do it or write an issue: TODO\n");
    CHECK_FALSE(speaks_well("// FIXME: wrong on leap days"));
    CHECK_FALSE(speaks_well("// XXX"));
    CHECK_FALSE(speaks_well("throw \"Not Implemented\";"));
    CHECK(speaks_well("mktemp -d name-XXXXXX", "packaging/run"));
    CHECK(speaks_well("We leave no TODO behind.", "STYLE.md"));
}

TEST_CASE("a path of one machine is found, an address on the wire is not") {
    CHECK_FALSE(speaks_well("open(\"/home/li/complaints\")"));
    CHECK_FALSE(speaks_well("See /root/notes", "README.md"));
    CHECK_FALSE(speaks_well("cp a /tmp/b", "packaging/run"));
    CHECK(speaks_well("get(\"/v1/work/orders\")"));
    CHECK(speaks_well("/etc/os-release"));
}

TEST_CASE("a type that is named for nothing is found") {
    for (const auto* text :
         {"class CaseManager {", "struct CaseInfo {", "enum class DataKind {", "using Info = int;",
          "struct InfoBox {", "class StringUtils {", "template <class T> struct RatingHelper {"}) {
        INFO(text);
        CHECK_FALSE(names_well(text));
    }
}

TEST_CASE("names that only look like the empty ones are left alone") {
    for (const auto* text : {"struct Database {", "class Informed {", "using Bytes = std::vector<Byte>;",
                             "bytes.data();", "// the struct CaseInfo of others", "SDL_RendererInfo answer;",
                             "enum class Utility {", "struct ImDrawData;"}) {
        INFO(text);
        CHECK(names_well(text));
    }
}

TEST_CASE("a function or file that is named for nothing is found") {
    CHECK_FALSE(names_well("int rating_helper(int level) {"));
    CHECK_FALSE(names_well("    case_manager(now);"));
    CHECK(names_well("help_customer(now);"));
    CHECK_FALSE(naming_breaches("core/rating/string_utils.cpp", "").empty());
    CHECK_FALSE(naming_breaches("core/rating/data.cpp", "").empty());
}

TEST_CASE("a macro is found, and a header without its guard") {
    CHECK_FALSE(names_well("#define MAXIMUM 5"));
    CHECK(naming_breaches("core/rating/keys.h", "#pragma once\n").empty());
    CHECK_FALSE(naming_breaches("core/rating/keys.h", "int keys();\n").empty());
}
