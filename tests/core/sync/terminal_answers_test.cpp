#include "tests/core/sync/branch_terminal.h"

using namespace fengqiao;

TEST_CASE("a run begins with an empty call for the challenge and tells nothing") {
    BranchTerminal terminal{3};
    terminal.feed(NightlyAsked{});
    REQUIRE(terminal.sent);
    CHECK(terminal.sent->sent.opening);
    CHECK(terminal.sent->challenge.empty());
    CHECK(terminal.sent->request.events.empty());
    terminal.hear(terminal.challenge());
    CHECK(terminal.sent->challenge == Bytes{4, 5, 6});
    CHECK(terminal.sent->request.events.size() == 3);
    CHECK(terminal.clocks_observed == 1);
}

TEST_CASE("what headquarters confirmed is acknowledged, and only what is stable leaves the disk") {
    BranchTerminal terminal{5};
    terminal.open_run();
    auto answer = terminal.holding(5);
    answer.stable = 2;
    terminal.hear(answer);
    CHECK(terminal.store.sync().acked.sequence == 5);
    CHECK(terminal.store.state()->lowest_held == 3);
    CHECK(terminal.state.phase == SyncPhase::Resting);
    CHECK(terminal.alarms.empty());
}

TEST_CASE("stable beyond the acknowledgement purges nothing unacknowledged") {
    BranchTerminal terminal{5};
    terminal.open_run();
    auto answer = terminal.holding(3);
    answer.stable = 5;
    terminal.hear(answer);
    CHECK(terminal.store.state()->lowest_held == 4);
    REQUIRE(terminal.sent);
    CHECK(terminal.sent->request.base.sequence == 3);
    CHECK(terminal.sent->request.events.size() == 2);
}

TEST_CASE("a smaller head with our own hash means: send again from there") {
    BranchTerminal terminal{6};
    terminal.open_run();
    terminal.hear(terminal.holding(6));
    terminal.open_run();
    terminal.hear(terminal.holding(2, SyncCode::Gap));
    CHECK(terminal.store.sync().acked.sequence == 2);
    REQUIRE(terminal.sent);
    CHECK(terminal.sent->request.events.size() == 4);
    CHECK(terminal.rotations.empty());
}

TEST_CASE("a fork opens a new journal with everything held in it") {
    BranchTerminal terminal{6};
    terminal.open_run();
    auto answer = terminal.holding(6);
    answer.stable = 2;
    terminal.hear(answer);
    const auto old = terminal.store.state()->journal;
    terminal.open_run();
    terminal.hear(terminal.holding(6, SyncCode::Fork));
    CHECK(terminal.rotations == std::vector{JournalReason::Fork});
    REQUIRE(terminal.sent);
    CHECK(terminal.sent->request.journal != old);
    CHECK(terminal.sent->request.predecessor->journal == old);
    CHECK(terminal.sent->request.events.size() == 4); // acknowledged ones as well
    CHECK(terminal.sent->request.base.sequence == 0);
}

TEST_CASE("headquarters with more of our journal than we have means our disk went back in time") {
    BranchTerminal terminal{3};
    terminal.open_run();
    terminal.hear(terminal.holding(7));
    CHECK(terminal.rotations == std::vector{JournalReason::Fork});
    CHECK(terminal.recorded == 0);
}

TEST_CASE("another hash at the same place is a fork even when headquarters says all is well") {
    BranchTerminal terminal{3};
    terminal.open_run();
    auto answer = terminal.holding(3);
    answer.head.hash[5] ^= 1;
    terminal.hear(answer);
    CHECK(terminal.rotations == std::vector{JournalReason::Fork});
    CHECK(terminal.recorded == 0);
}

TEST_CASE("headquarters restored beyond its promise is declared as a gap, and what is held is sent again") {
    BranchTerminal terminal{6};
    terminal.open_run();
    auto answer = terminal.holding(6);
    answer.stable = 4;
    terminal.hear(answer);
    terminal.open_run();
    terminal.hear(terminal.holding(4, SyncCode::Gap)); // exactly as promised
    CHECK(terminal.alarms.empty());
    REQUIRE(terminal.sent);
    terminal.hear(terminal.holding(3, SyncCode::Gap)); // one event less than promised
    CHECK(terminal.alarms == std::vector{SyncAlarm::GapDeclared});
    CHECK(terminal.rotations == std::vector{JournalReason::Restore});
    REQUIRE(terminal.sent);
    CHECK(terminal.sent->request.events.size() == 2);
}

