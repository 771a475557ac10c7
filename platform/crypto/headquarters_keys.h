#pragma once

#include "platform/crypto/keyset.h"

#include <filesystem>

namespace fengqiao::crypto {

struct HeldSigningKey {
    std::uint32_t id{};
    SigningKey key;
};
struct HeldSealingKey {
    std::uint32_t id{};
    SealingKey key;
};

// What headquarters signs its answers with, opens sealed events with and makes challenges from (SYNC 1.9).
struct HeadquartersKeys {
    HeldSigningKey current;
    HeldSigningKey next; // known to every terminal before it is ever used
    HeldSealingKey sealing;
    std::vector<HeldSealingKey> former_sealing; // what older events are sealed to, newest first
    SecretBytes challenge;                      // 32 bytes

    // The key an event was sealed to; nullptr for an id that is not held.
    [[nodiscard]] const SealingKey* sealing_key(std::uint32_t id) const;
    [[nodiscard]] Keyset public_keys(std::uint32_t serial) const;
};

HeadquartersKeys make_headquarters_keys(Random& random);

// The next signing key, which every terminal knows already, takes the place of the current one, and a new one
// is next.
HeadquartersKeys rotated(HeadquartersKeys keys, Random& random);
// Events are sealed to a new key from now on. Those before it are kept, because every case that was ever
// filed has to open; NotAllowed when sealing_keys_max are held.
Result<HeadquartersKeys> with_new_sealing_key(HeadquartersKeys keys, Random& random);

// Puts other keys in the place of those that are there, whole or not at all. Errors as in key_file.h.
Result<void> replace_headquarters_keys(const std::filesystem::path& path, const HeadquartersKeys& keys);

// Errors as in key_file.h.
Result<void> create_headquarters_keys(const std::filesystem::path& path, const HeadquartersKeys& keys);
Result<HeadquartersKeys> load_headquarters_keys(const std::filesystem::path& path);
Result<HeadquartersKeys> load_or_create_headquarters_keys(const std::filesystem::path& path, Random& random);

} // namespace fengqiao::crypto
