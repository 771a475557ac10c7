#pragma once

#include "core/kiosk/ports.h"
#include "platform/crypto/event_sealer.h"

namespace fengqiao::sealing {

struct SealingPlace {
    BranchId branch;
    crypto::NumberedSealingKey headquarters; // what a new case's key is wrapped to
    ByteView wrapping_key;                   // the terminal's own, 32 bytes; outlives the sealer
};

// The terminal's case sealer over libsodium: the words of an event as JSON, its personal part sealed with the
// case's key (SYNC 1.8). A wrap is the id of headquarters' key, four bytes little-endian, and the case key
// wrapped to the terminal's own.
class CaseSeal final : public CaseSealer {
public:
    CaseSeal(SealingPlace place, compression::Dictionary dictionary, Random& random)
        : place_{place}, sealer_{std::move(dictionary), random}, random_{random} {}

    Result<SealedDraft> seal(const EventDraft& draft, const std::optional<Bytes>& wrap) override;
    Result<CaseEvent> open(const StoredEvent& event, const std::optional<Bytes>& wrap) const override;
    KeyWrap make_key(CaseId of) override;
    Result<SealedBlob> seal_blob(const KeyWrap& key, ByteView clear) override;
    Result<Bytes> open_blob(const SealedBlob& blob, const Bytes& wrap) const override;

private:
    struct HeldKey {
        crypto::CaseKey key;
        std::uint32_t headquarters{}; // the key it was wrapped to when it was made
    };
    [[nodiscard]] Result<HeldKey> held_key(const Bytes& wrap, CaseId of) const;
    [[nodiscard]] Bytes wrap_of(const HeldKey& held, CaseId of) const;

    SealingPlace place_;
    crypto::EventSealer sealer_;
    Random& random_;
};

} // namespace fengqiao::sealing
