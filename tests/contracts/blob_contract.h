#pragma once

#include "tests/contracts/blob_way_contract.h"

namespace fengqiao::contract {

// What every keeper of blobs promises; journal_contract.h says what `make()` gives, with blobs() besides.

template <class Factory> void blobs_survive(Factory make) {
    SeededRandom random{11};
    const auto store = make();
    REQUIRE(open_or_first(store->journal(), FakeDigest{}, terminal_of_contract, random));
    const SealedBlob blob = sample_blob(random);
    keep_with(*store, random, blob);
    store->reopen();
    CHECK(*store->blobs().blob(blob.name) == blob);
    CHECK(*store->blobs().blob(Hash{1}) == std::nullopt);
    const auto held = store->blobs().held_blobs();
    REQUIRE(held);
    CHECK(*held == std::vector{HeldBlob{blob.name, case_of_blobs, 1000, false, false}});
}

template <class Factory> void a_lost_filing_leaves_no_blob(Factory make) {
    SeededRandom random{12};
    const auto store = make();
    REQUIRE(open_or_first(store->journal(), FakeDigest{}, terminal_of_contract, random));
    const SealedBlob blob = sample_blob(random);
    const std::vector late{noted(random)};
    const auto chained = chain_after(FakeDigest{}, {7, Hash{}}, late);
    CHECK_FALSE(store->journal().append({.events = chained, .blobs = {&blob, 1}}));
    CHECK(store->blobs().held_blobs()->empty());
    const SealedBlob stranger{CaseId{{9}}, blob.name, blob.sealed};
    const auto next = chain_after(FakeDigest{}, store->journal().state()->head, late);
    CHECK_FALSE(store->journal().append({.events = next, .blobs = {&stranger, 1}}));
    CHECK(store->journal().state()->head.sequence == 0);
}

template <class Factory> void pieces_are_cut_at_the_end(Factory make) {
    SeededRandom random{13};
    const auto store = make();
    REQUIRE(open_or_first(store->journal(), FakeDigest{}, terminal_of_contract, random));
    const SealedBlob blob = sample_blob(random, 700);
    keep_with(*store, random, blob);
    Bytes together;
    for (const std::uint64_t offset : {0, 300, 600}) {
        const auto piece = store->blobs().blob_piece({blob.name, offset, 300});
        REQUIRE(piece);
        together.insert(together.end(), piece->begin(), piece->end());
    }
    CHECK(together == blob.sealed);
    CHECK(store->blobs().blob_piece({blob.name, 700, 300})->empty());
    CHECK(store->blobs().blob_piece({Hash{1}, 0, 300})->empty());
}

template <class Factory> void blob_contract(Factory make) {
    SECTION("what was kept with an event is there after the power came back") {
        blobs_survive(make);
    }
    SECTION("a filing that is refused leaves nothing of what went with it") {
        a_lost_filing_leaves_no_blob(make);
    }
    SECTION("pieces together are the whole, and past its end there is nothing") {
        pieces_are_cut_at_the_end(make);
    }
    SECTION("what headquarters was asked about last comes last") {
        who_was_asked_about_last_comes_last(make);
    }
    SECTION("an event that leaves the disk says so to what it announced") {
        a_purged_event_settles_its_blob(make);
    }
    SECTION("an erased case takes with it what was kept beside its events") {
        an_erased_case_takes_its_blobs(make);
    }
}

} // namespace fengqiao::contract
