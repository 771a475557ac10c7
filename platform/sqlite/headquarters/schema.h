#pragma once

#include "core/basics/bytes.h"
#include "core/basics/result.h"
#include "platform/sqlite/database/database.h"

namespace fengqiao::sqlite {

// Raised whenever a program folds or stores cases otherwise than the one before: everything is folded again.
constexpr std::int64_t projection_version = 3;

// Brings an empty or older database to this program's tables, one transaction a step. StoreBroken for a
// database of a newer program.
Result<void> prepare_schema(Database& writer);

// One value by name; nullopt when it was never set.
std::optional<Bytes> find_meta(SQLite::Database& connection, const std::string& key);
void set_meta(SQLite::Database& connection, const std::string& key, ByteView value);
std::int64_t find_meta_number(SQLite::Database& connection, const std::string& key, std::int64_t otherwise);
void set_meta_number(SQLite::Database& connection, const std::string& key, std::int64_t value);

} // namespace fengqiao::sqlite
