#pragma once

#include "core/basics/random.h"
#include "core/sync/answer.h"
#include "core/sync/blob_decision.h"
#include "core/sync/decision.h"
#include "core/sync/feed.h"
#include "core/sync/folding.h"
#include "tests/simulation/device.h"
#include "tests/support/memory_feed_log.h"
#include "tests/support/memory_headquarters_log.h"

#include <deque>
#include <unordered_map>
#include <unordered_set>

namespace fengqiao::simulation {

using EventIds = std::unordered_set<EventId>;

// Everything headquarters keeps on disk. A copy is a backup.
struct Books {
    MemoryHeadquartersLog log;
    EventIds logged;
    std::unordered_map<JournalId, std::uint64_t> folded_to;
    std::unordered_map<TerminalId, EventIds> folded;
    struct Announced {
        TerminalId terminal;
        std::uint64_t bytes{0};
    };
    std::map<Hash, Announced> announced; // blobs, as the folded events tell
    std::map<Hash, Bytes> whole_blobs;   // files; a backup holds those that were whole when it was made
    MemoryFeedLog feeds;                 // the document of a case is the list of the events folded into it
};

enum class CrashPoint : std::uint8_t { None, BeforeCommit, AfterCommit };

// Headquarters in the simulator: the production decision, fold choice and feed page over books in memory.
class MainOffice : public FoldedEvents {
public:
    // Feeds come in pages of about so many bytes: small ones, so that much happens between two of them.
    MainOffice(const Digest& digest, const SyncRules& rules, std::size_t page_bytes)
        : digest_{digest}, rules_{rules}, page_bytes_{page_bytes} {}

    // nullopt: it crashed before it could answer.
    std::optional<HttpAnswer> answer(const SyncRequest& request, ByteView challenge, Instant now,
                                     CrashPoint crash);
    std::optional<HeardBlob> answer(const BlobQuestion& question, Instant now, CrashPoint crash);
    // Whatever of half a blob was not on disk yet is torn off, or is something else.
    void tear_half_blobs(Random& random);
    // Folds up to `events` of every journal, beginning with a journal drawn by chance.
    void fold(std::size_t events, Random& random);
    void fold_everything(Random& random);
    // Somebody at the console acts on a case: no terminal holds this event, a restore takes it away for good.
    void act(Random& random);

    void back_up();
    [[nodiscard]] std::size_t backups() const { return backups_.size(); }
    // Back to an earlier night; the backups of the abandoned history are thrown away with it.
    void restore(std::size_t backup);

    [[nodiscard]] const Books& books() const { return books_; }
    [[nodiscard]] bool is_in_every_backup(EventId event) const;
    [[nodiscard]] bool has_blob_in_every_backup(const Hash& name) const;

    Result<bool> contains(TerminalId terminal, EventId event) const override;

private:
    [[nodiscard]] Bytes challenge_of(TerminalId terminal, std::int64_t slot) const;
    [[nodiscard]] bool is_good(TerminalId terminal, ByteView challenge, Instant now) const;
    void announce(TerminalId terminal, const StoredEvent& event);
    void take_piece(const BlobQuestion& question, BlobAnswer& answer);
    void fold_event(const KnownJournal& journal, const ChainedEvent& event, std::size_t journals);
    void tell(BranchId branch, const std::string& key, EventId event);
    void announce_stable();
    void empty_feeds();

    const Digest& digest_;
    SyncRules rules_;
    std::size_t page_bytes_;
    Books books_;
    std::deque<Books> backups_; // oldest first
    std::map<Hash, Bytes> half_blobs_;
};

} // namespace fengqiao::simulation