TEST_CASE("a corrupt batch whose rows are good is sent again, smaller and later") {
    BranchTerminal terminal{3};
    terminal.open_run();
    terminal.hear(terminal.holding(0, SyncCode::Corrupt));
    CHECK(terminal.rotations.empty());
    CHECK(terminal.state.phase == SyncPhase::Pausing);
    terminal.wait();
    CHECK(terminal.sent->request.events.size() == 3);
}

TEST_CASE("a rotten row is set aside and the rest goes on in a new journal") {
    BranchTerminal terminal{5};
    terminal.store.rot(3);
    terminal.open_run();
    terminal.hear(terminal.holding(0, SyncCode::Corrupt));
    CHECK(terminal.alarms == std::vector{SyncAlarm::OwnRowsBroken});
    CHECK(terminal.rotations == std::vector{JournalReason::Corrupt});
    CHECK(terminal.store.set_aside().size() == 1);
    REQUIRE(terminal.sent);
    CHECK(terminal.sent->request.events.size() == 4);
    CHECK(*first_broken(terminal.store, terminal.digest, {}) == std::nullopt);
}

TEST_CASE("an answer about another journal is no answer") {
    BranchTerminal terminal{3};
    terminal.open_run();
    auto answer = terminal.holding(3);
    answer.journal = JournalId{{9}};
    terminal.hear(answer);
    CHECK(terminal.recorded == 0);
    CHECK(terminal.state.phase == SyncPhase::Pausing);
}

TEST_CASE("a stale challenge is renewed once, then counts as no answer") {
    BranchTerminal terminal{3};
    terminal.open_run();
    terminal.hear(terminal.challenge());
    REQUIRE(terminal.sent);
    terminal.hear(terminal.challenge());
    CHECK_FALSE(terminal.sent);
    CHECK(terminal.state.phase == SyncPhase::Pausing);
    CHECK(terminal.clocks_observed == 1);
}

TEST_CASE("a feed that starts over drops the documents before it brings new ones") {
    BranchTerminal terminal{1};
    terminal.open_run();
    auto answer = terminal.holding(1);
    answer.feed.rows = {{1, FeedTag{1}, FeedKind::CaseDocument, "aa", 1, Bytes{1}}};
    answer.feed.cursor = {1, FeedTag{1}};
    answer.through = 1;
    terminal.hear(answer);
    CHECK(terminal.store.documents().contains("aa"));
    CHECK(terminal.store.sync().through == 1);
    terminal.open_run();
    answer = terminal.holding(1);
    answer.feed = {true, {{1, FeedTag{2}, FeedKind::CaseDocument, "bb", 1, Bytes{2}}}, {1, FeedTag{2}}, true};
    answer.through = 1;
    terminal.hear(answer);
    CHECK_FALSE(terminal.store.documents().contains("aa"));
    CHECK(terminal.store.sync().through == 0); // until the last page, own events are shown as pending
    answer = terminal.holding(1);
    answer.through = 1;
    answer.feed.rows = {{2, FeedTag{3}, FeedKind::CaseDocument, "aa", 2, Bytes{3}}};
    answer.feed.cursor = {2, FeedTag{3}};
    terminal.hear(answer);
    CHECK(terminal.store.documents().size() == 2);
    CHECK(terminal.store.sync().through == 1);
}

TEST_CASE("a feed page that runs backwards is not applied") {
    BranchTerminal terminal{1};
    terminal.open_run();
    auto answer = terminal.holding(1);
    answer.feed.rows = {{2, FeedTag{1}, FeedKind::CaseDocument, "aa", 1, Bytes{1}},
                        {2, FeedTag{2}, FeedKind::CaseDocument, "bb", 1, Bytes{1}}};
    answer.feed.cursor = {2, FeedTag{2}};
    terminal.hear(answer);
    CHECK(terminal.recorded == 0);
    CHECK(terminal.store.documents().empty());
}
