#include "app/headquarters/service/own_journal.h"

#include "core/journal/chain.h"
#include "core/journal/keeping.h"
#include "platform/sqlite/headquarters/fold_records.h"
#include "platform/sqlite/headquarters/schema.h"
#include "platform/wire/event_codec.h"

namespace fengqiao::headquarters {
namespace {

constexpr const char* own_journal_key = "own_journal";

EventHeader header_of(Ground& ground, const OwnAct& act) {
    EventHeader header;
    ground.random.fill(header.nonce);
    header.case_id = act.case_id;
    header.branch = act.branch;
    header.actor = act.actor;
    header.time = ground.clock.read();
    return header;
}

} // namespace

Result<StoredEvent> make_event(Ground& ground, const OwnAct& act, const CaseOpening::HeldKey* key) {
    const auto encoded = wire::encode_body(act.role, act.body);
    if (!encoded) return std::unexpected(encoded.error());
    EventHeader header = header_of(ground, act);
    header.type = static_cast<std::uint16_t>(encoded->type);
    header.type_version = encoded->version;
    if (encoded->personal.empty()) return crypto::EventSealer::keep_open(header, encoded->open);
    if (key != nullptr) {
        header.headquarters_key = key->wrapped_to;
        return ground.sealer.seal(header, {encoded->open, encoded->personal}, key->key);
    }
    const crypto::CaseKey fresh = crypto::CaseKey::make(ground.random);
    return ground.sealer.seal_first(header, {encoded->open, encoded->personal}, fresh,
                                    {ground.keys.sealing.id, ground.keys.sealing.key.public_key()});
}

Result<StoredEvent> make_erasure(Ground& ground, const ErasureNote& note) {
    EventHeader header = header_of(ground, {note.case_id, note.branch, {}, Role::System, {}});
    header.type = static_cast<std::uint16_t>(EventType::Erased);
    header.type_version = 1;
    return crypto::EventSealer::keep_open(header, "{\"reason\":\"" + std::string{note.reason} +
                                                      "\",\"role\":\"system\"}");
}

Result<std::vector<EventId>> append_own(SQLite::Database& connection, const Ground& ground,
                                        std::span<const StoredEvent> events) {
    sqlite::SqliteLog log{connection, {ground.clock.now(), ground.restore_horizon}};
    const auto known = log.find(ground.own_journal);
    if (!known) return std::unexpected(known.error());
    if (!*known) return trouble(TroubleKind::StoreBroken, "headquarters' own journal is not there");
    Acceptance acceptance;
    acceptance.journal = ground.own_journal;
    acceptance.events = chain_after(ground.digest, (**known).head, events);
    if (auto accepted = log.accept(acceptance); !accepted) return std::unexpected(accepted.error());
    std::vector<EventId> ids;
    for (const ChainedEvent& event : acceptance.events)
        ids.push_back(event_id(event.leaf));
    return ids;
}

Result<JournalId> open_own_journal(Ground& ground) {
    return ground.store->write([&](SQLite::Database& connection) -> Result<JournalId> {
        if (const auto known = sqlite::find_meta(connection, own_journal_key))
            return JournalId::from(*known).value_or(JournalId{});
        KnownJournal fresh;
        fresh.journal = ground.random.id<JournalId>();
        fresh.terminal = sqlite::own_terminal;
        fresh.created = ground.clock.now();
        fresh.head.hash = chain_start(ground.digest, fresh.terminal, fresh.journal);
        sqlite::SqliteLog log{connection, {fresh.created, ground.restore_horizon}};
        if (auto opened = log.accept({fresh.journal, fresh, {}}); !opened)
            return std::unexpected(opened.error());
        sqlite::set_meta(connection, own_journal_key, fresh.journal.view());
        return fresh.journal;
    });
}

} // namespace fengqiao::headquarters
