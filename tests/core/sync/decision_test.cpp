#include "core/sync/decision.h"

#include "core/journal/keeping.h"
#include "tests/support/fake_digest.h"
#include "tests/support/memory_headquarters_log.h"
#include "tests/support/sample_events.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;
using namespace std::chrono_literals;

namespace {

constexpr TerminalId terminal{{0x77}};
constexpr JournalId journal{{0x01}};

// Headquarters with a journal of some events, and requests made as a terminal would make them.
struct Office {
    explicit Office(std::size_t held = 0) {
        events = sample_events(random, 10);
        if (held > 0) store(asking(0, held));
    }
    [[nodiscard]] Cursor place(std::uint64_t sequence) const {
        const Cursor start{0, chain_start(digest, terminal, journal)};
        if (sequence == 0) return start;
        const auto chained = chain_after(digest, start, std::span{events}.first(sequence));
        return {sequence, chained.back().hash};
    }
    // Events base + 1 … base + count of the journal.
    [[nodiscard]] SyncRequest asking(std::uint64_t base, std::size_t count) const {
        SyncRequest request;
        request.terminal = terminal;
        request.journal = journal;
        request.base = place(base);
        const auto first = events.begin() + static_cast<std::ptrdiff_t>(base);
        request.events.assign(first, first + static_cast<std::ptrdiff_t>(count));
        request.head = place(base + count).hash;
        request.last = base + count;
        request.held = 1;
        return request;
    }
    [[nodiscard]] SyncDecision answer(const SyncRequest& request) const {
        auto decision = decide({log, digest, {}}, request, caller);
        REQUIRE(decision);
        return *decision;
    }
    SyncDecision store(const SyncRequest& request) {
        const auto decision = answer(request);
        if (!decision.acceptance.is_empty()) REQUIRE(log.accept(decision.acceptance));
        return decision;
    }

    FakeDigest digest;
    SeededRandom random{11};
    MemoryHeadquartersLog log;
    std::vector<StoredEvent> events;
    Caller caller{instant_from(1'790'000'000'000), true, Bytes{1, 2, 3}, false};
};

bool raised(const SyncDecision& decision, HeadquartersAlarm alarm) {
    return std::ranges::find(decision.alarms, alarm) != decision.alarms.end();
}

} // namespace

TEST_CASE("a new terminal's first events are stored and their head is answered") {
    Office office;
    const auto decision = office.store(office.asking(0, 3));
    CHECK(decision.response.code == SyncCode::Ok);
    CHECK(decision.response.head == office.place(3));
    CHECK(decision.acceptance.create);
    CHECK(decision.response.challenge == Bytes{1, 2, 3});
    CHECK((**office.log.find(journal)).head == office.place(3));
}

TEST_CASE("a request that arrives twice is stored once") {
    Office office{3};
    const auto again = office.answer(office.asking(0, 3));
    CHECK(again.response.code == SyncCode::Ok);
    CHECK(again.response.head == office.place(3));
    CHECK(again.acceptance.is_empty());
}

TEST_CASE("of a request that overlaps only the rest is stored") {
    Office office{3};
    const auto decision = office.store(office.asking(1, 5));
    CHECK(decision.response.head == office.place(6));
    CHECK(decision.acceptance.events.size() == 3);
    CHECK(decision.acceptance.events.front().sequence == 4);
}

TEST_CASE("an old request does not take the head back") {
    Office office{8};
    CHECK(office.answer(office.asking(0, 2)).response.head == office.place(8));
}

TEST_CASE("headquarters that lost data says from where to send again") {
    Office office{2};
    const auto decision = office.answer(office.asking(5, 2));
    CHECK(decision.response.code == SyncCode::Gap);
    CHECK(decision.response.head == office.place(2));
    CHECK(decision.acceptance.is_empty());
    CHECK(raised(decision, HeadquartersAlarm::OwnLogShorter));
    CHECK_FALSE(raised(decision, HeadquartersAlarm::EventsMissing));
}

TEST_CASE("headquarters that lost a whole journal asks for it from the beginning") {
    const Office office;
    const auto decision = office.answer(office.asking(5, 2));
    CHECK(decision.response.code == SyncCode::Gap);
    CHECK(decision.response.head == office.place(0));
    CHECK(decision.acceptance.is_empty());
}

TEST_CASE("what the terminal no longer holds and headquarters misses is an alarm") {
    Office office{2};
    auto request = office.asking(5, 2);
    request.held = 5;
    CHECK(raised(office.answer(request), HeadquartersAlarm::EventsMissing));
}

TEST_CASE("another history under the same numbers is a fork and changes nothing") {
    Office office{4};
    auto request = office.asking(2, 2);
    SeededRandom other{99};
    request.events[1] = sample_event(other);
    request.head = chain_after(office.digest, request.base, request.events).back().hash;
    const auto overlapping = office.answer(request);
    CHECK(overlapping.response.code == SyncCode::Fork);
    CHECK(overlapping.response.head == office.place(4));
    CHECK(overlapping.acceptance.is_empty());

    request = office.asking(3, 2);
    request.base.hash[0] ^= 1;
    CHECK(office.answer(request).response.code == SyncCode::Fork);
}

