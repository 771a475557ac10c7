#include "platform/crypto/keyset.h"

#include "core/basics/check.h"
#include "platform/crypto/key_file.h"
#include "platform/crypto/layout.h"

#include <algorithm>

namespace fengqiao::crypto {
namespace {

constexpr std::string_view kind = "FQKEYS1\n";
constexpr std::string_view root_kind = "fengqiao root key 1\n";

template <class Numbered> bool tell_apart(const std::vector<Numbered>& keys, std::size_t most) {
    std::vector<std::uint32_t> ids;
    for (const Numbered& numbered : keys)
        ids.push_back(numbered.id);
    std::ranges::sort(ids);
    return !ids.empty() && ids.size() <= most && ids.front() != 0 &&
           std::ranges::adjacent_find(ids) == ids.end();
}

std::vector<NumberedSealingKey> all_sealing(const Keyset& keyset) {
    std::vector<NumberedSealingKey> keys{keyset.sealing};
    keys.insert(keys.end(), keyset.former_sealing.begin(), keyset.former_sealing.end());
    return keys;
}

bool has_sound_ids(const Keyset& keyset) {
    return tell_apart(keyset.signing, 2) && tell_apart(all_sealing(keyset), sealing_keys_max);
}

// A count in one byte, then each key behind its id.
template <class Numbered> void put_keys(Bytes& layout, const std::vector<Numbered>& keys) {
    layout.push_back(static_cast<Byte>(keys.size()));
    for (const Numbered& numbered : keys) {
        put_u32(layout, numbered.id);
        put(layout, numbered.key);
    }
}

template <class Numbered> std::optional<std::vector<Numbered>> take_keys(Unread& unread) {
    const auto count = unread.take(1);
    if (!count) return std::nullopt;
    std::vector<Numbered> keys;
    for (int at = 0; at < (*count)[0]; ++at) {
        const auto id = unread.take_u32();
        const auto key = unread.take_array<32>();
        if (!id || !key) return std::nullopt;
        keys.push_back({*id, *key});
    }
    return keys;
}

std::optional<Keyset> read_layout(ByteView layout) {
    Unread unread{layout};
    Keyset keyset;
    const auto named = unread.take(kind.size());
    const auto serial = unread.take_u32();
    if (!named || text_of(*named) != kind || !serial) return std::nullopt;
    auto signing = take_keys<NumberedSigningKey>(unread);
    const auto sealing = take_keys<NumberedSealingKey>(unread);
    if (!signing || !sealing || sealing->empty() || !unread.rest().empty()) return std::nullopt;
    keyset.serial = *serial;
    keyset.signing = std::move(*signing);
    keyset.sealing = sealing->front();
    keyset.former_sealing.assign(sealing->begin() + 1, sealing->end());
    return has_sound_ids(keyset) ? std::optional{keyset} : std::nullopt;
}

} // namespace

std::optional<PublicSigningKey> Keyset::signing_key(std::uint32_t id) const {
    for (const NumberedSigningKey& numbered : signing) {
        if (numbered.id == id) return numbered.key;
    }
    return std::nullopt;
}

Bytes encode_keyset(const Keyset& keyset, const SigningKey& root) {
    check(has_sound_ids(keyset), "a keyset's keys have ids that tell them apart");
    Bytes layout;
    put(layout, bytes_of(kind));
    put_u32(layout, keyset.serial);
    put_keys(layout, keyset.signing);
    put_keys(layout, all_sealing(keyset));
    const Signature signature = root.sign(layout);
    put(layout, signature);
    return layout;
}

Result<Keyset> verify_keyset(ByteView signed_keyset, const PublicSigningKey& root) {
    Signature signature{};
    if (signed_keyset.size() < signature.size())
        return trouble(TroubleKind::BadInput, "a keyset is too short");
    const ByteView layout = signed_keyset.first(signed_keyset.size() - signature.size());
    std::copy(signed_keyset.end() - signature.size(), signed_keyset.end(), signature.begin());
    if (!is_signed_by(root, layout, signature)) {
        return trouble(TroubleKind::Untrusted,
                       "these keys of headquarters are not signed by the root key known here");
    }
    auto keyset = read_layout(layout);
    if (!keyset) return trouble(TroubleKind::BadInput, "a keyset is signed but has no known layout");
    return std::move(*keyset);
}

Result<std::optional<Keyset>> newer_keyset(const Keyset& known, ByteView signed_keyset,
                                           const PublicSigningKey& root) {
    auto keyset = verify_keyset(signed_keyset, root);
    if (!keyset) return std::unexpected(keyset.error());
    if (*keyset == known) return std::optional<Keyset>{};
    if (keyset->serial <= known.serial)
        return trouble(TroubleKind::NotAllowed, "keyset " + std::to_string(keyset->serial) +
                                                    " is not newer than the one known here, " +
                                                    std::to_string(known.serial));
    return std::optional{std::move(*keyset)};
}

std::optional<std::uint32_t> keyset_serial(ByteView signed_keyset) {
    constexpr std::size_t signature_size = Signature{}.size();
    if (signed_keyset.size() < signature_size) return std::nullopt;
    const auto keyset = read_layout(signed_keyset.first(signed_keyset.size() - signature_size));
    return keyset ? std::optional{keyset->serial} : std::nullopt;
}

Result<SigningKey> load_root_key(const std::filesystem::path& path) {
    const auto seed = read_key_file(path, root_kind, SigningKey::seed_size);
    if (!seed) return std::unexpected(seed.error());
    return SigningKey::from_seed(seed->view());
}

Result<SigningKey> load_or_create_root_key(const std::filesystem::path& path, Random& random) {
    auto loaded = load_root_key(path);
    if (loaded || loaded.error().kind != TroubleKind::NotFound) return loaded;
    const SigningKey made = SigningKey::make(random);
    if (auto created = create_key_file(path, root_kind, made.seed()); !created) {
        return std::unexpected(created.error());
    }
    return load_root_key(path);
}

} // namespace fengqiao::crypto
