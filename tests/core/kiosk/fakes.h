#pragma once

#include "core/casework/type_of.h"
#include "core/journal/chain.h"
#include "core/kiosk/ports.h"
#include "tests/core/kiosk/fake_locks.h"
#include "tests/support/fake_digest.h"
#include "tests/support/memory_terminal_store.h"

#include <algorithm>
#include <map>

namespace fengqiao {

// A sealer that remembers what it sealed; a wrap is the case's id, and opens only that case.
class MemorySealer : public CaseSealer {
public:
    explicit MemorySealer(Random& random) : random_{random} {}

    Result<SealedDraft> seal(const EventDraft& draft, const std::optional<Bytes>& wrap) override {
        if (refuses_) return trouble(TroubleKind::TooLarge, "more text than one event may hold");
        const std::string open = std::to_string(drafts_.size());
        drafts_.push_back(draft);
        const bool personal = !draft.case_id.is_zero() && open_part(draft.body) != draft.body;
        EventHeader header;
        header.type = static_cast<std::uint16_t>(type_of(draft.body));
        header.public_size = static_cast<std::uint16_t>(open.size());
        header.sealed_size = personal ? 1 : 0;
        random_.fill(header.nonce);
        header.case_id = draft.case_id;
        header.actor = draft.actor;
        header.time = draft.time;
        SealedDraft sealed;
        sealed.event = {encode_header(header), {open.begin(), open.end()}, Bytes(personal ? 1 : 0, 1)};
        if (personal && !wrap) sealed.wrap = KeyWrap{draft.case_id, wrap_for(draft.case_id)};
        return sealed;
    }
    Result<CaseEvent> open(const StoredEvent& event, const std::optional<Bytes>& wrap) const override {
        const EventDraft& draft = drafts_.at(std::stoul(std::string{text_of(event.open)}));
        const bool readable = wrap && *wrap == wrap_for(draft.case_id);
        return CaseEvent{.id = event_id(leaf_hash(FakeDigest{}, event)),
                         .case_id = draft.case_id,
                         .branch = {},
                         .actor = draft.actor,
                         .role = draft.role,
                         .side = Side::Terminal,
                         .at = draft.time.wall,
                         .body = readable ? draft.body : open_part(draft.body)};
    }
    KeyWrap make_key(CaseId of) override { return {of, wrap_for(of)}; }
    // "Sealed" means turned around, behind the case's id.
    Result<SealedBlob> seal_blob(const KeyWrap& key, ByteView clear) override {
        Bytes sealed = key.wrapped;
        sealed.insert(sealed.end(), clear.rbegin(), clear.rend());
        return SealedBlob{key.case_id, FakeDigest{}.sha256(ByteView{sealed}), sealed};
    }
    Result<Bytes> open_blob(const SealedBlob& blob, const Bytes& wrap) const override {
        if (wrap != wrap_for(blob.case_id)) return trouble(TroubleKind::BadInput, "another case's key");
        return Bytes{blob.sealed.rbegin(), blob.sealed.rend() - static_cast<std::ptrdiff_t>(wrap.size())};
    }
    static Bytes wrap_for(CaseId id) { return {id.bytes.begin(), id.bytes.end()}; }
    void refuse() { refuses_ = true; }
    [[nodiscard]] const std::vector<EventDraft>& drafts() const { return drafts_; }

private:
    Random& random_;
    std::vector<EventDraft> drafts_;
    bool refuses_{false};
};

// The cabinet of a branch, in memory.
class MemoryFiles : public BranchFiles {
public:
    explicit MemoryFiles(const MemoryTerminalStore& store) : store_{store} {}

    Result<std::vector<CaseDocument>> documents() const override {
        std::vector<CaseDocument> open;
        for (CaseDocument document : confirmed) {
            document.filed.personal = {};
            open.push_back(std::move(document));
        }
        return open;
    }
    Result<std::optional<CaseDocument>> document(CaseId of) const override {
        const auto at = std::ranges::find(confirmed, of, &CaseDocument::id);
        return at == confirmed.end() ? std::nullopt : std::optional{*at};
    }
    Result<std::vector<StaffDocument>> staff() const override { return people; }
    Result<std::optional<Bytes>> wrap_of(CaseId of) const override {
        const auto at = store_.wraps().find(of);
        return at == store_.wraps().end() ? std::nullopt : std::optional{at->second};
    }
    Result<std::optional<Instant>> confirmed_at() const override { return answered; }

    std::vector<CaseDocument> confirmed;
    std::vector<StaffDocument> people;
    std::optional<Instant> answered;

private:
    const MemoryTerminalStore& store_;
};

} // namespace fengqiao
