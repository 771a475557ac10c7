#pragma once

#include "core/basics/check.h"
#include "platform/sqlite/database/database.h"
#include "platform/sqlite/terminal/ballast.h"
#include "platform/sqlite/terminal/values.h"

#include <thread>
#include <unordered_map>

namespace fengqiao::sqlite::terminal {

// A statement in use; given back when it goes.
class Query {
public:
    explicit Query(SQLite::Statement& statement) : statement_{statement} {}
    ~Query() {
        statement_.tryReset();
        statement_.clearBindings();
    }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    bool step() { return statement_.executeStep(); }
    SQLite::Statement& row() { return statement_; }

private:
    SQLite::Statement& statement_;
};

// The one connection with the thread that owns it. What the ports do to the disk goes through here.
class Desk {
public:
    Desk(Database database, Ballast ballast)
        : database_{std::move(database)}, ballast_{std::move(ballast)}, owner_{std::this_thread::get_id()} {}

    // Work() may throw SQLite::Exception.
    template <class Work> auto read(Work work) -> Result<std::invoke_result_t<Work>> {
        check_thread();
        return database_.attempt([&](SQLite::Database&) { return work(); });
    }
    // One transaction, on disk when it returns. When the disk is full the ballast goes and it is tried once
    // more: a filing is worth more than sixty-four megabytes of nothing.
    template <class Work> Result<void> change(Work work) {
        check_thread();
        auto done = database_.transact([&](SQLite::Database&) { work(); });
        const bool full = !done && done.error().kind == TroubleKind::DiskFull;
        if (full && ballast_.throw_off()) done = database_.transact([&](SQLite::Database&) { work(); });
        return done;
    }

    // Inside read() or change(). `sql` is a literal: prepared once, kept by its address.
    template <class... Values> SQLite::Statement& prepared(const char* sql, const Values&... values) {
        auto at = statements_.find(sql);
        if (at == statements_.end()) at = statements_.try_emplace(sql, database_.connection(), sql).first;
        int index = 0;
        (put(at->second, ++index, values), ...);
        return at->second;
    }
    template <class... Values> int run(const char* sql, const Values&... values) {
        Query query{prepared(sql, values...)};
        return query.row().exec();
    }

    Database& database() { return database_; }
    [[nodiscard]] const Ballast& ballast() const { return ballast_; }
    void check_thread() const {
        check(std::this_thread::get_id() == owner_, "one thread alone touches the terminal's database");
    }

private:
    Database database_;
    Ballast ballast_;
    std::thread::id owner_;
    std::unordered_map<const char*, SQLite::Statement> statements_;
};

} // namespace fengqiao::sqlite::terminal
