#pragma once

#include "core/journal/journal.h"
#include "core/kiosk/attempts.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

namespace fengqiao::sqlite::terminal {

struct KeptBlob {
    SealedBlob blob;
    Hash leaf{}; // of the event that announced it
    bool event_settled{false};
};

struct DamagedJournal {
    std::int64_t number{0};
    JournalId id;
    Cursor purged;
};

// A copy of a database in which any page may be wrong. Every question is answered with what can be reached;
// none throws.
class DamagedDatabase {
public:
    // Copies the database and its log into `scratch`, which is emptied first and when this goes. A first page
    // that is gone is made anew: it says where the tables begin, and that is the same in every database of
    // ours. nullptr when not even then anything can be read.
    static std::unique_ptr<DamagedDatabase> open_copy(const std::filesystem::path& from,
                                                      const std::filesystem::path& scratch);
    ~DamagedDatabase();
    DamagedDatabase(const DamagedDatabase&) = delete;
    DamagedDatabase& operator=(const DamagedDatabase&) = delete;

    [[nodiscard]] std::vector<DamagedJournal> journals() const;
    // Of every event row that can be reached, in order, each once.
    [[nodiscard]] std::vector<std::int64_t> event_keys() const;
    [[nodiscard]] std::optional<ChainedEvent> event(std::int64_t key) const;
    [[nodiscard]] std::vector<KeyWrap> wraps() const;
    [[nodiscard]] std::vector<std::pair<std::string, Attempts>> attempts() const;
    [[nodiscard]] std::vector<std::int64_t> blob_numbers() const;
    [[nodiscard]] std::optional<KeptBlob> blob(std::int64_t number) const;

private:
    DamagedDatabase(std::unique_ptr<SQLite::Database> connection, std::filesystem::path scratch)
        : connection_{std::move(connection)}, scratch_{std::move(scratch)} {}

    [[nodiscard]] std::vector<std::int64_t> keys(const char* sql) const;
    [[nodiscard]] bool is_there(std::int64_t key) const;

    std::unique_ptr<SQLite::Database> connection_;
    std::filesystem::path scratch_;
};

} // namespace fengqiao::sqlite::terminal
