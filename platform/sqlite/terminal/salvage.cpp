#include "platform/sqlite/terminal/salvage.h"

#include "core/journal/chain.h"
#include "platform/sqlite/terminal/blob_rows.h"
#include "platform/sqlite/terminal/damaged_database.h"
#include "platform/sqlite/terminal/schema.h"
#include "platform/sqlite/terminal/sqlite_journal.h"

namespace fengqiao::sqlite::terminal {
namespace {

// Stricter than core's is_whole(): the ciphertext has to be there, because without it there is nothing to
// send.
bool proves_itself(const Digest& digest, const ChainedEvent& row) {
    const auto header = decode_header(row.event.header);
    return header && header->public_size == row.event.open.size() &&
           header->sealed_size == row.event.sealed.size() && leaf_hash(digest, row.event) == row.leaf;
}

std::int64_t newest_journal(const DamagedDatabase& damaged, const std::vector<std::int64_t>& keys) {
    std::int64_t newest = keys.empty() ? 0 : keys.back() >> sequence_bits;
    for (const auto& journal : damaged.journals())
        newest = std::max(newest, journal.number);
    return newest;
}

} // namespace

Salvage salvage_from(const std::filesystem::path& quarantined, const std::filesystem::path& scratch,
                     const Digest& digest) {
    Salvage found;
    const auto damaged = DamagedDatabase::open_copy(quarantined, scratch);
    if (!damaged) return found;
    found.wraps = damaged->wraps();
    for (auto& [place, attempts] : damaged->attempts())
        found.attempts.push_back({place, attempts});

    for (const std::int64_t number : damaged->blob_numbers()) {
        auto kept = damaged->blob(number);
        if (kept && digest.sha256(kept->blob.sealed) == kept->blob.name)
            found.blobs.push_back(std::move(*kept));
    }

    const auto keys = damaged->event_keys();
    const std::int64_t newest = newest_journal(*damaged, keys);
    std::uint64_t lowest_held = 1;
    Cursor head;
    for (const auto& journal : damaged->journals()) {
        if (journal.number != newest) continue;
        found.journal = Predecessor{journal.id, journal.purged};
        lowest_held = journal.purged.sequence + 1;
        head = journal.purged;
    }
    for (const std::int64_t key : keys) {
        auto row = damaged->event(key);
        if (key >> sequence_bits == newest) head.sequence = std::max(head.sequence, sequence_of(key));
        if (!row || !proves_itself(digest, *row)) continue;
        if (found.journal && row->sequence == head.sequence) found.journal->head = {row->sequence, row->hash};
        found.events.push_back(std::move(*row));
    }
    const std::uint64_t held = head.sequence + 1 - lowest_held;
    if (found.journal && held >= found.events.size()) found.missing = held - found.events.size();
    return found;
}

void carry_over(Desk& desk, const Salvage& salvage, const CarryOver& into, const Digest& digest) {
    JournalOpening opening{into.journal, JournalReason::Corrupt, salvage.journal,
                           chain_start(digest, into.terminal, into.journal)};
    insert_journal(desk, opening, into.now);
    begin_exchange(desk, opening.start, 0);
    const auto journal = open_journal(desk);
    check(journal.has_value(), "a journal that was inserted is there");
    Cursor at{0, opening.start};
    for (ChainedEvent event : salvage.events) {
        at = {at.sequence + 1, chain_next(digest, at.hash, event.leaf)};
        event.sequence = at.sequence;
        event.hash = at.hash;
        insert_event(desk, journal->number, event);
    }
    for (const KeyWrap& wrap : salvage.wraps)
        insert_wrap(desk, wrap);
    for (const KeptBlob& kept : salvage.blobs) {
        insert_blob(desk, kept.blob, kept.leaf);
        if (kept.event_settled) desk.run("UPDATE blob SET settled=1 WHERE name=?", kept.blob.name);
    }
    for (const auto& [place, attempts] : salvage.attempts)
        desk.run("INSERT OR REPLACE INTO attempts VALUES(?,?,?,?,?)", std::string_view{place}, attempts.wrong,
                 attempts.last.wall, attempts.last.boot,
                 static_cast<std::int64_t>(attempts.last.since_boot.count()));
}

} // namespace fengqiao::sqlite::terminal
