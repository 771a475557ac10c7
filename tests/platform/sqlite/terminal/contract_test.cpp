#include "tests/contracts/blob_contract.h"
#include "tests/contracts/sync_store_contract.h"
#include "tests/platform/sqlite/terminal/terminal_disk.h"

using namespace fengqiao;

TEST_CASE("the journal on disk keeps the contract of every terminal store") {
    contract::journal_contract([] { return std::make_unique<TerminalDisk>(); });
}

TEST_CASE("the exchange's state on disk keeps the contract of every terminal store") {
    contract::sync_store_contract([] { return std::make_unique<TerminalDisk>(); });
}

TEST_CASE("what is kept beside the events on disk keeps the contract of every terminal store") {
    contract::blob_contract([] { return std::make_unique<TerminalDisk>(); });
}
