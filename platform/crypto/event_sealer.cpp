#include "platform/crypto/event_sealer.h"

#include "core/basics/check.h"
#include "platform/crypto/aead.h"
#include "platform/crypto/layout.h"

namespace fengqiao::crypto {
namespace {

constexpr Byte body_version = 1;
constexpr std::size_t nonce_size = AeadNonce{}.size();

struct SealedBody {
    std::uint32_t dictionary{};
    ByteView wrapped; // empty when no key is enclosed
    ByteView nonce;
    ByteView cipher;
};

std::optional<SealedBody> read_body(ByteView sealed, bool encloses_key) {
    Unread unread{sealed};
    const auto version = unread.take(1);
    if (!version || (*version)[0] != body_version) return std::nullopt;
    const auto dictionary = unread.take_u32();
    const auto wrapped = unread.take(encloses_key ? CaseKey::wrapped_size : 0);
    const auto nonce = unread.take(nonce_size);
    if (!dictionary || !wrapped || !nonce) return std::nullopt;
    return SealedBody{*dictionary, *wrapped, *nonce, unread.rest()};
}

Result<SealedBody> body_of(const StoredEvent& event) {
    const auto header = decode_header(event.header);
    if (!header) return trouble(TroubleKind::BadInput, "an event has a header of another layout");
    const auto body = read_body(event.sealed, (header->flags & event_encloses_key) != 0);
    if (!body) return trouble(TroubleKind::BadInput, "the sealed part of an event has no known layout");
    return *body;
}

Result<void> refuse_oversize(EventText text) {
    if (text.open.size() > event_public_max) {
        return trouble(TroubleKind::TooLarge, "the open part of an event is over 8 KiB");
    }
    if (text.personal.size() > personal_text_max) {
        return trouble(TroubleKind::TooLarge, "the text is over 64 KiB; ask for a shorter one");
    }
    return {};
}

} // namespace

Result<StoredEvent> EventSealer::keep_open(EventHeader header, std::string_view open) {
    if (auto fits = refuse_oversize({open, {}}); !fits) return std::unexpected(fits.error());
    header.flags &= static_cast<std::uint8_t>(~event_encloses_key);
    header.public_size = static_cast<std::uint16_t>(open.size());
    header.sealed_size = 0;
    header.headquarters_key = 0;
    return StoredEvent{encode_header(header), {open.begin(), open.end()}, {}};
}

Result<StoredEvent> EventSealer::seal(EventHeader header, EventText text, const CaseKey& key) const {
    if (text.personal.empty()) return keep_open(header, text.open);
    check(header.headquarters_key != 0, "a sealed event names the key its case is wrapped to");
    header.flags &= static_cast<std::uint8_t>(~event_encloses_key);
    return seal_body(header, text, key, {});
}

Result<StoredEvent> EventSealer::seal_first(EventHeader header, EventText text, const CaseKey& key,
                                            const NumberedSealingKey& headquarters) const {
    const auto wrapped = key.wrap_for(headquarters.key, random_);
    if (!wrapped) return std::unexpected(wrapped.error());
    header.flags |= event_encloses_key;
    header.headquarters_key = headquarters.id;
    return seal_body(header, text, key, *wrapped);
}

Result<StoredEvent> EventSealer::seal_body(EventHeader header, EventText text, const CaseKey& key,
                                           ByteView wrapped) const {
    if (auto fits = refuse_oversize(text); !fits) return std::unexpected(fits.error());
    Bytes packed = dictionary_.compress(bytes_of(text.personal));
    AeadNonce nonce{};
    random_.fill(nonce);

    Bytes sealed{body_version};
    put_u32(sealed, dictionary_.id());
    put(sealed, wrapped);
    put(sealed, nonce);
    const std::size_t sealed_size = sealed.size() + packed.size() + aead_tag_size;
    if (sealed_size > event_sealed_max) {
        return trouble(TroubleKind::TooLarge, "the text is over 64 KiB once sealed; ask for a shorter one");
    }
    header.public_size = static_cast<std::uint16_t>(text.open.size());
    header.sealed_size = static_cast<std::uint32_t>(sealed_size);
    const HeaderBytes header_bytes = encode_header(header);
    put(sealed, aead_seal({key.view(), nonce, header_bytes}, packed));
    wipe(packed);
    return StoredEvent{header_bytes, {text.open.begin(), text.open.end()}, std::move(sealed)};
}

Result<std::string> EventSealer::open(const StoredEvent& event, const CaseKey& key) const {
    if (event.sealed.empty()) return std::string{};
    const auto body = body_of(event);
    if (!body) return std::unexpected(body.error());
    if (body->dictionary != dictionary_.id()) {
        return trouble(TroubleKind::BadInput,
                       "an event was compressed with a dictionary this program does not have");
    }
    auto packed = aead_open({key.view(), body->nonce, event.header}, body->cipher);
    if (!packed) return std::unexpected(packed.error());
    auto plain = dictionary_.expand(*packed, personal_text_max);
    wipe(*packed);
    if (!plain) return std::unexpected(plain.error());
    std::string text{plain->begin(), plain->end()};
    wipe(*plain);
    return text;
}

std::optional<std::uint32_t> encloses_key_for(const StoredEvent& event) {
    const auto header = decode_header(event.header);
    if (!header || (header->flags & event_encloses_key) == 0 || event.sealed.empty()) return std::nullopt;
    return header->headquarters_key;
}

Result<CaseKey> enclosed_key(const StoredEvent& event, const SealingKey& headquarters) {
    const auto body = body_of(event);
    if (!body) return std::unexpected(body.error());
    if (body->wrapped.empty()) return trouble(TroubleKind::BadInput, "this event encloses no case key");
    return CaseKey::unwrap(body->wrapped, headquarters);
}

} // namespace fengqiao::crypto
