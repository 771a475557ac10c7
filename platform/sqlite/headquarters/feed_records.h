#pragma once

#include "core/sync/feed.h"
#include "platform/sqlite/headquarters/log.h"

namespace fengqiao::sqlite {

// The feeds of all branches over one connection.
class SqliteFeedLog final : public FeedLog {
public:
    explicit SqliteFeedLog(SQLite::Database& connection) : connection_{connection} {}

    Result<std::optional<FeedTag>> tag_at(BranchId branch, std::uint64_t position) const override;
    Result<std::vector<FeedRow>> rows(BranchId branch, std::uint64_t after,
                                      std::size_t bytes_max) const override;
    Result<FeedCursor> end(BranchId branch) const override;

private:
    SQLite::Database& connection_;
};

struct FeedEntry {
    BranchId branch;
    FeedKind kind{};
    std::string key; // hex of the case or person id
    Bytes document;
};

// Takes the branch's next position inside the caller's transaction, chains its tag, and notes at the older
// row of the same key that it is replaced. A row's revision is its position: it grows with every document of
// a key.
void append_to_feed(SQLite::Database& connection, const Digest& digest, const FeedEntry& entry);

// Empties replaced rows where may_lose_document() lets it, at most `count`; how many were emptied.
std::size_t empty_replaced(SQLite::Database& connection, const LogSettings& settings, std::size_t count);

// First position whose tag does not follow from the one before, among the rows that still have their
// document; nullopt when all is well.
std::optional<std::uint64_t> first_broken_tag(SQLite::Database& connection, const Digest& digest,
                                              BranchId branch);
std::vector<BranchId> branches_with_feed(SQLite::Database& connection);

// Documents that have to be written again although no event changed them: a new terminal, a changed person,
// an erasure. The fold worker grants them.
struct FeedWish {
    BranchId branch;
    FeedKind kind{};
    std::array<Byte, 16> id{}; // case or person

    friend bool operator==(const FeedWish&, const FeedWish&) = default;
};
void wish(SQLite::Database& connection, const FeedWish& wish);
// Every case and every person of the branch.
void wish_whole_branch(SQLite::Database& connection, BranchId branch);
std::vector<FeedWish> next_wishes(SQLite::Database& connection, std::size_t count);
void grant(SQLite::Database& connection, const FeedWish& wish);

} // namespace fengqiao::sqlite
