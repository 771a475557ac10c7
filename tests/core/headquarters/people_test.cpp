#include "core/headquarters/people.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace std::chrono_literals;

TEST_CASE("the door shuts after the fifth wrong password, and twice as long each time after") {
    const Instant now = instant_from(1'790'000'000'000);
    SignInLock lock;
    for (int attempt = 1; attempt < 5; ++attempt)
        lock = after_wrong_password(lock, now);
    CHECK(!is_shut(lock, now));
    milliseconds expected = 1min;
    for (int attempt = 5; attempt < 15; ++attempt) {
        lock = after_wrong_password(lock, now);
        CHECK(lock.shut_until - now == expected);
        expected = std::min<milliseconds>(expected * 2, 1h);
    }
    CHECK(is_shut(lock, now + 1h - 1ms));
    CHECK(!is_shut(lock, now + 1h));
}

TEST_CASE("a pin anybody would guess is weak") {
    for (const char* pin : {"000000", "777777", "123456", "654321", "345678", "100101"})
        CHECK(is_weak_pin(pin, "100101"));
    for (const char* pin : {"204861", "112233", "123457", "100102"})
        CHECK(!is_weak_pin(pin, "100101"));
}

TEST_CASE("a session that claims to begin tomorrow has ended") {
    const Instant now = instant_from(1'790'000'000'000);
    CHECK(!has_ended({PersonId{{1}}, now, now}, now));
    CHECK(has_ended({PersonId{{1}}, now + 1h, now + 1h}, now));
}
