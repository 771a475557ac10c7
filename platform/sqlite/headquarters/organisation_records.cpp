#include "platform/sqlite/headquarters/organisation_records.h"

#include "platform/sqlite/headquarters/feed_records.h"
#include "platform/sqlite/headquarters/schema.h"

#include <map>

namespace fengqiao::sqlite {
namespace {

constexpr const char* version_key = "organisation_version";

Words words_at(SQLite::Statement& row, int column) {
    return {text_at(row, column), text_at(row, column + 1)};
}

std::map<PersonId, RoleSet> read_roles(SQLite::Database& connection) {
    SQLite::Statement rows{connection, "SELECT person, role FROM role"};
    std::map<PersonId, RoleSet> roles;
    while (rows.executeStep())
        roles[id_at<PersonId>(rows, 0)].add(choice_at<Role>(rows, 1));
    return roles;
}

constexpr const char* person_columns = "SELECT id, staff_number, name, institution, station, branch, "
                                       "superior, pin_salt, pin_hash, revision, wing FROM person ";

Person person_at(SQLite::Statement& row) {
    Person person{id_at<PersonId>(row, 0),
                  text_at(row, 1),
                  text_at(row, 2),
                  {id_at<InstitutionId>(row, 3), id_at<StationId>(row, 4), id_at<BranchId>(row, 5)},
                  {},
                  id_at<PersonId>(row, 6)};
    if (!null_at(row, 10)) person.wing = choice_at<InstitutionKind>(row, 10);
    return person;
}

// The terminals of where the person works now, and of where they worked before, are told: of a mediator of
// the committee, those of every branch.
void tell_branch(SQLite::Database& connection, PersonId person) {
    SQLite::Statement row{connection, "SELECT branch FROM person WHERE id=?"};
    put_all(row, person);
    if (!row.executeStep()) return;
    const auto branch = id_at<BranchId>(row, 0);
    if (!branch.is_zero()) wish(connection, {branch, FeedKind::Staff, person.bytes});
    change(connection,
           "INSERT OR IGNORE INTO feed_wish(branch, kind, id) SELECT b.id, ?, p.id FROM branch b, person p "
           "JOIN role r ON r.person=p.id WHERE p.id=? AND p.institution=zeroblob(16) AND r.role=?",
           FeedKind::Staff, person, Role::Mediator);
}

void keep_person(SQLite::Database& connection, const Person& person) {
    tell_branch(connection, person.id);
    change(connection,
           "INSERT INTO person(id, staff_number, name, institution, station, branch, superior, wing, "
           "revision) VALUES(?,?,?,?,?,?,?,?,1) ON CONFLICT(id) DO UPDATE SET "
           "staff_number=excluded.staff_number, name=excluded.name, institution=excluded.institution, "
           "station=excluded.station, branch=excluded.branch, superior=excluded.superior, "
           "wing=excluded.wing, revision=revision+1",
           person.id, person.staff_number, person.name, person.place.institution, person.place.station,
           person.place.branch, person.superior, person.wing);
    change(connection, "DELETE FROM role WHERE person=?", person.id);
    for (const Role role : person.roles.list())
        change(connection, "INSERT INTO role(person, role) VALUES(?,?)", person.id, role);
    tell_branch(connection, person.id);
}

void raise_version(SQLite::Database& connection) {
    set_meta_number(connection, version_key, organisation_version(connection) + 1);
}

} // namespace

std::int64_t organisation_version(SQLite::Database& connection) {
    return find_meta_number(connection, version_key, 0);
}

DirectoryRecords read_organisation(SQLite::Database& connection) {
    DirectoryRecords records;
    SQLite::Statement institutions{connection, "SELECT id, kind, zh, en FROM institution ORDER BY id"};
    while (institutions.executeStep())
        records.institutions.push_back({id_at<InstitutionId>(institutions, 0),
                                        choice_at<InstitutionKind>(institutions, 1),
                                        words_at(institutions, 2)});
    SQLite::Statement stations{connection, "SELECT id, institution, zh, en FROM station ORDER BY id"};
    while (stations.executeStep())
        records.stations.push_back(
            {id_at<StationId>(stations, 0), id_at<InstitutionId>(stations, 1), words_at(stations, 2)});
    SQLite::Statement branches{connection,
                               "SELECT id, institution, station, zh, en, address_zh, address_en, phone "
                               "FROM branch ORDER BY id"};
    while (branches.executeStep())
        records.branches.push_back({id_at<BranchId>(branches, 0), id_at<InstitutionId>(branches, 1),
                                    id_at<StationId>(branches, 2), words_at(branches, 3),
                                    words_at(branches, 5), text_at(branches, 7)});
    const auto roles = read_roles(connection);
    SQLite::Statement people{connection, std::string{person_columns} + "ORDER BY id"};
    while (people.executeStep()) {
        records.people.push_back(person_at(people));
        const auto held = roles.find(records.people.back().id);
        if (held != roles.end()) records.people.back().roles = held->second;
    }
    return records;
}

void keep_organisation(SQLite::Database& connection, const DirectoryRecords& records) {
    for (const Institution& institution : records.institutions)
        change(connection, "INSERT OR REPLACE INTO institution(id, kind, zh, en) VALUES(?,?,?,?)",
               institution.id, institution.kind, institution.name.zh, institution.name.en);
    for (const ServiceStation& station : records.stations)
        change(connection, "INSERT OR REPLACE INTO station(id, institution, zh, en) VALUES(?,?,?,?)",
               station.id, station.institution, station.name.zh, station.name.en);
    for (const Branch& branch : records.branches)
        change(
            connection,
            "INSERT OR REPLACE INTO branch(id, institution, station, zh, en, address_zh, address_en, phone) "
            "VALUES(?,?,?,?,?,?,?,?)",
            branch.id, branch.institution, branch.station, branch.name.zh, branch.name.en, branch.address.zh,
            branch.address.en, branch.phone);
    for (const Person& person : records.people)
        keep_person(connection, person);
    raise_version(connection);
}

void set_pin(SQLite::Database& connection, PersonId person, const KeptPin& pin) {
    change(connection, "UPDATE person SET pin_salt=?, pin_hash=?, revision=revision+1 WHERE id=?", pin.salt,
           pin.hash, person);
    tell_branch(connection, person);
    raise_version(connection);
}

std::optional<StaffRecord> find_staff(SQLite::Database& connection, PersonId person) {
    SQLite::Statement row{connection, std::string{person_columns} + "WHERE id=?"};
    put_all(row, person);
    if (!row.executeStep()) return std::nullopt;
    StaffRecord staff{person_at(row), {}, static_cast<std::uint32_t>(number_at(row, 9))};
    if (!null_at(row, 7)) staff.pin = KeptPin{array_at<16>(row, 7), array_at<32>(row, 8)};
    SQLite::Statement roles{connection, "SELECT role FROM role WHERE person=?"};
    put_all(roles, person);
    while (roles.executeStep())
        staff.person.roles.add(choice_at<Role>(roles, 0));
    return staff;
}

void keep_user(SQLite::Database& connection, const ConsoleUser& user) {
    change(connection,
           "INSERT OR REPLACE INTO console_user(person, verifier, wrong, shut_until) VALUES(?,?,?,?)",
           user.person, user.verifier, user.lock.wrong_in_a_row, user.lock.shut_until);
}

std::optional<ConsoleUser> find_user(SQLite::Database& connection, const std::string& staff_number) {
    SQLite::Statement row{connection, "SELECT u.person, u.verifier, u.wrong, u.shut_until FROM person p JOIN "
                                      "console_user u ON u.person=p.id WHERE p.staff_number=?"};
    put_all(row, staff_number);
    if (!row.executeStep()) return std::nullopt;
    return ConsoleUser{id_at<PersonId>(row, 0),
                       text_at(row, 1),
                       {static_cast<unsigned>(number_at(row, 2)), instant_at(row, 3)}};
}

void keep_lock(SQLite::Database& connection, PersonId person, const SignInLock& lock) {
    change(connection, "UPDATE console_user SET wrong=?, shut_until=? WHERE person=?", lock.wrong_in_a_row,
           lock.shut_until, person);
}

void keep_session(SQLite::Database& connection, const Hash& token, const Session& session) {
    change(connection, "INSERT INTO session(token, person, opened, last_used) VALUES(?,?,?,?)", token,
           session.person, session.opened, session.last_used);
}

std::optional<Session> find_session(SQLite::Database& connection, const Hash& token) {
    SQLite::Statement row{connection, "SELECT person, opened, last_used FROM session WHERE token=?"};
    put_all(row, token);
    if (!row.executeStep()) return std::nullopt;
    return Session{id_at<PersonId>(row, 0), instant_at(row, 1), instant_at(row, 2)};
}

void touch_session(SQLite::Database& connection, const Hash& token, Instant now) {
    change(connection, "UPDATE session SET last_used=? WHERE token=?", now, token);
}

void end_session(SQLite::Database& connection, const Hash& token) {
    change(connection, "DELETE FROM session WHERE token=?", token);
}

void end_sessions_of(SQLite::Database& connection, PersonId person) {
    change(connection, "DELETE FROM session WHERE person=?", person);
}

void drop_ended_sessions(SQLite::Database& connection, Instant now) {
    change(connection, "DELETE FROM session WHERE last_used<? OR opened<?", Instant{now - session_idle_max},
           Instant{now - session_life_max});
}

} // namespace fengqiao::sqlite
