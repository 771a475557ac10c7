#include "core/sync/answer.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

SyncResponse generous() {
    SyncResponse response;
    response.head.sequence = 99;
    response.stable = 99;
    return response;
}

} // namespace

TEST_CASE("a page that headquarters did not sign is no answer, whatever it promises") {
    for (const int status : {200, 401, 403, 426}) {
        CHECK(read_answer({status, false, generous(), std::nullopt}) == Answer{NoAnswer{}});
        CHECK(read_answer({status, true, generous(), std::nullopt}) == Answer{Signed{status, generous()}});
        CHECK(read_answer({status, true, std::nullopt, std::nullopt}) == Answer{NoAnswer{}});
    }
}

TEST_CASE("a signature under a status that carries no protocol is no answer") {
    for (const int status : {0, 204, 302, 404, 409, 500, 502, 504}) {
        CHECK(read_answer({status, true, generous(), std::nullopt}) == Answer{NoAnswer{}});
    }
}

TEST_CASE("too large and busy are understood from anybody") {
    CHECK(read_answer({413, false, std::nullopt, std::nullopt}) == Answer{TooLarge{}});
    CHECK(read_answer({503, false, std::nullopt, seconds{60}}) == Answer{Busy{seconds{60}}});
    CHECK(read_answer({429, false, std::nullopt, seconds{1}}) == Answer{Busy{seconds{1}}});
    CHECK(read_answer({503, false, std::nullopt, std::nullopt}) == Answer{NoAnswer{}});
}
