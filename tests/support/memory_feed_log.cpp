#include "tests/support/memory_feed_log.h"

namespace fengqiao {

void MemoryFeedLog::append(const Digest& digest, BranchId branch, Told told) {
    BranchFeed& feed = branches_[branch];
    FeedRow row;
    row.position = feed.rows.size() + 1;
    row.revision = row.position;
    row.tag = feed_tag(digest, feed.rows.empty() ? FeedTag{} : feed.rows.back().tag, told.document);
    row.kind = told.kind;
    row.key = std::move(told.key);
    row.document = std::move(told.document);
    const auto before = feed.newest.find(row.key);
    if (before != feed.newest.end()) feed.replaced_by[before->second] = row.position;
    feed.newest[row.key] = feed.rows.size();
    feed.rows.push_back(std::move(row));
    feed.replaced_by.push_back(0);
}

Bytes MemoryFeedLog::newest(BranchId branch, const std::string& key) const {
    const auto feed = branches_.find(branch);
    if (feed == branches_.end()) return {};
    const auto at = feed->second.newest.find(key);
    return at == feed->second.newest.end() ? Bytes{} : feed->second.rows[at->second].document;
}

void MemoryFeedLog::empty_replaced(BranchId branch, std::uint64_t stable) {
    const auto feed = branches_.find(branch);
    if (feed == branches_.end()) return;
    for (std::size_t at = 0; at < feed->second.rows.size(); ++at) {
        if (may_lose_document(feed->second.replaced_by[at], stable)) feed->second.rows[at].document.clear();
    }
}

Result<std::optional<FeedTag>> MemoryFeedLog::tag_at(BranchId branch, std::uint64_t position) const {
    const auto feed = branches_.find(branch);
    if (feed == branches_.end() || position > feed->second.rows.size()) return std::optional<FeedTag>{};
    return std::optional{feed->second.rows[position - 1].tag};
}

Result<std::vector<FeedRow>> MemoryFeedLog::rows(BranchId branch, std::uint64_t after,
                                                 std::size_t bytes_max) const {
    std::vector<FeedRow> found;
    const auto feed = branches_.find(branch);
    if (feed == branches_.end()) return found;
    std::size_t bytes = 0;
    for (std::size_t at = after; at < feed->second.rows.size(); ++at) {
        const FeedRow& row = feed->second.rows[at];
        if (row.document.empty()) continue;
        bytes += row.document.size();
        if (!found.empty() && bytes > bytes_max) break;
        found.push_back(row);
    }
    return found;
}

Result<FeedCursor> MemoryFeedLog::end(BranchId branch) const {
    const auto feed = branches_.find(branch);
    if (feed == branches_.end() || feed->second.rows.empty()) return FeedCursor{};
    return FeedCursor{feed->second.rows.back().position, feed->second.rows.back().tag};
}

} // namespace fengqiao
