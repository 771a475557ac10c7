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
    std::uint32_t serial{1};                 // a higher one replaces a lower one, never the other way
    std::vector<NumberedSigningKey> signing; // current, and next where there is one
    NumberedSealingKey sealing;              // what events are sealed to

    [[nodiscard]] std::optional<PublicSigningKey> signing_key(std::uint32_t id) const;
    friend bool operator==(const Keyset&, const Keyset&) = default;
};

// One or two signing keys with different ids, none of them 0.
Bytes encode_keyset(const Keyset& keyset, const SigningKey& root);
// Untrusted unless `root` signed exactly these bytes; BadInput when they are no keyset.
Result<Keyset> verify_keyset(ByteView signed_keyset, const PublicSigningKey& root);

// The root's own key: kept away from the server's data folder (DECISIONS 24). Errors as in key_file.h.
Result<SigningKey> load_root_key(const std::filesystem::path& path);
Result<SigningKey> load_or_create_root_key(const std::filesystem::path& path, Random& random);

} // namespace fengqiao::crypto
