#include "tests/contracts/edition_store_contract.h"
#include "tests/support/fake_digest.h"
#include "tests/support/memory_editions.h"

using namespace fengqiao;

namespace {

Result<ContentBook> without_adverts(const MemoryEditions::Pages& pages) {
    for (const auto& [path, bytes] : pages)
        if (text_of(bytes).contains("advert"))
            return trouble(TroubleKind::BadFile, path + ":1: it is an advert");
    return ContentBook{};
}

class InMemory {
public:
    EditionStore& store() { return editions_; }
    const Digest& digest() { return digest_; }
    void reopen() {}

private:
    FakeDigest digest_;
    MemoryEditions editions_{digest_, without_adverts};
};

} // namespace

TEST_CASE("editions in memory keep the contract of every store of editions") {
    contract::edition_store_contract([] { return std::make_unique<InMemory>(); });
}
