#include "app/headquarters/service/key_desk.h"

#include "app/headquarters/service/ground.h"
#include "platform/sqlite/headquarters/terminal_records.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

constexpr std::uint32_t first_serial = 1;
constexpr std::size_t named_at_most = 5;

std::string names_of(const std::vector<TerminalId>& terminals) {
    std::string names;
    for (std::size_t at = 0; at < std::min(terminals.size(), named_at_most); ++at)
        names += (at == 0 ? "" : ", ") + terminals[at].hex();
    if (terminals.size() > named_at_most)
        names += " and " + std::to_string(terminals.size() - named_at_most) + " more";
    return names;
}

} // namespace

Result<std::optional<KeysetFile::Published>> KeyDesk::published() const {
    return KeysetFile{ground_.data_folder}.read();
}

Result<std::optional<crypto::Keyset>> KeyDesk::vouched(const crypto::SigningKey& root) const {
    const auto known = published();
    if (!known) return std::unexpected(known.error());
    if (!*known) return std::optional<crypto::Keyset>{};
    auto keyset = crypto::verify_keyset((**known).bytes, root.public_key());
    if (keyset) return std::optional{std::move(*keyset)};
    return trouble(TroubleKind::Untrusted,
                   "another root key vouches for headquarters' keys, and the terminals believe no other; use "
                   "that one");
}

Result<void> KeyDesk::vouch(const crypto::SigningKey& root) {
    const auto known = vouched(root);
    if (!known) return std::unexpected(known.error());
    auto keyset = ground_.keys.public_keys(*known ? (**known).serial : first_serial);
    if (*known && keyset == **known) return {};
    if (*known) ++keyset.serial;
    return KeysetFile{ground_.data_folder}.write(crypto::encode_keyset(keyset, root));
}

Result<std::uint32_t> KeyDesk::rotate(const crypto::SigningKey& root, const Change& change) {
    const auto known = vouched(root);
    if (!known) return std::unexpected(known.error());
    if (!*known)
        return trouble(TroubleKind::NotAllowed,
                       "the root key does not vouch for headquarters' keys yet; run sign-keys first");
    const std::uint32_t serial = (**known).serial;
    // The keys are changed before their keyset. Where the two differ, somebody was cut off in between.
    const crypto::Keyset held = ground_.keys.public_keys(serial);
    const bool half_done = held != **known;
    if (half_done && held.signing.front() != (**known).signing.back())
        return trouble(
            TroubleKind::BadFile,
            "headquarters.keys and headquarters.keyset do not belong together; put both back from the "
            "same backup");
    if (!half_done && !change.leave_behind) {
        if (auto everybody = refuse_to_leave_behind(serial); !everybody)
            return std::unexpected(everybody.error());
    }
    const std::filesystem::path file = ground_.data_folder / "headquarters.keys";
    auto keys = crypto::load_headquarters_keys(file);
    if (keys && !half_done && change.sealing)
        keys = crypto::with_new_sealing_key(std::move(*keys), ground_.random);
    if (!keys) return std::unexpected(keys.error());
    if (!half_done) {
        *keys = crypto::rotated(std::move(*keys), ground_.random);
        if (auto replaced = crypto::replace_headquarters_keys(file, *keys); !replaced)
            return std::unexpected(replaced.error());
    }
    const Bytes keyset = crypto::encode_keyset(keys->public_keys(serial + 1), root);
    if (auto kept = KeysetFile{ground_.data_folder}.write(keyset); !kept)
        return std::unexpected(kept.error());
    return serial + 1;
}

Result<void> KeyDesk::refuse_to_leave_behind(std::uint32_t serial) const {
    const auto behind =
        ground_.store->read([&](SQLite::Database& connection) -> Result<std::vector<TerminalId>> {
            return sqlite::terminals_without_keyset(connection, serial);
        });
    if (!behind) return std::unexpected(behind.error());
    if (behind->empty()) return {};
    return trouble(TroubleKind::NotAllowed,
                   "terminals that do not know the present keys yet and could never be answered again: " +
                       names_of(*behind) +
                       "; wait until they have called, switch them off with revoke-terminal, or say "
                       "--leave-behind and enrol them anew");
}

} // namespace fengqiao::headquarters
