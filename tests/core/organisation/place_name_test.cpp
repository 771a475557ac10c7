#include "core/organisation/place_name.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao {

TEST_CASE("a branch whose name says its bank is not introduced by the bank a second time") {
    const Words place = place_name({"示例银行绍兴分行", "Sample Bank Shaoxing"},
                                   {"示例银行枫桥支行", "Sample Bank Fengqiao Branch"});
    CHECK(place.zh == "示例银行枫桥支行");
    CHECK(place.en == "Sample Bank Fengqiao Branch");
}

TEST_CASE("a branch whose name leaves its bank out is named with it") {
    const Words place = place_name({"示例银行", "Example Bank"}, {"枫桥支行", "Fengqiao Branch"});
    CHECK(place.zh == "示例银行枫桥支行");
    CHECK(place.en == "Example Bank, Fengqiao Branch");
}

TEST_CASE("one shared character is no shared name") {
    const Words place = place_name({"中国示例银行", "Bank of Samples"}, {"中山支行", "Zhongshan Branch"});
    CHECK(place.zh == "中国示例银行中山支行");
    CHECK(place.en == "Bank of Samples, Zhongshan Branch");
}

} // namespace fengqiao
