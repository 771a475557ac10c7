#include "platform/crypto/os_random.h"
#include "platform/crypto/password.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::crypto;

TEST_CASE("a console password is known again and not readable from its verifier") {
    const auto verifier = password_verifier("枫桥-sign-in");
    REQUIRE(verifier);
    CHECK(verifier->starts_with("$argon2id$"));
    CHECK(verifier->find("sign-in") == std::string::npos);
    CHECK(password_matches(*verifier, "枫桥-sign-in"));
    CHECK_FALSE(password_matches(*verifier, "枫桥-sign-im"));
    CHECK_FALSE(password_matches("no verifier at all", "枫桥-sign-in"));
    CHECK_FALSE(password_matches("", "枫桥-sign-in"));
}

TEST_CASE("a password longer than anybody types is refused before it costs anything") {
    const auto verifier = password_verifier(std::string(257, 'x'));
    REQUIRE_FALSE(verifier);
    CHECK(verifier.error().kind == TroubleKind::TooLarge);
}

TEST_CASE("a staff pin opens on the terminal it was keyed to and on no other") {
    OsRandom random;
    const SecretBytes here = SecretBytes::random(32, random);
    const SecretBytes elsewhere = SecretBytes::random(32, random);
    const auto verifier = make_pin_verifier("271828", random);
    REQUIRE(verifier);
    const TerminalPinVerifier keyed = key_to_terminal(*verifier, here.view());

    CHECK(*pin_matches(keyed, "271828", here.view()));
    CHECK_FALSE(*pin_matches(keyed, "271829", here.view()));
    CHECK_FALSE(*pin_matches(keyed, "271828", elsewhere.view()));
    CHECK_FALSE(*pin_matches(keyed, "27182", here.view()));
    CHECK(keyed.keyed != verifier->hash);
}

TEST_CASE("a staff pin is exactly six digits") {
    OsRandom random;
    for (const auto* wrong : {"", "12345", "1234567", "12345a", "１２３４５６"}) {
        INFO(wrong);
        CHECK_FALSE(make_pin_verifier(wrong, random));
    }
}
