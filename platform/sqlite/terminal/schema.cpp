#include "platform/sqlite/terminal/schema.h"

namespace fengqiao::sqlite::terminal {
namespace {

// Sealed bodies lie in a table of their own, so that either part can go while the chain still verifies; so do
// the case keys, whose loss is what shreds a case here (SYNC 1.2, 1.8).
constexpr SchemaStep first_step = R"(
CREATE TABLE meta(name TEXT PRIMARY KEY, value NOT NULL);
CREATE TABLE journal(
    number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, opened INTEGER NOT NULL, sealed INTEGER,
    reason INTEGER NOT NULL, before_journal BLOB, before_sequence INTEGER, before_hash BLOB,
    start BLOB NOT NULL, purged_sequence INTEGER NOT NULL, purged_hash BLOB NOT NULL);
CREATE TABLE event(
    key INTEGER PRIMARY KEY, leaf BLOB NOT NULL, hash BLOB NOT NULL, header BLOB NOT NULL, open BLOB NOT NULL);
CREATE TABLE event_sealed(key INTEGER PRIMARY KEY, sealed BLOB NOT NULL);
CREATE TABLE local_key(case_id BLOB PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE confirmed(
    kind INTEGER NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL, document BLOB NOT NULL,
    PRIMARY KEY(kind, key));
CREATE TABLE exchange(
    only INTEGER PRIMARY KEY CHECK(only = 1), acked_sequence INTEGER NOT NULL, acked_hash BLOB NOT NULL,
    stable INTEGER NOT NULL, branch BLOB NOT NULL, feed_position INTEGER NOT NULL, feed_tag BLOB NOT NULL,
    through INTEGER NOT NULL, confirmed_at INTEGER);
CREATE TABLE attempts(
    place TEXT PRIMARY KEY, wrong INTEGER NOT NULL, wall INTEGER NOT NULL, boot BLOB NOT NULL,
    since_boot INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE set_aside(
    number INTEGER PRIMARY KEY, journal BLOB NOT NULL, sequence INTEGER NOT NULL, leaf BLOB NOT NULL,
    header BLOB NOT NULL, open BLOB NOT NULL, sealed BLOB);
INSERT INTO exchange VALUES(1, 0, zeroblob(32), 0, zeroblob(16), 0, zeroblob(16), 0, NULL);
)";

// `leaf` is the event that announced it: unlike its place, it stays when a new journal takes over. `asked`
// counts the questions to headquarters, so that the one not asked about for longest is known.
constexpr SchemaStep second_step = R"(
CREATE TABLE blob(
    number INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, case_id BLOB NOT NULL, leaf BLOB NOT NULL,
    bytes INTEGER NOT NULL, settled INTEGER NOT NULL, whole INTEGER NOT NULL, asked INTEGER NOT NULL);
CREATE INDEX blob_leaf ON blob(leaf);
CREATE INDEX blob_case ON blob(case_id);
CREATE TABLE blob_sealed(number INTEGER PRIMARY KEY, sealed BLOB NOT NULL);
)";

constexpr SchemaStep steps[]{first_step, second_step};

void take(SQLite::Database& connection, SchemaStep step, int number) {
    connection.exec(step);
    // Said twice: a header in which one bit flipped must not pass for a newer program's.
    connection.exec("INSERT OR REPLACE INTO meta VALUES('version', " + std::to_string(number) + ")");
    connection.exec("PRAGMA user_version=" + std::to_string(number));
}

} // namespace

std::span<const SchemaStep> schema_steps() {
    return steps;
}

Result<int> schema_version(Database& database) {
    const auto said = database.attempt([](SQLite::Database& connection) {
        const int version = connection.execAndGet("PRAGMA user_version").getInt();
        if (version == 0 && !connection.tableExists("meta")) return std::pair{0, 0};
        SQLite::Statement row{connection, "SELECT value FROM meta WHERE name='version'"};
        return std::pair{version, row.executeStep() ? row.getColumn(0).getInt() : -1};
    });
    if (!said) return std::unexpected(said.error());
    if (said->first != said->second) return std::unexpected(damage());
    return said->first;
}

Result<void> bring_up_to_date(Database& database, std::span<const SchemaStep> wanted) {
    const auto version = schema_version(database);
    if (!version) return std::unexpected(version.error());
    const auto last = static_cast<int>(wanted.size());
    if (*version > last) {
        return trouble(TroubleKind::NotAllowed,
                       "the database is of a newer program; install that one, or restore the backup that was "
                       "made before it");
    }
    if (*version > 0 && *version < last) {
        auto beside = database.file();
        beside += ".version" + std::to_string(*version);
        if (auto kept = database.back_up(beside); !kept) return kept;
    }
    if (*version == 0) { // all at once: a power cut leaves no half of a store that never held anything
        return database.transact([&](SQLite::Database& connection) {
            for (int at = 0; at < last; ++at)
                take(connection, wanted[at], at + 1);
        });
    }
    for (int at = *version; at < last; ++at) {
        auto taken =
            database.transact([&](SQLite::Database& connection) { take(connection, wanted[at], at + 1); });
        if (!taken) return taken;
    }
    return {};
}

} // namespace fengqiao::sqlite::terminal
