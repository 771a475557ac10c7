#include "core/complaint/masking.h"

#include "core/complaint/number.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

TEST_CASE("a card number inside a sentence keeps only its last four digits") {
    CHECK(mask_private_numbers("我的卡6222021234567890128被盗刷") == "我的卡****0128被盗刷");
    CHECK(mask_private_numbers("My card 4111111111111111 was used.") == "My card ****1111 was used.");
    CHECK(mask_private_numbers("存折12345678901234567没了") == "存折12345678901234567没了"); // 17, no check
    CHECK(mask_private_numbers("账号1000000000000001。") == "账号****0001。");               // 16, no check
}

TEST_CASE("a card number is found through spaces, hyphens and full-width digits") {
    for (const std::string card :
         {"6222 0212 3456 7890 128", "6222-0212-3456-7890-128", "6222  0212  3456  7890  128",
          "６２２２０２１２３４５６７８９０１２８", "６２２２　０２１２　３４５６　７８９０　１２８",
          "6222 0212－3456 7890—128", "622202 1234567890128", "6222０2123456789０128",
          "6222 - 0212 - 3456 - 7890 - 128", "6222\u200B02123456\u200B7890128"})
        CHECK(mask_private_numbers("卡号" + card + "。") == "卡号****0128。");
}

TEST_CASE("a short card number is known by Luhn's check") {
    CHECK(holds_luhn("4222222222222"));
    CHECK(mask_private_numbers("4222222222222") == "****2222");
    CHECK(mask_private_numbers("4222222222223") == "4222222222223");
    CHECK(mask_private_numbers("3782 822463 10005") == "****0005");
}

TEST_CASE("identity numbers keep only their last four characters") {
    CHECK(mask_private_numbers("身份证11010519491231002X，") == "身份证****002X，");
    CHECK(mask_private_numbers("身份证11010519491231002x") == "身份证****002X");
    CHECK(mask_private_numbers("１１０１０５１９４９１２３１００２Ｘ") == "****002X");
    CHECK(mask_private_numbers("110105 19491231 002X") == "****002X");
    CHECK(mask_private_numbers("110105 1949 12 31 002X") == "****002X");
    CHECK(mask_private_numbers("老证330621600101123") == "老证****1123");
}

TEST_CASE("a mistyped identity number is hidden as well") {
    CHECK(mask_private_numbers("110105194912310021") == "****0021");
}

TEST_CASE("a mobile number in a story keeps only its last four digits") {
    for (const std::string phone :
         {"13812345678", "138 1234 5678", "138-1234-5678", "+8613812345678", "+86 13812345678",
          "１３８１２３４５６７８", "1381 2345 678", "008613812345678"}) {
        INFO(phone);
        const std::string masked = mask_private_numbers("打" + phone + "找我");
        CHECK(masked.ends_with("****5678找我"));
        CHECK(masked.find("138") == std::string::npos);
        CHECK(masked.find("１３８") == std::string::npos);
    }
}

TEST_CASE("several private numbers in a row are each hidden") {
    CHECK(mask_private_numbers("13812345678 6222021234567890128") == "****5678 ****0128");
    CHECK(mask_private_numbers("6222021234567890128、4111 1111 1111 1111") == "****0128、****1111");
    CHECK(mask_private_numbers("卡6222021234567890128 2026年办的") == "卡****0128 2026年办的");
}

TEST_CASE("amounts, dates, times and service numbers stay readable") {
    for (const std::string text :
         {"存了500000元，亏了12345.67元", "1,234,567.00元", "2026年11月23日下午3点20分",
          "2026-11-23 14:05:33", "2026-11-23 2026-12-01", "2026 11 23 到 2027 01 05", "20261123140533",
          "202611231405", "请打95588或12378或400-820-8820", "柜台电话0575-87654321", "电话057587654302",
          "3号窗口等了2小时", "第123456789号", "利率3.25%", "10000 20000 30000",
          "从2020-01-15 2021-01-15 2022-01-15三次", "邮编312000", "没有数字", ""})
        CHECK(mask_private_numbers(text) == text);
}

TEST_CASE("a customer may quote a complaint number") {
    SeededRandom random(11);
    for (int i = 0; i < 300; ++i) {
        const ComplaintNumber number = ComplaintNumber::make(random);
        CHECK(mask_private_numbers("单号" + number.digits() + "。") == "单号" + number.digits() + "。");
        CHECK(mask_private_numbers("单号" + number.grouped() + "。") == "单号" + number.grouped() + "。");
    }
}

TEST_CASE("a star before a card number does not save it from being hidden") {
    CHECK(mask_private_numbers("*6222021234567890128") == "*****0128");
    CHECK(mask_private_numbers("****6222021234567890128") == "********0128");
}

TEST_CASE("the last four digits of a hidden number are never read together with what follows") {
    CHECK(mask_private_numbers("****0128 4567 8901 2347") == "****0128 4567 8901 2347");
}

TEST_CASE("hiding twice changes nothing") {
    for (const std::string text : {"卡6222 0212 3456 7890 128 4567 8901 2345", "11010519491231002X 1234",
                                   "13812345678 1234 5678 9012 3456", "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6",
                                   "6222021234567890128 6222021234567890128"}) {
        const std::string once = mask_private_numbers(text);
        CHECK(mask_private_numbers(once) == once);
    }
}

TEST_CASE("however digits are strewn, no card number comes through and hiding settles at once") {
    SeededRandom random(5);
    constexpr std::array<std::string_view, 5> between{" ", "-", "卡号", "，", ""};
    for (int i = 0; i < 500; ++i) {
        std::string text;
        for (std::uint64_t left = random.below(6); left > 0; --left) {
            text += std::to_string(random.below(100'000));
            text += between[random.below(between.size())];
        }
        text += "：6222021234567890128，" + std::to_string(random.below(1000));
        const std::string masked = mask_private_numbers(text);
        CHECK(masked.find("622202") == std::string::npos);
        CHECK(masked.find("****0128") != std::string::npos);
        CHECK(mask_private_numbers(masked) == masked);
    }
}
