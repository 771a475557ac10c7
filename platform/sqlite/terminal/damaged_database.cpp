#include "platform/sqlite/terminal/damaged_database.h"

#include "platform/sqlite/terminal/quarantine.h"
#include "platform/sqlite/terminal/schema.h"
#include "platform/sqlite/terminal/values.h"

#include <algorithm>
#include <fstream>

namespace fengqiao::sqlite::terminal {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t page_bytes = 4096;
constexpr std::size_t page_count_at = 28; // of the first page, four bytes, most significant first
constexpr std::int64_t gap_probed_max = 200'000;

// Rows as far as they come; a page that cannot be read ends the list.
template <class Take> void each_row(SQLite::Database& connection, const char* sql, Take take) {
    try {
        SQLite::Statement rows{connection, sql};
        while (rows.executeStep())
            take(rows);
    } catch (const SQLite::Exception&) {
        return; // what was read so far is the answer
    }
}

std::unique_ptr<SQLite::Database> open_readable(const fs::path& file) {
    try {
        auto connection =
            std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX);
        connection->exec("PRAGMA trusted_schema=OFF");
        connection->execAndGet("SELECT count(*) FROM sqlite_schema WHERE name='event'");
        SQLite::Statement asks{*connection, "SELECT key FROM event LIMIT 1"};
        return connection;
    } catch (const SQLite::Exception&) {
        return nullptr;
    }
}

// The first page of an empty database of ours, made to speak of a file of this size.
std::optional<std::string> fresh_first_page(const fs::path& template_file, std::uintmax_t file_bytes) {
    try {
        SQLite::Database made{template_file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        for (const SchemaStep step : schema_steps())
            made.exec(step);
    } catch (const SQLite::Exception&) {
        return std::nullopt;
    }
    std::string page(page_bytes, '\0');
    std::ifstream file{template_file, std::ios::binary};
    if (!file.read(page.data(), static_cast<std::streamsize>(page.size()))) return std::nullopt;
    const auto pages = static_cast<std::uint32_t>(file_bytes / page_bytes);
    for (std::size_t at = 0; at < 4; ++at)
        page[page_count_at + at] = static_cast<char>(pages >> (24 - 8 * at));
    return page;
}

void replace_first_page(const fs::path& file, const fs::path& scratch) {
    std::error_code error;
    const auto bytes = fs::file_size(file, error);
    if (error || bytes < 2 * page_bytes) return;
    const auto page = fresh_first_page(scratch / "template.db", bytes);
    if (!page) return;
    std::fstream mended{file, std::ios::binary | std::ios::in | std::ios::out};
    mended.write(page->data(), static_cast<std::streamsize>(page->size()));
}

} // namespace

std::unique_ptr<DamagedDatabase> DamagedDatabase::open_copy(const fs::path& from, const fs::path& scratch) {
    std::error_code error;
    fs::remove_all(scratch, error);
    fs::create_directories(scratch, error);
    const fs::path copy = scratch / database_name;
    for (const char* ending : {"", "-wal"}) {
        const auto name = std::string{database_name} + ending;
        fs::copy_file(from / name, scratch / name, error);
    }
    auto connection = open_readable(copy);
    if (!connection) {
        replace_first_page(copy, scratch);
        connection = open_readable(copy);
    }
    if (!connection) {
        fs::remove_all(scratch, error);
        return nullptr;
    }
    return std::unique_ptr<DamagedDatabase>{new DamagedDatabase{std::move(connection), scratch}};
}

DamagedDatabase::~DamagedDatabase() {
    connection_.reset();
    std::error_code error;
    fs::remove_all(scratch_, error);
}

std::vector<DamagedJournal> DamagedDatabase::journals() const {
    std::vector<DamagedJournal> found;
    each_row(*connection_, "SELECT number, id, purged_sequence, purged_hash FROM journal", [&](auto& row) {
        found.push_back(
            {number_at(row, 0), id_at<JournalId>(row, 1), {count_at(row, 2), array_at<32>(row, 3)}});
    });
    return found;
}

