#pragma once

#include "core/basics/result.h"
#include "platform/crypto/secret_bytes.h"

#include <filesystem>

namespace fengqiao::crypto {

// A file of secret keys: one line that names its kind, the keys, a check sum. Only its owner may read it
// (0600); a file others could have read is refused, because the keys in it are no longer secret for sure.

// Writes it whole or not at all, durable when this returns. NotAllowed when something is there already: keys
// are never overwritten. StoreBroken when the folder cannot be written.
Result<void> create_key_file(const std::filesystem::path& path, std::string_view kind, ByteView keys);

// The key file `fresh` takes the place of another, whole; durable when this returns. StoreBroken.
Result<void> put_key_file_in_place(const std::filesystem::path& fresh, const std::filesystem::path& path);

// NotFound, NotAllowed (owner or permissions wrong, with the command that mends it) or BadFile.
Result<SecretBytes> read_key_file(const std::filesystem::path& path, std::string_view kind,
                                  std::size_t keys_size);

} // namespace fengqiao::crypto
