#include "platform/sealing/case_seal.h"

#include "core/journal/chain.h"
#include "platform/crypto/blob_seal.h"
#include "platform/crypto/layout.h"
#include "platform/crypto/sha256.h"
#include "platform/wire/event_codec.h"

namespace fengqiao::sealing {
namespace {

EventHeader header_for(const EventDraft& draft, const wire::EncodedBody& body, BranchId branch,
                       Random& random) {
    EventHeader header;
    header.type = static_cast<std::uint16_t>(body.type);
    header.type_version = body.version;
    random.fill(header.nonce);
    header.case_id = draft.case_id;
    header.branch = branch;
    header.actor = draft.actor;
    header.time = draft.time;
    return header;
}

} // namespace

Result<CaseSeal::HeldKey> CaseSeal::held_key(const Bytes& wrap, CaseId of) const {
    crypto::Unread unread{wrap};
    const auto headquarters = unread.take_u32();
    if (!headquarters) return trouble(TroubleKind::BadInput, "a case key was kept in no known layout");
    auto key = crypto::CaseKey::unwrap_locally(unread.rest(), of, place_.wrapping_key);
    if (!key) return std::unexpected(key.error());
    return HeldKey{std::move(*key), *headquarters};
}

Bytes CaseSeal::wrap_of(const HeldKey& held, CaseId of) const {
    Bytes wrap;
    crypto::put_u32(wrap, held.headquarters);
    crypto::put(wrap, held.key.wrap_locally(of, place_.wrapping_key, random_));
    return wrap;
}

Result<SealedDraft> CaseSeal::seal(const EventDraft& draft, const std::optional<Bytes>& wrap) {
    const auto body = wire::encode_body(draft.role, draft.body);
    if (!body) return std::unexpected(body.error());
    EventHeader header = header_for(draft, *body, place_.branch, random_);
    if (body->personal.empty()) {
        if (draft.opens_case)
            return trouble(TroubleKind::BadInput, "nothing of this event is sealed that could carry a key");
        auto kept = crypto::EventSealer::keep_open(header, body->open);
        if (!kept) return std::unexpected(kept.error());
        return SealedDraft{std::move(*kept), std::nullopt};
    }
    if (draft.case_id.is_zero())
        return trouble(TroubleKind::BadInput, "words without a case have no key to be sealed with");
    const crypto::EventText text{body->open, body->personal};
    if (wrap) {
        const auto held = held_key(*wrap, draft.case_id);
        if (!held) return std::unexpected(held.error());
        header.headquarters_key = held->headquarters;
        auto sealed = draft.opens_case ? sealer_.seal_first(header, text, held->key, place_.headquarters)
                                       : sealer_.seal(header, text, held->key);
        if (!sealed) return std::unexpected(sealed.error());
        return SealedDraft{std::move(*sealed), std::nullopt};
    }
    const HeldKey fresh{crypto::CaseKey::make(random_), place_.headquarters.id};
    auto sealed = sealer_.seal_first(header, text, fresh.key, place_.headquarters);
    if (!sealed) return std::unexpected(sealed.error());
    return SealedDraft{std::move(*sealed), KeyWrap{draft.case_id, wrap_of(fresh, draft.case_id)}};
}

KeyWrap CaseSeal::make_key(CaseId of) {
    return {of, wrap_of({crypto::CaseKey::make(random_), place_.headquarters.id}, of)};
}

Result<SealedBlob> CaseSeal::seal_blob(const KeyWrap& key, ByteView clear) {
    const auto held = held_key(key.wrapped, key.case_id);
    if (!held) return std::unexpected(held.error());
    auto sealed = crypto::seal_blob({key.case_id, held->key}, clear, random_);
    if (!sealed) return std::unexpected(sealed.error());
    const Hash name = crypto::Sha256{}.sha256(*sealed);
    return SealedBlob{key.case_id, name, std::move(*sealed)};
}

Result<Bytes> CaseSeal::open_blob(const SealedBlob& blob, const Bytes& wrap) const {
    const auto held = held_key(wrap, blob.case_id);
    if (!held) return std::unexpected(held.error());
    return crypto::open_blob({blob.case_id, held->key}, blob.sealed);
}

Result<CaseEvent> CaseSeal::open(const StoredEvent& event, const std::optional<Bytes>& wrap) const {
    const auto header = decode_header(event.header);
    if (!header) return trouble(TroubleKind::BadInput, "an event has a header of another layout");
    std::optional<std::string> personal;
    if (wrap && !event.sealed.empty()) {
        const auto held = held_key(*wrap, header->case_id);
        auto opened = held ? sealer_.open(event, held->key) : std::unexpected(held.error());
        if (opened) personal = std::move(*opened);
    }
    auto said = wire::decode_body({header->type, header->type_version, text_of(event.open), personal});
    if (personal) crypto::wipe({reinterpret_cast<Byte*>(personal->data()), personal->size()});
    if (!said) return std::unexpected(said.error());
    return CaseEvent{.id = event_id(leaf_hash(crypto::Sha256{}, event)),
                     .case_id = header->case_id,
                     .branch = header->branch,
                     .actor = header->actor,
                     .role = said->role,
                     .side = Side::Terminal,
                     .at = header->time.wall,
                     .body = std::move(said->body)};
}

} // namespace fengqiao::sealing
