#include "tests/contracts/feed_log_contract.h"
#include "tests/contracts/headquarters_log_contract.h"
#include "tests/support/memory_feed_log.h"
#include "tests/support/memory_headquarters_log.h"

using namespace fengqiao;

namespace {

struct InMemory {
    HeadquartersLog& log() { return kept; }
    void reopen() { kept = MemoryHeadquartersLog{kept}; }

    MemoryHeadquartersLog kept;
};

struct FeedInMemory {
    [[nodiscard]] const FeedLog& feed() const { return kept; }
    void tell(const std::string& key, std::string_view document) {
        const ByteView bytes = bytes_of(document);
        kept.append(FakeDigest{}, contract::feed_branch,
                    {FeedKind::CaseDocument, key, {bytes.begin(), bytes.end()}});
    }
    void back_up() { stable = kept.end(contract::feed_branch)->position; }
    void upkeep() { kept.empty_replaced(contract::feed_branch, stable); }

    MemoryFeedLog kept;
    std::uint64_t stable{0};
};

} // namespace

TEST_CASE("the feeds in memory keep the contract of every feed log") {
    contract::feed_log_contract([] { return std::make_unique<FeedInMemory>(); });
}

TEST_CASE("the log in memory keeps the contract of every headquarters log") {
    contract::headquarters_log_contract([] { return std::make_unique<InMemory>(); });
}
