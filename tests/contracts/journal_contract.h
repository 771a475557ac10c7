#pragma once

#include "core/sync/terminal_effects.h"
#include "tests/support/fake_digest.h"
#include "tests/support/sample_events.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <memory>

namespace fengqiao::contract {

// What every journal of a terminal promises; sync_store_contract.h has the rest. `make()` gives a
// std::unique_ptr to something with journal(), sync() and reopen() on a fresh, empty disk; reopen() lets go
// of everything in memory and reads the disk again.

constexpr TerminalId terminal_of_contract{{0x11}};

inline StoredEvent noted(SeededRandom& random) {
    return sample_event(random, "{\"note\":1}", 20);
}

template <class Store> void keep_some(Store& store, SeededRandom& random, std::size_t count) {
    for (std::size_t made = 0; made < count; ++made) {
        const auto event = noted(random);
        REQUIRE(keep(store.journal(), FakeDigest{}, {{&event, 1}}));
    }
}

template <class Factory> void a_fresh_store(Factory make) {
    const auto store = make();
    CHECK(store->journal().state().error().kind == TroubleKind::NotFound);
    const JournalOpening opening{JournalId{{1}}, JournalReason::First, std::nullopt, Hash{9}};
    REQUIRE(store->journal().open(opening));
    CHECK(store->journal().open(opening).error().kind == TroubleKind::NotAllowed);
    const auto state = store->journal().state();
    REQUIRE(state);
    CHECK(state->head == Cursor{0, Hash{9}});
    CHECK(state->lowest_held == 1);
    CHECK(*store->journal().hash_at(0) == Hash{9});
    CHECK(store->sync().sync_state()->acked == Cursor{0, Hash{9}});
    CHECK(store->journal().read({1, 10, 1000})->empty());
}

template <class Factory> void kept_events_survive(Factory make) {
    SeededRandom random{1};
    const auto store = make();
    REQUIRE(open_or_first(store->journal(), FakeDigest{}, terminal_of_contract, random));
    const std::vector events{noted(random), noted(random), noted(random)};
    const KeyWrap wrap{CaseId{{5}}, Bytes(48, 3)};
    const auto kept = keep(store->journal(), FakeDigest{}, {events, {&wrap, 1}});
    REQUIRE(kept);
    CHECK(kept->back().sequence == 3);
    store->reopen();
    const auto rows = store->journal().read({1, 10, 100'000});
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    CHECK((*rows)[1].event == events[1]);
    CHECK((*rows)[1].leaf == (*kept)[1].leaf);
    CHECK(*first_broken(store->journal(), FakeDigest{}, {}) == std::nullopt);
    CHECK(*store->journal().hash_at(3) == rows->back().hash);
    CHECK(*store->journal().hash_at(4) == std::nullopt);
}

template <class Factory> void reading_is_bounded(Factory make) {
    SeededRandom random{2};
    const auto store = make();
    REQUIRE(open_or_first(store->journal(), FakeDigest{}, terminal_of_contract, random));
    keep_some(*store, random, 10);
    const auto one = stored_size(noted(random));
    CHECK(store->journal().read({1, 4, 100'000})->size() == 4);
    CHECK(store->journal().read({3, 100, one * 5})->size() == 5);
    CHECK(store->journal().read({3, 100, one * 5 - 1})->size() == 4);
    CHECK(store->journal().read({3, 100, 1})->size() == 1);
    CHECK(store->journal().read({9, 100, 100'000})->size() == 2);
    CHECK(store->journal().read({11, 100, 100'000})->empty());
}

template <class Factory> void a_hole_is_refused(Factory make) {
    SeededRandom random{3};
    const auto store = make();
    REQUIRE(open_or_first(store->journal(), FakeDigest{}, terminal_of_contract, random));
    keep_some(*store, random, 2);
    const std::vector late{noted(random)};
    const auto chained = chain_after(FakeDigest{}, {7, Hash{}}, late);
    CHECK(store->journal().append({chained}).error().kind == TroubleKind::StoreBroken);
    CHECK(store->journal().state()->head.sequence == 2);
}

template <class Factory> void journal_contract(Factory make) {
    SECTION("a fresh store has no journal until one is opened") {
        a_fresh_store(make);
    }
    SECTION("what was kept is there after the power came back") {
        kept_events_survive(make);
    }
    SECTION("reading is bounded by count and by bytes") {
        reading_is_bounded(make);
    }
    SECTION("an event that leaves a hole is refused") {
        a_hole_is_refused(make);
    }
}

} // namespace fengqiao::contract
