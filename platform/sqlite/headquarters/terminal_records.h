#pragma once

#include "core/headquarters/terminals.h"
#include "platform/sqlite/headquarters/rows.h"

namespace fengqiao::sqlite {

// Terminals, the codes they are enrolled with, and what was set aside, over one connection.

struct TerminalFacts {
    std::string program, system, machine, screen; // as said at enrolment
};
void keep_terminal(SQLite::Database& connection, const TerminalRecord& terminal, const TerminalFacts& facts);
// Enrolled again, perhaps at another branch: same id, same signing key.
void move_terminal(SQLite::Database& connection, const TerminalRecord& terminal);
void assign_branch(SQLite::Database& connection, TerminalId id, BranchId branch);
std::optional<TerminalRecord> find_terminal(SQLite::Database& connection, TerminalId id);
std::optional<TerminalRecord> find_terminal_by_key(SQLite::Database& connection, const KeyBytes& signing_key);
// False when it is not there.
bool set_revoked(SQLite::Database& connection, TerminalId id, bool revoked);
// The keys its branch's documents are sealed to: not revoked, newest first, at most `count`.
std::vector<KeyBytes> sealing_keys_of(SQLite::Database& connection, BranchId branch, std::size_t count);

// What a request says of its terminal, whatever became of the request.
struct Contact {
    Instant now;
    JournalId journal;
    std::uint64_t recorded{0};
    TerminalHealth health;
};
void note_contact(SQLite::Database& connection, TerminalId id, const Contact& contact);
void note_trouble(SQLite::Database& connection, TerminalId id, const TroubleSeen& seen);

// The keyset of headquarters a terminal was enrolled with; afterwards its requests say which it believes.
void note_keyset(SQLite::Database& connection, TerminalId id, std::uint32_t serial);
// Terminals, not revoked, that do not know this keyset or a newer one.
std::vector<TerminalId> terminals_without_keyset(SQLite::Database& connection, std::uint32_t serial);

// Without the troubles that depend on what time it is.
std::vector<TerminalStatus> read_terminals(SQLite::Database& connection);

// Events of a revoked terminal, each once, beside the log.
void keep_in_quarantine(SQLite::Database& connection, TerminalId id, JournalId journal,
                        std::span<const ChainedEvent> events, Instant now);

// What arrived in the log after all, because its terminal was taken back, is no longer kept apart.
void release_from_quarantine(SQLite::Database& connection, TerminalId id,
                             std::span<const ChainedEvent> events);

// A printed code. `key` is what both sides make of it, sealed.
struct CodeRecord {
    std::string id;
    BranchId branch;
    Bytes key;
    Instant made;
    int wrong{0};
    TerminalId terminal; // zero until it was used
};
// False when a code of that name is still good: draw another.
bool keep_code(SQLite::Database& connection, const CodeRecord& code, Instant oldest_good);
std::optional<CodeRecord> find_code(SQLite::Database& connection, const std::string& id);
void note_wrong_try(SQLite::Database& connection, const std::string& id);
void mark_used(SQLite::Database& connection, const std::string& id, TerminalId terminal);

std::vector<FoldFault> read_fold_faults(SQLite::Database& connection, std::size_t count);

} // namespace fengqiao::sqlite
