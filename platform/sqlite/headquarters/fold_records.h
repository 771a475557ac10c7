#pragma once

#include "core/headquarters/folding.h"
#include "platform/sqlite/headquarters/log.h"

#include <unordered_map>
#include <unordered_set>

namespace fengqiao::sqlite {

// Headquarters' own journal is no terminal's.
inline constexpr TerminalId own_terminal{};

// The open part of an event; BadInput names the field that is wrong.
Result<ReadBody> read_open(const StoredEvent& event);

// What was folded before, over a reading connection.
class SqliteFoldBook final : public FoldBook {
public:
    SqliteFoldBook(SQLite::Database& connection, const RuleBook& rules)
        : connection_{connection}, rules_{rules} {}

    Result<std::optional<Case>> find_case(CaseId id) const override;
    Result<bool> knows_branch(BranchId branch) const override;
    Result<std::vector<ClockSighting>> sightings(JournalId journal, std::uint64_t before,
                                                 std::size_t count) const override;

private:
    SQLite::Database& connection_;
    const RuleBook& rules_;
};

// Which events of a terminal went past the fold worker. Read once from the log for a terminal with several
// journals, then kept up by the fold worker itself; a few terminals at a time.
class FoldedBefore final : public FoldedEvents {
public:
    static constexpr std::size_t terminals_kept = 8;

    Result<bool> contains(TerminalId terminal, EventId event) const override;

    // Reads what was folded up to the cursor, unless it is in memory already.
    void prepare(SQLite::Database& connection, TerminalId terminal, std::int64_t cursor);
    // A batch of this terminal was committed.
    void remember(TerminalId terminal, const std::vector<ArrivedEvent>& events);
    void forget() { events_.clear(); }

private:
    std::unordered_map<TerminalId, std::unordered_set<EventId>> events_;
};

std::int64_t fold_cursor(SQLite::Database& connection);
// The last sequence of this journal that is folded; 0 when none is.
std::uint64_t folded_to(SQLite::Database& connection, JournalId journal);

struct NumberedBatch {
    std::int64_t number{0};
    std::int64_t journal{0}; // its number in this database
    ArrivedBatch batch;
    std::vector<StoredEvent> stored; // beside batch.events
};
// The next batch to fold, decoded; nullopt when everything is folded.
std::optional<NumberedBatch> next_batch(SQLite::Database& connection);

// Cases, imports, ratings, sightings, faults and the cursor, inside the caller's transaction. Takes an import
// out of `folded` whose number is there already.
void keep_folded(SQLite::Database& connection, const NumberedBatch& batch, FoldedBatch& folded,
                 const RuleBook& rules);

// Forgets everything folded; feeds and their positions stay.
void forget_folded(SQLite::Database& connection);

// Rows of imports and service ratings, for whoever counts them, after an event's key.
struct KeptImport {
    std::int64_t key{0};
    CaseEvent event;
};
std::vector<KeptImport> imports_after(SQLite::Database& connection, std::int64_t key, std::size_t count);
std::vector<std::pair<std::int64_t, ServiceRating>>
service_ratings_after(SQLite::Database& connection, std::int64_t key, std::size_t count);
bool is_imported(SQLite::Database& connection, const std::string& number);

} // namespace fengqiao::sqlite
