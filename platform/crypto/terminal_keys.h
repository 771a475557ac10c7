#pragma once

#include "platform/crypto/sealing_key.h"
#include "platform/crypto/signing_key.h"

#include <filesystem>

namespace fengqiao::crypto {

// The three keys a terminal makes for itself and that never leave it.
struct TerminalKeys {
    std::uint32_t number{1}; // of the signing key, as headquarters knows it
    SigningKey signing;      // its requests
    SealingKey sealing;      // what headquarters sends to its eyes only
    SecretBytes wrapping;    // 32 bytes: case keys and pin verifiers in its own tables
};

TerminalKeys make_terminal_keys(Random& random);

// Errors as in key_file.h.
Result<void> create_terminal_keys(const std::filesystem::path& path, const TerminalKeys& keys);
Result<TerminalKeys> load_terminal_keys(const std::filesystem::path& path);
// Makes them on the first start. A file that is there and cannot be read is never replaced.
Result<TerminalKeys> load_or_create_terminal_keys(const std::filesystem::path& path, Random& random);

} // namespace fengqiao::crypto
