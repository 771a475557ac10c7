#include "platform/sqlite/headquarters/content_records.h"

namespace fengqiao::sqlite {
namespace {

constexpr const char* showing_serial =
    "(SELECT COUNT(*) FROM terminal t JOIN content_order o ON o.number=t.content WHERE t.revoked=0 AND "
    "o.serial=e.serial)";

std::uint32_t number32_at(SQLite::Statement& row, int column) {
    return static_cast<std::uint32_t>(number_at(row, column));
}

} // namespace

void keep_edition(SQLite::Database& connection, const Edition& edition, Instant published) {
    change(connection, "INSERT INTO content_edition VALUES(?,?)", edition.serial, published);
    for (const EditionFile& file : edition.files)
        change(connection, "INSERT INTO content_file VALUES(?,?,?,?)", edition.serial, file.path, file.name,
               file.bytes);
}

std::uint32_t next_serial(SQLite::Database& connection) {
    return static_cast<std::uint32_t>(
        connection.execAndGet("SELECT IFNULL(MAX(serial), 0) + 1 FROM content_edition").getInt64());
}

std::optional<Edition> find_edition(SQLite::Database& connection, std::uint32_t serial) {
    SQLite::Statement rows{connection,
                           "SELECT path, name, bytes FROM content_file WHERE serial=? ORDER BY path"};
    put_all(rows, serial);
    Edition edition{.serial = serial, .files = {}};
    while (rows.executeStep())
        edition.files.push_back({text_at(rows, 0), hash_at(rows, 1), number32_at(rows, 2)});
    return edition.files.empty() ? std::nullopt : std::optional{std::move(edition)};
}

std::vector<EditionLine> read_editions(SQLite::Database& connection) {
    const auto current = newest_order(connection);
    SQLite::Statement rows{connection,
                           std::string{"SELECT e.serial, e.published, (SELECT COUNT(*) FROM content_file f "
                                       "WHERE f.serial=e.serial), (SELECT IFNULL(SUM(bytes), 0) FROM "
                                       "content_file f WHERE f.serial=e.serial), "} +
                               showing_serial + " FROM content_edition e ORDER BY e.serial DESC"};
    std::vector<EditionLine> found;
    while (rows.executeStep()) {
        const std::uint32_t serial = number32_at(rows, 0);
        found.push_back({serial, instant_at(rows, 1), static_cast<std::size_t>(number_at(rows, 2)),
                         count_at(rows, 3), static_cast<std::size_t>(number_at(rows, 4)),
                         current && current->serial == serial});
    }
    return found;
}

std::size_t terminals_elsewhere(SQLite::Database& connection) {
    return static_cast<std::size_t>(
        connection
            .execAndGet(
                "SELECT COUNT(*) FROM terminal WHERE revoked=0 AND content NOT IN (SELECT number FROM "
                "content_order)")
            .getInt64());
}

std::optional<GivenOrder> newest_order(SQLite::Database& connection) {
    SQLite::Statement row{connection,
                          "SELECT number, serial FROM content_order ORDER BY number DESC LIMIT 1"};
    if (!row.executeStep()) return std::nullopt;
    return GivenOrder{number32_at(row, 0), number32_at(row, 1)};
}

std::uint32_t highest_order(SQLite::Database& connection, Instant now) {
    SQLite::Statement row{connection, "SELECT MAX(IFNULL((SELECT MAX(number) FROM content_order), 0), "
                                      "IFNULL((SELECT MAX(content) FROM terminal WHERE content<=?), 0))"};
    put_all(row, order_number(0, now + std::chrono::hours{24}));
    row.executeStep();
    return number32_at(row, 0);
}

std::optional<std::uint32_t> serial_of_order(SQLite::Database& connection, std::uint32_t number) {
    SQLite::Statement row{connection, "SELECT serial FROM content_order WHERE number=?"};
    put_all(row, number);
    if (!row.executeStep()) return std::nullopt;
    return number32_at(row, 0);
}

std::optional<std::uint32_t> serial_before(SQLite::Database& connection) {
    SQLite::Statement row{connection,
                          "SELECT serial FROM content_order WHERE serial<>(SELECT serial FROM content_order "
                          "ORDER BY number DESC LIMIT 1) ORDER BY number DESC LIMIT 1"};
    if (!row.executeStep()) return std::nullopt;
    return number32_at(row, 0);
}

void give_order(SQLite::Database& connection, const GivenOrder& order, Instant at) {
    change(connection, "INSERT INTO content_order VALUES(?,?,?)", order.number, order.serial, at);
}

std::optional<std::uint32_t> find_content_file(SQLite::Database& connection, const Hash& name) {
    SQLite::Statement row{connection, "SELECT bytes FROM content_file WHERE name=? LIMIT 1"};
    put_all(row, name);
    if (!row.executeStep()) return std::nullopt;
    return number32_at(row, 0);
}

std::vector<Hash> all_content_files(SQLite::Database& connection) {
    SQLite::Statement rows{connection, "SELECT DISTINCT name FROM content_file ORDER BY name"};
    std::vector<Hash> found;
    while (rows.executeStep())
        found.push_back(hash_at(rows, 0));
    return found;
}

} // namespace fengqiao::sqlite
