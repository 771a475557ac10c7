#include "tests/contracts/headquarters_log_contract.h"
#include "tests/support/memory_headquarters_log.h"

using namespace fengqiao;

namespace {

struct InMemory {
    HeadquartersLog& log() { return kept; }
    void reopen() { kept = MemoryHeadquartersLog{kept}; }

    MemoryHeadquartersLog kept;
};

} // namespace

TEST_CASE("the log in memory keeps the contract of every headquarters log") {
    contract::headquarters_log_contract([] { return std::make_unique<InMemory>(); });
}
