#include "platform/crypto/case_key.h"

#include "platform/crypto/aead.h"
#include "platform/crypto/layout.h"

namespace fengqiao::crypto {

CaseKey CaseKey::make(Random& random) {
    return CaseKey{SecretBytes::random(size, random)};
}

Result<CaseKey> CaseKey::unwrap(ByteView wrapped, const SealingKey& headquarters) {
    if (wrapped.size() != wrapped_size)
        return trouble(TroubleKind::BadInput, "a wrapped case key has 80 bytes");
    auto key = headquarters.open(wrapped);
    if (!key) return std::unexpected(key.error());
    return CaseKey{std::move(*key)};
}

Result<CaseKey> CaseKey::unwrap_locally(ByteView wrapped, CaseId of, ByteView terminal_key) {
    if (wrapped.size() != wrapped_locally_size) {
        return trouble(TroubleKind::BadInput, "a case key wrapped on the terminal has 72 bytes");
    }
    const std::size_t nonce_size = AeadNonce{}.size();
    auto key = aead_open({terminal_key, wrapped.first(nonce_size), of.view()}, wrapped.subspan(nonce_size));
    if (!key) return std::unexpected(key.error());
    CaseKey opened{SecretBytes::copy_of(*key)};
    wipe(*key);
    return opened;
}

Result<Bytes> CaseKey::wrap_for(const PublicSealingKey& headquarters, Random& random) const {
    return seal_to(headquarters, view(), random);
}

Bytes CaseKey::wrap_locally(CaseId of, ByteView terminal_key, Random& random) const {
    AeadNonce nonce{};
    random.fill(nonce);
    Bytes wrapped{nonce.begin(), nonce.end()};
    put(wrapped, aead_seal({terminal_key, nonce, of.view()}, view()));
    return wrapped;
}

} // namespace fengqiao::crypto
