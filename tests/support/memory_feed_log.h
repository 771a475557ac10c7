#pragma once

#include "core/sync/feed.h"

#include <unordered_map>

namespace fengqiao {

// The feeds of all branches in memory. A copy is a backup.
class MemoryFeedLog : public FeedLog {
public:
    struct Told {
        FeedKind kind{};
        std::string key;
        Bytes document;
    };
    struct BranchFeed {
        std::vector<FeedRow> rows;              // position n at n - 1
        std::vector<std::uint64_t> replaced_by; // position of the next row of the same key; 0 for the newest
        std::unordered_map<std::string, std::size_t> newest;
    };

    void append(const Digest& digest, BranchId branch, Told told);
    // The newest document of a key; empty when there is none.
    [[nodiscard]] Bytes newest(BranchId branch, const std::string& key) const;
    // The upkeep: rows lose their document where may_lose_document() lets them.
    void empty_replaced(BranchId branch, std::uint64_t stable);

    [[nodiscard]] const std::unordered_map<BranchId, BranchFeed>& branches() const { return branches_; }

    Result<std::optional<FeedTag>> tag_at(BranchId branch, std::uint64_t position) const override;
    Result<std::vector<FeedRow>> rows(BranchId branch, std::uint64_t after,
                                      std::size_t bytes_max) const override;
    Result<FeedCursor> end(BranchId branch) const override;

private:
    std::unordered_map<BranchId, BranchFeed> branches_;
};

} // namespace fengqiao
