#include "platform/sqlite/headquarters/feed_records.h"
#include "platform/sqlite/headquarters/terminal_records.h"
#include "tests/contracts/feed_log_contract.h"
#include "tests/contracts/headquarters_log_contract.h"
#include "tests/platform/sqlite/headquarters/temporary_store.h"
#include "tests/support/fake_digest.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::sqlite;

namespace {

const BranchId branch = contract::feed_branch;
const BranchId other_branch{{2}};

void tell(TemporaryStore& store, BranchId whom, const std::string& key, std::string_view document) {
    REQUIRE(store->write([&](SQLite::Database& connection) -> Result<void> {
        const ByteView bytes = bytes_of(document);
        append_to_feed(connection, FakeDigest{},
                       {whom, FeedKind::CaseDocument, key, {bytes.begin(), bytes.end()}});
        return {};
    }));
}

FeedPage page_after(TemporaryStore& store, const FeedCursor& cursor, std::size_t bytes_max = 1 << 20) {
    auto page = store->read([&](SQLite::Database& connection) {
        return feed_page(SqliteFeedLog{connection}, {branch, cursor, bytes_max, true});
    });
    REQUIRE(page);
    return std::move(*page);
}

// The feed as the sync handler reads it.
class FeedOfStore final : public FeedLog {
public:
    explicit FeedOfStore(TemporaryStore& store) : store_{store} {}

    Result<std::optional<FeedTag>> tag_at(BranchId whose, std::uint64_t position) const override {
        return store_->read(
            [&](SQLite::Database& connection) { return SqliteFeedLog{connection}.tag_at(whose, position); });
    }
    Result<std::vector<FeedRow>> rows(BranchId whose, std::uint64_t after,
                                      std::size_t bytes_max) const override {
        return store_->read([&](SQLite::Database& connection) {
            return SqliteFeedLog{connection}.rows(whose, after, bytes_max);
        });
    }
    Result<FeedCursor> end(BranchId whose) const override {
        return store_->read(
            [&](SQLite::Database& connection) { return SqliteFeedLog{connection}.end(whose); });
    }

private:
    TemporaryStore& store_;
};

// A horizon of no days: what a verified backup holds is stable at once.
struct KeptFeed {
    static inline const Instant now = instant_from(1'790'000'000'000);

    [[nodiscard]] const FeedLog& feed() const { return kept; }
    void tell(const std::string& key, std::string_view document) {
        ::tell(store, contract::feed_branch, key, document);
    }
    void back_up() {
        REQUIRE(store->write([](SQLite::Database& connection) -> Result<void> {
            note_heads(connection, day_in_china(now));
            note_backup(connection, true);
            return {};
        }));
    }
    void upkeep() {
        REQUIRE(store->write([](SQLite::Database& connection) -> Result<std::size_t> {
            return empty_replaced(connection, {now, days{0}}, 100);
        }));
    }

    TemporaryStore store;
    FeedOfStore kept{store};
};

std::size_t rows_after(const KeptFeed& store, const FeedCursor& cursor) {
    return store.feed().rows(contract::feed_branch, cursor.position, 1 << 20)->size();
}

} // namespace

TEST_CASE("headquarters' feeds on disk keep what every feed log promises") {
    contract::feed_log_contract([] { return std::make_unique<KeptFeed>(); });
}

TEST_CASE("a terminal that was away for weeks downloads each case once after the upkeep, and its old cursor "
          "holds") {
    KeptFeed store;
    store.tell("a", "one");
    const FeedCursor old = page_after(store.store, {}).cursor;
    for (const char* document : {"two", "three", "four"})
        store.tell("a", document);
    store.tell("b", "five");
    CHECK(rows_after(store, old) == 4); // a restore may still take the newer ones away
    store.back_up();
    store.upkeep();
    CHECK(rows_after(store, old) == 2);
    const FeedPage page = page_after(store.store, old);
    CHECK(!page.reset);
    REQUIRE(page.rows.size() == 2);
    CHECK(text_of(page.rows[0].document) == "four");
    CHECK(page.rows[1].position == 5);
    CHECK(!page.more);
}

TEST_CASE("nothing is emptied while the last backup did not verify") {
    KeptFeed store;
    store.tell("a", "one");
    store.tell("a", "two");
    store.back_up();
    REQUIRE(store.store->write([](SQLite::Database& connection) -> Result<void> {
        note_backup(connection, false);
        return {};
    }));
    store.upkeep();
    CHECK(rows_after(store, {}) == 2);
}

