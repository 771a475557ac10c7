#include "core/sync/feed.h"
#include "platform/sqlite/headquarters/feed_records.h"
#include "tests/platform/sqlite/headquarters/temporary_store.h"
#include "tests/support/fake_digest.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::sqlite;

namespace {

const BranchId branch{{1}};
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

} // namespace

TEST_CASE("a terminal that was away for weeks downloads each case once, and its old cursor still holds") {
    TemporaryStore store;
    tell(store, branch, "a", "one");
    const FeedCursor old = page_after(store, {}).cursor;
    for (const char* document : {"two", "three", "four"})
        tell(store, branch, "a", document);
    tell(store, branch, "b", "five");
    const FeedPage page = page_after(store, old);
    CHECK(!page.reset);
    REQUIRE(page.rows.size() == 2);
    CHECK(text_of(page.rows[0].document) == "four");
    CHECK(page.rows[1].position == 5);
    CHECK(page.rows[1].revision > page.rows[0].revision);
    CHECK(!page.more);
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

TEST_CASE("a long feed comes in pages and every branch has its own") {
    TemporaryStore store;
    for (int number = 0; number < 5; ++number)
        tell(store, branch, std::to_string(number), std::string(100, 'x'));
    tell(store, other_branch, "z", "not yours");
    FeedCursor cursor;
    std::size_t rows = 0;
    for (bool more = true; more;) {
        const FeedPage page = page_after(store, cursor, 250);
        CHECK(page.rows.size() <= 2);
        rows += page.rows.size();
        cursor = page.cursor;
        more = page.more;
    }
    CHECK(rows == 5);
    const auto broken = store->read([](SQLite::Database& connection) -> Result<std::optional<std::uint64_t>> {
        return first_broken_tag(connection, FakeDigest{}, branch);
    });
    CHECK(*broken == std::nullopt);
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
