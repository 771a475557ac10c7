#include "app/headquarters/service/upkeep_desk.h"

#include "app/headquarters/service/erasing.h"
#include "app/headquarters/service/erasure_ledger.h"
#include "app/headquarters/service/fold_worker.h"
#include "app/headquarters/service/own_journal.h"
#include "app/headquarters/service/verifying.h"
#include "platform/sqlite/headquarters/blob_records.h"
#include "platform/sqlite/headquarters/content_records.h"
#include "platform/sqlite/headquarters/fold_records.h"
#include "platform/sqlite/headquarters/hall_records.h"
#include "platform/sqlite/headquarters/terminal_records.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t imports_at_once = 2000;

// backup-20261123-0906.db, in China's time; a second one of the same minute replaces the first.
std::string backup_name(Instant now) {
    std::string digits = iso_date_time(now);
    std::erase_if(digits, [](char character) { return character == '-' || character == ':'; });
    std::ranges::replace(digits, ' ', '-');
    return "backup-" + digits + ".db";
}

struct Rows {
    std::vector<StoredEvent> events;
    bool more{true};
};

Result<Rows> take_rows(Ground& ground, const NextImport& next) {
    Rows rows;
    while (rows.events.size() < imports_at_once) {
        auto row = next();
        if (!row) return std::unexpected(row.error());
        rows.more = row->has_value();
        if (!rows.more) break;
        auto event = make_event(ground, {{}, (**row).branch, {}, Role::Headquarters, **row}, nullptr);
        if (!event) return std::unexpected(event.error());
        rows.events.push_back(std::move(*event));
    }
    return rows;
}

Result<std::uint64_t> import_one_batch(Ground& ground, SQLite::Database& connection, const Rows& rows) {
    if (rows.events.empty()) return std::uint64_t{0};
    auto ids = append_own(connection, ground, rows.events);
    if (!ids) return std::unexpected(ids.error());
    return std::uint64_t{ids->size()};
}

// What cannot be copied is missing from the backup, which its verification says.
Result<void> back_up_blobs(Ground& ground) {
    const auto names = ground.store->read([](SQLite::Database& connection) -> Result<std::vector<Hash>> {
        std::vector<Hash> found = sqlite::all_content_files(connection);
        for (const auto& blob : sqlite::all_whole_blobs(connection))
            found.push_back(blob.name);
        return found;
    });
    if (!names) return std::unexpected(names.error());
    for (const Hash& name : *names) {
        const auto kept = ground.blobs->back_up(name);
        if (!kept && kept.error().kind == TroubleKind::DiskFull) return kept;
    }
    return {};
}

} // namespace

Result<void> UpkeepDesk::look_at_store() const {
    return ground_.store->read([](SQLite::Database& connection) -> Result<void> {
        sqlite::last_batch(connection);
        return {};
    });
}

Result<Verification> UpkeepDesk::verify() const {
    std::vector<sqlite::AnnouncedBlob> blobs;
    std::vector<Hash> content;
    auto found = ground_.store->read([&](SQLite::Database& connection) -> Result<Verification> {
        blobs = sqlite::all_whole_blobs(connection);
        content = sqlite::all_content_files(connection);
        return verify_everything(connection, ground_.digest, ground_.rules);
    });
    if (!found) return found;
    found->attachments = blobs.size();
    for (const auto& blob : blobs)
        if (!ground_.blobs->is_whole(blob.name)) ++found->lost_attachments;
    found->content_files = content.size();
    for (const Hash& name : content)
        if (!ground_.blobs->is_whole(name)) ++found->lost_content_files;
    return found;
}

