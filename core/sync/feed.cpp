#include "core/sync/feed.h"

#include <algorithm>

namespace fengqiao {

FeedTag feed_tag(const Digest& digest, const FeedTag& previous, ByteView document) {
    const std::array<ByteView, 2> parts{ByteView{previous}, document};
    const Hash hash = digest.sha256(std::span<const ByteView>{parts});
    FeedTag tag{};
    std::copy_n(hash.begin(), tag.size(), tag.begin());
    return tag;
}

namespace {

Result<bool> cursor_holds(const FeedLog& feed, const FeedQuestion& question) {
    if (question.cursor.position == 0) return question.cursor.tag == FeedTag{};
    const auto tag = feed.tag_at(question.branch, question.cursor.position);
    if (!tag) return std::unexpected(tag.error());
    if (!question.compare_tags) return true;
    return tag->has_value() && **tag == question.cursor.tag;
}

} // namespace

Result<FeedPage> feed_page(const FeedLog& feed, const FeedQuestion& question) {
    const auto holds = cursor_holds(feed, question);
    if (!holds) return std::unexpected(holds.error());
    const auto end = feed.end(question.branch);
    if (!end) return std::unexpected(end.error());
    FeedPage page;
    page.reset = !*holds;
    page.cursor = page.reset ? FeedCursor{} : question.cursor;
    auto rows = feed.rows(question.branch, page.cursor.position, question.bytes_max);
    if (!rows) return std::unexpected(rows.error());
    page.rows = std::move(*rows);
    if (!page.rows.empty()) page.cursor = {page.rows.back().position, page.rows.back().tag};
    page.more = page.cursor.position < end->position;
    return page;
}

} // namespace fengqiao
