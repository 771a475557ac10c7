#pragma once

#include "core/basics/result.h"
#include "core/journal/digest.h"
#include "core/sync/messages.h"

namespace fengqiao {

// Whether a row may lose its document, keeping position and tag: once the row that replaced it (0: none did)
// is in every backup that may still be restored; `stable` is where the branch's feed ends in the oldest of
// them. Not before: a terminal between two pages has passed over the old row while the new one is still to
// come; if a restore took the new one away, its cursor would hold and its document would be missing for ever.
constexpr bool may_lose_document(std::uint64_t replaced_by, std::uint64_t stable) {
    return replaced_by != 0 && replaced_by <= stable;
}

// A branch's feed as headquarters keeps it: positions 1, 2, 3 … without a hole, each with its tag.
class FeedLog {
public:
    virtual ~FeedLog() = default;

    // nullopt past the end and for positions whose tag is no longer kept. Position 0 is never asked for.
    virtual Result<std::optional<FeedTag>> tag_at(BranchId branch, std::uint64_t position) const = 0;
    // Rows above `after` in order, until their documents reach bytes_max; the first is read whatever its
    // size. Only rows that have lost their document may be left out.
    virtual Result<std::vector<FeedRow>> rows(BranchId branch, std::uint64_t after,
                                              std::size_t bytes_max) const = 0;
    // {0, zero tag} for an empty feed.
    virtual Result<FeedCursor> end(BranchId branch) const = 0;
};

// tag_n = SHA256(tag_{n-1} || document)[0..16); tag_0 is zero.
FeedTag feed_tag(const Digest& digest, const FeedTag& previous, ByteView document);

struct FeedQuestion {
    BranchId branch;
    FeedCursor cursor; // believed only if headquarters holds the same tag there
    std::size_t bytes_max{256 * 1024};
    bool compare_tags{true}; // false only in the simulator (SyncRules)
};

// The page that continues the terminal's cursor, or one that starts over (reset) when the cursor does not
// hold. A page is taken in whole or not at all, so of several rows of one key in it only the last travels.
// Read it in one snapshot with the fold worker's place in the terminal's journal: that place is
// `through`.
Result<FeedPage> feed_page(const FeedLog& feed, const FeedQuestion& question);

} // namespace fengqiao
