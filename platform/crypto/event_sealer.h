#pragma once

#include "core/journal/event.h"
#include "platform/crypto/case_key.h"
#include "platform/crypto/compression/dictionary.h"
#include "platform/crypto/keyset.h"

namespace fengqiao::crypto {

// Set in a header's flags: the sealed body begins with the case's key, wrapped to headquarters.
constexpr std::uint8_t event_encloses_key = 1;
constexpr std::size_t personal_text_max = 64 * 1024; // bytes, before compression and after expansion

struct EventText {
    std::string_view open;     // JSON without personal data, at most 8 KiB
    std::string_view personal; // JSON with it; empty when there is none
};

// Turns what an event says into the bytes that are kept, hashed and sent, and back.
//
//   sealed = version 1 | dictionary id (4, little-endian) | [wrapped key, 80] | nonce 24 | ciphertext
//
// The ciphertext is XChaCha20-Poly1305 of zstd(personal) with the 112-byte header as additional data, so that
// a body opens under its own header only (SYNC 1.8).
class EventSealer {
public:
    EventSealer(compression::Dictionary dictionary, Random& random)
        : dictionary_{std::move(dictionary)}, random_{random} {}

    // Sizes and the enclosing flag are put into the header here. `header.headquarters_key` becomes 0 when
    // nothing is personal; otherwise it has to name the key the case was wrapped to.
    // TooLarge: refuse the filing, the limits are those of core/journal/event.h.
    [[nodiscard]] Result<StoredEvent> seal(EventHeader header, EventText text, const CaseKey& key) const;
    // The first event of a case: encloses the case's key for headquarters, whose key id goes into the header.
    [[nodiscard]] Result<StoredEvent> seal_first(EventHeader header, EventText text, const CaseKey& key,
                                                 const NumberedSealingKey& headquarters) const;
    // An event of no case, or without personal data.
    [[nodiscard]] static Result<StoredEvent> keep_open(EventHeader header, std::string_view open);

    // The personal JSON; empty when nothing was sealed. BadInput for another key, another header, a changed
    // body or a text that would grow beyond 64 KiB.
    [[nodiscard]] Result<std::string> open(const StoredEvent& event, const CaseKey& key) const;

private:
    [[nodiscard]] Result<StoredEvent> seal_body(EventHeader header, EventText text, const CaseKey& key,
                                                ByteView wrapped) const;

    compression::Dictionary dictionary_;
    Random& random_;
};

// The id of the headquarters key that opens the enclosed case key; nullopt when the event encloses none.
std::optional<std::uint32_t> encloses_key_for(const StoredEvent& event);
// BadInput when the event encloses no key or it was wrapped to another.
Result<CaseKey> enclosed_key(const StoredEvent& event, const SealingKey& headquarters);

} // namespace fengqiao::crypto
