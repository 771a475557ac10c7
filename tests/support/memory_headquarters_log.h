#pragma once

#include "core/sync/headquarters_log.h"

#include <map>

namespace fengqiao {

// Headquarters' log in memory. A copy is a backup.
class MemoryHeadquartersLog : public HeadquartersLog {
public:
    struct Kept {
        KnownJournal known;
        std::vector<ChainedEvent> events;
    };

    Result<std::optional<KnownJournal>> find(JournalId journal) const override {
        const auto at = journals_.find(journal);
        if (at == journals_.end()) return std::optional<KnownJournal>{};
        return std::optional{at->second.known};
    }
    Result<std::vector<KnownJournal>> journals_of(TerminalId terminal) const override {
        std::vector<KnownJournal> found;
        for (const JournalId journal : order_) {
            const KnownJournal& known = journals_.at(journal).known;
            if (known.terminal == terminal) found.push_back(known);
        }
        if (found.size() > known_journals_max) found.erase(found.begin(), found.end() - known_journals_max);
        return found;
    }
    Result<std::optional<Hash>> hash_at(JournalId journal, std::uint64_t sequence) const override {
        const auto at = journals_.find(journal);
        const bool inside = at != journals_.end() && sequence >= 1 && sequence <= at->second.events.size();
        if (!inside) return std::optional<Hash>{};
        return std::optional{at->second.events[sequence - 1].hash};
    }
    Result<std::uint64_t> stable(JournalId journal) const override {
        const auto at = stable_.find(journal);
        return at == stable_.end() ? 0 : at->second;
    }
    Result<void> accept(const Acceptance& acceptance) override;

    [[nodiscard]] const std::map<JournalId, Kept>& journals() const { return journals_; }
    // What the oldest restorable backup holds, decided by whoever keeps the backups.
    void set_stable(std::map<JournalId, std::uint64_t> heads) { stable_ = std::move(heads); }

private:
    std::map<JournalId, Kept> journals_;
    std::vector<JournalId> order_; // as created
    std::map<JournalId, std::uint64_t> stable_;
};

} // namespace fengqiao
