#pragma once

#include "core/journal/keeping.h"
#include "core/sync/headquarters_log.h"
#include "tests/support/fake_digest.h"
#include "tests/support/sample_events.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <memory>

namespace fengqiao::contract {

// What every log of headquarters promises. `make()` gives a std::unique_ptr to something with log() and
// reopen() on a fresh, empty store.

inline KnownJournal journal_of_contract(Byte number, std::optional<Predecessor> predecessor = std::nullopt) {
    return {JournalId{{number}},
            TerminalId{{0x11}},
            JournalReason::First,
            predecessor,
            instant_from(1'790'000'000'000 + number),
            Cursor{0, Hash{number}}};
}

inline Acceptance continuing(const KnownJournal& known, std::size_t count, SeededRandom& random) {
    Acceptance acceptance;
    acceptance.journal = known.journal;
    if (known.head.sequence == 0) acceptance.create = known;
    acceptance.events = chain_after(FakeDigest{}, known.head, sample_events(random, count));
    return acceptance;
}

template <class Factory> void an_unknown_journal(Factory make) {
    const auto store = make();
    CHECK(*store->log().find(JournalId{{1}}) == std::nullopt);
    CHECK(*store->log().hash_at(JournalId{{1}}, 1) == std::nullopt);
    CHECK(*store->log().stable(JournalId{{1}}) == 0);
    CHECK(store->log().journals_of(TerminalId{{0x11}})->empty());
}

template <class Factory> void accepted_events_survive(Factory make) {
    SeededRandom random{1};
    const auto store = make();
    const auto first = journal_of_contract(1);
    const auto acceptance = continuing(first, 3, random);
    REQUIRE(store->log().accept(acceptance));
    store->reopen();
    const auto found = store->log().find(first.journal);
    REQUIRE(found);
    REQUIRE(*found);
    CHECK((**found).head == Cursor{3, acceptance.events.back().hash});
    CHECK((**found).terminal == first.terminal);
    CHECK((**found).created == first.created);
    CHECK(*store->log().hash_at(first.journal, 2) == acceptance.events[1].hash);
    CHECK(*store->log().hash_at(first.journal, 4) == std::nullopt);
    const auto more = continuing(**found, 2, random);
    REQUIRE(store->log().accept(more));
    CHECK((**store->log().find(first.journal)).head == Cursor{5, more.events.back().hash});
}

template <class Factory> void a_hole_at_headquarters(Factory make) {
    SeededRandom random{2};
    const auto store = make();
    const auto first = journal_of_contract(1);
    REQUIRE(store->log().accept(continuing(first, 2, random)));
    Acceptance late;
    late.journal = first.journal;
    late.events = chain_after(FakeDigest{}, {4, Hash{}}, sample_events(random, 1));
    CHECK(store->log().accept(late).error().kind == TroubleKind::StoreBroken);
    CHECK((**store->log().find(first.journal)).head.sequence == 2);
}

template <class Factory> void journals_in_order(Factory make) {
    SeededRandom random{3};
    const auto store = make();
    const auto first = journal_of_contract(9);
    const auto accepted = continuing(first, 1, random);
    REQUIRE(store->log().accept(accepted));
    auto second = journal_of_contract(2, Predecessor{first.journal, {1, accepted.events.back().hash}});
    second.created = first.created + seconds{60};
    second.reason = JournalReason::Fork;
    REQUIRE(store->log().accept(continuing(second, 0, random)));
    auto foreign = journal_of_contract(3);
    foreign.terminal = TerminalId{{0x22}};
    REQUIRE(store->log().accept(continuing(foreign, 1, random)));
    const auto journals = store->log().journals_of(first.terminal);
    REQUIRE(journals);
    REQUIRE(journals->size() == 2);
    CHECK((*journals)[0].journal == first.journal);
    CHECK((*journals)[1] == second);
}

template <class Factory> void headquarters_log_contract(Factory make) {
    SECTION("an unknown journal is not there") {
        an_unknown_journal(make);
    }
    SECTION("what was accepted is there after a restart") {
        accepted_events_survive(make);
    }
    SECTION("events that leave a hole are refused whole") {
        a_hole_at_headquarters(make);
    }
    SECTION("a terminal's journals come oldest first") {
        journals_in_order(make);
    }
}

} // namespace fengqiao::contract
