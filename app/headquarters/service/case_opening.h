#pragma once

#include "app/headquarters/service/ground.h"
#include "core/headquarters/documents.h"
#include "platform/sqlite/headquarters/case_records.h"

namespace fengqiao::headquarters {

// What of a case's events headquarters can open. A terminal that took a branch over sealed with a key of its
// own, so a case may have several; an event that encloses none is tried with each.
class CaseOpening {
public:
    // Reads nothing but what it is given; what cannot be opened, or was erased, stays out of bodies().
    CaseOpening(const Ground& ground, std::span<const sqlite::StoredCaseEvent> events);

    [[nodiscard]] const OpenedBodies& bodies() const { return bodies_; }

    // What came beside the events, under any of the case's keys.
    [[nodiscard]] Result<Bytes> open_blob(CaseId of, ByteView sealed) const;

    // The newest key of the case with the number it is wrapped to; nullptr when there is none.
    struct HeldKey {
        std::uint32_t wrapped_to{0};
        crypto::CaseKey key;
    };
    [[nodiscard]] const HeldKey* newest_key() const { return keys_.empty() ? nullptr : &keys_.back(); }

private:
    void take_key(const Ground& ground, const StoredEvent& event);
    void open(const Ground& ground, const sqlite::StoredCaseEvent& event);

    std::vector<HeldKey> keys_;
    OpenedBodies bodies_;
};

} // namespace fengqiao::headquarters
