#include "core/receipt/scanned.h"

#include "core/complaint/number.h"
#include "core/receipt/compose.h"
#include "tests/core/receipt/sample_receipt.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao {
namespace {

const std::string number = "482910337711"; // its check digit is right

} // namespace

TEST_CASE("a scanned receipt gives its complaint number, and so does the number alone") {
    REQUIRE(ComplaintNumber::parse(number));
    CHECK(number_scanned("FQ1:" + number + ":7H2MQ9XK4T") == number);
    CHECK(number_scanned("fq1:" + number + ":7h2mq9xk4t") == number); // the capitals key was on
    CHECK(number_scanned(number) == number);
    Filed filed{.number = number, .receipt_code = "7H2MQ9XK4T"};
    CHECK(number_scanned(code_text(filed)) == number);
}

TEST_CASE("a number that was read wrong is no number") {
    std::string wrong = number;
    for (char& digit : wrong) {
        const char right = digit;
        digit = digit == '9' ? '0' : static_cast<char>(digit + 1);
        CHECK_FALSE(number_scanned(wrong));
        CHECK_FALSE(number_scanned("FQ1:" + wrong + ":7H2MQ9XK4T"));
        digit = right;
    }
}

TEST_CASE("whatever else has a code on it says nothing to the terminal") {
    for (const std::string& foreign : std::vector<std::string>{
             "", "FQ1:", "FQ1::", "6901234567892", "48291033771", "https://example.com/" + number,
             "FQ2:" + number + ":7H2MQ9XK4T", "FQ1:" + number, "FQ1:" + number + ":7H2MQ9XK4",
             "FQ1:" + number + ":7H2MQ9XK4TT", "FQ1:" + number + ":7H2MQ9XK4U",
             "FQ1:" + number + ":7H2MQ9XK4T:", " " + number, number + " ", "4829 1033 7715"}) {
        INFO(foreign);
        CHECK_FALSE(number_scanned(foreign));
    }
}

} // namespace fengqiao