TEST_CASE("a batch that does not add up to its head is not stored") {
    Office office{2};
    auto request = office.asking(2, 3);
    request.events[1].open[2] ^= 1;
    const auto decision = office.answer(request);
    CHECK(decision.response.code == SyncCode::Corrupt);
    CHECK(decision.response.head == office.place(2));
    CHECK(decision.acceptance.is_empty());
}

TEST_CASE("an event whose header lies about its bodies is not stored") {
    Office office;
    auto request = office.asking(0, 1);
    request.events[0].open.push_back(' ');
    request.head = chain_after(office.digest, request.base, request.events).back().hash;
    CHECK(office.answer(request).response.code == SyncCode::Corrupt);
}

TEST_CASE("an event of an unknown type is stored like any other") {
    Office office;
    EventHeader header;
    header.type = 64321;
    header.public_size = 3;
    office.events[0] = {encode_header(header), Bytes{1, 2, 3}, {}};
    CHECK(office.store(office.asking(0, 2)).response.head == office.place(2));
}

TEST_CASE("a stale challenge is answered with a fresh one and nothing is stored") {
    Office office;
    office.caller.challenge_good = false;
    const auto decision = office.answer(office.asking(0, 2));
    CHECK(decision.status == 401);
    CHECK(decision.response.code == SyncCode::Challenge);
    CHECK(decision.response.head == Cursor{});
    CHECK(decision.acceptance.is_empty());
}

TEST_CASE("a revoked terminal's complaints are kept apart, not thrown away") {
    Office office;
    office.caller.revoked = true;
    const auto decision = office.answer(office.asking(0, 2));
    CHECK(decision.status == 403);
    CHECK(decision.quarantine);
    CHECK(decision.acceptance.is_empty());
}

TEST_CASE("a protocol or a header from the future is refused by name") {
    const Office office;
    auto request = office.asking(0, 2);
    request.version = 2;
    CHECK(office.answer(request).status == 426);
    request = office.asking(0, 2);
    request.events[1].header[0] = 2;
    const auto decision = office.answer(request);
    CHECK(decision.response.code == SyncCode::Version);
    CHECK(decision.acceptance.is_empty());
}

TEST_CASE("a journal of another terminal is never shown") {
    Office office{4};
    auto request = office.asking(4, 2);
    request.terminal = TerminalId{{0x78}};
    const auto decision = office.answer(request);
    CHECK(decision.response.code == SyncCode::Fork);
    CHECK(decision.response.head.sequence == 0);
    CHECK(decision.response.stable == 0);
    CHECK(decision.acceptance.is_empty());
}

TEST_CASE("stable is never more than is stored") {
    Office office{3};
    office.log.set_stable({{journal, 9}});
    CHECK(office.answer(office.asking(3, 0)).response.stable == 3);
    office.log.set_stable({{journal, 1}});
    CHECK(office.answer(office.asking(3, 0)).response.stable == 1);
}

TEST_CASE("two machines with one identity are noticed") {
    Office office{4};
    auto second = office.asking(0, 0);
    second.journal = JournalId{{0x02}};
    second.predecessor = Predecessor{journal, office.place(4)};
    second.reason = JournalReason::Fork;
    second.base = {0, chain_start(office.digest, terminal, second.journal)};
    second.head = second.base.hash;
    CHECK_FALSE(raised(office.store(second), HeadquartersAlarm::TwoLiveJournals));
    CHECK_FALSE(
        raised(office.answer(office.asking(0, 4)), HeadquartersAlarm::TwoLiveJournals)); // an old copy
    CHECK(raised(office.store(office.asking(4, 1)), HeadquartersAlarm::TwoLiveJournals));
}

TEST_CASE("a terminal that rotates all day long is noticed") {
    Office office{1};
    const auto rotate_to = [&](Byte number) {
        auto request = office.asking(0, 0);
        request.journal = JournalId{{number}};
        request.predecessor = Predecessor{journal, office.place(1)};
        request.base = {0, chain_start(office.digest, terminal, request.journal)};
        request.head = request.base.hash;
        return raised(office.store(request), HeadquartersAlarm::RotationsMany);
    };
    CHECK_FALSE(rotate_to(2));
    CHECK_FALSE(rotate_to(3));
    CHECK_FALSE(rotate_to(4));
    CHECK(rotate_to(5));
    office.caller.now += 25h;
    CHECK_FALSE(rotate_to(6));
}

TEST_CASE("limits of a request are counted in events and in bytes") {
    Office office;
    SyncRequest request;
    request.events.assign(request_events_max, office.events[0]);
    CHECK(within_limits(request));
    request.events.push_back(office.events[0]);
    CHECK_FALSE(within_limits(request));
    request.events.assign(17, sample_event(office.random, "{}", event_sealed_max));
    CHECK_FALSE(within_limits(request));
}
