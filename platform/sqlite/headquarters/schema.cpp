#include "platform/sqlite/headquarters/schema.h"

#include "platform/sqlite/headquarters/rows.h"

namespace fengqiao::sqlite {
namespace {

// The log. An event's key is its journal's number and its sequence, so that a journal lies together on disk
// and rows are written in order; a batch is what one request added, and batches in order are the order of
// arrival.
constexpr const char* log_tables = R"(
CREATE TABLE journal(number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, terminal BLOB NOT NULL,
    reason INTEGER NOT NULL, before_journal BLOB, before_sequence INTEGER, before_hash BLOB,
    created INTEGER NOT NULL, head_sequence INTEGER NOT NULL, head_hash BLOB NOT NULL);
CREATE INDEX journal_of_terminal ON journal(terminal, number);
CREATE TABLE event(key INTEGER PRIMARY KEY, leaf BLOB NOT NULL, hash BLOB NOT NULL, header BLOB NOT NULL,
    open BLOB NOT NULL);
CREATE TABLE event_sealed(key INTEGER PRIMARY KEY, sealed BLOB NOT NULL);
CREATE TABLE batch(number INTEGER PRIMARY KEY AUTOINCREMENT, journal INTEGER NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, received INTEGER NOT NULL);
CREATE INDEX batch_of_journal ON batch(journal, number);
CREATE TABLE head_snapshot(day INTEGER NOT NULL, journal BLOB NOT NULL, sequence INTEGER NOT NULL,
    PRIMARY KEY(journal, day)) WITHOUT ROWID;
CREATE TABLE quarantine(number INTEGER PRIMARY KEY, terminal BLOB NOT NULL, journal BLOB NOT NULL,
    leaf BLOB NOT NULL UNIQUE, header BLOB NOT NULL, open BLOB NOT NULL, sealed BLOB NOT NULL,
    received INTEGER NOT NULL);
CREATE INDEX quarantine_of_terminal ON quarantine(terminal);
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
)";

// What is folded from the log; can be made again from it.
constexpr const char* folded_tables = R"(
CREATE TABLE case_file(number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, branch BLOB NOT NULL,
    complaint TEXT, state INTEGER NOT NULL, level INTEGER NOT NULL, round INTEGER NOT NULL,
    revision INTEGER NOT NULL, business TEXT, cause TEXT, received INTEGER, due INTEGER, internal_due INTEGER,
    stopped INTEGER, handler BLOB, last_change INTEGER NOT NULL, rate_until INTEGER, document BLOB);
CREATE INDEX case_by_due ON case_file(due, id);
CREATE INDEX case_by_branch ON case_file(branch, due, id);
CREATE INDEX case_by_state ON case_file(state, level, due, id);
CREATE INDEX case_by_complaint ON case_file(complaint);
CREATE INDEX case_to_rate ON case_file(rate_until) WHERE rate_until IS NOT NULL;
CREATE TABLE case_event(case_number INTEGER NOT NULL, place INTEGER NOT NULL, event INTEGER NOT NULL,
    at INTEGER NOT NULL, PRIMARY KEY(case_number, place)) WITHOUT ROWID;
CREATE TABLE import(event INTEGER PRIMARY KEY, complaint TEXT NOT NULL UNIQUE);
CREATE TABLE service_rating(event INTEGER PRIMARY KEY, id BLOB NOT NULL, branch BLOB NOT NULL, at INTEGER NOT NULL);
CREATE TABLE clock_sighting(event INTEGER PRIMARY KEY, headquarters_now INTEGER NOT NULL, boot BLOB NOT NULL,
    since_boot INTEGER NOT NULL);
CREATE TABLE fold_error(event INTEGER PRIMARY KEY, reason TEXT NOT NULL, at INTEGER NOT NULL);
CREATE TABLE fold_cursor(one INTEGER PRIMARY KEY CHECK(one = 1), batch INTEGER NOT NULL);
INSERT INTO fold_cursor VALUES(1, 0);
)";

// What terminals are told.
constexpr const char* feed_tables = R"(
CREATE TABLE feed(branch BLOB NOT NULL, position INTEGER NOT NULL, tag BLOB NOT NULL, kind INTEGER NOT NULL,
    key TEXT NOT NULL, document BLOB NOT NULL, PRIMARY KEY(branch, position)) WITHOUT ROWID;
