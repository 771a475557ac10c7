#pragma once

#include "core/sync/feed.h"
#include "tests/support/fake_digest.h"

#include <catch2/catch_test_macros.hpp>

#include <memory>

namespace fengqiao::contract {

// What every feed log of headquarters promises. `make()` gives a std::unique_ptr to something with feed(),
// tell(key, document) for `feed_branch`, back_up(), which makes everything told so far part of the oldest
// backup that may be restored, and upkeep(), which empties what may be emptied.

inline constexpr BranchId feed_branch{{1}};

inline FeedPage contract_page(const FeedLog& feed, const FeedCursor& cursor, std::size_t bytes_max) {
    auto page = feed_page(feed, {feed_branch, cursor, bytes_max, true});
    REQUIRE(page);
    return std::move(*page);
}

template <class Factory> void an_empty_feed(Factory make) {
    const auto store = make();
    CHECK(*store->feed().end(feed_branch) == FeedCursor{});
    CHECK(store->feed().rows(feed_branch, 0, 1000)->empty());
    CHECK(*store->feed().tag_at(feed_branch, 1) == std::nullopt);
}

template <class Factory> void replaced_and_not_in_every_backup(Factory make) {
    const auto store = make();
    store->tell("a", "old");
    store->tell("b", "other");
    store->back_up();
    store->tell("a", "new");
    store->upkeep();
    const auto rows = store->feed().rows(feed_branch, 0, 1000);
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    CHECK(text_of(rows->front().document) == "old");
}

template <class Factory> void replaced_in_every_backup(Factory make) {
    const auto store = make();
    for (const char* document : {"one", "two", "three"})
        store->tell("a", document);
    const FeedPage before = contract_page(store->feed(), {}, 1); // one row, and then the next
    store->tell("b", "other");
    store->back_up();
    store->upkeep();
    const auto rows = store->feed().rows(feed_branch, 0, 1000);
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    CHECK(text_of(rows->front().document) == "three");
    CHECK(rows->front().revision < rows->back().revision);
    const FeedPage after = contract_page(store->feed(), before.cursor, 1000);
    CHECK_FALSE(after.reset); // position and tag of an emptied row are still known
    CHECK(after.rows.size() == 2);
    CHECK_FALSE(after.more);
    CHECK(*store->feed().tag_at(feed_branch, 5) == std::nullopt);
}

template <class Factory> void small_pages(Factory make) {
    const auto store = make();
    for (const char* key : {"a", "b", "c", "d", "e"})
        store->tell(key, std::string(100, 'x'));
    FeedCursor cursor;
    std::size_t rows = 0;
    for (bool more = true; more;) {
        const FeedPage page = contract_page(store->feed(), cursor, 250);
        CHECK(page.rows.size() <= 2);
        rows += page.rows.size();
        cursor = page.cursor;
        more = page.more;
    }
    CHECK(rows == 5);
    CHECK(cursor == *store->feed().end(feed_branch));
}

template <class Factory> void feed_log_contract(Factory make) {
    SECTION("nothing was told yet") {
        an_empty_feed(make);
    }
    SECTION("a replaced document keeps its bytes while a backup may be restored that lacks the newer one") {
        replaced_and_not_in_every_backup(make);
    }
    SECTION("a document whose newer one is in every backup is emptied, and cursors on it still hold") {
        replaced_in_every_backup(make);
    }
    SECTION("a long feed comes in pages, each row once") {
        small_pages(make);
    }
}

} // namespace fengqiao::contract
