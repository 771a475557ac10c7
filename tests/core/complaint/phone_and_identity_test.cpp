#include "core/complaint/identity_number.h"
#include "core/complaint/phone.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

TEST_CASE("a mobile number is eleven digits beginning with 13 to 19") {
    for (const std::string good :
         {"13800138000", "19912345678", "138 0013 8000", "138-0013-8000", "１３８００１３８０００"})
        CHECK(PhoneNumber::parse(good).has_value());
    for (const std::string bad : {"", "1380013800", "138001380000", "12800138000", "23800138000",
                                  "1380013800a", "+8613800138000", "057512345678"})
        CHECK_FALSE(PhoneNumber::parse(bad).has_value());
}

TEST_CASE("a phone number is read aloud in 3-4-4 and known by its tail") {
    const auto phone = PhoneNumber::parse("13812345678");
    REQUIRE(phone.has_value());
    CHECK(phone->grouped() == "138 1234 5678");
    CHECK(phone->tail() == "5678");
    CHECK(phone->masked() == "138****5678");
}

TEST_CASE("an identity number has a check character and a day of birth that exists") {
    CHECK(is_identity_number("11010519491231002X"));
    CHECK(is_identity_number("11010519491231002x"));
    CHECK(is_identity_number("440524188001010014") == false); // a birth in 1880 is none of our customers'
    CHECK_FALSE(is_identity_number("110105194912310021"));
    CHECK_FALSE(is_identity_number("11010519490231002X")); // 31 February
    CHECK_FALSE(is_identity_number("91010519491231002X")); // no such region
    CHECK_FALSE(is_identity_number("1101051949123100"));
}

TEST_CASE("a mistyped check character leaves the shape of an identity number") {
    CHECK(has_identity_number_shape("110105194912310021"));
    CHECK_FALSE(has_identity_number_shape("110105194902310021"));
}

TEST_CASE("exactly one check character fits an identity number") {
    int fitting = 0;
    for (const char last : std::string("0123456789X"))
        fitting += is_identity_number(std::string("33068119600229123") + last) ? 1 : 0;
    CHECK(fitting == 1);
    CHECK_FALSE(has_identity_number_shape("330681196102291231")); // 1961 was no leap year
}

TEST_CASE("the first generation had fifteen digits and a birth in the twentieth century") {
    CHECK(is_old_identity_number("330621600101123"));
    CHECK_FALSE(is_old_identity_number("330621601301123"));
    CHECK_FALSE(is_old_identity_number("3306216001011234"));
}
