#include "platform/crypto/blob_seal.h"

#include "core/journal/blob.h"
#include "platform/crypto/aead.h"
#include "platform/crypto/layout.h"

namespace fengqiao::crypto {
namespace {

constexpr Byte blob_version = 1;
constexpr std::size_t nonce_size = AeadNonce{}.size();

Bytes bound_to(CaseId of) {
    Bytes bound;
    put(bound, bytes_of("blob"));
    put(bound, of.view());
    return bound;
}

} // namespace

Result<Bytes> seal_blob(const BlobKey& key, ByteView clear, Random& random) {
    if (clear.empty()) return trouble(TroubleKind::BadInput, "an attachment is empty");
    if (clear.size() > blob_bytes_max - 1 - nonce_size - aead_tag_size)
        return trouble(TroubleKind::TooLarge, "an attachment is over 20 MiB");
    AeadNonce nonce{};
    random.fill(nonce);
    Bytes sealed{blob_version};
    sealed.reserve(1 + nonce_size + clear.size() + aead_tag_size);
    put(sealed, nonce);
    put(sealed, aead_seal({key.key.view(), nonce, bound_to(key.of)}, clear));
    return sealed;
}

Result<Bytes> open_blob(const BlobKey& key, ByteView sealed) {
    Unread unread{sealed};
    const auto version = unread.take(1);
    const auto nonce = unread.take(nonce_size);
    if (!version || (*version)[0] != blob_version || !nonce)
        return trouble(TroubleKind::BadInput, "an attachment has no known layout");
    return aead_open({key.key.view(), *nonce, bound_to(key.of)}, unread.rest());
}

} // namespace fengqiao::crypto
