#include "app/headquarters/service/case_opening.h"

#include "platform/crypto/blob_seal.h"
#include "platform/wire/event_codec.h"

#include <ranges>

namespace fengqiao::headquarters {

CaseOpening::CaseOpening(const Ground& ground, std::span<const sqlite::StoredCaseEvent> events) {
    for (const auto& event : events)
        take_key(ground, event.event);
    for (const auto& event : events)
        open(ground, event);
}

void CaseOpening::take_key(const Ground& ground, const StoredEvent& event) {
    const auto wrapped_to = crypto::encloses_key_for(event);
    const auto* own = wrapped_to ? ground.keys.sealing_key(*wrapped_to) : nullptr;
    if (own == nullptr) return;
    if (auto key = crypto::enclosed_key(event, *own)) keys_.push_back({*wrapped_to, std::move(*key)});
}

void CaseOpening::open(const Ground& ground, const sqlite::StoredCaseEvent& event) {
    const auto header = decode_header(event.event.header);
    if (!header) return;
    const std::string_view open = text_of(event.event.open);
    for (const HeldKey& held : keys_ | std::views::reverse) {
        if (event.event.sealed.empty()) break;
        auto personal = ground.sealer.open(event.event, held.key);
        if (!personal) continue;
        auto said = wire::decode_body({header->type, header->type_version, open, *personal});
        crypto::wipe({reinterpret_cast<Byte*>(personal->data()), personal->size()});
        if (said) bodies_[event.id] = std::move(said->body);
        return;
    }
    if (auto said = wire::decode_body({header->type, header->type_version, open, std::nullopt}))
        bodies_[event.id] = std::move(said->body);
}

Result<Bytes> CaseOpening::open_blob(CaseId of, ByteView sealed) const {
    Result<Bytes> opened = trouble(TroubleKind::BadInput, "no key of the case is here");
    for (const HeldKey& held : keys_ | std::views::reverse) {
        opened = crypto::open_blob({of, held.key}, sealed);
        if (opened) break;
    }
    return opened;
}

} // namespace fengqiao::headquarters
