#include "platform/uplink/identity.h"

#include "platform/system/durable_file.h"
#include "platform/uplink/place_text.h"
#include "platform/wire/enrolment.h"

namespace fengqiao::uplink {
namespace {

constexpr std::size_t place_bytes_max = 64 * 1024;
constexpr std::size_t keyset_bytes_max = 4 * 1024;
constexpr std::size_t root_bytes_max = 4 * 1024;

} // namespace

Result<Identity> load_identity(const IdentityFiles& files, const crypto::PublicSigningKey& root) {
    const auto place_bytes = system::read_whole(files.place, place_bytes_max);
    if (!place_bytes && place_bytes.error().kind == TroubleKind::NotFound)
        return trouble(
            TroubleKind::NotFound,
            "this terminal is not enrolled yet: have headquarters print a code for it and start the "
            "program once with --enrol CODE");
    if (!place_bytes) return std::unexpected(place_bytes.error());
    auto known = read_place(files.place.string(), text_of(*place_bytes));
    if (!known) return std::unexpected(known.error());
    auto keys = crypto::load_terminal_keys(files.keys);
    if (!keys) return std::unexpected(keys.error());
    const auto signed_keyset = system::read_whole(files.keyset, keyset_bytes_max);
    if (!signed_keyset) return std::unexpected(signed_keyset.error());
    auto keyset = crypto::verify_keyset(*signed_keyset, root);
    if (!keyset) return std::unexpected(keyset.error());
    return Identity{known->terminal, std::move(known->place), std::move(*keys), std::move(*keyset), root};
}

Result<void> keep_identity(const IdentityFiles& files, ByteView signed_keyset, TerminalId terminal,
                           const BranchFacts& place) {
    if (auto kept = system::write_durably(files.keyset, signed_keyset); !kept) return kept;
    return system::write_durably(files.place, bytes_of(write_place({terminal, place})));
}

Result<std::optional<crypto::Keyset>> adopt_keyset(const IdentityFiles& files, const crypto::Keyset& known,
                                                   const crypto::PublicSigningKey& root,
                                                   ByteView signed_keyset) {
    auto newer = crypto::newer_keyset(known, signed_keyset, root);
    if (!newer || !*newer) return newer;
    if (auto kept = system::write_durably(files.keyset, signed_keyset); !kept)
        return std::unexpected(kept.error());
    return newer;
}

Result<bool> adopt_place(const IdentityFiles& files, ByteView place) {
    auto assigned = wire::decode_place(place);
    if (!assigned) return std::unexpected(assigned.error());
    const auto text = system::read_whole(files.place, place_bytes_max);
    if (!text) return std::unexpected(text.error());
    auto known = read_place(files.place.string(), text_of(*text));
    if (!known) return std::unexpected(known.error());
    if (known->place == *assigned) return false;
    known->place = std::move(*assigned);
    if (auto kept = system::write_durably(files.place, bytes_of(write_place(*known))); !kept)
        return std::unexpected(kept.error());
    return true;
}

Result<crypto::PublicSigningKey> load_public_root(const std::filesystem::path& file) {
    const auto content = system::read_whole(file, root_bytes_max);
    std::string text = content ? std::string{text_of(*content)} : std::string{};
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    const auto bytes = from_hex(text);
    crypto::PublicSigningKey key{};
    if (!bytes || bytes->size() != key.size())
        return trouble(TroubleKind::BadFile,
                       file.string() + ":1: must hold the root's public key as 64 hexadecimal digits");
    std::copy(bytes->begin(), bytes->end(), key.begin());
    return key;
}

} // namespace fengqiao::uplink
