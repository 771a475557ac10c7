#pragma once

#include "core/basics/random.h"
#include "core/journal/digest.h"
#include "core/kiosk/document_reader.h"
#include "core/kiosk/ports.h"
#include "core/sync/sync_store.h"

#include <filesystem>
#include <memory>

namespace fengqiao::sqlite {

constexpr std::uintmax_t ballast_bytes_default = 64 * 1024 * 1024;

struct TerminalSettings {
    std::filesystem::path folder; // of this store alone; it must exist
    TerminalId terminal;
    BranchId branch; // another one than before: what headquarters confirmed for the old one is dropped
    std::uintmax_t ballast_bytes{ballast_bytes_default}; // 0: none
    std::string vfs;                                     // empty: the system's own
};

struct TerminalTools {
    const Digest& digest;
    Random& random;
    const Clock& clock;
    const DocumentReader& documents;
};

// What the check at every start found (SYNC 2.3).
struct StartReport {
    bool fresh{false};                                // there was no database
    bool restored{false};                             // it was a backup: a new journal was opened
    std::uint64_t events_verified{0};                 // the whole chain that is held
    std::optional<std::filesystem::path> quarantined; // where a damaged database was laid aside
    std::uint64_t salvaged{0};                        // its events that still prove themselves
    std::optional<std::uint64_t> missing;             // and those that do not; nullopt: nobody can say
};

// What the disk still has room for (SYNC 2.3).
enum class DiskRoom : std::uint8_t {
    Plenty,
    NoAttachments, // less than 500 MB
    DropBlobs,     // less than 200 MB: those that headquarters has safely
    TextOnly,      // the ballast was thrown off to keep a filing
};

// The terminal's one database. Whoever opens it owns it: every call, also through the ports, is made on that
// thread, and a call from another one ends the program.
class TerminalStore {
public:
    // Checks everything (database, whole chain, last receipt). A damaged database is laid aside and what
    // still proves itself is carried over into a new journal. Opens no first journal: core's open_or_first()
    // does. Busy: another process holds it. NotAllowed: it is of a newer program or of another terminal.
    // DiskFull. StoreBroken: the folder cannot be used. The text says what to do.
    static Result<std::unique_ptr<TerminalStore>> open(const TerminalSettings& settings,
                                                       const TerminalTools& tools);
    virtual ~TerminalStore() = default;

    virtual Journal& journal() = 0;
    virtual SyncStore& sync() = 0;
    virtual BranchFiles& files() = 0;
    virtual AttemptStore& attempts() = 0;
    virtual BlobStore& blobs() = 0;

    [[nodiscard]] virtual const StartReport& start_report() const = 0;

    // For the quiet hours: one backup is kept, backup.db beside the database. Restored, it begins a new
    // journal by itself.
    virtual Result<void> back_up() = 0;
    // Empties the write-ahead log into the database.
    virtual Result<void> checkpoint() = 0;
    // Lays the ballast down again when there is room for it.
    virtual Result<void> renew_ballast() = 0;
    [[nodiscard]] virtual DiskRoom disk_room() const = 0;
};

} // namespace fengqiao::sqlite
