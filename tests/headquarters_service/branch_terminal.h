#pragma once

#include "core/sync/feed_document.h"
#include "tests/headquarters_service/city.h"

#include <map>

namespace fengqiao::headquarters {

struct TerminalAct {
    CaseId case_id;
    PersonId actor;
    Role role{Role::Customer};
    EventBody body;
};

// A terminal of one branch: production journal, sealing and request over a store in memory, spoken to
// headquarters' desk without a line between.
class BranchTerminal {
public:
    // Enrolled with a fresh code.
    BranchTerminal(City& city, std::size_t branch);

    // The submission of a new case, sealed with a key of its own.
    CaseId file(std::string story = "到期自动滚存，没有人告诉我");
    EventId keep(const TerminalAct& act);
    // An event of any type and any open text, as a broken or newer program would write it.
    EventId keep_raw(std::uint16_t type, CaseId case_id, std::string_view open);

    // The next request of its journal; the events in it, when `everything` even those that are acknowledged.
    SyncRequest request();
    // One exchange: sent, answered, recorded.
    SyncAnswer sync();
    SyncAnswer send(const SyncRequest& request, bool challenge_good = true);
    Result<SyncAnswer> try_send(const SyncRequest& request, bool challenge_good = true);

    // The newest document of a case, opened with the terminal's key; nullopt when there is none.
    std::optional<CaseDocument> document(CaseId id) const;
    std::optional<StaffDocument> staff(PersonId id) const;

    [[nodiscard]] TerminalId id() const { return id_; }
    [[nodiscard]] BranchId branch() const { return branch_; }
    MemoryTerminalStore& store() { return store_; }
    // What a copied or rolled-back disk holds.
    [[nodiscard]] MemoryTerminalStore disk() const { return store_; }
    void set_disk(MemoryTerminalStore disk) { store_ = std::move(disk); }
    void rotate(JournalReason reason);
    // The machine starts at another branch, as it was assigned.
    void begin_at(BranchId branch);
    crypto::TerminalKeys& keys() { return keys_; }

private:
    EventHeader header_of(const TerminalAct& act);
    void keep_event(const StoredEvent& event, EventId& id);

    City& city_;
    crypto::TerminalKeys keys_;
    crypto::EventSealer sealer_;
    crypto::Keyset headquarters_;
    crypto::Sha256 digest_;
    MemoryTerminalStore store_;
    std::map<CaseId, crypto::CaseKey> case_keys_;
    TerminalId id_;
    BranchId branch_;
};

} // namespace fengqiao::headquarters
