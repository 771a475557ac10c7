#pragma once

#include "core/casework/system_bodies.h"
#include "core/headquarters/terminals.h"
#include "platform/sqlite/headquarters/rows.h"

namespace fengqiao::sqlite {

// The signing keys of terminals through the years (SYNC 1.1 row 12, 1.9), over one connection.

std::vector<FormerKey> former_keys_of(SQLite::Database& connection, TerminalId id);
// The terminal that had this key once, and under which number.
struct FormerOwner {
    TerminalId terminal;
    std::uint32_t number{0};
};
std::optional<FormerOwner> find_former_key(SQLite::Database& connection, const KeyBytes& key);

// Takes the key a terminal announces. False when it is no newer than the one known, as when a journal is sent
// again, or is somebody's already.
bool take_signing_key(SQLite::Database& connection, TerminalId id, const KeyRotated& announced, Instant now);
// A former key is the terminal's key again, and the present one a former one: its disk was put back.
void restore_signing_key(SQLite::Database& connection, TerminalId id, std::uint32_t number);
// From the terminal's next call on its key is due to be replaced.
void wish_new_key(SQLite::Database& connection, TerminalId id);

// The former key of the last call that was signed with one; 0 when there was none since it was taken back.
void note_former_key_used(SQLite::Database& connection, TerminalId id, std::uint32_t number);
std::uint32_t former_key_used(SQLite::Database& connection, TerminalId id);

} // namespace fengqiao::sqlite
