#pragma once

#include "tests/contracts/journal_contract.h"

namespace fengqiao::contract {

// For blob_contract.h.

constexpr CaseId case_of_blobs{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7}}; // that of sample_event()

inline SealedBlob sample_blob(Random& random, std::size_t bytes = 1000) {
    SealedBlob blob{case_of_blobs, {}, Bytes(bytes)};
    random.fill(blob.sealed);
    blob.name = FakeDigest{}.sha256(ByteView{blob.sealed});
    return blob;
}

// A filing with this blob.
template <class Store> void keep_with(Store& store, SeededRandom& random, const SealedBlob& blob) {
    const auto event = noted(random);
    REQUIRE(keep(store.journal(), FakeDigest{}, {.events = {&event, 1}, .blobs = {&blob, 1}}));
}

} // namespace fengqiao::contract
