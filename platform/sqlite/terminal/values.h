#pragma once

#include "core/basics/clock.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <concepts>

namespace fengqiao::sqlite::terminal {

// Values of ours in and out of statements. An id is a blob, a point in time is milliseconds.

inline void put(SQLite::Statement& statement, int index, ByteView bytes) {
    // A null pointer would be NULL, and an empty body is not an absent one.
    statement.bind(index, bytes.empty() ? static_cast<const void*>("") : bytes.data(),
                   static_cast<int>(bytes.size()));
}
inline void put(SQLite::Statement& statement, int index, const Bytes& bytes) {
    put(statement, index, ByteView{bytes});
}
inline void put(SQLite::Statement& statement, int index, std::string_view text) {
    statement.bind(index, std::string{text});
}
template <class Tag> void put(SQLite::Statement& statement, int index, const StrongId<Tag>& id) {
    put(statement, index, id.view());
}
template <std::size_t Size>
void put(SQLite::Statement& statement, int index, const std::array<Byte, Size>& bytes) {
    put(statement, index, ByteView{bytes});
}
inline void put(SQLite::Statement& statement, int index, Instant at) {
    statement.bind(index, to_milliseconds(at));
}
template <class Number>
requires std::integral<Number> || std::is_enum_v<Number>
void put(SQLite::Statement& statement, int index, Number number) {
    statement.bind(index, static_cast<std::int64_t>(number));
}
template <class Value> void put(SQLite::Statement& statement, int index, const std::optional<Value>& value) {
    if (value)
        put(statement, index, *value);
    else
        statement.bind(index);
}

inline Bytes bytes_at(SQLite::Statement& row, int column) {
    const SQLite::Column value = row.getColumn(column);
    const auto* first = static_cast<const Byte*>(value.getBlob());
    return {first, first + value.getBytes()};
}
// Shorter or longer bytes than these are not ours: the row is damaged, and its leaf will say so.
template <std::size_t Size> std::array<Byte, Size> array_at(SQLite::Statement& row, int column) {
    const Bytes bytes = bytes_at(row, column);
    std::array<Byte, Size> array{};
    std::copy_n(bytes.begin(), std::min(Size, bytes.size()), array.begin());
    return array;
}
template <class Id> Id id_at(SQLite::Statement& row, int column) {
    return Id{array_at<16>(row, column)};
}
inline std::int64_t number_at(SQLite::Statement& row, int column) {
    return row.getColumn(column).getInt64();
}
inline std::uint64_t count_at(SQLite::Statement& row, int column) {
    return static_cast<std::uint64_t>(number_at(row, column));
}
inline bool null_at(SQLite::Statement& row, int column) {
    return row.getColumn(column).isNull();
}

} // namespace fengqiao::sqlite::terminal
