#include "platform/crypto/keyset.h"

#include "core/basics/check.h"
#include "platform/crypto/key_file.h"
#include "platform/crypto/layout.h"

namespace fengqiao::crypto {
namespace {

constexpr std::string_view kind = "FQKEYS1\n";
constexpr std::string_view root_kind = "fengqiao root key 1\n";

bool has_sound_ids(const Keyset& keyset) {
    if (keyset.signing.empty() || keyset.signing.size() > 2 || keyset.sealing.id == 0) return false;
    if (keyset.signing.front().id == 0 || keyset.signing.back().id == 0) return false;
    return keyset.signing.size() == 1 || keyset.signing[0].id != keyset.signing[1].id;
}

std::optional<Keyset> read_layout(ByteView layout) {
    Unread unread{layout};
    Keyset keyset;
    const auto named = unread.take(kind.size());
    const auto serial = unread.take_u32();
    const auto count = unread.take(1);
    if (!named || text_of(*named) != kind || !serial || !count) return std::nullopt;
    keyset.serial = *serial;
    for (int at = 0; at < (*count)[0]; ++at) {
        const auto id = unread.take_u32();
        const auto key = unread.take_array<32>();
        if (!id || !key) return std::nullopt;
        keyset.signing.push_back({*id, *key});
    }
    const auto id = unread.take_u32();
    const auto key = unread.take_array<32>();
    if (!id || !key || !unread.rest().empty()) return std::nullopt;
    keyset.sealing = {*id, *key};
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
    check(has_sound_ids(keyset), "a keyset has one or two signing keys and ids that tell them apart");
    Bytes layout;
    put(layout, bytes_of(kind));
    put_u32(layout, keyset.serial);
    layout.push_back(static_cast<Byte>(keyset.signing.size()));
    for (const NumberedSigningKey& numbered : keyset.signing) {
        put_u32(layout, numbered.id);
        put(layout, numbered.key);
    }
    put_u32(layout, keyset.sealing.id);
    put(layout, keyset.sealing.key);
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