TEST_CASE("feeds that another branch's backup holds are not emptied for this one") {
    KeptFeed store;
    tell(store.store, other_branch, "a", "one");
    tell(store.store, other_branch, "a", "two");
    store.back_up();
    store.tell("a", "one");
    store.tell("a", "two");
    store.upkeep();
    CHECK(rows_after(store, {}) == 2);
}

TEST_CASE("of backups too old to be restored only the newest is remembered, and what is stable stays so") {
    TemporaryStore store;
    SeededRandom random{1};
    const auto journal = contract::journal_of_contract(1);
    constexpr days horizon{3};
    const auto on_night = [&](int night) { return LogSettings{KeptFeed::now + days{night}, horizon}; };
    REQUIRE(store->write([&](SQLite::Database& connection) {
        return SqliteLog{connection, on_night(0)}.accept(contract::continuing(journal, 1, random));
    }));
    for (int night = 0; night < 10; ++night) {
        tell(store, branch, "a", "document " + std::to_string(night));
        REQUIRE(store->write([&](SQLite::Database& connection) -> Result<void> {
            note_heads(connection, day_in_china(on_night(night).now));
            note_backup(connection, true);
            return {};
        }));
    }
    const auto check_stable = [&] {
        REQUIRE(store->read([&](SQLite::Database& connection) -> Result<void> {
            CHECK(SqliteLog{connection, on_night(9)}.stable(journal.journal).value_or(0) == 1u);
            CHECK(stable_feed(connection, on_night(9), branch) == 7);
            return {};
        }));
    };
    const auto forgotten = [&] {
        const auto done = store->write([&](SQLite::Database& connection) -> Result<std::size_t> {
            return forget_old_notes(connection, on_night(9));
        });
        REQUIRE(done);
        return *done;
    };
    check_stable();
    CHECK(forgotten() == 12); // six nights of a journal and of a feed
    check_stable();
    CHECK(forgotten() == 0);
}

TEST_CASE("a database of the first form is brought up to date, and its feed goes on") {
    KeptFeed store;
    store.tell("a", "one");
    const TerminalRecord enrolled{.id = TerminalId{{9}}, .branch = branch, .enrolled = instant_from(7'000)};
    REQUIRE(store.store->write([&](SQLite::Database& connection) -> Result<void> {
        keep_terminal(connection, enrolled, {});
        return {};
    }));
    REQUIRE(store.store->write([](SQLite::Database& connection) -> Result<void> {
        connection.exec(
            "DROP INDEX feed_replaced; ALTER TABLE feed DROP COLUMN replaced_by; DROP TABLE "
            "feed_snapshot; DROP TABLE IF EXISTS case_respondent; ALTER TABLE terminal DROP COLUMN "
            "keyset; ALTER TABLE terminal DROP COLUMN key_since; ALTER TABLE terminal DROP COLUMN "
            "called_with; "
            "DROP TABLE former_key; DROP TABLE announced_blob; DROP TABLE hall_event; "
            "DROP TABLE content_edition; DROP TABLE "
            "content_file; DROP TABLE content_order; ALTER TABLE terminal DROP COLUMN content; "
            "DROP INDEX case_shared; ALTER TABLE case_file DROP COLUMN shared; "
            "ALTER TABLE person DROP COLUMN wing; PRAGMA user_version=1");
        return {};
    }));
    store.store.reopen();
    store.tell("a", "two");
    store.back_up();
    store.upkeep();
    CHECK(rows_after(store, {}) == 1);
    REQUIRE(store.store->read([&](SQLite::Database& connection) -> Result<void> {
        const auto found = find_terminal(connection, enrolled.id);
        REQUIRE(found);
        CHECK(found->key_since == enrolled.enrolled); // its key's year began then
        return {};
    }));
}

TEST_CASE("a cursor that headquarters does not remember starts over") {
    TemporaryStore store;
    tell(store, branch, "a", "one");
    FeedCursor invented = page_after(store, {}).cursor;
    invented.tag[0] ^= 1;
    const FeedPage page = page_after(store, invented);
    CHECK(page.reset);
    CHECK(page.rows.size() == 1);
}

TEST_CASE("a document that was changed behind headquarters' back breaks the tags") {
    TemporaryStore store;
    tell(store, branch, "a", "one");
    tell(store, branch, "b", "two");
    const auto broken =
        store->write([](SQLite::Database& connection) -> Result<std::optional<std::uint64_t>> {
            connection.exec("UPDATE feed SET document=x'00' WHERE position=2");
            return first_broken_tag(connection, FakeDigest{}, branch);
        });
    CHECK(*broken == 2);
}
