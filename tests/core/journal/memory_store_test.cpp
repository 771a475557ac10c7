#include "tests/contracts/blob_contract.h"
#include "tests/contracts/sync_store_contract.h"
#include "tests/support/memory_terminal_store.h"

using namespace fengqiao;

namespace {

struct InMemory {
    Journal& journal() { return store; }
    SyncStore& sync() { return store; }
    BlobStore& blobs() { return store; }
    void reopen() { store = MemoryTerminalStore{store}; }

    MemoryTerminalStore store;
};

} // namespace

TEST_CASE("the journal in memory keeps the contract of every terminal store") {
    contract::journal_contract([] { return std::make_unique<InMemory>(); });
}

TEST_CASE("the exchange's state in memory keeps the contract of every terminal store") {
    contract::sync_store_contract([] { return std::make_unique<InMemory>(); });
}

TEST_CASE("what is kept beside the events in memory keeps the contract of every terminal store") {
    contract::blob_contract([] { return std::make_unique<InMemory>(); });
}
