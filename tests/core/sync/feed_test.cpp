#include "core/sync/feed.h"

#include "tests/support/fake_digest.h"
#include "tests/support/memory_feed_log.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

constexpr BranchId branch{{1}};

// A branch's feed of four documents, the second of them replaced by the fourth.
class ShortFeed : public FeedLog {
public:
    ShortFeed() {
        FeedTag tag{};
        for (const char* key : {"a", "b", "c", "b"}) {
            const Bytes document(100, static_cast<Byte>(rows_.size() + 1));
            tag = feed_tag(FakeDigest{}, tag, document);
            rows_.push_back({rows_.size() + 1, tag, FeedKind::CaseDocument, key, 1, document});
        }
        rows_[1].document.clear();
    }
    Result<std::optional<FeedTag>> tag_at(BranchId, std::uint64_t position) const override {
        if (position > rows_.size()) return std::optional<FeedTag>{};
        return std::optional{rows_[position - 1].tag};
    }
    Result<std::vector<FeedRow>> rows(BranchId, std::uint64_t after, std::size_t bytes_max) const override {
        std::vector<FeedRow> found;
        std::size_t bytes = 0;
        for (std::size_t at = after; at < rows_.size(); ++at) {
            bytes += rows_[at].document.size();
            if (!found.empty() && bytes > bytes_max) break;
            found.push_back(rows_[at]);
        }
        return found;
    }
    Result<FeedCursor> end(BranchId) const override { return FeedCursor{4, rows_.back().tag}; }

    std::vector<FeedRow> rows_;
};

} // namespace

TEST_CASE("a terminal that knows nothing gets the feed from its beginning, page by page") {
    const ShortFeed feed;
    const auto first = feed_page(feed, {branch, {}, 250});
    REQUIRE(first);
    CHECK_FALSE(first->reset);
    CHECK(first->rows.size() == 2); // the one in between has lost its document
    CHECK(first->cursor == FeedCursor{3, feed.rows_[2].tag});
    CHECK(first->more);
    const auto second = feed_page(feed, {branch, first->cursor, 250});
    CHECK(second->rows.size() == 1);
    CHECK_FALSE(second->more);
    const auto nothing = feed_page(feed, {branch, second->cursor, 250});
    CHECK(nothing->rows.empty());
    CHECK(nothing->cursor == second->cursor);
    CHECK_FALSE(nothing->more);
}

TEST_CASE("a cursor headquarters does not hold starts over") {
    const ShortFeed feed;
    for (const FeedCursor cursor :
         {FeedCursor{2, FeedTag{9}}, FeedCursor{7, FeedTag{9}}, FeedCursor{0, FeedTag{9}}}) {
        const auto page = feed_page(feed, {branch, cursor, 10'000});
        REQUIRE(page);
        CHECK(page->reset);
        CHECK(page->rows.size() == 3);
        CHECK_FALSE(page->more);
    }
}

TEST_CASE("a tag covers everything before it") {
    const FakeDigest digest;
    const Bytes document{1, 2, 3};
    CHECK(feed_tag(digest, FeedTag{1}, document) != feed_tag(digest, FeedTag{2}, document));
    CHECK(feed_tag(digest, FeedTag{1}, document) != feed_tag(digest, FeedTag{1}, Bytes{1, 2}));
}

TEST_CASE("what a terminal would overwrite in the same breath does not travel") {
    MemoryFeedLog feed;
    const FakeDigest digest;
    feed.append(digest, branch, {FeedKind::CaseDocument, "a", {1}});
    feed.append(digest, branch, {FeedKind::CaseDocument, "b", {2}});
    feed.append(digest, branch, {FeedKind::CaseDocument, "a", {3}});
    feed.append(digest, branch, {FeedKind::Erase, "b", {4}});
    const auto page = feed_page(feed, {branch, {}, 10'000});
    REQUIRE(page);
    REQUIRE(page->rows.size() == 2);
    CHECK(page->rows[0].document == Bytes{3});
    CHECK(page->rows[1].kind == FeedKind::Erase);
    CHECK(page->cursor == *feed.end(branch));
    const auto small = feed_page(feed, {branch, {}, 1}); // its replacement is on a later page
    CHECK(small->rows.size() == 1);
    CHECK(small->rows[0].document == Bytes{1});
}

TEST_CASE("an erasure always travels, whatever is told of the case afterwards") {
    MemoryFeedLog feed;
    const FakeDigest digest;
    feed.append(digest, branch, {FeedKind::Erase, "a", {1}});
    feed.append(digest, branch, {FeedKind::CaseDocument, "a", {2}});
    const auto page = feed_page(feed, {branch, {}, 10'000});
    REQUIRE(page->rows.size() == 2);
    CHECK(page->rows[0].kind == FeedKind::Erase);
}

TEST_CASE("thousands of tiny rows come in pages that a terminal takes") {
    constexpr std::size_t erased = 5000;
    MemoryFeedLog feed;
    for (std::size_t at = 0; at < erased; ++at)
        feed.append(FakeDigest{}, branch, {FeedKind::Erase, std::to_string(at), Bytes{1}});
    std::size_t told = 0;
    FeedCursor cursor;
    for (bool more = true; more;) {
        const auto page = feed_page(feed, {branch, cursor, 1 << 20});
        REQUIRE(page);
        REQUIRE_FALSE(page->rows.empty());
        CHECK(page->rows.size() <= 2048);
        told += page->rows.size();
        cursor = page->cursor;
        more = page->more;
    }
    CHECK(told == erased);
}
