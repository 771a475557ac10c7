#include "app/headquarters/service/keyset_file.h"

#include "platform/crypto/keyset.h"
#include "platform/system/durable_file.h"

namespace fengqiao::headquarters {

namespace {
constexpr std::size_t keyset_bytes_max = 4096;
}

Result<std::optional<KeysetFile::Published>> KeysetFile::read() const {
    auto bytes = system::read_whole(file_, keyset_bytes_max);
    if (!bytes && bytes.error().kind == TroubleKind::NotFound) return std::optional<Published>{};
    if (!bytes) return std::unexpected(bytes.error());
    const auto serial = crypto::keyset_serial(*bytes);
    if (!serial)
        return trouble(TroubleKind::BadFile,
                       file_.string() + ": this is not headquarters' keyset; put it back from its backup");
    return std::optional{Published{*serial, std::move(*bytes)}};
}

Result<void> KeysetFile::write(ByteView signed_keyset) const {
    return system::write_durably(file_, signed_keyset);
}

} // namespace fengqiao::headquarters
