#include "platform/sqlite/terminal/opening.h"

#include "core/sync/terminal_effects.h"
#include "platform/sqlite/terminal/quarantine.h"
#include "platform/sqlite/terminal/salvage.h"
#include "platform/sqlite/terminal/schema.h"
#include "platform/sqlite/terminal/sqlite_sync_store.h"
#include "platform/sqlite/terminal/start_check.h"

#include <sqlite3.h>

#include <unistd.h>

namespace fengqiao::sqlite::terminal {
namespace {

namespace fs = std::filesystem;

constexpr int tries_max = 2; // a damaged database is laid aside once; what is then made is new

// Whatever the library stumbles over in a database that did open: a table that is gone, a page that makes no
// sense.
Trouble as_damage(const Trouble& found) {
    return found.kind == TroubleKind::StoreBroken ? damage() : found;
}

// While this holds, closing moves nothing from the log into the database: what is damaged stays as it was
// found.
void leave_as_found(Database& database, bool leave) {
    sqlite3_db_config(database.connection().getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leave ? 1 : 0,
                      nullptr);
}

// A store that is being opened: one step after the other, each on what the one before left.
class Opening {
public:
    Opening(const TerminalSettings& settings, const TerminalTools& tools)
        : settings_{settings}, tools_{tools}, quarantine_{settings.folder} {}

    Result<Opened> run();

private:
    Result<void> look_at_folder() const;
    Result<void> open_database();
    Result<void> lay_aside();
    Result<void> carry_salvage();
    Result<void> settle_owner();
    Result<void> begin_anew_after_restore();
    [[nodiscard]] bool on_real_disk() const { return settings_.vfs.empty(); }
    [[nodiscard]] fs::path file() const { return settings_.folder / database_name; }

