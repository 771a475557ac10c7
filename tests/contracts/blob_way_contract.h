#pragma once

#include "tests/contracts/sample_blobs.h"

namespace fengqiao::contract {

// What a keeper of blobs remembers of their way to headquarters; part of blob_contract.h.

template <class Factory> void who_was_asked_about_last_comes_last(Factory make) {
    SeededRandom random{14};
    const auto store = make();
    REQUIRE(open_or_first(store->journal(), FakeDigest{}, terminal_of_contract, random));
    const SealedBlob first = sample_blob(random);
    const SealedBlob second = sample_blob(random);
    keep_with(*store, random, first);
    keep_with(*store, random, second);
    REQUIRE(store->blobs().note_blob(first.name, true));
    store->reopen();
    CHECK(store->blobs().held_blobs()->front().name == second.name);
    CHECK(store->blobs().held_blobs()->back().whole);
    REQUIRE(store->blobs().note_blob(second.name, false));
    CHECK(store->blobs().held_blobs()->front().name == first.name);
    REQUIRE(store->blobs().note_blob(first.name, false));
    CHECK_FALSE(store->blobs().held_blobs()->back().whole);
    CHECK(store->blobs().note_blob(Hash{1}, true));
}

template <class Factory> void a_purged_event_settles_its_blob(Factory make) {
    SeededRandom random{15};
    const auto store = make();
    REQUIRE(open_or_first(store->journal(), FakeDigest{}, terminal_of_contract, random));
    const SealedBlob early = sample_blob(random);
    const SealedBlob late = sample_blob(random);
    keep_with(*store, random, early);
    keep_with(*store, random, late);
    AcceptedAnswer answer;
    answer.acked = store->journal().state()->head;
    answer.stable = answer.purge_to = 1;
    REQUIRE(store->sync().record(answer));
    store->reopen();
    const auto all = store->blobs().held_blobs();
    REQUIRE(all);
    for (const HeldBlob& held : *all)
        CHECK(held.event_settled == (held.name == early.name));
    REQUIRE(store->blobs().drop_blob(early.name));
    CHECK(*store->blobs().blob(early.name) == std::nullopt);
    CHECK(store->blobs().held_blobs()->size() == 1);
}

template <class Factory> void an_erased_case_takes_its_blobs(Factory make) {
    SeededRandom random{16};
    const auto store = make();
    REQUIRE(open_or_first(store->journal(), FakeDigest{}, terminal_of_contract, random));
    const SealedBlob blob = sample_blob(random);
    keep_with(*store, random, blob);
    AcceptedAnswer answer;
    answer.feed.rows = {{1, FeedTag{1}, FeedKind::Erase, case_of_blobs.hex(), 1, Bytes{'x'}}};
    REQUIRE(store->sync().record(answer));
    CHECK(store->blobs().held_blobs()->empty());
    CHECK(*store->blobs().blob(blob.name) == std::nullopt);
}

} // namespace fengqiao::contract
