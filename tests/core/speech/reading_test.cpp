#include "core/speech/chinese_number.h"
#include "core/speech/reading.h"

#include <array>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao {
namespace {

struct Read {
    std::string_view written, heard;
};

void check_all(std::span<const Read> sentences, Language language) {
    for (const Read& one : sentences) {
        INFO(one.written);
        CHECK(read_aloud(one.written, language) == one.heard);
    }
}

} // namespace

TEST_CASE("the number of a complaint and of a phone line is read digit by digit") {
    check_all(std::array{Read{"投诉编号 4829 1033 7715", "投诉编号 四八二九，幺零三三，七七幺五"},
                         Read{"请拨打95588", "请拨打九五五八八"},
                         Read{"95588，7×24小时", "九五五八八，七乘二十四小时"},
                         Read{"或者拨打 12378", "或者拨打 幺二三七八"},
                         Read{"手机 138 0013 8000", "手机 幺三八，零零幺三，八零零零"},
                         Read{"400-820-1111", "四零零，八二零，幺幺幺幺"},
                         Read{"138****8000", "幺三八星星星星八零零零"},
                         Read{"回执码 7H2MQ 9XK4T", "回执码 七 H 二 M  Q ，九 X  K 四 T "},
                         Read{"请马上拨打110", "请马上拨打幺幺零"}},
              Language::Chinese);
    check_all(std::array{Read{"Complaint 4829 1033 7715", "Complaint 4 8 2 9, 1 0 3 3, 7 7 1 5"},
                         Read{"Call 95588", "Call 9 5 5 8 8"}, Read{"Call 12378.", "Call 1 2 3 7 8."},
                         Read{"138****8000", "1 3 8 star star star star 8 0 0 0"},
                         Read{"400-820-1111", "4 0 0, 8 2 0, 1 1 1 1"}},
              Language::English);
}

TEST_CASE("an amount, a count, a date and a time are read as what they are") {
    check_all(std::array{Read{"¥1,234.50", "一千二百三十四点五元"}, Read{"-¥0.05", "负零点零五元"},
                         Read{"¥50,000.00", "五万元"}, Read{"10000元", "一万元"},
                         Read{"12月8日 星期二", "十二月八日 星期二"}, Read{"2月2日", "二月二日"},
                         Read{"2026年11月23日", "二零二六年十一月二十三日"},
                         Read{"总部将于11月24日 06:00前收到", "总部将于十一月二十四日 六点整前收到"},
                         Read{"09:06", "九点零六分"}, Read{"18:30", "十八点三十分"},
                         Read{"第2步，共6步", "第二步，共六步"}, Read{"选了 2 句", "选了 两 句"},
                         Read{"还有2天", "还有两天"}, Read{"请过90秒再试", "请过九十秒再试"},
                         Read{"调解成功率 84.9%", "调解成功率 百分之八十四点九"},
                         Read{"已写 2000 字", "已写 两千 字"}},
              Language::Chinese);
    check_all(std::array{Read{"¥1,234.50", "1234.5 yuan"}, Read{"¥50,000.00", "50000 yuan"},
                         Read{"-¥0.05", "minus 0.05 yuan"},
                         Read{"Tue 8 December 2026", "Tue 8 December 2026"}, Read{"by 06:00", "by 6 o'clock"},
                         Read{"at 09:06", "at 9 oh 6"}, Read{"at 18:30", "at 18 30"},
                         Read{"84.9%", "84.9 percent"}, Read{"Step 2 of 6", "Step 2 of 6"}},
              Language::English);
}

TEST_CASE("no digit is left in a Chinese sentence, whatever stands around it") {
    for (std::string_view written :
         {"1",     "12",    "123456", "3.14", "1.",     ".5",     "0",   "007",   "99999999999999999999",
          "A1",    "1A",    "5%",     "¥7",   "¥",      "1,2",    "1:2", "25:99", "2×24",
          "6+1+N", "¥1,23", "-5",     "1-2",  "12345.", "12345.6"}) {
        const std::string heard = read_aloud(written, Language::Chinese);
        INFO(written << " -> " << heard);
        CHECK(heard.find_first_of("0123456789%") == std::string::npos);
        CHECK((!heard.empty() || written == "¥"));
    }
}

TEST_CASE("quantities are said as they are counted in Chinese") {
    CHECK(chinese_quantity(0) == "零");
    CHECK(chinese_quantity(2) == "二");
    CHECK(chinese_quantity(10) == "十");
    CHECK(chinese_quantity(110) == "一百一十");
    CHECK(chinese_quantity(20'000) == "两万");
    CHECK(chinese_quantity(222) == "二百二十二");
    CHECK(chinese_quantity(1005) == "一千零五");
    CHECK(chinese_quantity(10'010) == "一万零一十");
    CHECK(chinese_quantity(20'000) == "两万");
    CHECK(chinese_quantity(222) == "二百二十二");
    CHECK(chinese_quantity(100'000'000) == "一亿");
    CHECK(chinese_quantity(20'000'300) == "两千万零三百");
    CHECK(chinese_quantity(123'456'789) == "一亿两千三百四十五万六千七百八十九");
}

TEST_CASE("signs are heard as a pause or a word, and capitals one by one") {
    check_all(std::array{Read{"银行卡 · 盗刷", "银行卡 ， 盗刷"}, Read{"按“提交投诉”", "按提交投诉"},
                         Read{"看QR码", "看 Q R 码"}, Read{"退费/赔偿", "退费、赔偿"}},
              Language::Chinese);
    check_all(std::array{Read{"The QR code", "The Q R code"}, Read{"A bank card", "A bank card"}, Read{"Wang\n王", "Wang, "}},
              Language::English);
}

} // namespace fengqiao