    const TerminalSettings& settings_;
    const TerminalTools& tools_;
    Quarantine quarantine_;
    Opened opened_;
};

Result<void> Opening::look_at_folder() const {
    if (!on_real_disk()) return {};
    if (::access(settings_.folder.c_str(), R_OK | W_OK | X_OK) != 0)
        return trouble(TroubleKind::StoreBroken,
                       "the data folder is not there or cannot be written; create it or look at its rights");
    return quarantine_.finish_moving();
}

Result<void> Opening::open_database() {
    auto database = Database::open({file(), OpenMode::OnlyConnection, settings_.vfs});
    if (!database) return std::unexpected(database.error());
    leave_as_found(*database, true);
    const auto version = schema_version(*database);
    if (!version) return std::unexpected(as_damage(version.error()));
    opened_.report.fresh = *version == 0;
    if (auto done = bring_up_to_date(*database, schema_steps()); !done)
        return std::unexpected(as_damage(done.error()));
    opened_.desk = std::make_unique<Desk>(std::move(*database),
                                          Ballast{settings_.folder / ballast_name, settings_.ballast_bytes});
    const SqliteJournal journal{*opened_.desk, tools_.clock};
    const auto verified = check_everything(*opened_.desk, journal, tools_.digest);
    if (!verified) return std::unexpected(as_damage(verified.error()));
    leave_as_found(opened_.desk->database(), false);
    opened_.report.events_verified = *verified;
    return {};
}

Result<void> Opening::lay_aside() {
    opened_.desk.reset();
    auto place = quarantine_.lay_aside();
    if (!place) return std::unexpected(place.error());
    opened_.report.quarantined = *place;
    return {};
}

// After a power cut in the middle too: an empty database beside a quarantine that nobody carried over yet.
Result<void> Opening::carry_salvage() {
    if (!on_real_disk()) return {};
    const int newest = quarantine_.newest();
    Desk& desk = *opened_.desk;
    const auto waiting = desk.read([&] {
        Query carried{desk.prepared("SELECT value FROM meta WHERE name='carried over'")};
        const std::int64_t last = carried.step() ? number_at(carried.row(), 0) : 0;
        return newest > last && !open_journal(desk);
    });
    if (!waiting) return std::unexpected(waiting.error());
    if (!*waiting) return {};
    const Salvage salvage =
        salvage_from(quarantine_.place(newest), settings_.folder / "salvage", tools_.digest);
    const CarryOver into{tools_.random.id<JournalId>(), settings_.terminal, tools_.clock.now()};
    const auto done = desk.change([&] {
        carry_over(desk, salvage, into, tools_.digest);
        desk.run("INSERT OR REPLACE INTO meta VALUES('carried over', ?)", newest);
    });
    if (!done) return done;
    opened_.report.quarantined = quarantine_.place(newest);
    opened_.report.salvaged = salvage.events.size();
    opened_.report.missing = salvage.missing;
    return {};
}

Result<void> Opening::settle_owner() {
    Desk& desk = *opened_.desk;
    const auto mine = desk.read([&] {
        Query owner{desk.prepared("SELECT value FROM meta WHERE name='terminal'")};
        return !owner.step() || id_at<TerminalId>(owner.row(), 0) == settings_.terminal;
    });
    if (!mine) return std::unexpected(mine.error());
    if (!*mine)
        return trouble(TroubleKind::NotAllowed,
                       "the data folder is of another terminal; give this one its own");
    return desk.change([&] {
        desk.run("INSERT OR IGNORE INTO meta VALUES('terminal', ?)", settings_.terminal);
        settle_branch(desk, settings_.branch);
    });
}

Result<void> Opening::begin_anew_after_restore() {
    Desk& desk = *opened_.desk;
    const auto restored = desk.read([&] {
        Query mark{desk.prepared("SELECT 1 FROM meta WHERE name='backup'")};
        return mark.step();
    });
    if (!restored) return std::unexpected(restored.error());
    if (!*restored) return {};
    SqliteJournal journal{desk, tools_.clock};
    StaffEdition edition;
    SqliteSyncStore sync{desk, tools_.clock, tools_.documents, edition};
    if (journal.state()) {
        const TerminalPorts ports{journal, sync, tools_.digest, settings_.terminal};
        const auto done = rotate(ports, Rotate{JournalReason::Restore, true}, tools_.random);
        if (!done) return std::unexpected(done.error());
    }
    opened_.report.restored = true;
    return desk.change([&] { desk.run("DELETE FROM meta WHERE name='backup'"); });
}

Result<Opened> Opening::run() {
    if (auto usable = look_at_folder(); !usable) return std::unexpected(usable.error());
    for (int at = 0; at < tries_max; ++at) {
        const auto open = open_database();
        if (open) break;
        if (!is_damage(open.error()) || !on_real_disk() || at + 1 == tries_max)
            return std::unexpected(open.error());
        if (auto aside = lay_aside(); !aside) return std::unexpected(aside.error());
    }
    if (auto done = carry_salvage(); !done) return std::unexpected(done.error());
    if (auto done = settle_owner(); !done) return std::unexpected(done.error());
    if (auto done = begin_anew_after_restore(); !done) return std::unexpected(done.error());
    // Without room for it the terminal still opens: the ballast is for worse days.
    static_cast<void>(opened_.desk->ballast().lay_down());
    return std::move(opened_);
}

} // namespace

Result<Opened> open_checked(const TerminalSettings& settings, const TerminalTools& tools) {
    return Opening{settings, tools}.run();
}

Result<void> keep_backup(Database& database, const fs::path& backup) {
    fs::path fresh = backup;
    fresh += ".new";
    if (auto copied = database.back_up(fresh); !copied) return copied;
    try {
        SQLite::Database copy{fresh.string(), SQLite::OPEN_READWRITE};
        copy.exec("INSERT OR REPLACE INTO meta VALUES('backup', 1)");
    } catch (const SQLite::Exception& exception) {
        return std::unexpected(trouble_of(exception));
    }
    if (auto synced = sync_to_disk(fresh); !synced) return synced;
    std::error_code error;
    fs::rename(fresh, backup, error);
    if (error)
        return trouble(TroubleKind::StoreBroken, "the backup could not be put in place: " + error.message());
    return sync_to_disk(backup.parent_path());
}

} // namespace fengqiao::sqlite::terminal
