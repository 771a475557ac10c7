#pragma once

#include "core/basics/result.h"
#include "platform/crypto/secret_bytes.h"

namespace fengqiao::crypto {

// What Argon2id may spend: passes over the memory, and the memory itself.
struct ArgonCost {
    unsigned long long passes{};
    std::size_t memory_bytes{};
};
constexpr ArgonCost console_cost{2, 64 * 1024 * 1024};   // libsodium's "interactive"
constexpr ArgonCost pin_cost{3, 32 * 1024 * 1024};       // on the terminal, whose memory is small
constexpr ArgonCost enrolment_cost{3, 64 * 1024 * 1024}; // once in a terminal's life

using Salt = std::array<Byte, 16>;

// Argon2id, 32 bytes. Busy when the system has no memory for it just now.
Result<SecretBytes> argon2id(std::string_view secret, const Salt& salt, ArgonCost cost);

constexpr std::size_t password_bytes_max = 256;

// A text that tells whether a console password is the right one and not what it is. TooLarge above 256 bytes,
// Busy when memory is short.
Result<std::string> password_verifier(std::string_view password);
// False too for a text that is no verifier. Takes the same work for a wrong password as for the right one.
bool password_matches(const std::string& verifier, std::string_view password);

// Six digits of a member of staff (DECISIONS 23), as headquarters keeps them and sends them, sealed, to the
// terminals of the branch.
struct PinVerifier {
    Salt salt{};
    std::array<Byte, 32> hash{};

    friend bool operator==(const PinVerifier&, const PinVerifier&) = default;
};
// The same, keyed with one terminal's own key: worthless away from that terminal. A million pins are soon
// tried by whoever holds the unlocked disk with the key on it; this verifier does not pretend otherwise.
struct TerminalPinVerifier {
    Salt salt{};
    Hash keyed{};

    friend bool operator==(const TerminalPinVerifier&, const TerminalPinVerifier&) = default;
};

// BadInput unless `pin` is exactly six digits.
Result<PinVerifier> make_pin_verifier(std::string_view pin, Random& random);
TerminalPinVerifier key_to_terminal(const PinVerifier& verifier, ByteView terminal_key);
// Busy when there is no memory to find out.
Result<bool> pin_matches(const TerminalPinVerifier& verifier, std::string_view pin, ByteView terminal_key);

} // namespace fengqiao::crypto
