#include "tests/platform/sqlite/terminal/terminal_disk.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/generators/catch_generators.hpp>

#include <cstdlib>
#include <fstream>
#include <set>

using namespace fengqiao;

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t page = 4096;

std::string content_of(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}
void write(const fs::path& file, const std::string& content) {
    std::ofstream stream{file, std::ios::binary | std::ios::trunc};
    stream << content;
}

// A disk with so many events, closed; some still in the log.
struct Filled : TerminalDisk {
    explicit Filled(int events, bool some_in_log = false) {
        journal_before = open_first().journal;
        for (int filed = 0; filed < events; ++filed) {
            if (some_in_log && filed == events / 2) REQUIRE(store->checkpoint());
            REQUIRE(file("{\"n\":" + std::to_string(filed) + "}", 700));
        }
        kept = leaves_now();
        if (some_in_log) { // as after a power cut: nothing moves into the database
            image = content_of(database());
            log_image = content_of(log());
        }
        close();
        if (some_in_log) {
            write(database(), image);
            write(log(), log_image);
        }
    }
    std::set<std::string> leaves_now() {
        std::set<std::string> leaves;
        for (const auto& row : rows())
            leaves.insert(to_hex(row.leaf));
        return leaves;
    }

    JournalId journal_before;
    std::set<std::string> kept;
    std::string image, log_image;
};

// After any damage: the store opens, its chain holds, nothing in it was not kept, and a filing goes through.
void check_that_it_lives(Filled& disk) {
    auto opened = disk.open();
    REQUIRE(opened);
    disk.store = std::move(*opened);
    const auto state = open_or_first(disk.journal(), disk.digest, disk.settings.terminal, disk.random);
    REQUIRE(state);
    CHECK(*first_broken(disk.journal(), disk.digest, {}) == std::nullopt);
    for (const std::string& leaf : disk.leaves_now())
        CHECK(disk.kept.contains(leaf));
    const auto& report = disk.store->start_report();
    if (report.quarantined) {
        CHECK(state->reason == JournalReason::Corrupt);
        CHECK(state->head.sequence == report.salvaged);
        CHECK(fs::exists(*report.quarantined / "terminal.db"));
    } else {
        CHECK(disk.leaves_now() == disk.kept);
    }
    CHECK(disk.file());
}

} // namespace

TEST_CASE("an event whose body rotted is left behind, all the others go on in a new journal") {
    Filled disk{40};
    {
        SQLite::Database connection{disk.database().string(), SQLite::OPEN_READWRITE};
        connection.exec("UPDATE event SET open=x'7b7d' WHERE (key & 1099511627775)=17");
    }
    check_that_it_lives(disk);
    const auto& report = disk.store->start_report();
    REQUIRE(report.quarantined);
    CHECK(report.salvaged == 39);
    CHECK(report.missing == 1);
    CHECK(disk.journal().state()->predecessor->journal == disk.journal_before);
    CHECK(disk.journal().state()->predecessor->head.sequence == 40);
}

TEST_CASE("an event whose ciphertext is gone is not taken for an erased one") {
    Filled disk{10};
    {
        SQLite::Database connection{disk.database().string(), SQLite::OPEN_READWRITE};
        connection.exec("DELETE FROM event_sealed WHERE (key & 1099511627775)=4");
    }
    check_that_it_lives(disk);
    CHECK(disk.store->start_report().salvaged == 9);
}

TEST_CASE("a database that lost its newest events is noticed by what headquarters signed for") {
    Filled disk{0};
    disk.reopen();
    for (int filed = 0; filed < 5; ++filed)
        REQUIRE(disk.file());
    AcceptedAnswer answer;
    answer.acked = disk.journal().state()->head;
    REQUIRE(disk.sync().record(answer));
    disk.close();
    {
        SQLite::Database connection{disk.database().string(), SQLite::OPEN_READWRITE};
        connection.exec("DELETE FROM event WHERE (key & 1099511627775)=5; "
                        "DELETE FROM event_sealed WHERE (key & 1099511627775)=5");
    }
    disk.reopen();
    CHECK(disk.store->start_report().quarantined);
    CHECK(disk.store->start_report().salvaged == 4);
}

TEST_CASE("keys and wrong tries are carried over, what headquarters confirmed is asked for again") {
    Filled disk{0};
    disk.reopen();
    const auto event = sample_event(disk.random);
    const KeyWrap wrap{CaseId{{5}}, Bytes(76, 3)};
    REQUIRE(keep(disk.journal(), disk.digest, {{&event, 1}, {&wrap, 1}}));
    REQUIRE(disk.store->attempts().remember("track", {7, {}}));
    AcceptedAnswer answer;
    answer.acked = disk.journal().state()->head;
    answer.feed.rows = {{1, FeedTag{1}, FeedKind::CaseDocument, "aa", 1, Bytes{'x'}}};
    answer.feed.cursor = {1, FeedTag{1}};
    answer.through = 1;
    REQUIRE(disk.sync().record(answer));
    disk.close();
    {
        SQLite::Database connection{disk.database().string(), SQLite::OPEN_READWRITE};
        connection.exec("UPDATE event SET hash=zeroblob(32)");
    }
    disk.reopen();
    CHECK(disk.store->start_report().salvaged == 1);
    CHECK(*disk.store->files().wrap_of(CaseId{{5}}) == wrap.wrapped);
    CHECK(disk.store->attempts().attempts("track")->wrong == 7);
    const auto sync = disk.sync().sync_state();
    CHECK(sync->feed == FeedCursor{});
    CHECK(sync->acked.sequence == 0);
    CHECK(sync->through == 0);
}

