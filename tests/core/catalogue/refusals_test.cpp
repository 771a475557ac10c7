#include "tests/core/catalogue/shipped_catalogue.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace fengqiao;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

// The trouble of a catalogue in which `from`, found once in `file`, was replaced by `to`.
std::string refusal(const std::string& file, const std::string& from, const std::string& to) {
    auto files = shipped_files();
    std::string& content = files.at(file);
    const auto at = content.find(from);
    REQUIRE(at != std::string::npos);
    content.replace(at, from.size(), to);
    const auto parsed = parse_catalogue(files);
    REQUIRE_FALSE(parsed.has_value());
    CHECK(parsed.error().kind == TroubleKind::BadFile);
    return parsed.error().text;
}

std::string refusal_of_more(const std::string& file, const std::string& rows) {
    auto files = shipped_files();
    files.at(file) += rows;
    const auto parsed = parse_catalogue(files);
    REQUIRE_FALSE(parsed.has_value());
    return parsed.error().text;
}

} // namespace

TEST_CASE("a catalogue with a hole is refused with its line") {
    CHECK(refusal("causes.csv", "营销方式和手段", "") == "causes.csv:5: 'formal_zh' is empty");
    CHECK(refusal("disputes.csv", "理赔,Claims,\n", "理赔,,\n") == "disputes.csv:6: 'plain_en' is empty");
}

TEST_CASE("a catalogue with a code twice is refused with both lines") {
    CHECK(refusal("causes.csv", "\nC06,", "\nC05,") ==
          "causes.csv:7: the code 'C05' stands already at causes.csv:6");
    CHECK_THAT(refusal("outcomes.csv", "\nO01,", "\nC01,"),
               ContainsSubstring("the code 'C01' stands already at causes.csv:2"));
}

TEST_CASE("a catalogue with an unknown parent is refused with its line") {
    CHECK(refusal("business_bank.csv", "B0503,B05,", "B0503,B55,") ==
          "business_bank.csv:39: the parent 'B55' does not stand above it in this file");
    CHECK_THAT(refusal("channels.csv", "A1,,", "A1,A1,"),
               StartsWith("channels.csv:2: the parent 'A1' does not stand above it in this file"));
}

TEST_CASE("a tile or a choice that leads nowhere is refused") {
    CHECK_THAT(refusal("choices.csv", "TB0501,TB05,", "TB0501,TB77,"),
               StartsWith("choices.csv:34: the tile 'TB77' is not known"));
    CHECK_THAT(refusal("choices.csv", "Rolled over,C05,", "Rolled over,C55,"),
               StartsWith("choices.csv:34: the cause 'C55' is not known"));
    CHECK_THAT(refusal("choices.csv", "C05,,B0503", "C05,,B0601"),
               StartsWith("choices.csv:34: the tile does not cover the business 'B0601'"));
    CHECK_THAT(refusal("choices.csv", "C05,,B0503", "C05,D01,B0503"),
               StartsWith("choices.csv:34: dispute types are for insurers only"));
    CHECK_THAT(refusal("choices.csv", "C01,D05,", "C01,,"),
               StartsWith("choices.csv:66: an insurer's choice"));
    CHECK_THAT(refusal("phrases.csv", "PC0101,C01,", "PC0101,C77,"),
               StartsWith("phrases.csv:2: 'C77' is no choice, dispute type or cause"));
}

TEST_CASE("a business that no tile stands for is a hole") {
    CHECK(refusal("tiles.csv", "B05 B09,", "B05,").find("no tile covers the business category B09") !=
          std::string::npos);
    CHECK_THAT(refusal("tiles.csv", "B05 B09,", "B05 B06 B09,"),
               ContainsSubstring("'B06' is covered by TB05 already"));
}

TEST_CASE("more tiles, choices or phrases than the glass holds are refused") {
    CHECK_THAT(refusal_of_more("tiles.csv", "TB09,bank,第九,Ninth,,,B01,B01,做事,doing it\n"),
               ContainsSubstring("tiles.csv:18: this institution has more than 8 tiles"));
    CHECK_THAT(refusal_of_more("choices.csv", "TB0509,TB05,第九,Ninth,C01,,B05,慢,it was slow\n"),
               ContainsSubstring("choices.csv:130: this tile has more than 8 choices"));
    CHECK_THAT(refusal_of_more("phrases.csv", "PX1,C01,一,One\nPX2,C01,二,Two\n"),
               ContainsSubstring(": the group 'C01' has more than 8 phrases"));
    CHECK_THAT(refusal("tiles.csv", "代销保险基金", "代销保险基金和信托"),
               ContainsSubstring("tiles.csv:7: a title has at most 8 Chinese characters"));
}

TEST_CASE("a wrong number of columns, a wrong header and text that is not UTF-8 are refused") {
    CHECK(refusal("titles.csv", "Y01,,", "Y01,") == "titles.csv:2: there are 6 columns instead of 7");
    CHECK(refusal("titles.csv", "plain_zh", "plain_cn") ==
          "titles.csv:1: the header must be code,parent,formal_zh,formal_en,plain_zh,plain_en,jrt_code");
    CHECK(refusal("titles.csv", "先生", "\xCF\xC8\xC9\xFA") ==
          "titles.csv:2: the text is not UTF-8, or holds a zero byte");
}

TEST_CASE("a pattern with other placeholders than the program fills is refused") {
    CHECK_THAT(refusal("sentences.csv", "{activity}时", "{action}时"),
               StartsWith("sentences.csv:2: 'opening' needs exactly these placeholders"));
    CHECK_THAT(refusal("sentences.csv", "wish,", "hope,"),
               ContainsSubstring("sentences.csv:9: 'hope' is no pattern"));
    CHECK_THAT(refusal("sentences.csv", "wish,", "hope,"), ContainsSubstring("'wish' is missing"));
}

TEST_CASE("a request cannot stand on a place that is taken or off the glass") {
    CHECK_THAT(refusal("requests.csv", "my loss,2,3", "my loss,1,3"),
               ContainsSubstring("requests.csv:4: the position 1 is taken by R01"));
    CHECK_THAT(refusal("requests.csv", "my loss,2,3", "my loss,9,3"),
               StartsWith("requests.csv:2: a position on the glass is 1 to 8"));
}

TEST_CASE("a missing file, a wrong version and a surname twice are refused") {
    auto files = shipped_files();
    files.erase("requests.csv");
    files.at("VERSION") = "one\n";
    files.at("surnames.csv") += "王,Wang\n";
    const auto parsed = parse_catalogue(files);
    REQUIRE_FALSE(parsed.has_value());
    CHECK_THAT(parsed.error().text, StartsWith("VERSION:1: the version must be one positive number; "));
    CHECK_THAT(parsed.error().text, ContainsSubstring("requests.csv:1: the file is missing"));
    CHECK_THAT(parsed.error().text,
               ContainsSubstring("surnames.csv:110: the surname '王' stands here a second time"));
}

TEST_CASE("all faults of a catalogue are told at once, and a flood of them is cut off") {
    auto files = shipped_files();
    for (int i = 0; i < 50; ++i)
        files.at("surnames.csv") += "王,Wang\n";
    const auto parsed = parse_catalogue(files);
    REQUIRE_FALSE(parsed.has_value());
    CHECK_THAT(parsed.error().text, ContainsSubstring("; and 30 more"));
}
