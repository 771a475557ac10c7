#pragma once

#include "core/basics/random.h"
#include "core/sync/answer.h"
#include "core/sync/decision.h"
#include "core/sync/feed.h"
#include "core/sync/folding.h"
#include "tests/support/memory_headquarters_log.h"

#include <deque>
#include <unordered_map>
#include <unordered_set>

namespace fengqiao::simulation {

using EventIds = std::unordered_set<EventId>;

// A branch's feed: the document of a case is the list of the events folded into it.
struct BranchFeed {
    std::vector<FeedRow> rows;              // position n at n - 1
    std::vector<std::uint64_t> replaced_by; // position of the next row of the same key; 0 for the newest
    std::unordered_map<std::string, std::size_t> newest;
};

// Everything headquarters keeps on disk. A copy is a backup.
struct Books {
    MemoryHeadquartersLog log;
    EventIds logged;
    std::unordered_map<JournalId, std::uint64_t> folded_to;
    std::unordered_map<TerminalId, EventIds> folded;
    std::unordered_map<BranchId, BranchFeed> feeds;
};

enum class CrashPoint : std::uint8_t { None, BeforeCommit, AfterCommit };

// Headquarters in the simulator: the production decision, fold choice and feed page over books in memory.
class MainOffice : public FeedLog, public FoldedEvents {
public:
    MainOffice(const Digest& digest, const SyncRules& rules) : digest_{digest}, rules_{rules} {}

    // nullopt: it crashed before it could answer.
    std::optional<HttpAnswer> answer(const SyncRequest& request, ByteView challenge, Instant now,
                                     CrashPoint crash);
    // Folds up to `events` of every journal, beginning with a journal drawn by chance.
    void fold(std::size_t events, Random& random);
    void fold_everything(Random& random);

    void back_up();
    [[nodiscard]] std::size_t backups() const { return backups_.size(); }
    // Back to an earlier night; the backups of the abandoned history are thrown away with it.
    void restore(std::size_t backup);

    [[nodiscard]] const Books& books() const { return books_; }
    [[nodiscard]] bool is_in_every_backup(EventId event) const;

    Result<std::optional<FeedTag>> tag_at(BranchId branch, std::uint64_t position) const override;
    Result<std::vector<FeedRow>> rows(BranchId branch, std::uint64_t after,
                                      std::size_t bytes_max) const override;
    Result<FeedCursor> end(BranchId branch) const override;
    Result<bool> contains(TerminalId terminal, EventId event) const override;

private:
    [[nodiscard]] Bytes challenge_of(TerminalId terminal, std::int64_t slot) const;
    void fold_event(const KnownJournal& journal, const ChainedEvent& event, std::size_t journals);
    void announce_stable();
    [[nodiscard]] std::uint64_t stable_feed(BranchId branch) const;

    const Digest& digest_;
    SyncRules rules_;
    Books books_;
    std::deque<Books> backups_; // oldest first
};

} // namespace fengqiao::simulation
