#include "tests/headquarters_statistics/support/office.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

const std::string good =
    "OLD-1,示例银行柯桥支行,B05,C05,2025-03-01,2025-03-08,2025-03-09,4,branch,1200.50,300\n";

struct BadLine {
    std::string line;
    std::string reason;
};

// One line of each kind that must not come in, each with a part of the reason that is told.
const BadLine bad_lines[] = {
    {",示例银行柯桥支行,B05,C05,2025-03-01,,,,branch,,", "number is empty"},
    {"1.2E+11,示例银行柯桥支行,B05,C05,2025-03-01,,,,branch,,", "number is not 1 to 32"},
    {"=1+1,示例银行柯桥支行,B05,C05,2025-03-01,,,,branch,,", "number is not 1 to 32"},
    {"X-1,示例银行没有支行,B05,C05,2025-03-01,,,,branch,,", "branch is not in the directory"},
    {"X-1,,B05,C05,2025-03-01,,,,branch,,", "branch is empty"},
    {"X-1,示例银行柯桥支行,B99999,C05,2025-03-01,,,,branch,,", "business is no code"},
    {"X-1,示例银行柯桥支行,N01,C05,2025-03-01,,,,branch,,", "business is no code"},
    {"X-1,示例银行柯桥支行,B05,B05,2025-03-01,,,,branch,,", "cause is no code"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-02-30,,,,branch,,", "received is not a day"},
    {"X-1,示例银行柯桥支行,B05,C05,03/01/2025,,,,branch,,", "received is not a day"},
    {"X-1,示例银行柯桥支行,B05,C05,,,,,branch,,", "received is empty"},
    {"X-1,示例银行柯桥支行,B05,C05,2026-09-22,,,,branch,,", "received is later than today"},
    {"X-1,示例银行柯桥支行,B05,C05,1925-03-01,,,,branch,,", "received is before 1980-01-01"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,2025-02-28,,,branch,,", "notified is before received"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,2027-01-01,,,branch,,", "notified is later than today"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,2025-03-05,2025-03-04,,branch,,", "closed is before notified"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,,2025-02-28,,branch,,", "closed is before received"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,,2026-09-22,,branch,,", "closed is later than today"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,,2025-03-04,5,branch,,", "a rating without a day of notice"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,2025-03-04,,6,branch,,", "rating is not 1 to 5"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,,,,,,", "highest_level is empty"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,,,,above,,", "highest_level is not branch"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,,,,branch,-5,", "amount_disputed is not an amount"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,,,,branch,1.234,", "amount_disputed is not an amount"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,,,,branch,99999999999999,", "amount_disputed is not an amount"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01,,,,branch,,5", "amount_paid without a day of notice"},
    {"X-1,示例银行柯桥支行,B05,C05,2025-03-01", "there are 5 cells and the first line has 11"},
    {"OLD-1,示例银行柯桥支行,B05,C05,2025-03-01,,,,branch,,", "number stands in line 2 already"},
    {"X-1,\"示例银行\"柯桥支行,B05,C05,2025-03-01,,,,branch,,", "closing quotation mark"},
    {"X-1,\xC4\xE3\xBA\xC3,B05,C05,2025-03-01,,,,branch,,", "not UTF-8"},
    {"X-1," + std::string(5000, 'x'), "longer than 4096 bytes"},
};

} // namespace

TEST_CASE("every kind of bad line is told with its number and the reason, and nothing is kept") {
    for (const auto& [line, reason] : bad_lines) {
        INFO(reason);
        Shelf shelf;
        const auto imports = import_text(first_line + good + line + "\n", shelf);
        REQUIRE(imports.outcome);
        CHECK(imports.outcome->lines == 2);
        CHECK(imports.outcome->bad == 1);
        CHECK(imports.outcome->kept == 0);
        CHECK(shelf.kept.empty());
        CHECK(imports.told.starts_with("line 3: "));
        CHECK(imports.told.contains(reason));
        CHECK(imports.errors.contains(reason));
    }
}

TEST_CASE("everything that is wrong with one line is told at once") {
    Shelf shelf;
    const auto imports = import_text(first_line + "?,nowhere,B05,Z,2025-13-01,x,y,z,q,a,b\n", shelf);
    for (const auto* reason :
         {"number is", "branch is", "cause is", "received is", "notified is", "closed is", "rating is",
          "highest_level is", "amount_disputed is", "amount_paid is"})
        CHECK(imports.told.contains(reason));
}

TEST_CASE("a report of bad lines holds nothing of what stood in them") {
    Shelf shelf;
    const auto imports = import_text(first_line + "周先生,13800138000,王,李,赵,钱,孙,吴,郑,冯,陈\n", shelf);
    for (const auto* word : {"周先生", "13800138000", "王", "陈"}) {
        CHECK_FALSE(imports.told.contains(word));
        CHECK_FALSE(imports.errors.contains(word));
    }
}

TEST_CASE("a file of nothing but bad lines tells a thousand and writes down all") {
    std::string text = first_line;
    for (int line = 0; line < 1500; ++line)
        text += ",,,,,,,,,,\n";
    Shelf shelf;
    const auto imports = import_text(text, shelf, true);
    REQUIRE(imports.outcome);
    CHECK(imports.outcome->bad == 1500);
    CHECK(imports.told.contains("line 1001: "));
    CHECK_FALSE(imports.told.contains("line 1002: "));
    CHECK(imports.told.contains("and 500 more bad lines"));
    CHECK(imports.errors.contains("\n1501,"));
}

TEST_CASE("a first line that does not name the columns stops the import before it begins") {
    Shelf shelf;
    const auto reason = [&](const std::string& text) {
        const auto imports = import_text(text, shelf);
        REQUIRE_FALSE(imports.outcome);
        return imports.outcome.error().text;
    };
    CHECK(reason("").contains("is empty"));
    CHECK(reason("number,branch\n").contains("business 业务类别 is missing"));
    CHECK(reason("ratng," + first_line + good).contains("column 1 has a name that is not known"));
    CHECK(reason("number," + first_line + good).contains("column 2: number stands there twice"));
    CHECK(reason("\xC4\xE3,number\n").contains("save it as CSV in UTF-8"));
    CHECK(shelf.kept.empty());
}
