#include "tests/core/casework/story.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

std::string shipped_text() {
    std::ifstream file{"assets/catalogue/rules/statute.csv", std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string heading() {
    const auto text = shipped_text();
    return text.substr(0, text.find('\n') + 1);
}

std::string row(const std::string& name, const std::string& from, const std::string& terms = "15,30,60") {
    return name + "," + from + "," + terms + ",30,30,30,31,7,7,2,3,5,1,5,1,15,3,1000,10000,100000,Art. 18\n";
}

std::string refusal(const std::string& text) {
    const auto book = RuleBook::parse("statute.csv", text);
    REQUIRE_FALSE(book.has_value());
    CHECK(book.error().kind == TroubleKind::BadFile);
    return book.error().text;
}

bool mentions(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the shipped rules are those of Order 2020-3") {
    const auto& rules = shipped_rules().on(day("2026-11-23"));
    CHECK(rules.name == "CN-2020-3");
    CHECK(rules.first == days{15});
    CHECK(rules.extended == days{30});
    CHECK(rules.last == days{60});
    CHECK(rules.reexamination_window == days{30});
    CHECK(rules.reexamination == days{30});
    CHECK(rules.rating == days{7});
    CHECK(rules.branch_working_days == 3);
    CHECK(rules.recontact_contact_working_days == 1);
    CHECK(rules.recontact_finish_working_days == 15);
    CHECK(rules.handler_limit == Fen{100'000});
}

TEST_CASE("a case keeps the rules of its day of receipt when new ones come into force") {
    const auto book = RuleBook::parse("statute.csv", heading() + row("CN-2020-3", "2020-03-01") +
                                                         row("CN-2027-1", "2027-01-01", "10,20,40"));
    REQUIRE(book.has_value());
    CHECK(book->on(day("2026-12-31")).name == "CN-2020-3");
    CHECK(book->on(day("2027-01-01")).name == "CN-2027-1");
    CHECK(book->on(day("2019-01-01")).name == "CN-2020-3");
    REQUIRE(book->named("CN-2027-1") != nullptr);
    CHECK(book->named("CN-2027-1")->first == days{10});
    CHECK(book->named("CN-1999-9") == nullptr);
}

TEST_CASE("a hole in the rules is refused with file, line and column") {
    const auto text =
        refusal(heading() + row("CN-2020-3", "2020-03-01") + row("CN-2027-1", "2027-01-01", "15,,60"));
    CHECK(mentions(text, "statute.csv:3:"));
    CHECK(mentions(text, "extended_days is empty"));
}

TEST_CASE("two sets of rules that would hold at once are refused") {
    const auto twice = refusal(heading() + row("A", "2020-03-01") + row("B", "2020-03-01"));
    CHECK(mentions(twice, "statute.csv:3:"));
    CHECK(mentions(twice, "at once"));
    CHECK(mentions(refusal(heading() + row("A", "2020-03-01") + row("B", "2019-03-01")), "statute.csv:3:"));
}

TEST_CASE("rules that make no sense are refused") {
    CHECK(mentions(refusal(""), "statute.csv:1:"));
    CHECK(mentions(refusal(heading()), "no rule set"));
    CHECK(mentions(refusal("rule_set,effective_from\n"), "statute.csv:1:"));
    CHECK(mentions(refusal(heading() + "A,2020-03-01\n"), "statute.csv:2:"));
    CHECK(mentions(refusal(heading() + row("A", "2020-02-30")), "effective_from"));
    CHECK(mentions(refusal(heading() + row("A", "2020-03-01", "15,14,60")), "shorter"));
    CHECK(mentions(refusal(heading() + row("A", "2020-03-01", "15,30,29")), "shorter"));
    CHECK(mentions(refusal(heading() + row("A", "2020-03-01", "0,30,60")), "first_days"));
    CHECK(mentions(refusal(heading() + row("A", "2020-03-01", "15d,30,60")), "first_days"));
    CHECK(mentions(refusal(heading() + row("A", "2020-03-01") + row("A", "2021-03-01")), "already used"));
    CHECK(mentions(refusal("wrong" + heading().substr(8) + row("A", "2020-03-01")), "rule_set"));
}
