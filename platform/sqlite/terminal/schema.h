#pragma once

#include "platform/sqlite/database/database.h"

#include <span>

namespace fengqiao::sqlite::terminal {

// A step from one form of the database to the next; the first one makes it out of nothing.
using SchemaStep = const char*;
std::span<const SchemaStep> schema_steps();

// An event's place: the journal's number in this database and the sequence, in one number.
constexpr int sequence_bits = 40;
constexpr std::int64_t event_key(std::int64_t journal_number, std::uint64_t sequence) {
    return (journal_number << sequence_bits) | static_cast<std::int64_t>(sequence);
}
constexpr std::uint64_t sequence_of(std::int64_t key) {
    return static_cast<std::uint64_t>(key) & ((std::uint64_t{1} << sequence_bits) - 1);
}

// How many steps were taken: 0 for an empty database.
Result<int> schema_version(Database& database);

// Takes the missing steps, each in a transaction of its own, or all in one where there was nothing yet;
// before the first one a database that holds something is backed up beside itself. NotAllowed, changing
// nothing, when it has taken more steps than there are: it is of a newer program.
Result<void> bring_up_to_date(Database& database, std::span<const SchemaStep> steps);

} // namespace fengqiao::sqlite::terminal
