#pragma once

#include "core/basics/result.h"
#include "platform/crypto/sealing_key.h"

namespace fengqiao::crypto {

// The one key of one case (SYNC 1.8): every personal word of the case is sealed with it, so that dropping the
// key erases them all wherever their ciphertext still lies.
class CaseKey {
public:
    static constexpr std::size_t size = 32;
    static constexpr std::size_t wrapped_size = size + sealed_box_overhead; // to headquarters: 80 bytes
    static constexpr std::size_t wrapped_locally_size = 24 + size + 16;     // nonce, key, tag: 72 bytes

    static CaseKey make(Random& random);
    static Result<CaseKey> unwrap(ByteView wrapped, const SealingKey& headquarters);
    static Result<CaseKey> unwrap_locally(ByteView wrapped, CaseId of, ByteView terminal_key);

    // To headquarters, inside the first event of the case.
    [[nodiscard]] Result<Bytes> wrap_for(const PublicSealingKey& headquarters, Random& random) const;
    // To the terminal's own 32-byte key, for a table of its own; opens only under the same case.
    [[nodiscard]] Bytes wrap_locally(CaseId of, ByteView terminal_key, Random& random) const;

    [[nodiscard]] ByteView view() const { return key_.view(); }
    [[nodiscard]] CaseKey copy() const { return CaseKey{key_.copy()}; }

private:
    explicit CaseKey(SecretBytes key) : key_{std::move(key)} {}

    SecretBytes key_;
};

} // namespace fengqiao::crypto
