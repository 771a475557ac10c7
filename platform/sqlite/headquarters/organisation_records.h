#pragma once

#include "core/headquarters/people.h"
#include "core/organisation/directory.h"
#include "platform/sqlite/headquarters/rows.h"

namespace fengqiao::sqlite {

// Places, people, and who signs in, over one connection.

DirectoryRecords read_organisation(SQLite::Database& connection);
// What is there is replaced, a pin stays.
void keep_organisation(SQLite::Database& connection, const DirectoryRecords& records);

// Six digits of a member of staff, as Argon2id left them.
struct KeptPin {
    std::array<Byte, 16> salt{};
    std::array<Byte, 32> hash{};
};
void set_pin(SQLite::Database& connection, PersonId person, const KeptPin& pin);

// A person as the branch's terminals are told of them.
struct StaffRecord {
    Person person;
    std::optional<KeptPin> pin;
    std::uint32_t revision{0};
};
std::optional<StaffRecord> find_staff(SQLite::Database& connection, PersonId person);

void keep_user(SQLite::Database& connection, const ConsoleUser& user);
std::optional<ConsoleUser> find_user(SQLite::Database& connection, const std::string& staff_number);
void keep_lock(SQLite::Database& connection, PersonId person, const SignInLock& lock);

void keep_session(SQLite::Database& connection, const Hash& token, const Session& session);
std::optional<Session> find_session(SQLite::Database& connection, const Hash& token);
void touch_session(SQLite::Database& connection, const Hash& token, Instant now);
void end_session(SQLite::Database& connection, const Hash& token);
void end_sessions_of(SQLite::Database& connection, PersonId person);
void drop_ended_sessions(SQLite::Database& connection, Instant now);

// Grows with every change of the tables above; tells a reader whether what it holds is still true.
std::int64_t organisation_version(SQLite::Database& connection);

} // namespace fengqiao::sqlite
