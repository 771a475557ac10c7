#include "core/complaint/number.h"
#include "tests/headquarters_statistics/support/office.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

const std::string good_one =
    "OLD-1,示例银行柯桥支行,B05,C05,2025-03-01,2025-03-08,2025-03-09,4,branch,1200.50,300\n";
const std::string good_two = "OLD-2,示例财险上虞支公司,N01,C03,2025-04-01,,,,station,,\n";
const std::string bad_one = "OLD-3,示例银行柯桥支行,B05,C05,2025-04-31,,,,branch,,\n";

const Imported& only(const Shelf& shelf) {
    REQUIRE(shelf.kept.size() == 1);
    return shelf.kept.front();
}

} // namespace

TEST_CASE("a good line becomes a case with everything it says") {
    Shelf shelf;
    REQUIRE(import_text(first_line + good_one, shelf).outcome);
    Imported expected;
    expected.number = "OLD-1";
    expected.branch = sample_city().branches[2].id;
    expected.business = "B05";
    expected.cause = "C05";
    expected.received = *parse_iso_date("2025-03-01");
    expected.notified = *parse_iso_date("2025-03-08");
    expected.closed = *parse_iso_date("2025-03-09");
    expected.rating = Satisfaction::Good;
    expected.highest_level = Level::Branch;
    expected.amount_disputed = Fen{120'050};
    expected.amount_paid = Fen{30'000};
    CHECK(only(shelf) == expected);
}

TEST_CASE("a clerk may write Chinese names, words of the keys and days as a spreadsheet does") {
    Shelf shelf;
    const std::string text =
        "\xEF\xBB\xBF满意度,最高层级,投诉编号,\"网点\",业务类别,投诉原因,受理日期,告知日期\r\n"
        "非常满意,总部,A.7,Sample Bank Keqiao Branch,人民币储蓄,服务态度及服务质量,2025/3/1,2025/3/9\r\n"
        "\r\n";
    const auto imports = import_text(text, shelf);
    REQUIRE(imports.outcome);
    CHECK(imports.told.empty());
    CHECK(only(shelf).rating == Satisfaction::VeryGood);
    CHECK(only(shelf).highest_level == Level::Headquarters);
    CHECK(only(shelf).business == "B01");
    CHECK(only(shelf).cause == "C01");
    CHECK(iso_date(*only(shelf).notified) == "2025-03-09");
}

TEST_CASE("a complaint number grouped as on the receipt is the same number") {
    SeededRandom random{5};
    const auto number = ComplaintNumber::make(random);
    Shelf shelf;
    REQUIRE(
        import_text(first_line + number.grouped() + ",示例银行柯桥支行,B05,C05,2025-03-01,,,,branch,,", shelf)
            .outcome);
    CHECK(only(shelf).number == number.digits());
}

TEST_CASE("one bad line keeps a whole file out, unless the good ones were asked for") {
    const std::string text = first_line + good_one + bad_one + good_two;
    Shelf strict;
    CHECK(import_text(text, strict).outcome->kept == 0);
    CHECK(strict.kept.empty());
    Shelf lenient;
    const auto imports = import_text(text, lenient, true);
    CHECK(imports.outcome->kept == 2);
    CHECK(imports.outcome->bad == 1);
    REQUIRE(lenient.kept.size() == 2);
    CHECK(lenient.kept[1].number == "OLD-2");
    CHECK(imports.errors == "\xEF\xBB\xBFline 行,reason 原因\n3,received is not a day as 2026-03-31\n");
}

TEST_CASE("the same file a second time is told line by line and kept once") {
    Shelf shelf;
    REQUIRE(import_text(first_line + good_one + good_two, shelf).outcome);
    for (const bool keep_good : {false, true}) {
        const auto again = import_text(first_line + good_one + good_two, shelf, keep_good);
        REQUIRE(again.outcome);
        CHECK(again.outcome->bad == 2);
        CHECK(again.outcome->kept == 0);
        CHECK(again.told.contains("line 2: number is a case of headquarters already"));
        CHECK(shelf.kept.size() == 2);
    }
}

TEST_CASE("a file that changes between its two readings is not kept") {
    const auto change = GENERATE(as<std::string>{}, "another row", "fewer rows", "another amount");
    INFO(change);
    const FolderOfTest folder;
    const auto file = folder.write("cases.csv", first_line + good_one + good_two);
    Shelf shelf;
    shelf.when_asked = [&](std::string_view number) {
        if (number != "OLD-2") return; // the last line of the first reading
        std::string changed = first_line + good_one;
        if (change == "another row")
            changed += good_two + "OLD-9,示例银行柯桥支行,B05,C05,2025-03-01,,,,branch,,\n";
        if (change == "another amount")
            changed += "OLD-2,示例财险上虞支公司,N01,C03,2025-04-01,,,,station,1,\n";
        [[maybe_unused]] const auto path = folder.write("cases.csv", changed);
    };
    const auto directory = city_directory();
    const ImportRowReader reader{*directory, shipped_catalogue(), today};
    std::ostringstream told;
    const auto outcome = import_cases({file, false}, reader, shelf, told);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().text.contains("was changed while it was read; nothing is kept"));
    CHECK(shelf.kept.empty());
}

TEST_CASE("what is no plain file is refused, because it is read twice") {
    const FolderOfTest folder;
    const auto directory = city_directory();
    const ImportRowReader reader{*directory, shipped_catalogue(), today};
    Shelf shelf;
    std::ostringstream told;
    const auto outcome = import_cases({folder.path(), false}, reader, shelf, told);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().kind == TroubleKind::BadFile);
}

TEST_CASE("a report of bad lines from an earlier try goes when all is well") {
    const FolderOfTest folder;
    const auto file = folder.write("cases.csv", first_line + good_one);
    const auto report = folder.write("cases.csv.errors.csv", "old");
    const auto directory = city_directory();
    const ImportRowReader reader{*directory, shipped_catalogue(), today};
    Shelf shelf;
    std::ostringstream told;
    REQUIRE(import_cases({file, false}, reader, shelf, told));
    CHECK_FALSE(std::filesystem::exists(report));
}

TEST_CASE("twenty thousand lines of random numbers: exactly the repeated ones are found") {
    SeededRandom random{11};
    std::string text = first_line;
    std::set<std::uint64_t> seen;
    std::uint64_t repeated = 0;
    for (int line = 0; line < 20'000; ++line) {
        const auto number = random.below(100'000);
        repeated += seen.insert(number).second ? 0 : 1;
        text += std::to_string(number) + ",示例银行柯桥支行,B05,C05,2025-03-01,,,,branch,,\n";
    }
    Shelf shelf;
    shelf.kept.reserve(20'000);
    const auto imports = import_text(text, shelf, false);
    REQUIRE(imports.outcome);
    CHECK(repeated > 1'000);
    CHECK(imports.outcome->bad == repeated);
}
