#include "tests/platform/sqlite/terminal/terminal_disk.h"

#include <fstream>
#include <iterator>

using namespace fengqiao;

namespace {

Bytes text(std::string_view words) {
    return {words.begin(), words.end()};
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

constexpr CaseId some_case{{0xca}};

struct Counter : TerminalDisk {
    Counter() { open_first(); }
    void hear(std::vector<FeedRow> rows, bool reset = false) {
        AcceptedAnswer answer;
        answer.acked = journal().state()->head;
        answer.feed.rows = std::move(rows);
        answer.feed.reset = reset;
        answer.feed.cursor = {++position, FeedTag{1}};
        answer.now = instant_from(5000);
        REQUIRE(sync().record(answer));
    }
    static FeedRow row(FeedKind kind, std::string key, std::string_view words, std::uint64_t revision = 1) {
        return {1, FeedTag{1}, kind, std::move(key), revision, text(words)};
    }
    std::uint64_t position{0};
};

} // namespace

TEST_CASE("a newer document of a case takes the place of the older one, never the other way") {
    Counter branch;
    branch.hear({Counter::row(FeedKind::CaseDocument, some_case.hex(), "second", 2)});
    branch.hear({Counter::row(FeedKind::CaseDocument, some_case.hex(), "first", 1)});
    CHECK((**branch.store->files().document(some_case)).filed.number == "second");
    branch.hear({Counter::row(FeedKind::CaseDocument, some_case.hex(), "third", 3)});
    branch.reopen();
    CHECK((**branch.store->files().document(some_case)).filed.number == "third");
    CHECK(branch.store->files().documents()->size() == 1);
}

TEST_CASE("a document that cannot be read is left out of the list and hides no other") {
    Counter branch;
    branch.hear({Counter::row(FeedKind::CaseDocument, "aa", "!"),
                 Counter::row(FeedKind::CaseDocument, "bb", "good")});
    const auto documents = branch.store->files().documents();
    REQUIRE(documents->size() == 1);
    CHECK(documents->front().filed.number == "good");
}

TEST_CASE("a case sealed before this terminal stood here still shows what is open") {
    Counter branch;
    branch.hear({Counter::row(FeedKind::CaseDocument, some_case.hex(), "?older")});
    const auto document = branch.store->files().document(some_case);
    REQUIRE(*document);
    CHECK((*document)->filed.number == "?older");
    CHECK((*document)->filed.personal.name.empty());
}

TEST_CASE("an erased case leaves neither document nor key") {
    Counter branch;
    const auto event = sample_event(branch.random);
    const KeyWrap wrap{some_case, Bytes(72, 4)};
    REQUIRE(keep(branch.journal(), branch.digest, {{&event, 1}, {&wrap, 1}}));
    branch.hear({Counter::row(FeedKind::CaseDocument, some_case.hex(), "case")});
    CHECK(*branch.store->files().wrap_of(some_case) == wrap.wrapped);
    branch.hear({Counter::row(FeedKind::Erase, some_case.hex(), "")});
    CHECK(*branch.store->files().document(some_case) == std::nullopt);
    CHECK(*branch.store->files().wrap_of(some_case) == std::nullopt);
}

TEST_CASE("after the night nothing of an erased case's key and document is in the files") {
    Counter branch;
    const std::string words = "document of a case " + std::string(9000, 'w'); // fills pages of its own
    for (Byte number = 1; number <= 100; ++number) {
        const auto event = sample_event(branch.random);
        const KeyWrap wrap{CaseId{{number}}, Bytes(72, number)};
        REQUIRE(keep(branch.journal(), branch.digest, {{&event, 1}, {&wrap, 1}}));
        branch.hear({Counter::row(FeedKind::CaseDocument, CaseId{{number}}.hex(), words, number)});
    }
    REQUIRE(branch.store->checkpoint());
    const std::string key(72, '\x07');
    REQUIRE(content_of(branch.database()).contains(key));
    for (Byte number = 1; number <= 100; ++number)
        branch.hear({Counter::row(FeedKind::Erase, CaseId{{number}}.hex(), "")});
    REQUIRE(branch.store->checkpoint());
    for (const auto& file : {branch.database(), branch.log()}) {
        CHECK_FALSE(content_of(file).contains(key));
        CHECK_FALSE(content_of(file).contains(std::string(2000, 'w')));
    }
}

TEST_CASE("staff are opened once, and again when headquarters sends another list") {
    Counter branch;
    branch.hear({Counter::row(FeedKind::Staff, "01", "1001")});
    CHECK(branch.store->files().staff()->front().staff_number == "1001");
    CHECK(branch.store->files().staff()->size() == 1);
    CHECK(branch.reader.opened == 1);
    branch.hear({Counter::row(FeedKind::Staff, "02", "1002")});
    CHECK(branch.store->files().staff()->size() == 2);
    branch.hear({}, true);
    CHECK(branch.store->files().staff()->empty());
}

TEST_CASE("a staff document that cannot be opened here takes the right to sign in with it") {
    Counter branch;
    branch.hear({Counter::row(FeedKind::Staff, "01", "1001", 1)});
    branch.hear({Counter::row(FeedKind::Staff, "01", "!", 2)});
    CHECK(branch.store->files().staff()->empty());
}

TEST_CASE("the hour of the last answer is headquarters' own") {
    Counter branch;
    CHECK(*branch.store->files().confirmed_at() == std::nullopt);
    branch.hear({});
    branch.reopen();
    CHECK(*branch.store->files().confirmed_at() == instant_from(5000));
}

TEST_CASE("a terminal that moves to another branch forgets the cases of the old one") {
    Counter branch;
    branch.hear({Counter::row(FeedKind::CaseDocument, "aa", "old")});
    branch.settings.branch = BranchId{{0x33}};
    branch.reopen();
    CHECK(branch.store->files().documents()->empty());
    CHECK(branch.sync().sync_state()->feed_branch == BranchId{{0x33}});
    CHECK(branch.sync().sync_state()->feed == FeedCursor{});
}

TEST_CASE("a restart forgives no wrong try") {
    Counter branch;
    CHECK(*branch.store->attempts().attempts("track") == Attempts{});
    const Attempts wrong{4, {instant_from(77), BootId{{9}}, milliseconds{123}}};
    REQUIRE(branch.store->attempts().remember("track", wrong));
    branch.reopen();
    CHECK(*branch.store->attempts().attempts("track") == wrong);
    CHECK(*branch.store->attempts().attempts("pin 01") == Attempts{});
    REQUIRE(branch.store->attempts().remember("track", {}));
    CHECK(*branch.store->attempts().attempts("track") == Attempts{});
}
