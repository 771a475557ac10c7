#pragma once

#include "platform/sqlite/terminal/desk.h"
#include "platform/sqlite/terminal/terminal_store.h"

namespace fengqiao::sqlite::terminal {

struct Opened {
    std::unique_ptr<Desk> desk;
    StartReport report;
};

// Everything between the folder and a database that can be trusted; errors as TerminalStore::open.
Result<Opened> open_checked(const TerminalSettings& settings, const TerminalTools& tools);

// A backup says that it is one, so that whoever puts it back in place starts a new journal by that (SYNC 2.3:
// a restored backup is a new journal, always). Whole or not at all; the one before stays until then.
Result<void> keep_backup(Database& database, const std::filesystem::path& backup);

} // namespace fengqiao::sqlite::terminal