TEST_CASE("a second damage is laid aside beside the first") {
    Filled disk{5};
    for (int times = 1; times <= 2; ++times) {
        disk.close();
        write(disk.database(), "this was a database once");
        disk.reopen();
        CHECK(fs::exists(disk.folder.path() / "quarantine" / std::to_string(times) / "terminal.db"));
    }
}

TEST_CASE("the power goes while a damaged database is being laid aside") {
    Filled disk{20, true};
    const auto place = disk.folder.path() / "quarantine" / "1";
    fs::create_directories(place);
    fs::rename(disk.database(), place / "terminal.db");
    disk.reopen();
    CHECK(fs::exists(place / "terminal.db-wal"));
    CHECK(disk.store->start_report().salvaged == 20);
    CHECK(disk.leaves_now() == disk.kept);
}

TEST_CASE("the power goes after a damaged database was laid aside and before it was carried over") {
    Filled disk{20, true};
    const auto place = disk.folder.path() / "quarantine" / "1";
    fs::create_directories(place);
    fs::rename(disk.database(), place / "terminal.db");
    fs::rename(disk.log(), place / "terminal.db-wal");
    disk.reopen();
    CHECK(disk.leaves_now() == disk.kept);
    disk.reopen();
    CHECK_FALSE(disk.store->start_report().quarantined);
    CHECK(disk.leaves_now() == disk.kept);
}

TEST_CASE("the database and its log are laid aside exactly as they were found") {
    Filled disk{20, true};
    std::string broken = disk.image;
    for (std::size_t at = page * 3; at < page * 4; ++at)
        broken[at] = '\x55';
    write(disk.database(), broken);
    auto opened = disk.open();
    REQUIRE(opened);
    if ((*opened)->start_report().quarantined) {
        const auto place = *(*opened)->start_report().quarantined;
        CHECK(content_of(place / "terminal.db") == broken);
        CHECK(content_of(place / "terminal.db-wal") == disk.log_image);
    }
}

TEST_CASE("whatever page is flipped, zeroed or cut off, the terminal opens with what proves itself") {
    const bool in_log = GENERATE(false, true);
    const std::string how = GENERATE("zero", "flip", "cut", "header flip");
    Filled disk{60, in_log};
    const std::string image = content_of(disk.database());
    const std::string log_image = content_of(disk.log());
    const auto pages = image.size() / page;
    SeededRandom random{11};
    const std::uintmax_t stride = std::getenv("FENGQIAO_NIGHTLY") ? 1 : 5;
    for (std::uintmax_t number = 0; number < pages; number += number == 0 ? 1 : stride) {
        CAPTURE(in_log, how, number);
        std::string broken = image;
        const std::size_t at = number * page;
        if (how == "zero") broken.replace(at, page, page, '\0');
        if (how == "flip") broken[at + random.below(page)] ^= static_cast<char>(1 << random.below(8));
        if (how == "cut") broken.resize(at + page / 2);
        if (how == "header flip") broken[at + random.below(12)] ^= static_cast<char>(1 << random.below(8));
        disk.close();
        fs::remove_all(disk.folder.path() / "quarantine");
        write(disk.database(), broken);
        write(disk.log(), log_image);
        check_that_it_lives(disk);
    }
}

TEST_CASE("a lost first page costs no event") {
    Filled disk{60};
    std::string broken = content_of(disk.database());
    broken.replace(0, page, page, '\0');
    write(disk.database(), broken);
    disk.reopen();
    CHECK(disk.store->start_report().quarantined);
    CHECK(disk.leaves_now() == disk.kept);
}

TEST_CASE("one lost page in the middle of the events costs only the events on it") {
    Filled disk{300};
    std::string broken = content_of(disk.database());
    // The page on which event 150 lies, found by its body.
    const auto at = broken.find("{\"n\":150}") / page * page;
    std::size_t on_it = 0;
    for (int number = 0; number < 300; ++number) {
        const auto found = broken.find("{\"n\":" + std::to_string(number) + "}", at);
        on_it += found != std::string::npos && found < at + page ? 1 : 0;
    }
    broken.replace(at, page, page, '\0');
    write(disk.database(), broken);
    disk.reopen();
    CHECK(disk.store->start_report().quarantined);
    CHECK(on_it > 0);
    CHECK(disk.store->start_report().salvaged == 300 - on_it);
    CHECK(disk.store->start_report().missing == on_it);
}

TEST_CASE("a torn log is cut at its last whole filing and nothing else is touched") {
    Filled disk{40, true};
    for (std::size_t keep = 0; keep < disk.log_image.size(); keep += 997) {
        disk.close();
        fs::remove_all(disk.folder.path() / "quarantine");
        write(disk.database(), disk.image);
        write(disk.log(), disk.log_image.substr(0, keep));
        auto opened = disk.open();
        REQUIRE(opened);
        disk.store = std::move(*opened);
        CHECK_FALSE(disk.store->start_report().quarantined);
        CHECK(disk.journal().state()->head.sequence >= 20);
        CHECK(*first_broken(disk.journal(), disk.digest, {}) == std::nullopt);
    }
}
