#pragma once

#include "core/journal/digest.h"
#include "core/journal/journal.h"
#include "core/kiosk/attempts.h"
#include "platform/sqlite/terminal/damaged_database.h"
#include "platform/sqlite/terminal/desk.h"

#include <filesystem>

namespace fengqiao::sqlite::terminal {

struct KeptAttempts {
    std::string place;
    Attempts attempts;
};

// What could still be read out of a damaged database.
struct Salvage {
    std::vector<ChainedEvent> events; // whole: leaf and bytes agree; in the order they were kept
    std::vector<KeyWrap> wraps;
    std::vector<KeptAttempts> attempts;
    std::vector<KeptBlob> blobs;          // whole: name and bytes agree
    std::optional<Predecessor> journal;   // the one that was open, and its last readable event
    std::optional<std::uint64_t> missing; // events that were kept and no longer prove themselves
};

// Reads a copy made in `scratch`; the original stays as it is. Total: what cannot be read is not in the
// answer.
Salvage salvage_from(const std::filesystem::path& quarantined, const std::filesystem::path& scratch,
                     const Digest& digest);

// Puts it into an empty database, as a new journal whose reason is Corrupt. Inside the desk's change().
struct CarryOver {
    JournalId journal;
    TerminalId terminal;
    Instant now;
};
void carry_over(Desk& desk, const Salvage& salvage, const CarryOver& into, const Digest& digest);

} // namespace fengqiao::sqlite::terminal
