#pragma once

#include "tests/contracts/journal_contract.h"

namespace fengqiao::contract {

// What every store of a terminal promises about its exchange with headquarters; `make()` as in
// journal_contract.h.

template <class Factory> void an_answer_is_recorded_whole(Factory make) {
    SeededRandom random{4};
    const auto store = make();
    REQUIRE(open_or_first(store->journal(), FakeDigest{}, terminal_of_contract, random));
    keep_some(*store, random, 5);
    const auto rows = store->journal().read({1, 10, 100'000});
    REQUIRE(rows);
    AcceptedAnswer answer;
    answer.acked = {4, (*rows)[3].hash};
    answer.stable = 3;
    answer.purge_to = 3;
    answer.feed.rows = {{1, FeedTag{1}, FeedKind::CaseDocument, "ab", 1, Bytes{1, 2}}};
    answer.feed.cursor = {1, FeedTag{1}};
    answer.through = 2;
    REQUIRE(store->sync().record(answer));
    store->reopen();
    const auto state = store->sync().sync_state();
    REQUIRE(state);
    CHECK(state->acked == answer.acked);
    CHECK(state->stable == 3);
    CHECK(state->feed == answer.feed.cursor);
    CHECK(state->through == 2);
    CHECK(store->journal().state()->lowest_held == 4);
    CHECK(store->journal().state()->head.sequence == 5);
    CHECK(*store->journal().hash_at(3) == (*rows)[2].hash);
    CHECK(*store->journal().hash_at(2) == std::nullopt);
    CHECK(store->journal().read({1, 10, 100'000})->front().sequence == 4);
    CHECK(*first_broken(store->journal(), FakeDigest{}, {}) == std::nullopt);
    answer.through = std::nullopt;
    answer.purge_to = 1; // below what is held: changes nothing
    REQUIRE(store->sync().record(answer));
    CHECK(store->sync().sync_state()->through == 2);
    CHECK(store->journal().state()->lowest_held == 4);
}

template <class Factory> void everything_may_leave(Factory make) {
    SeededRandom random{5};
    const auto store = make();
    REQUIRE(open_or_first(store->journal(), FakeDigest{}, terminal_of_contract, random));
    keep_some(*store, random, 3);
    const auto head = store->journal().state()->head;
    AcceptedAnswer answer;
    answer.acked = head;
    answer.stable = answer.purge_to = 3;
    REQUIRE(store->sync().record(answer));
    store->reopen();
    CHECK(store->journal().state()->head == head);
    CHECK(store->journal().state()->lowest_held == 4);
    keep_some(*store, random, 1);
    CHECK(store->journal().state()->head.sequence == 4);
    CHECK(*first_broken(store->journal(), FakeDigest{}, {}) == std::nullopt);
}

template <class Factory> void a_rotation_carries_everything_held(Factory make) {
    SeededRandom random{6};
    const auto store = make();
    REQUIRE(open_or_first(store->journal(), FakeDigest{}, terminal_of_contract, random));
    keep_some(*store, random, 6);
    const auto before = store->journal().read({1, 10, 100'000});
    const auto old = store->journal().state();
    AcceptedAnswer answer;
    answer.acked = {4, (*before)[3].hash};
    answer.stable = answer.purge_to = 2;
    answer.feed.cursor = {9, FeedTag{9}};
    answer.through = 3;
    REQUIRE(store->sync().record(answer));
    const TerminalPorts ports{store->journal(), store->sync(), FakeDigest{}, terminal_of_contract};
    const auto done = rotate(ports, {JournalReason::Fork}, random);
    REQUIRE(done);
    CHECK(done->carried == 4);
    store->reopen();
    const auto state = store->journal().state();
    REQUIRE(state);
    CHECK(state->journal == done->journal);
    CHECK(state->reason == JournalReason::Fork);
    CHECK(state->predecessor == Predecessor{old->journal, old->head});
    CHECK(state->head.sequence == 4);
    CHECK(state->lowest_held == 1);
    const auto after = store->journal().read({1, 10, 100'000});
    REQUIRE(after->size() == 4);
    CHECK((*after)[0].leaf == (*before)[2].leaf);
    CHECK((*after)[3].event == (*before)[5].event);
    CHECK(*first_broken(store->journal(), FakeDigest{}, {}) == std::nullopt);
    const auto sync = store->sync().sync_state();
    CHECK(sync->acked == Cursor{0, *store->journal().hash_at(0).value()});
    CHECK(sync->stable == 0);
    CHECK(sync->through == 1);
    CHECK(sync->feed == FeedCursor{9, FeedTag{9}});
    keep_some(*store, random, 1);
    CHECK(store->journal().state()->head.sequence == 5);
}

template <class Factory> void sync_store_contract(Factory make) {
    SECTION("an answer is recorded whole") {
        an_answer_is_recorded_whole(make);
    }
    SECTION("a journal whose every event left the disk goes on") {
        everything_may_leave(make);
    }
    SECTION("a rotation carries everything held into the new journal") {
        a_rotation_carries_everything_held(make);
    }
}

} // namespace fengqiao::contract
