#include "core/complaint/full_name.h"
#include "tests/core/catalogue/shipped_catalogue.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao {
namespace {

Name parted(std::string_view whole) {
    return parted_name(whole, shipped_catalogue().surnames());
}

} // namespace

TEST_CASE("a Chinese name is parted behind its surname, the longest that fits") {
    CHECK(parted("王小明").surname == "王");
    CHECK(parted("王小明").given == "小明");
    CHECK(parted("欧阳修").surname == "欧阳");
    CHECK(parted("㛃明").surname == "㛃"); // not in the catalogue
    CHECK(parted("𠮷明").surname == "𠮷");
}

TEST_CASE("names with a dot and Latin names keep every letter") {
    for (const std::string whole :
         {"阿依古丽·买买提", "John Smith", "Ana María López", "迪丽热巴·迪力木拉提"}) {
        const Name name = parted(whole);
        INFO(whole);
        CHECK(name.surname + name.given == whole);
        CHECK_FALSE(name.given.empty());
    }
    CHECK(parted("阿依古丽·买买提").surname == "阿依古丽·");
}

TEST_CASE("spaces around a name are not part of it, and one surname alone has no given name") {
    CHECK(parted("  王小明 ").surname == "王");
    CHECK(parted("  王小明 ").given == "小明");
    CHECK(parted("王") == Name{.surname = "王"});
    CHECK(parted("   ") == Name{});
}

} // namespace fengqiao
