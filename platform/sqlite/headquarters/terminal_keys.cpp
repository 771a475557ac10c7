#include "platform/sqlite/headquarters/terminal_keys.h"

namespace fengqiao::sqlite {
namespace {

bool is_known(SQLite::Database& connection, const KeyBytes& key) {
    SQLite::Statement row{connection, "SELECT 1 FROM terminal WHERE signing_key=? UNION ALL "
                                      "SELECT 1 FROM former_key WHERE key=?"};
    put_all(row, key, key);
    return row.executeStep();
}

void put_aside_present_key(SQLite::Database& connection, TerminalId id) {
    change(connection,
           "INSERT INTO former_key(terminal, number, key) SELECT id, key_number, signing_key FROM terminal "
           "WHERE id=?",
           id);
}

} // namespace

std::vector<FormerKey> former_keys_of(SQLite::Database& connection, TerminalId id) {
    SQLite::Statement rows{connection, "SELECT number, key FROM former_key WHERE terminal=? ORDER BY number"};
    put_all(rows, id);
    std::vector<FormerKey> keys;
    while (rows.executeStep())
        keys.push_back({static_cast<std::uint32_t>(number_at(rows, 0)), array_at<32>(rows, 1)});
    return keys;
}

std::optional<FormerOwner> find_former_key(SQLite::Database& connection, const KeyBytes& key) {
    SQLite::Statement row{connection, "SELECT terminal, number FROM former_key WHERE key=?"};
    put_all(row, key);
    if (!row.executeStep()) return std::nullopt;
    return FormerOwner{id_at<TerminalId>(row, 0), static_cast<std::uint32_t>(number_at(row, 1))};
}

bool take_signing_key(SQLite::Database& connection, TerminalId id, const KeyRotated& announced, Instant now) {
    SQLite::Statement newer{connection, "SELECT 1 FROM terminal WHERE id=? AND key_number<?"};
    put_all(newer, id, announced.number);
    if (!newer.executeStep() || is_known(connection, announced.key)) return false;
    put_aside_present_key(connection, id);
    change(connection, "UPDATE terminal SET key_number=?, signing_key=?, key_since=? WHERE id=?",
           announced.number, announced.key, now, id);
    return true;
}

void restore_signing_key(SQLite::Database& connection, TerminalId id, std::uint32_t number) {
    SQLite::Statement row{connection, "SELECT key FROM former_key WHERE terminal=? AND number=?"};
    put_all(row, id, number);
    if (!row.executeStep()) return;
    const KeyBytes key = array_at<32>(row, 0);
    row.reset();
    change(connection, "DELETE FROM former_key WHERE terminal=? AND number=?", id, number);
    put_aside_present_key(connection, id);
    change(connection, "UPDATE terminal SET key_number=?, signing_key=?, called_with=0 WHERE id=?", number,
           key, id);
}

void wish_new_key(SQLite::Database& connection, TerminalId id) {
    change(connection, "UPDATE terminal SET key_since=0 WHERE id=?", id);
}

void note_former_key_used(SQLite::Database& connection, TerminalId id, std::uint32_t number) {
    change(connection, "UPDATE terminal SET called_with=? WHERE id=?", number, id);
}

std::uint32_t former_key_used(SQLite::Database& connection, TerminalId id) {
    SQLite::Statement row{connection, "SELECT called_with FROM terminal WHERE id=?"};
    put_all(row, id);
    return row.executeStep() ? static_cast<std::uint32_t>(number_at(row, 0)) : 0;
}

} // namespace fengqiao::sqlite
