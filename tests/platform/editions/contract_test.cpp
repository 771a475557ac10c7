#include "tests/contracts/edition_store_contract.h"
#include "tests/platform/editions/kept_editions.h"

namespace fengqiao::editions {
namespace {

class OnDisk {
public:
    OnDisk() { reopen(); }
    EditionStore& store() { return *editions_; }
    const Digest& digest() { return kept_.digest; }
    void reopen() { editions_.emplace(kept_.open()); }

private:
    KeptEditions kept_;
    std::optional<EditionFolder> editions_;
};

} // namespace

TEST_CASE("editions on disk keep the contract of every store of editions") {
    contract::edition_store_contract([] { return std::make_unique<OnDisk>(); });
}

} // namespace fengqiao::editions
