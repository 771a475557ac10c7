#include "core/complaint/number.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace fengqiao;

namespace {

std::vector<std::string> some_numbers(std::size_t count) {
    SeededRandom random(20'26);
    std::vector<std::string> numbers;
    while (numbers.size() < count)
        numbers.push_back(ComplaintNumber::make(random).digits());
    return numbers;
}

} // namespace

TEST_CASE("from any state, two different digits never lead to the same state") {
    for (unsigned state = 0; state < 10; ++state)
        for (unsigned one = 0; one < 10; ++one)
            for (unsigned other = 0; other < one; ++other)
                CHECK(damm_step(state, one) != damm_step(state, other));
}

TEST_CASE("from any two states, one digit never leads to the same state") {
    for (unsigned digit = 0; digit < 10; ++digit)
        for (unsigned one = 0; one < 10; ++one)
            for (unsigned other = 0; other < one; ++other)
                CHECK(damm_step(one, digit) != damm_step(other, digit));
}

TEST_CASE("from any state, two neighbours in the other order lead elsewhere") {
    for (unsigned state = 0; state < 10; ++state)
        for (unsigned one = 0; one < 10; ++one)
            for (unsigned other = 0; other < one; ++other)
                CHECK(damm_step(damm_step(state, one), other) != damm_step(damm_step(state, other), one));
}

TEST_CASE("the check digit of a state is the state itself") {
    for (unsigned state = 0; state < 10; ++state)
        CHECK(damm_step(state, state) == 0);
}

TEST_CASE("every single wrong digit of a complaint number is noticed") {
    for (const std::string& number : some_numbers(400)) {
        REQUIRE(ComplaintNumber::parse(number));
        for (std::size_t at = 0; at < number.size(); ++at)
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string wrong = number;
                wrong[at] = digit;
                CHECK(ComplaintNumber::parse(wrong).has_value() == (digit == number[at]));
            }
    }
}

TEST_CASE("every swap of neighbours in a complaint number is noticed") {
    for (const std::string& number : some_numbers(400))
        for (std::size_t at = 0; at + 1 < number.size(); ++at) {
            std::string swapped = number;
            std::swap(swapped[at], swapped[at + 1]);
            CHECK(ComplaintNumber::parse(swapped).has_value() == (swapped == number));
        }
}

TEST_CASE("a complaint number is heard as twelve digits in fours, whatever stands between them") {
    SeededRandom random(7);
    const ComplaintNumber number = ComplaintNumber::make(random);
    const std::string digits = number.digits();
    REQUIRE(digits.size() == 12);
    CHECK(number.grouped() == digits.substr(0, 4) + " " + digits.substr(4, 4) + " " + digits.substr(8));
    CHECK(ComplaintNumber::parse(number.grouped()) == number);
    CHECK(ComplaintNumber::parse(digits.substr(0, 4) + "-" + digits.substr(4, 4) + "－" + digits.substr(8)) ==
          number);
    CHECK(ComplaintNumber::parse("０００００００００００００") == std::nullopt); // thirteen
    CHECK(ComplaintNumber::parse("００００　００００　００００").has_value());
}

TEST_CASE("what is not a complaint number is not taken for one") {
    for (const std::string text : {"", "0", "00000000000", "0000000000000", "00000000000A", "0000_0000_0000"})
        CHECK_FALSE(ComplaintNumber::parse(text).has_value());
}

TEST_CASE("complaint numbers do not follow each other") {
    const auto numbers = some_numbers(1000);
    CHECK(std::set(numbers.begin(), numbers.end()).size() == 1000);
}

TEST_CASE("a receipt code is spoken in fives") {
    CHECK(grouped_receipt_code("ZW00000004") == "ZW000-00004");
}

TEST_CASE("a pick-up code is four digits") {
    SeededRandom random(3);
    const PickUpCode code = PickUpCode::make(random);
    CHECK(code.digits().size() == 4);
    CHECK(PickUpCode::parse(code.digits()) == code);
    CHECK_FALSE(PickUpCode::parse("123").has_value());
    CHECK_FALSE(PickUpCode::parse("12a4").has_value());
}
