#pragma once

#include "platform/crypto/sealing_key.h"
#include "platform/crypto/signing_key.h"

#include <filesystem>

namespace fengqiao::crypto {

// The signing key before the one of now. Kept until there is a newer one: headquarters may not have heard of
// the change, or may come back from a backup that has not.
struct FormerSigningKey {
    std::uint32_t number{};
    SigningKey key;
};

// The three keys a terminal makes for itself and that never leave it.
struct TerminalKeys {
    std::uint32_t number{1}; // of the signing key, as headquarters knows it
    SigningKey signing;      // its requests
    SealingKey sealing;      // what headquarters sends to its eyes only
    SecretBytes wrapping;    // 32 bytes: case keys and pin verifiers in its own tables
    std::optional<FormerSigningKey> former{};
};

TerminalKeys make_terminal_keys(Random& random);

// Errors as in key_file.h.
Result<void> create_terminal_keys(const std::filesystem::path& path, const TerminalKeys& keys);
// The former key lies in a file beside it; one that cannot be read is missed by nobody but a headquarters
// that has not heard of the newest.
Result<TerminalKeys> load_terminal_keys(const std::filesystem::path& path);
// Makes the signing key anew under a greater number; the one of now becomes the former one. Both are on disk
// when `keys` changes. StoreBroken: nothing was changed.
Result<void> renew_signing_key(const std::filesystem::path& path, TerminalKeys& keys, std::uint32_t number,
                               Random& random);
// Makes them on the first start. A file that is there and cannot be read is never replaced.
Result<TerminalKeys> load_or_create_terminal_keys(const std::filesystem::path& path, Random& random);

} // namespace fengqiao::crypto
