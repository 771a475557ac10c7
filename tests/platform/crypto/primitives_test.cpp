#include "platform/crypto/aead.h"
#include "platform/crypto/base64.h"
#include "platform/crypto/hmac.h"
#include "platform/crypto/os_random.h"
#include "platform/crypto/sealing_key.h"
#include "platform/crypto/sha256.h"
#include "platform/crypto/signing_key.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::crypto;

TEST_CASE("SHA-256 gives the digest of the standard's own example, whole or in parts") {
    const auto expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    const Sha256 digest;
    const std::array<ByteView, 2> parts{bytes_of("a"), bytes_of("bc")};
    CHECK(to_hex(digest.sha256(bytes_of("abc"))) == expected);
    CHECK(to_hex(digest.sha256(parts)) == expected);
}

TEST_CASE("HMAC-SHA256 agrees with RFC 4231") {
    CHECK(to_hex(hmac_sha256(bytes_of("Jefe"), bytes_of("what do ya want for nothing?"))) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("Ed25519 agrees with RFC 8032") {
    const SigningKey key =
        SigningKey::from_seed(*from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    CHECK(to_hex(key.public_key()) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    CHECK(to_hex(key.sign({})) ==
          "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc6"
          "1e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
}

TEST_CASE("a signature holds for its own message and its own key only") {
    SeededRandom random{1};
    const SigningKey key = SigningKey::make(random);
    const SigningKey other = SigningKey::make(random);
    const Signature signature = key.sign(bytes_of("head of the journal"));
    CHECK(is_signed_by(key.public_key(), bytes_of("head of the journal"), signature));
    CHECK_FALSE(is_signed_by(key.public_key(), bytes_of("head of the journak"), signature));
    CHECK_FALSE(is_signed_by(other.public_key(), bytes_of("head of the journal"), signature));
}

TEST_CASE("a sealed box opens for its addressee and for nobody else") {
    SeededRandom random{2};
    const SealingKey headquarters = SealingKey::make(random);
    const SealingKey stranger = SealingKey::make(random);
    const auto box = seal_to(headquarters.public_key(), bytes_of("a case key"), random);
    REQUIRE(box);
    CHECK(box->size() == 10 + sealed_box_overhead);
    CHECK(text_of(headquarters.open(*box)->view()) == "a case key");
    CHECK_FALSE(stranger.open(*box));
    CHECK_FALSE(headquarters.open(ByteView{*box}.first(20)));
}

TEST_CASE("nothing can be sealed to a key of small order") {
    SeededRandom random{3};
    CHECK_FALSE(seal_to(PublicSealingKey{}, bytes_of("a case key"), random));
}

TEST_CASE("a sealed text changed in any byte, or under other additional data, does not open") {
    const Bytes key(aead_key_size, 7);
    const AeadNonce nonce{1, 2, 3};
    Bytes cipher = aead_seal({key, nonce, bytes_of("header")}, bytes_of("a story"));
    CHECK(text_of(*aead_open({key, nonce, bytes_of("header")}, cipher)) == "a story");
    CHECK_FALSE(aead_open({key, nonce, bytes_of("heades")}, cipher));
    for (Byte& byte : cipher) {
        byte ^= 1;
        CHECK_FALSE(aead_open({key, nonce, bytes_of("header")}, cipher));
        byte ^= 1;
    }
}

TEST_CASE("base64 has one form for every value") {
    CHECK(to_base64(bytes_of("fengqiao")) == "ZmVuZ3FpYW8=");
    CHECK(text_of(*from_base64("ZmVuZ3FpYW8=")) == "fengqiao");
    CHECK(from_base64("")->empty());
    for (const auto* wrong :
         {"ZmVuZ3FpYW8", "ZmVuZ3FpYW9=", "ZmVu Z3FpYW8=", "ZmVuZ3FpYW8=\n", "*", "===="}) {
        INFO(wrong);
        CHECK_FALSE(from_base64(wrong));
    }
}

TEST_CASE("the system's chance does not repeat itself") {
    OsRandom random;
    std::array<Byte, 32> one{};
    std::array<Byte, 32> two{};
    random.fill(one);
    random.fill(two);
    CHECK(one != two);
    CHECK(one != std::array<Byte, 32>{});
}

TEST_CASE("secret bytes compare by their content and their length") {
    const SecretBytes key = SecretBytes::copy_of(bytes_of("abcd"));
    CHECK(equal_in_constant_time(key.view(), bytes_of("abcd")));
    CHECK_FALSE(equal_in_constant_time(key.view(), bytes_of("abce")));
    CHECK_FALSE(equal_in_constant_time(key.view(), bytes_of("abc")));
    CHECK(equal_in_constant_time(key.copy().view(), key.view()));
}
