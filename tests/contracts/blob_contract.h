#pragma once

#include "tests/contracts/journal_contract.h"

namespace fengqiao::contract {

// What every keeper of blobs promises; journal_contract.h says what `make()` gives, with blobs() besides.

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
