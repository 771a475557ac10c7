#include "platform/sqlite/headquarters/rows.h"
#include "tests/platform/sqlite/headquarters/temporary_store.h"

#include <catch2/catch_test_macros.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

using namespace fengqiao;
using namespace fengqiao::sqlite;

namespace {

Result<void> keep_number(SQLite::Database& connection, int number) {
    change(connection, "INSERT INTO meta VALUES(?, x'00')", "n" + std::to_string(number));
    return {};
}

int numbers_kept(HeadquartersStore& store) {
    const auto count = store.read([](SQLite::Database& connection) -> Result<int> {
        return connection.execAndGet("SELECT COUNT(*) FROM meta WHERE key LIKE 'n%'").getInt();
    });
    REQUIRE(count);
    return *count;
}

// A headquarters that says every number on `acknowledged` as soon as it was told that it is kept. Never
// returns.
[[noreturn]] void acknowledge_until_killed(const std::filesystem::path& file, int acknowledged) {
    auto store = HeadquartersStore::open(file);
    if (!store) _exit(1);
    for (int number = 0;; ++number) {
        (**store).write_later(
            [number](SQLite::Database& connection) { return keep_number(connection, number); },
            [number, acknowledged](const Result<void>& kept) {
                if (kept && write(acknowledged, &number, sizeof number) != sizeof number) _exit(1);
            });
        if (number % 32 == 0) std::this_thread::sleep_for(milliseconds{1});
    }
}

// What a child said before it was killed in the middle of its work.
std::vector<int> said_before_death(const std::filesystem::path& file, milliseconds life) {
    int line[2];
    REQUIRE(pipe(line) == 0);
    const pid_t child = fork();
    if (child == 0) acknowledge_until_killed(file, line[1]);
    close(line[1]);
    std::this_thread::sleep_for(life);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    std::vector<int> said;
    for (int number = 0; read(line[0], &number, sizeof number) == sizeof number;)
        said.push_back(number);
    close(line[0]);
    return said;
}

} // namespace

TEST_CASE("nothing that was acknowledged is lost when headquarters is killed") {
    for (int round = 0; round < 8; ++round) {
        TemporaryStore store;
        const auto file = store.folder() / "child.db";
        const auto said = said_before_death(file, milliseconds{60 + 23 * round + (round == 7 ? 3000 : 0)});
        const auto after = HeadquartersStore::open(file);
        REQUIRE(after);
        for (const int number : said) {
            const auto found = (**after).read([&](SQLite::Database& connection) -> Result<bool> {
                SQLite::Statement row{connection, "SELECT 1 FROM meta WHERE key=?"};
                put_all(row, "n" + std::to_string(number));
                return row.executeStep();
            });
            CHECK(*found);
        }
        if (round == 7) CHECK(!said.empty());
    }
}

TEST_CASE("nobody is answered before everybody else can read what was kept") {
    TemporaryStore store;
    std::promise<int> seen;
    store->write_later([](SQLite::Database& connection) { return keep_number(connection, 1); },
                       [&](const Result<void>& kept) { seen.set_value(kept ? numbers_kept(*store) : -1); });
    CHECK(seen.get_future().get() == 1);
}

TEST_CASE("many requests at once are all kept and all answered") {
    TemporaryStore store;
    std::atomic<int> answered{0};
    {
        std::vector<std::jthread> callers;
        for (int caller = 0; caller < 8; ++caller)
            callers.emplace_back([&, caller] {
                for (int at = 0; at < 50; ++at) {
                    const auto kept = store->write([&](SQLite::Database& connection) {
                        return keep_number(connection, caller * 1000 + at);
                    });
                    if (kept) ++answered;
                }
            });
    }
    CHECK(answered == 400);
    CHECK(numbers_kept(*store) == 400);
}

TEST_CASE("a queue that is full says so at once instead of growing") {
    TemporaryStore store;
    std::promise<void> gate;
    auto open_gate = gate.get_future().share();
    store->write_later(
        [open_gate](SQLite::Database&) -> Result<void> {
            open_gate.wait();
            return {};
        },
        [](const Result<void>&) {});
    int busy = 0;
    std::atomic<int> answered{0};
    for (std::size_t at = 0; at < waiting_requests_max + 100; ++at) {
        store->write_later([](SQLite::Database&) -> Result<void> { return {}; },
                           [&](const Result<void>& outcome) {
                               ++answered;
                               if (!outcome && outcome.error().kind == TroubleKind::Busy) ++busy;
                           });
    }
    CHECK(busy >= 100 - static_cast<int>(group_requests_max));
    gate.set_value();
    store.reopen(); // finishes what waits
    CHECK(answered == static_cast<int>(waiting_requests_max) + 100);
}

TEST_CASE("what a request throws of the library's is a trouble of that request alone") {
    TemporaryStore store;
    const auto broken = store->write([](SQLite::Database& connection) -> Result<int> {
        connection.exec("INSERT INTO no_such_table VALUES(1)");
        return 1;
    });
    CHECK(broken.error().kind == TroubleKind::StoreBroken);
    CHECK(store->write([](SQLite::Database& connection) { return keep_number(connection, 2); }));
}

TEST_CASE("a command may write while a server does, and both keep everything") {
    TemporaryStore store;
    const auto second = HeadquartersStore::open(store.folder() / "headquarters.db");
    REQUIRE(second);
    std::jthread beside{[&] {
        for (int number = 0; number < 100; ++number)
            CHECK((**second).write(
                [&](SQLite::Database& connection) { return keep_number(connection, 5000 + number); }));
    }};
    for (int number = 0; number < 100; ++number)
        REQUIRE(store->write([&](SQLite::Database& connection) { return keep_number(connection, number); }));
    beside.join();
    CHECK(numbers_kept(*store) == 200);
}

TEST_CASE("a database of a newer program is left alone") {
    TemporaryStore store;
    REQUIRE(store->write([](SQLite::Database& connection) -> Result<void> {
        connection.exec("PRAGMA user_version=99");
        return {};
    }));
    const auto opened = HeadquartersStore::open(store.folder() / "headquarters.db");
    CHECK(opened.error().kind == TroubleKind::StoreBroken);
}
