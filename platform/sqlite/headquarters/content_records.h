#pragma once

#include "core/content/edition.h"
#include "core/headquarters/editions.h"
#include "platform/sqlite/headquarters/rows.h"

namespace fengqiao::sqlite {

// Editions of the station's pages and the orders to show them, over one connection.

// Its serial is one that next_serial() gave.
void keep_edition(SQLite::Database& connection, const Edition& edition, Instant published);
std::uint32_t next_serial(SQLite::Database& connection);
std::optional<Edition> find_edition(SQLite::Database& connection, std::uint32_t serial);
// Newest first, each with how many terminals show it that are not switched off.
std::vector<EditionLine> read_editions(SQLite::Database& connection);
// Terminals, not switched off, that show none of these.
std::size_t terminals_elsewhere(SQLite::Database& connection);

struct GivenOrder {
    std::uint32_t number{0};
    std::uint32_t serial{0};
};
std::optional<GivenOrder> newest_order(SQLite::Database& connection);
std::optional<std::uint32_t> serial_of_order(SQLite::Database& connection, std::uint32_t number);
// The highest number that is known to have been given: a terminal may remember one that a restored backup has
// forgotten. What it says is believed within a day of the clock, so that no terminal can use the numbers up.
std::uint32_t highest_order(SQLite::Database& connection, Instant now);
// The serial that was ordered last before the one that is now; nullopt when there was no other.
std::optional<std::uint32_t> serial_before(SQLite::Database& connection);
void give_order(SQLite::Database& connection, const GivenOrder& order, Instant at);

// How long the file of any edition with this name is; nullopt when none has it.
std::optional<std::uint32_t> find_content_file(SQLite::Database& connection, const Hash& name);
std::vector<Hash> all_content_files(SQLite::Database& connection); // each once

} // namespace fengqiao::sqlite
