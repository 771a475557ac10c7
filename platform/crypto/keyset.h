#pragma once

#include "platform/crypto/sealing_key.h"
#include "platform/crypto/signing_key.h"

#include <filesystem>

namespace fengqiao::crypto {

struct NumberedSigningKey {
    std::uint32_t id{};
    PublicSigningKey key{};
    friend bool operator==(const NumberedSigningKey&, const NumberedSigningKey&) = default;
};
struct NumberedSealingKey {
    std::uint32_t id{};
    PublicSealingKey key{};
    friend bool operator==(const NumberedSealingKey&, const NumberedSealingKey&) = default;
};

// The public keys of headquarters, vouched for by a root key that lies in a safe and not on the server
// (SYNC 1.9): a server that was broken into cannot bring keys of its own.
struct Keyset {
    std::uint32_t serial{1};                        // a higher one replaces a lower one, never the other way
    std::vector<NumberedSigningKey> signing;        // current, and next where there is one
    NumberedSealingKey sealing;                     // what events are sealed to
    std::vector<NumberedSealingKey> former_sealing; // what they were sealed to before, newest first

    [[nodiscard]] std::optional<PublicSigningKey> signing_key(std::uint32_t id) const;
    friend bool operator==(const Keyset&, const Keyset&) = default;
};

constexpr std::size_t sealing_keys_max = 16; // in one keyset

// One or two signing keys and 1 to 16 sealing keys, with ids that tell them apart, none of them 0.
Bytes encode_keyset(const Keyset& keyset, const SigningKey& root);
// Untrusted unless `root` signed exactly these bytes; BadInput when they are no keyset.
Result<Keyset> verify_keyset(ByteView signed_keyset, const PublicSigningKey& root);

// What a terminal that knows `known` makes of a keyset it is sent: nullopt when it is the very one it knows.
// Troubles as verify_keyset; NotAllowed when it is older, or another one under the same serial: a replay, or
// somebody who makes mistakes with the root key.
Result<std::optional<Keyset>> newer_keyset(const Keyset& known, ByteView signed_keyset,
                                           const PublicSigningKey& root);
// Whoever signed it, for headquarters, which made it itself; nullopt when it is none.
std::optional<std::uint32_t> keyset_serial(ByteView signed_keyset);

// The root's own key: kept away from the server's data folder (DECISIONS 24). Errors as in key_file.h.
Result<SigningKey> load_root_key(const std::filesystem::path& path);
Result<SigningKey> load_or_create_root_key(const std::filesystem::path& path, Random& random);

} // namespace fengqiao::crypto
