#include "core/sync/feed.h"

#include <algorithm>
#include <unordered_set>

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

// Each row of a page brings its tag and key along, which the bytes of the documents do not tell: this many
// are about 150 KB of an answer, and no reader takes more than twice as many.
constexpr std::size_t page_rows_max = 2048;

// What the terminal would overwrite in the same breath need not travel. An erasure always does, and so does
// the last row: the page's cursor stands on it.
std::vector<FeedRow> without_replaced(std::vector<FeedRow> rows) {
    std::unordered_set<std::string> seen;
    std::vector<FeedRow> kept;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const bool newest = seen.insert(row->key).second;
        const bool needed = row->kind == FeedKind::Erase || (newest && !row->document.empty());
        if (needed || kept.empty()) kept.push_back(std::move(*row));
    }
    std::ranges::reverse(kept);
    return kept;
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
    if (rows->size() > page_rows_max) rows->resize(page_rows_max);
    page.rows = without_replaced(std::move(*rows));
    if (!page.rows.empty()) page.cursor = {page.rows.back().position, page.rows.back().tag};
    page.more = page.cursor.position < end->position;
    return page;
}

} // namespace fengqiao