std::vector<std::int64_t> DamagedDatabase::keys(const char* sql) const {
    std::vector<std::int64_t> found;
    each_row(*connection_, sql, [&](auto& row) { found.push_back(number_at(row, 0)); });
    return found;
}

bool DamagedDatabase::is_there(std::int64_t key) const {
    return event(key).has_value();
}

// From both ends until a page stops us, then key by key through what lies between: each is looked up on a way
// of its own through the tree. Sealed bodies have keys too, and a tree of their own.
std::vector<std::int64_t> DamagedDatabase::event_keys() const {
    auto found = keys("SELECT key FROM event ORDER BY key");
    const auto backwards = keys("SELECT key FROM event ORDER BY key DESC");
    found.insert(found.end(), backwards.begin(), backwards.end());
    for (const char* sealed :
         {"SELECT key FROM event_sealed ORDER BY key", "SELECT key FROM event_sealed ORDER BY key DESC"}) {
        const auto more = keys(sealed);
        found.insert(found.end(), more.begin(), more.end());
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<std::int64_t> between;
    for (std::size_t at = 1; at < found.size(); ++at) {
        if (found[at] - found[at - 1] > gap_probed_max) continue; // another journal begins
        for (std::int64_t key = found[at - 1] + 1; key < found[at]; ++key)
            if (is_there(key)) between.push_back(key);
    }
    found.insert(found.end(), between.begin(), between.end());
    std::ranges::sort(found);
    return found;
}

std::optional<ChainedEvent> DamagedDatabase::event(std::int64_t key) const {
    try {
        SQLite::Statement row{*connection_, "SELECT leaf, hash, header, open FROM event WHERE key=?"};
        put(row, 1, key);
        if (!row.executeStep()) return std::nullopt;
        ChainedEvent chained;
        chained.sequence = sequence_of(key);
        chained.leaf = array_at<32>(row, 0);
        chained.hash = array_at<32>(row, 1);
        chained.event.header = array_at<event_header_size>(row, 2);
        chained.event.open = bytes_at(row, 3);
        SQLite::Statement body{*connection_, "SELECT sealed FROM event_sealed WHERE key=?"};
        put(body, 1, key);
        if (body.executeStep()) chained.event.sealed = bytes_at(body, 0);
        return chained;
    } catch (const SQLite::Exception&) {
        return std::nullopt;
    }
}

std::vector<KeyWrap> DamagedDatabase::wraps() const {
    std::vector<KeyWrap> found;
    each_row(*connection_, "SELECT case_id, wrapped FROM local_key", [&](auto& row) {
        found.push_back({id_at<CaseId>(row, 0), bytes_at(row, 1)});
    });
    return found;
}

std::vector<std::pair<std::string, Attempts>> DamagedDatabase::attempts() const {
    std::vector<std::pair<std::string, Attempts>> found;
    each_row(*connection_, "SELECT place, wrong, wall, boot, since_boot FROM attempts", [&](auto& row) {
        const TimeReading last{instant_from(number_at(row, 2)), id_at<BootId>(row, 3),
                               milliseconds{number_at(row, 4)}};
        found.emplace_back(row.getColumn(0).getString(),
                           Attempts{static_cast<std::uint32_t>(number_at(row, 1)), last});
    });
    return found;
}

std::vector<std::int64_t> DamagedDatabase::blob_numbers() const {
    return keys("SELECT number FROM blob");
}

std::optional<KeptBlob> DamagedDatabase::blob(std::int64_t number) const {
    try {
        SQLite::Statement row{*connection_,
                              "SELECT b.name, b.case_id, b.leaf, b.settled, s.sealed FROM blob b "
                              "JOIN blob_sealed s ON s.number=b.number WHERE b.number=?"};
        put(row, 1, number);
        if (!row.executeStep()) return std::nullopt;
        return KeptBlob{.blob = {id_at<CaseId>(row, 1), array_at<32>(row, 0), bytes_at(row, 4)},
                        .leaf = array_at<32>(row, 2),
                        .event_settled = number_at(row, 3) != 0};
    } catch (const SQLite::Exception&) {
        return std::nullopt;
    }
}

} // namespace fengqiao::sqlite::terminal
