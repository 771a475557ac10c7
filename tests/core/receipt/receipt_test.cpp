#include "core/receipt/slip.h"
#include "tests/core/receipt/as_text.h"
#include "tests/core/receipt/sample_receipt.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;

namespace {

bool says(const Receipt& receipt, std::string_view words) {
    return as_text(receipt).find(words) != std::string::npos;
}

} // namespace

TEST_CASE("the receipt of who complains for somebody else says so, and which papers to bring") {
    auto facts = sample_facts();
    CHECK_FALSE(says(compose(facts, locale("zh-CN")), "委托书"));
    facts.capacity = Capacity::Agent;
    CHECK(says(compose(facts, locale("zh-CN")), "替家人代办"));
    CHECK(says(compose(facts, locale("zh-CN")), "委托书"));
    facts.capacity = Capacity::Group;
    CHECK(says(compose(facts, locale("en")), "spokespersons"));
}

TEST_CASE("a receipt says number, day, handler and both steps of keeping, in either language") {
    for (const std::string language : {"zh-CN", "en"}) {
        const auto text = as_text(compose(sample_facts(), locale(language)));
        CHECK(text == golden("filed." + language + ".txt", text));
    }
}

TEST_CASE("a receipt in both languages says everything twice, but number and code once") {
    const auto facts = sample_facts();
    const auto both = in_both(compose(facts, locale("zh-CN")), compose(facts, locale("en")));
    const auto text = as_text(both);
    CHECK(text == golden("both.zh-CN.txt", text));
    CHECK(std::ranges::count(both.lines, LineStyle::Code, &ReceiptLine::style) == 1);
    CHECK(std::ranges::count(both.lines, LineStyle::Number, &ReceiptLine::style) == 1);
    CHECK(says(both, "8 Dec 2026"));
}

TEST_CASE("an anonymous receipt carries the pick-up code and no phone") {
    auto facts = sample_facts();
    facts.masked_phone.clear();
    facts.filed.pick_up_code = "4711";
    const auto text = as_text(compose(facts, locale("zh-CN")));
    CHECK(text == golden("anonymous.zh-CN.txt", text));
}

TEST_CASE("where headquarters has named nobody yet, the branch's first handler is said") {
    auto facts = sample_facts();
    facts.filed.handler_name.clear();
    CHECK(says(compose(facts, locale("zh-CN")), "本网点首办人"));
}

TEST_CASE("the square code holds nothing personal") {
    CHECK(code_text(sample_facts().filed) == "FQ1:123456789012:7F3A9C2KQX");
}

TEST_CASE("a slip reaches the paper as it was written") {
    const Slip slip{compose(sample_facts(), locale("zh-CN")), {2, {true, false, false, true}}};
    const auto read = read_slip(write_slip(slip));
    REQUIRE(read);
    CHECK(*read == slip);
}

TEST_CASE("a slip that was cut or changed in its lengths is refused") {
    const auto whole = write_slip({compose(sample_facts(), locale("zh-CN")), {1, {true}}});
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_FALSE(read_slip(std::string_view{whole}.substr(0, length)));
    CHECK_FALSE(read_slip(whole + "1:x,"));
    auto longer = whole;
    longer.replace(longer.find("12:"), 3, "99999999999999999999:");
    CHECK_FALSE(read_slip(longer));
}