CREATE TABLE feed_newest(branch BLOB NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY(branch, key)) WITHOUT ROWID;
CREATE TABLE feed_end(branch BLOB PRIMARY KEY, position INTEGER NOT NULL, tag BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE feed_wish(branch BLOB NOT NULL, kind INTEGER NOT NULL, id BLOB NOT NULL,
    PRIMARY KEY(branch, kind, id)) WITHOUT ROWID;
CREATE TABLE erased_case(id BLOB PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
)";

constexpr const char* people_tables = R"(
CREATE TABLE institution(id BLOB PRIMARY KEY, kind INTEGER NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE station(id BLOB PRIMARY KEY, institution BLOB NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE branch(id BLOB PRIMARY KEY, institution BLOB NOT NULL, station BLOB NOT NULL, zh TEXT NOT NULL,
    en TEXT NOT NULL, address_zh TEXT NOT NULL, address_en TEXT NOT NULL, phone TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE person(id BLOB PRIMARY KEY, staff_number TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    institution BLOB NOT NULL, station BLOB NOT NULL, branch BLOB NOT NULL, superior BLOB NOT NULL,
    pin_salt BLOB, pin_hash BLOB, revision INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE role(person BLOB NOT NULL, role INTEGER NOT NULL, PRIMARY KEY(person, role)) WITHOUT ROWID;
CREATE TABLE console_user(person BLOB PRIMARY KEY, verifier TEXT NOT NULL, wrong INTEGER NOT NULL,
    shut_until INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE session(token BLOB PRIMARY KEY, person BLOB NOT NULL, opened INTEGER NOT NULL,
    last_used INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE reading(number INTEGER PRIMARY KEY, person BLOB NOT NULL, case_id BLOB NOT NULL, at INTEGER NOT NULL);
CREATE TABLE terminal(number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, branch BLOB NOT NULL,
    key_number INTEGER NOT NULL, signing_key BLOB NOT NULL UNIQUE, sealing_key BLOB NOT NULL,
    revoked INTEGER NOT NULL, enrolled INTEGER NOT NULL, program TEXT NOT NULL, system TEXT NOT NULL,
    machine TEXT NOT NULL, screen TEXT NOT NULL, last_contact INTEGER, journal BLOB, recorded INTEGER,
    schema_number INTEGER, wall INTEGER, boot BLOB, since_boot INTEGER, disk_free INTEGER, database_good INTEGER,
    unsent_blobs INTEGER, link TEXT);
CREATE TABLE terminal_trouble(terminal BLOB NOT NULL, trouble INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY(terminal, trouble)) WITHOUT ROWID;
CREATE TABLE enrolment_code(id TEXT PRIMARY KEY, branch BLOB NOT NULL, key BLOB NOT NULL, made INTEGER NOT NULL,
    wrong INTEGER NOT NULL, terminal BLOB) WITHOUT ROWID;
)";

// A replaced row of a feed keeps its document until the row that replaced it is in every backup that may be
// restored: where the feeds ended on each day, as head_snapshot for the log. Rows of the first form were
// emptied at once; `replaced_by` is null wherever nothing is left to do.
constexpr const char* stable_feeds = R"(
ALTER TABLE feed ADD COLUMN replaced_by INTEGER;
CREATE INDEX feed_replaced ON feed(branch, replaced_by) WHERE replaced_by IS NOT NULL;
CREATE TABLE feed_snapshot(day INTEGER NOT NULL, branch BLOB NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY(branch, day)) WITHOUT ROWID;
)";

// Whom a complaint is against (`named`), and those right above and below them: who must keep out of it.
constexpr const char* respondent_table = R"(
CREATE TABLE case_respondent(person BLOB NOT NULL, case_number INTEGER NOT NULL, named INTEGER NOT NULL,
    PRIMARY KEY(person, case_number)) WITHOUT ROWID;
CREATE INDEX respondent_of_case ON case_respondent(case_number);
)";

// The newest keyset of headquarters each terminal has said it believes, or was enrolled with.
constexpr const char* known_keysets = R"(
ALTER TABLE terminal ADD COLUMN keyset INTEGER NOT NULL DEFAULT 0;
)";

// Since when a terminal signs with its key, and the keys before it. `called_with` is the former key that
// somebody called with last, 0 while nobody did.
constexpr const char* terminal_keys = R"(
ALTER TABLE terminal ADD COLUMN key_since INTEGER NOT NULL DEFAULT 0;
UPDATE terminal SET key_since=enrolled;
ALTER TABLE terminal ADD COLUMN called_with INTEGER NOT NULL DEFAULT 0;
CREATE TABLE former_key(terminal BLOB NOT NULL, number INTEGER NOT NULL, key BLOB NOT NULL UNIQUE,
    PRIMARY KEY(terminal, number)) WITHOUT ROWID;
)";

// What terminals announced besides their events; the bytes are files.
constexpr const char* announced_blobs = R"(
CREATE TABLE announced_blob(name BLOB NOT NULL, terminal BLOB NOT NULL, case_id BLOB NOT NULL,
    bytes INTEGER NOT NULL, whole_since INTEGER, PRIMARY KEY(name, terminal)) WITHOUT ROWID;
CREATE INDEX announced_of_case ON announced_blob(case_id);
)";

// Editions of the station's pages, and the orders which of them is to be shown; the bytes are files, beside
// those of blobs. `terminal.content` is the order each terminal last said it goes by.
constexpr const char* content_tables = R"(
CREATE TABLE content_edition(serial INTEGER PRIMARY KEY, published INTEGER NOT NULL);
CREATE TABLE content_file(serial INTEGER NOT NULL, path TEXT NOT NULL, name BLOB NOT NULL, bytes INTEGER NOT NULL,
    PRIMARY KEY(serial, path)) WITHOUT ROWID;
CREATE INDEX content_by_name ON content_file(name);
CREATE TABLE content_order(number INTEGER PRIMARY KEY, serial INTEGER NOT NULL, at INTEGER NOT NULL);
ALTER TABLE terminal ADD COLUMN content INTEGER NOT NULL DEFAULT 0;
)";

