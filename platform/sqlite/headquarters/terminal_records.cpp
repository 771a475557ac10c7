#include "platform/sqlite/headquarters/terminal_records.h"

#include "platform/sqlite/headquarters/content_records.h"
#include "platform/sqlite/headquarters/terminal_keys.h"

namespace fengqiao::sqlite {
namespace {

constexpr const char* record_columns = "SELECT id, branch, key_number, signing_key, sealing_key, revoked, "
                                       "enrolled, program, system, machine, screen, "
                                       "last_contact, journal, recorded, schema_number, wall, boot, "
                                       "since_boot, disk_free, database_good, unsent_blobs, "
                                       "link, keyset, key_since, content FROM terminal ";

TerminalRecord record_at(SQLite::Statement& row) {
    return {id_at<TerminalId>(row, 0), id_at<BranchId>(row, 1), static_cast<std::uint32_t>(number_at(row, 2)),
            array_at<32>(row, 3),      array_at<32>(row, 4),    number_at(row, 5) != 0,
            instant_at(row, 6),        instant_at(row, 23),     {}};
}

std::optional<TerminalRecord> first_record(SQLite::Database& connection, SQLite::Statement& row) {
    if (!row.executeStep()) return std::nullopt;
    TerminalRecord record = record_at(row);
    record.former_keys = former_keys_of(connection, record.id);
    return record;
}

TerminalStatus status_at(SQLite::Statement& row) {
    TerminalStatus status;
    status.terminal = record_at(row);
    status.health.program_version = text_at(row, 7);
    status.system = text_at(row, 8);
    status.machine = text_at(row, 9);
    status.screen = text_at(row, 10);
    status.health.keyset = static_cast<std::uint32_t>(number_at(row, 22));
    status.health.content = static_cast<std::uint32_t>(number_at(row, 24));
    if (null_at(row, 11)) return status;
    status.last_contact = instant_at(row, 11);
    status.journal = id_at<JournalId>(row, 12);
    status.recorded = count_at(row, 13);
    status.health.schema = static_cast<std::uint32_t>(number_at(row, 14));
    status.health.time = {instant_at(row, 15), id_at<BootId>(row, 16), milliseconds{number_at(row, 17)}};
    status.health.disk_free_bytes = count_at(row, 18);
    status.health.database_good = number_at(row, 19) != 0;
    status.health.unsent_blobs = static_cast<std::uint32_t>(number_at(row, 20));
    status.health.link = text_at(row, 21);
    return status;
}

void read_log_of(SQLite::Database& connection, TerminalStatus& status) {
    SQLite::Statement heads{connection,
                            "SELECT COUNT(*), MAX(CASE WHEN id=? THEN head_sequence ELSE 0 END) FROM "
                            "journal WHERE terminal=?"};
    put_all(heads, status.journal, status.terminal.id);
    heads.executeStep();
    status.journals = static_cast<std::size_t>(number_at(heads, 0));
    status.acknowledged = count_at(heads, 1);
    SQLite::Statement apart{connection, "SELECT COUNT(*) FROM quarantine WHERE terminal=?"};
    put_all(apart, status.terminal.id);
    apart.executeStep();
    status.quarantined = count_at(apart, 0);
}

void read_troubles_of(SQLite::Database& connection, TerminalStatus& status) {
    SQLite::Statement rows{connection,
                           "SELECT trouble, at FROM terminal_trouble WHERE terminal=? ORDER BY trouble"};
    put_all(rows, status.terminal.id);
    while (rows.executeStep())
        status.troubles.push_back({choice_at<TerminalTrouble>(rows, 0), instant_at(rows, 1)});
    SQLite::Statement poison{connection,
                             "SELECT MAX(f.at) FROM journal j JOIN fold_error f ON f.event BETWEEN "
                             "(j.number<<40) AND (j.number<<40)+j.head_sequence WHERE j.terminal=?"};
    put_all(poison, status.terminal.id);
    if (poison.executeStep() && !null_at(poison, 0))
        status.troubles.push_back({TerminalTrouble::PoisonEvents, instant_at(poison, 0)});
}

} // namespace

void keep_terminal(SQLite::Database& connection, const TerminalRecord& terminal, const TerminalFacts& facts) {
    change(connection,
           "INSERT INTO terminal(id, branch, key_number, signing_key, sealing_key, revoked, enrolled, "
           "key_since, "
           "program, system, machine, screen) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
           terminal.id, terminal.branch, terminal.key_number, terminal.signing_key, terminal.sealing_key,
           terminal.revoked, terminal.enrolled, terminal.key_since, facts.program, facts.system,
           facts.machine, facts.screen);
}

void move_terminal(SQLite::Database& connection, const TerminalRecord& terminal) {
    change(connection, "UPDATE terminal SET branch=?, sealing_key=?, revoked=0 WHERE id=?", terminal.branch,
           terminal.sealing_key, terminal.id);
}

void assign_branch(SQLite::Database& connection, TerminalId id, BranchId branch) {
    change(connection, "UPDATE terminal SET branch=? WHERE id=?", branch, id);
}

std::optional<TerminalRecord> find_terminal(SQLite::Database& connection, TerminalId id) {
    SQLite::Statement row{connection, std::string{record_columns} + "WHERE id=?"};
    put_all(row, id);
    return first_record(connection, row);
}

std::optional<TerminalRecord> find_terminal_by_key(SQLite::Database& connection,
                                                   const KeyBytes& signing_key) {
    SQLite::Statement row{connection, std::string{record_columns} + "WHERE signing_key=?"};
    put_all(row, signing_key);
    return first_record(connection, row);
}

bool set_revoked(SQLite::Database& connection, TerminalId id, bool revoked) {
    return change(connection, "UPDATE terminal SET revoked=? WHERE id=?", revoked, id) > 0;
}

std::vector<KeyBytes> sealing_keys_of(SQLite::Database& connection, BranchId branch, std::size_t count) {
    SQLite::Statement rows{connection,
                           "SELECT sealing_key FROM terminal WHERE branch=? AND revoked=0 ORDER BY number "
                           "DESC LIMIT ?"};
    put_all(rows, branch, count);
    std::vector<KeyBytes> keys;
    while (rows.executeStep())
        keys.push_back(array_at<32>(rows, 0));
    return keys;
}

void note_contact(SQLite::Database& connection, TerminalId id, const Contact& contact) {
    const TerminalHealth& health = contact.health;
    change(
        connection,
        "UPDATE terminal SET last_contact=?, journal=?, recorded=?, program=?, schema_number=?, wall=?, "
        "boot=?, "
        "since_boot=?, disk_free=?, database_good=?, unsent_blobs=?, link=?, keyset=?, content=? WHERE id=?",
        contact.now, contact.journal, contact.recorded, health.program_version, health.schema,
        health.time.wall, health.time.boot, health.time.since_boot.count(), health.disk_free_bytes,
        health.database_good, health.unsent_blobs, health.link, health.keyset, health.content, id);
}

void note_keyset(SQLite::Database& connection, TerminalId id, std::uint32_t serial) {
    change(connection, "UPDATE terminal SET keyset=? WHERE id=?", serial, id);
}

std::vector<TerminalId> terminals_without_keyset(SQLite::Database& connection, std::uint32_t serial) {
    SQLite::Statement rows{connection,
                           "SELECT id FROM terminal WHERE revoked=0 AND keyset<? ORDER BY number"};
    put_all(rows, serial);
    std::vector<TerminalId> found;
    while (rows.executeStep())
        found.push_back(id_at<TerminalId>(rows, 0));
    return found;
}

void note_trouble(SQLite::Database& connection, TerminalId id, const TroubleSeen& seen) {
    change(connection, "INSERT OR REPLACE INTO terminal_trouble(terminal, trouble, at) VALUES(?,?,?)", id,
           seen.trouble, seen.at);
}

std::vector<TerminalStatus> read_terminals(SQLite::Database& connection) {
    SQLite::Statement rows{connection, std::string{record_columns} + "ORDER BY number"};
    std::vector<TerminalStatus> found;
    while (rows.executeStep()) {
        found.push_back(status_at(rows));
        found.back().edition = serial_of_order(connection, found.back().health.content);
        read_log_of(connection, found.back());
        read_troubles_of(connection, found.back());
    }
    return found;
}

void keep_in_quarantine(SQLite::Database& connection, TerminalId id, JournalId journal,
                        std::span<const ChainedEvent> events, Instant now) {
    for (const ChainedEvent& event : events)
        change(connection,
               "INSERT OR IGNORE INTO quarantine(terminal, journal, leaf, header, open, sealed, received) "
               "VALUES(?,?,?,?,?,?,?)",
               id, journal, event.leaf, event.event.header, event.event.open, event.event.sealed, now);
}

void release_from_quarantine(SQLite::Database& connection, TerminalId id,
                             std::span<const ChainedEvent> events) {
    SQLite::Statement any{connection, "SELECT 1 FROM quarantine WHERE terminal=? LIMIT 1"};
    put_all(any, id);
    if (!any.executeStep()) return;
    for (const ChainedEvent& event : events)
        change(connection, "DELETE FROM quarantine WHERE leaf=?", event.leaf);
}

bool keep_code(SQLite::Database& connection, const CodeRecord& code, Instant oldest_good) {
    change(connection, "DELETE FROM enrolment_code WHERE id=? AND made<?", code.id, oldest_good);
    return change(connection,
                  "INSERT OR IGNORE INTO enrolment_code(id, branch, key, made, wrong) VALUES(?,?,?,?,0)",
                  code.id, code.branch, code.key, code.made) > 0;
}

std::optional<CodeRecord> find_code(SQLite::Database& connection, const std::string& id) {
    SQLite::Statement row{connection,
                          "SELECT id, branch, key, made, wrong, terminal FROM enrolment_code WHERE id=?"};
    put_all(row, id);
    if (!row.executeStep()) return std::nullopt;
    return CodeRecord{text_at(row, 0),
                      id_at<BranchId>(row, 1),
                      bytes_at(row, 2),
                      instant_at(row, 3),
                      static_cast<int>(number_at(row, 4)),
                      id_at<TerminalId>(row, 5)};
}

void note_wrong_try(SQLite::Database& connection, const std::string& id) {
    change(connection, "UPDATE enrolment_code SET wrong=wrong+1 WHERE id=?", id);
}

void mark_used(SQLite::Database& connection, const std::string& id, TerminalId terminal) {
    change(connection, "UPDATE enrolment_code SET terminal=? WHERE id=?", terminal, id);
}

std::vector<FoldFault> read_fold_faults(SQLite::Database& connection, std::size_t count) {
    SQLite::Statement rows{connection,
                           "SELECT j.id, f.event & 0xFFFFFFFFFF, j.terminal, f.reason, f.at FROM "
                           "fold_error f JOIN journal j ON j.number=(f.event>>40) ORDER BY f.at DESC, "
                           "f.event DESC LIMIT ?"};
    put_all(rows, count);
    std::vector<FoldFault> found;
    while (rows.executeStep())
        found.push_back({id_at<JournalId>(rows, 0), count_at(rows, 1), id_at<TerminalId>(rows, 2),
                         text_at(rows, 3), instant_at(rows, 4)});
    return found;
}

} // namespace fengqiao::sqlite
