#include "core/journal/keeping.h"

#include "tests/support/fake_digest.h"
#include "tests/support/memory_terminal_store.h"
#include "tests/support/sample_events.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

struct Terminal {
    explicit Terminal(std::size_t events = 0) {
        REQUIRE(open_or_first(store, digest, TerminalId{{1}}, random));
        for (std::size_t made = 0; made < events; ++made)
            REQUIRE(keep_one(sample_event(random)));
    }
    Result<std::vector<KeptEvent>> keep_one(const StoredEvent& event) {
        return keep(store, digest, {{&event, 1}});
    }

    FakeDigest digest;
    SeededRandom random{42};
    MemoryTerminalStore store;
};

} // namespace

TEST_CASE("the receipt code is the beginning of the leaf, speakable") {
    Terminal terminal;
    const auto kept = terminal.keep_one(sample_event(terminal.random));
    REQUIRE(kept);
    CHECK(kept->front().receipt_code.size() == 10);
    CHECK(to_base32(kept->front().leaf).starts_with(kept->front().receipt_code));
    CHECK(kept->front().id == event_id(kept->front().leaf));
}

TEST_CASE("a receipt code says the first fifty bits of the leaf and nothing beyond them") {
    Hash leaf{};
    leaf[0] = 0xFF;
    leaf[5] = 0x01;
    CHECK(receipt_code(leaf) == "ZW00000004");
    leaf[7] = 0xFF;
    CHECK(receipt_code(leaf) == "ZW00000004");
}

TEST_CASE("an event is itself whatever journal carries it") {
    Terminal terminal{1};
    const ChainedEvent row = terminal.store.rows().front();
    const auto elsewhere = chain_after(terminal.digest, {17, Hash{3}}, std::vector{row.event});
    CHECK(elsewhere.front().leaf == row.leaf);
    CHECK(elsewhere.front().hash != row.hash);
}

TEST_CASE("two journals of one terminal begin differently, and so do two terminals") {
    const FakeDigest digest;
    const Hash start = chain_start(digest, TerminalId{{1}}, JournalId{{1}});
    CHECK(chain_start(digest, TerminalId{{1}}, JournalId{{2}}) != start);
    CHECK(chain_start(digest, TerminalId{{2}}, JournalId{{1}}) != start);
}

TEST_CASE("an event with a body changed, moved or left out has another leaf") {
    const FakeDigest digest;
    SeededRandom random{1};
    const StoredEvent event = sample_event(random, "{\"a\":1}", 12);
    const Hash leaf = leaf_hash(digest, event);
    StoredEvent other = event;
    other.open[3] ^= 1;
    CHECK(leaf_hash(digest, other) != leaf);
    other = event;
    other.sealed.pop_back();
    CHECK(leaf_hash(digest, other) != leaf);
    other = event;
    std::swap(other.open, other.sealed);
    CHECK(leaf_hash(digest, other) != leaf);
    CHECK(leaf_hash(digest, leaf_parts(digest, event)) == leaf);
}

TEST_CASE("an event too large for the wire is refused at filing, so none can exist later") {
    Terminal terminal;
    const std::string long_text(event_public_max + 1, 'x');
    CHECK(terminal.keep_one(sample_event(terminal.random, long_text)).error().kind == TroubleKind::TooLarge);
    const auto sealed = sample_event(terminal.random, "{}", event_sealed_max + 1);
    CHECK(terminal.keep_one(sealed).error().kind == TroubleKind::TooLarge);
    CHECK(terminal.keep_one(sample_event(terminal.random, "{}", event_sealed_max)));
    CHECK(terminal.store.rows().size() == 1);
}

TEST_CASE("an event whose header lies about its bodies is refused") {
    Terminal terminal;
    auto event = sample_event(terminal.random);
    event.open.push_back(' ');
    CHECK(terminal.keep_one(event).error().kind == TroubleKind::BadInput);
    event = sample_event(terminal.random);
    event.header[0] = 9;
    CHECK(terminal.keep_one(event).error().kind == TroubleKind::BadInput);
    CHECK(terminal.store.rows().empty());
}

TEST_CASE("when the disk is full nothing of a filing is kept") {
    Terminal terminal{2};
    const auto events = sample_events(terminal.random, 3);
    terminal.store.fill_disk_once();
    CHECK(keep(terminal.store, terminal.digest, {events}).error().kind == TroubleKind::DiskFull);
    CHECK(terminal.store.rows().size() == 2);
    CHECK(keep(terminal.store, terminal.digest, {events}));
    CHECK(terminal.store.rows().size() == 5);
}

TEST_CASE("one act makes a few events, never a flood") {
    Terminal terminal;
    const auto events = sample_events(terminal.random, keep_events_max + 1);
    CHECK(keep(terminal.store, terminal.digest, {events}).error().kind == TroubleKind::TooLarge);
    CHECK(terminal.store.rows().empty());
}

TEST_CASE("a rotten row is found and named") {
    Terminal terminal{1200};
    CHECK(*first_broken(terminal.store, terminal.digest, {}) == std::nullopt);
    terminal.store.rot(700);
    CHECK(*first_broken(terminal.store, terminal.digest, {}) == 700);
    CHECK(*first_broken(terminal.store, terminal.digest, {1, 699}) == std::nullopt);
    CHECK(*first_broken(terminal.store, terminal.digest, {701}) == std::nullopt);
}

TEST_CASE("a body that was erased does not break the chain") {
    const FakeDigest digest;
    SeededRandom random{3};
    auto rows = chain_after(digest, {}, std::vector{sample_event(random, "{}", 40)});
    rows.front().event.sealed.clear();
    CHECK(is_whole(digest, rows.front()));
    rows.front().event.open.clear();
    CHECK_FALSE(is_whole(digest, rows.front()));
}

TEST_CASE("opening twice keeps the journal that is there") {
    Terminal terminal{3};
    const auto again = open_or_first(terminal.store, terminal.digest, TerminalId{{1}}, terminal.random);
    REQUIRE(again);
    CHECK(again->head.sequence == 3);
}

TEST_CASE("what goes with an event is refused unless its name is its own and its case is the event's") {
    Terminal terminal;
    const auto event = sample_event(terminal.random);
    const auto refused = [&](const SealedBlob& blob) {
        return keep(terminal.store, terminal.digest, {.events = {&event, 1}, .blobs = {&blob, 1}})
            .error()
            .kind;
    };
    const CaseId of = decode_header(event.header)->case_id;
    const auto named = [&](CaseId id, Bytes sealed) {
        const Hash name = terminal.digest.sha256(ByteView{sealed});
        return SealedBlob{id, name, std::move(sealed)};
    };
    CHECK(refused({of, Hash{1}, Bytes{1, 2, 3}}) == TroubleKind::BadInput);
    CHECK(refused(named(of, {})) == TroubleKind::BadInput);
    CHECK(refused(named(CaseId{{9}}, {1, 2, 3})) == TroubleKind::BadInput);
    CHECK(refused(named(of, Bytes(blob_bytes_max + 1))) == TroubleKind::TooLarge);
    CHECK(terminal.store.rows().empty());
    const SealedBlob good = named(of, {1, 2, 3});
    CHECK(keep(terminal.store, terminal.digest, {.events = {&event, 1}, .blobs = {&good, 1}}));
}