// Which cases their customers share with the mediation committee, and whose disputes a mediator knows.
constexpr const char* mediation = R"(
ALTER TABLE case_file ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;
CREATE INDEX case_shared ON case_file(due, id) WHERE shared=1;
ALTER TABLE person ADD COLUMN wing INTEGER;
)";

// What happened in halls and is no case; folded like cases, and made again with them. The words of an opinion
// stay in the log.
constexpr const char* hall_events = R"(
CREATE TABLE hall_event(event INTEGER PRIMARY KEY, id BLOB NOT NULL, case_id BLOB NOT NULL, branch BLOB NOT NULL,
    at INTEGER NOT NULL, kind INTEGER NOT NULL);
CREATE INDEX opinion_by_time ON hall_event(at, event) WHERE kind>=6;
)";

// Each step is the SQL that leads from one version to the next.
std::vector<std::string> steps() {
    return {std::string{log_tables} + folded_tables + feed_tables + people_tables,
            stable_feeds,
            respondent_table,
            known_keysets,
            terminal_keys,
            announced_blobs,
            content_tables,
            mediation,
            hall_events};
}

} // namespace

Result<void> prepare_schema(Database& writer) {
    const auto found = writer.attempt(
        [](SQLite::Database& connection) { return connection.execAndGet("PRAGMA user_version").getInt(); });
    if (!found) return std::unexpected(found.error());
    const auto wanted = steps();
    if (*found > static_cast<int>(wanted.size()))
        return trouble(
            TroubleKind::StoreBroken,
            "the database was written by a newer program; start that one, or restore the backup made "
            "before it");
    for (auto at = static_cast<std::size_t>(*found); at < wanted.size(); ++at) {
        auto taken = writer.transact([&](SQLite::Database& connection) {
            connection.exec(wanted[at]);
            if (at == 0) set_meta_number(connection, "projection_version", projection_version);
            connection.exec("PRAGMA user_version=" + std::to_string(at + 1));
        });
        if (!taken) return taken;
    }
    return {};
}

std::optional<Bytes> find_meta(SQLite::Database& connection, const std::string& key) {
    SQLite::Statement row{connection, "SELECT value FROM meta WHERE key=?"};
    put_all(row, key);
    if (!row.executeStep()) return std::nullopt;
    return bytes_at(row, 0);
}

void set_meta(SQLite::Database& connection, const std::string& key, ByteView value) {
    change(connection, "INSERT OR REPLACE INTO meta VALUES(?,?)", key, value);
}

std::int64_t find_meta_number(SQLite::Database& connection, const std::string& key, std::int64_t otherwise) {
    SQLite::Statement row{connection, "SELECT value FROM meta WHERE key=?"};
    put_all(row, key);
    return row.executeStep() ? number_at(row, 0) : otherwise;
}

void set_meta_number(SQLite::Database& connection, const std::string& key, std::int64_t value) {
    change(connection, "INSERT OR REPLACE INTO meta VALUES(?,?)", key, value);
}

} // namespace fengqiao::sqlite