Result<BackupDone> UpkeepDesk::back_up() {
    const fs::path folder = ground_.data_folder / "backups";
    std::error_code error;
    fs::create_directories(folder, error);
    fs::permissions(folder, fs::perms::owner_all, error);
    const Instant now = ground_.clock.now();
    BackupDone done{backup_name(now), {}, false};
    const fs::path target = folder / done.file;
    const auto noted = ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
        sqlite::note_heads(connection, day_in_china(now));
        return {};
    });
    if (!noted) return std::unexpected(noted.error());
    auto source = sqlite::Database::open({ground_.store->file(), sqlite::OpenMode::Reader, {}});
    if (!source) return std::unexpected(source.error());
    if (auto copied = source->back_up(target); !copied) return std::unexpected(copied.error());
    fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write, error);

    // Before the database's copy is judged: it may speak of no attachment that is not beside it.
    if (auto kept = back_up_blobs(ground_); !kept) return std::unexpected(kept.error());
    auto copy = sqlite::Database::open({target, sqlite::OpenMode::Reader, {}});
    if (!copy) return std::unexpected(copy.error());
    const auto verified = copy->attempt([&](SQLite::Database& connection) {
        done.verification = verify_everything(connection, ground_.digest, ground_.rules);
        for (const auto& blob : sqlite::all_whole_blobs(connection)) {
            ++done.verification.attachments;
            if (!ground_.blobs->is_backed_up(blob.name)) ++done.verification.lost_attachments;
        }
        for (const Hash& name : sqlite::all_content_files(connection)) {
            ++done.verification.content_files;
            if (!ground_.blobs->is_backed_up(name)) ++done.verification.lost_content_files;
        }
    });
    done.heads_announced = verified && done.verification.good();
    const auto told = ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
        sqlite::note_backup(connection, done.heads_announced);
        return {};
    });
    if (!told) return std::unexpected(told.error());
    if (!verified) return std::unexpected(verified.error());
    return done;
}

Result<std::uint64_t> UpkeepDesk::import(const NextImport& next, bool all_or_nothing) {
    std::uint64_t kept = 0;
    if (all_or_nothing) {
        auto imported = ground_.store->write([&](SQLite::Database& connection) -> Result<std::uint64_t> {
            for (bool more = true; more;) {
                const auto rows = take_rows(ground_, next);
                if (!rows) return std::unexpected(rows.error());
                const auto batch = import_one_batch(ground_, connection, *rows);
                if (!batch) return std::unexpected(batch.error());
                kept += *batch;
                more = rows->more;
            }
            return kept;
        });
        ground_.folding->wake();
        return imported;
    }
    for (bool more = true; more;) {
        const auto rows = take_rows(ground_, next);
        if (!rows) return std::unexpected(rows.error());
        const auto batch = ground_.store->write(
            [&](SQLite::Database& connection) { return import_one_batch(ground_, connection, *rows); });
        if (!batch) return std::unexpected(batch.error());
        kept += *batch;
        more = rows->more;
    }
    ground_.folding->wake();
    return kept;
}

Result<bool> UpkeepDesk::is_imported(std::string_view number) const {
    return ground_.store->read([&](SQLite::Database& connection) -> Result<bool> {
        return sqlite::is_imported(connection, std::string{number});
    });
}

Result<std::vector<FoldFault>> UpkeepDesk::set_aside(std::size_t count_max) const {
    return ground_.store->read([&](SQLite::Database& connection) -> Result<std::vector<FoldFault>> {
        return sqlite::read_fold_faults(connection, count_max);
    });
}

Result<CaseLine> UpkeepDesk::look_up(CaseId the_case) const {
    const auto found = ground_.store->read(
        [&](SQLite::Database& connection) { return sqlite::find_case(connection, the_case, ground_.rules); });
    if (!found) return std::unexpected(found.error());
    const auto line = *found ? line_of(**found, ground_.rules) : std::nullopt;
    if (!line) return trouble(TroubleKind::NotFound, "there is no such case");
    return *line;
}

Result<void> UpkeepDesk::erase(CaseId the_case, ErasureReason reason) {
    const auto said = ground_.store->read([&](SQLite::Database& connection) -> Result<bool> {
        return !sqlite::opinions_under(connection, the_case).empty();
    });
    if (!said) return std::unexpected(said.error());
    if (!*said)
        if (const auto known = look_up(the_case); !known) return std::unexpected(known.error());
    // The ledger first: whatever happens afterwards, the next start erases it.
    ErasureLedger ledger{ground_.data_folder};
    if (auto noted = ledger.add(the_case); !noted) return noted;
    if (auto erased = erase_for_good(ground_, the_case, reason); !erased) return erased;
    return ground_.folding->catch_up();
}

std::vector<std::string> UpkeepDesk::backups() const {
    std::vector<std::string> names;
    std::error_code error; // no folder: no backups
    for (const auto& entry : fs::directory_iterator{ground_.data_folder / "backups", error})
        if (entry.path().extension() == ".db") names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

} // namespace fengqiao::headquarters
