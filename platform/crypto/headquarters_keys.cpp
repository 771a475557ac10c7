#include "platform/crypto/headquarters_keys.h"

#include "platform/crypto/key_file.h"
#include "platform/crypto/layout.h"

#include <algorithm>

namespace fengqiao::crypto {
namespace {

// Challenge secret, current and next signing key, then the sealing keys, newest first. Id 0: there is none.
constexpr std::string_view kind = "fengqiao headquarters keys 2\n";
constexpr std::size_t key_size = 32;
constexpr std::size_t numbered_size = 4 + key_size;
constexpr std::size_t layout_size = key_size + (2 + sealing_keys_max) * numbered_size;
// The first form: current and next signing key, two sealing keys, challenge secret.
constexpr std::string_view first_kind = "fengqiao headquarters keys 1\n";
constexpr std::size_t first_layout_size = 4 * numbered_size + key_size;

void put_numbered(Bytes& into, std::uint32_t id, ByteView key) {
    put_u32(into, id);
    put(into, key);
}

HeldSigningKey read_signing(ByteView numbered) {
    return {read_u32(numbered.first(4)), SigningKey::from_seed(numbered.subspan(4))};
}

HeldSealingKey read_sealing(ByteView numbered) {
    return {read_u32(numbered.first(4)), SealingKey::from_secret(numbered.subspan(4))};
}

Result<HeadquartersKeys> load_first_form(const std::filesystem::path& path) {
    const auto layout = read_key_file(path, first_kind, first_layout_size);
    if (!layout) return std::unexpected(layout.error());
    const auto numbered = [&](std::size_t at) {
        return layout->view().subspan(at * numbered_size, numbered_size);
    };
    HeadquartersKeys keys{read_signing(numbered(0)),
                          read_signing(numbered(1)),
                          read_sealing(numbered(2)),
                          {},
                          SecretBytes::copy_of(layout->view().last(key_size))};
    if (read_u32(numbered(3).first(4)) != 0) keys.former_sealing.push_back(read_sealing(numbered(3)));
    return keys;
}

} // namespace

const SealingKey* HeadquartersKeys::sealing_key(std::uint32_t id) const {
    if (sealing.id == id) return &sealing.key;
    const auto former = std::ranges::find(former_sealing, id, &HeldSealingKey::id);
    return former == former_sealing.end() ? nullptr : &former->key;
}

Keyset HeadquartersKeys::public_keys(std::uint32_t serial) const {
    Keyset keyset{serial,
                  {{current.id, current.key.public_key()}, {next.id, next.key.public_key()}},
                  {sealing.id, sealing.key.public_key()},
                  {}};
    for (const HeldSealingKey& former : former_sealing)
        keyset.former_sealing.push_back({former.id, former.key.public_key()});
    return keyset;
}

HeadquartersKeys make_headquarters_keys(Random& random) {
    return {{1, SigningKey::make(random)},
            {2, SigningKey::make(random)},
            {1, SealingKey::make(random)},
            {},
            SecretBytes::random(key_size, random)};
}

HeadquartersKeys rotated(HeadquartersKeys keys, Random& random) {
    const std::uint32_t newest = keys.next.id;
    keys.current = std::move(keys.next);
    keys.next = {newest + 1, SigningKey::make(random)};
    return keys;
}

Result<HeadquartersKeys> with_new_sealing_key(HeadquartersKeys keys, Random& random) {
    if (keys.former_sealing.size() + 1 >= sealing_keys_max)
        return trouble(
            TroubleKind::NotAllowed,
            "headquarters holds as many sealing keys as fit, and every case that was ever filed has "
            "to open; what complaints are sealed to cannot be changed any more");
    const std::uint32_t newest = keys.sealing.id;
    keys.former_sealing.insert(keys.former_sealing.begin(), std::move(keys.sealing));
    keys.sealing = {newest + 1, SealingKey::make(random)};
    return keys;
}

Result<void> replace_headquarters_keys(const std::filesystem::path& path, const HeadquartersKeys& keys) {
    std::filesystem::path fresh = path;
    fresh += ".next";
    std::error_code error;
    std::filesystem::remove(fresh, error); // of an attempt that was cut off
    if (auto created = create_headquarters_keys(fresh, keys); !created) return created;
    return put_key_file_in_place(fresh, path);
}

Result<void> create_headquarters_keys(const std::filesystem::path& path, const HeadquartersKeys& keys) {
    Bytes layout;
    layout.reserve(layout_size); // no second copy is left behind by growing
    put(layout, keys.challenge.view());
    put_numbered(layout, keys.current.id, keys.current.key.seed());
    put_numbered(layout, keys.next.id, keys.next.key.seed());
    put_numbered(layout, keys.sealing.id, keys.sealing.key.secret());
    for (const HeldSealingKey& former : keys.former_sealing)
        put_numbered(layout, former.id, former.key.secret());
    layout.resize(layout_size);
    auto created = create_key_file(path, kind, layout);
    wipe(layout);
    return created;
}

Result<HeadquartersKeys> load_headquarters_keys(const std::filesystem::path& path) {
    const auto layout = read_key_file(path, kind, layout_size);
    if (!layout) {
        auto first = load_first_form(path);
        return first ? std::move(first) : std::unexpected(layout.error());
    }
    const auto numbered = [&](std::size_t at) {
        return layout->view().subspan(key_size + at * numbered_size, numbered_size);
    };
    HeadquartersKeys keys{read_signing(numbered(0)),
                          read_signing(numbered(1)),
                          read_sealing(numbered(2)),
                          {},
                          SecretBytes::copy_of(layout->view().first(key_size))};
    for (std::size_t at = 3; at < 2 + sealing_keys_max && read_u32(numbered(at).first(4)) != 0; ++at)
        keys.former_sealing.push_back(read_sealing(numbered(at)));
    return keys;
}

Result<HeadquartersKeys> load_or_create_headquarters_keys(const std::filesystem::path& path, Random& random) {
    auto loaded = load_headquarters_keys(path);
    if (loaded || loaded.error().kind != TroubleKind::NotFound) return loaded;
    const HeadquartersKeys made = make_headquarters_keys(random);
    if (auto created = create_headquarters_keys(path, made); !created)
        return std::unexpected(created.error());
    return load_headquarters_keys(path);
}

} // namespace fengqiao::crypto
