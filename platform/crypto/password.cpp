#include "platform/crypto/password.h"

#include "platform/crypto/hmac.h"
#include "platform/crypto/sodium.h"

#include <sodium.h>

namespace fengqiao::crypto {
namespace {

bool is_pin(std::string_view pin) {
    return pin.size() == 6 &&
           std::all_of(pin.begin(), pin.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

Hash keyed_hash(ByteView hash, ByteView terminal_key) {
    const std::array<ByteView, 2> parts{bytes_of("FQPIN1\n"), hash};
    return hmac_sha256(terminal_key, parts);
}

std::unexpected<Trouble> no_memory() {
    return trouble(TroubleKind::Busy,
                   "there is no memory to check a password now; try again, or close other programs");
}

} // namespace

Result<SecretBytes> argon2id(std::string_view secret, const Salt& salt, ArgonCost cost) {
    start_sodium();
    SecretBytes key{32};
    const int made = crypto_pwhash(key.writable().data(), key.size(), secret.data(), secret.size(),
                                   salt.data(), cost.passes, cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    if (made != 0) return no_memory();
    return key;
}

Result<std::string> password_verifier(std::string_view password) {
    start_sodium();
    if (password.size() > password_bytes_max) {
        return trouble(TroubleKind::TooLarge, "a password has at most 256 bytes; choose a shorter one");
    }
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const int made = crypto_pwhash_str_alg(text.data(), password.data(), password.size(), console_cost.passes,
                                           console_cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    if (made != 0) return no_memory();
    return std::string{text.data()};
}

bool password_matches(const std::string& verifier, std::string_view password) {
    start_sodium();
    if (password.size() > password_bytes_max || verifier.size() >= crypto_pwhash_STRBYTES) return false;
    return crypto_pwhash_str_verify(verifier.c_str(), password.data(), password.size()) == 0;
}

Result<PinVerifier> make_pin_verifier(std::string_view pin, Random& random) {
    if (!is_pin(pin)) return trouble(TroubleKind::BadInput, "a staff pin is exactly six digits");
    PinVerifier verifier;
    random.fill(verifier.salt);
    const auto hash = argon2id(pin, verifier.salt, pin_cost);
    if (!hash) return std::unexpected(hash.error());
    std::copy(hash->view().begin(), hash->view().end(), verifier.hash.begin());
    return verifier;
}

TerminalPinVerifier key_to_terminal(const PinVerifier& verifier, ByteView terminal_key) {
    return {verifier.salt, keyed_hash(verifier.hash, terminal_key)};
}

Result<bool> pin_matches(const TerminalPinVerifier& verifier, std::string_view pin, ByteView terminal_key) {
    if (!is_pin(pin)) return false;
    const auto hash = argon2id(pin, verifier.salt, pin_cost);
    if (!hash) return std::unexpected(hash.error());
    return equal_in_constant_time(keyed_hash(hash->view(), terminal_key), verifier.keyed);
}

} // namespace fengqiao::crypto
