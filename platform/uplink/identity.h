#pragma once

#include "core/sync/branch_facts.h"
#include "platform/crypto/keyset.h"
#include "platform/crypto/terminal_keys.h"

#include <filesystem>

namespace fengqiao::uplink {

// Who this terminal is, since headquarters enrolled it.
struct Identity {
    TerminalId terminal;
    BranchFacts place;
    crypto::TerminalKeys keys;
    crypto::Keyset keyset;           // of headquarters
    crypto::PublicSigningKey root{}; // what vouches for it
};

// Where it lies in the data folder: the keys (0600), headquarters' signed keyset, and last of all who and
// where this terminal is. Its presence means that the enrolment was brought to its end.
struct IdentityFiles {
    explicit IdentityFiles(const std::filesystem::path& data_folder)
        : keys{data_folder / "terminal.key"},
          keyset{data_folder / "headquarters.keyset"},
          place{data_folder / "terminal.json"} {}

    std::filesystem::path keys, keyset, place;
};

// NotFound before the enrolment, with what to do; Untrusted when the keyset is not signed by `root`.
Result<Identity> load_identity(const IdentityFiles& files, const crypto::PublicSigningKey& root);

// Keeps what headquarters answered, the place last.
Result<void> keep_identity(const IdentityFiles& files, ByteView signed_keyset, TerminalId terminal,
                           const BranchFacts& place);

// What headquarters sent as its keyset. When it is newer than the known one and the root vouches for it, it
// is kept, and given back once that is durable; nullopt when it is the known one. Troubles as newer_keyset,
// and those of writing a file: then nothing was changed.
Result<std::optional<crypto::Keyset>> adopt_keyset(const IdentityFiles& files, const crypto::Keyset& known,
                                                   const crypto::PublicSigningKey& root,
                                                   ByteView signed_keyset);

// Where headquarters says this terminal stands, kept for the next start; false when it is known already.
// BadInput when it is no place; BadFile, StoreBroken: then nothing was changed.
Result<bool> adopt_place(const IdentityFiles& files, ByteView place);

// One line of 64 hexadecimal digits: the public half of the root key that vouches for headquarters' keys.
// BadFile with `file:line: reason`.
Result<crypto::PublicSigningKey> load_public_root(const std::filesystem::path& file);

} // namespace fengqiao::uplink
