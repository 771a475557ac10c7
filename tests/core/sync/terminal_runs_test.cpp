#include "tests/core/sync/branch_terminal.h"

using namespace fengqiao;
using namespace std::chrono_literals;

namespace {

// Headquarters was heard and holds everything.
BranchTerminal content_terminal(std::size_t events = 2) {
    BranchTerminal terminal{events};
    terminal.open_run();
    terminal.hear(terminal.holding(events));
    REQUIRE(terminal.state.phase == SyncPhase::Resting);
    return terminal;
}

void fail_whole_run(BranchTerminal& terminal) {
    for (unsigned attempt = 0; attempt < attempts_in_run_max; ++attempt) {
        terminal.hear(Answer{NoAnswer{}});
        REQUIRE(terminal.state.phase == SyncPhase::Pausing);
        terminal.wait();
        REQUIRE(terminal.sent);
    }
    terminal.hear(Answer{NoAnswer{}});
    REQUIRE(terminal.state.phase == SyncPhase::Resting);
}

} // namespace

TEST_CASE("a terminal that was just switched on calls within half an hour") {
    BranchTerminal terminal;
    REQUIRE(terminal.wait_until);
    CHECK(*terminal.wait_until <= 1000ms + 30min);
    terminal.wait();
    REQUIRE(terminal.sent);
    CHECK(terminal.sent->request.health.link == "first");
}

TEST_CASE("a filing is pushed soon while the line is up") {
    auto terminal = content_terminal();
    const auto filed = terminal.now;
    terminal.customer_files();
    REQUIRE(terminal.wait_until);
    CHECK(*terminal.wait_until >= filed + 1min);
    CHECK(*terminal.wait_until <= filed + 10min);
    const auto first = *terminal.wait_until;
    terminal.now += 30s;
    terminal.customer_files();
    CHECK(terminal.wait_until == first); // the second one goes with the first
    terminal.wait();
    REQUIRE(terminal.sent);
    CHECK(terminal.sent->request.health.link == "soon");
}

TEST_CASE("a filing does not shorten any pause while the line is down") {
    auto terminal = content_terminal();
    terminal.feed(NightlyAsked{});
    fail_whole_run(terminal);
    REQUIRE(terminal.wait_until);
    const auto retry = *terminal.wait_until;
    CHECK(retry >= terminal.now + 15min);
    CHECK(retry <= terminal.now + 30min);
    terminal.customer_files();
    CHECK(terminal.wait_until == retry);
    terminal.wait();
    fail_whole_run(terminal);
    CHECK(*terminal.wait_until >= terminal.now + 30min);
    CHECK(terminal.state.failed_runs == 2);
}

TEST_CASE("every night the terminal makes its pass in its own slot") {
    auto terminal = content_terminal();
    for (int night = 0; night < 3; ++night) {
        REQUIRE(terminal.wait_until);
        CHECK(*terminal.wait_until - terminal.now <= 24h);
        const auto before = terminal.now;
        terminal.wait();
        REQUIRE(terminal.sent);
        CHECK(terminal.sent->request.health.link == "nightly");
        if (night > 0) CHECK(terminal.now - before == 24h);
        terminal.heard_now += terminal.now - before;
        terminal.hear(terminal.challenge());
        terminal.hear(terminal.holding(2));
    }
}

TEST_CASE("headquarters may move the nightly slot") {
    BranchTerminal terminal{1};
    terminal.open_run();
    auto answer = terminal.holding(1);
    answer.next.slot_seconds = 7200;
    terminal.hear(answer);
    CHECK(terminal.state.slot == 2h);
}

TEST_CASE("headquarters that asks for patience is left alone as long as it asks") {
    BranchTerminal terminal{1};
    terminal.open_run();
    terminal.hear(Answer{Busy{3600s}});
    CHECK(terminal.wait_until == terminal.now + 1h);
    terminal.now += 30min;
    terminal.feed(Tick{});
    CHECK_FALSE(terminal.sent);
    terminal.wait();
    REQUIRE(terminal.sent);
    terminal.hear(Answer{Busy{30 * 24h}});
    CHECK(terminal.wait_until == terminal.now + 24h);
    CHECK(terminal.state.failed_runs == 0);
}

TEST_CASE("headquarters may ask to be called again, and not before") {
    BranchTerminal terminal{1};
    terminal.open_run();
    auto answer = terminal.holding(1);
    answer.next.after_seconds = 900;
    terminal.hear(answer);
    CHECK(terminal.wait_until == terminal.now + 15min);
    terminal.customer_files();
    CHECK(terminal.wait_until == terminal.now + 15min);
}

TEST_CASE("a revoked terminal goes on filing and asks once a day") {
    BranchTerminal terminal{3};
    terminal.open_run();
    SyncResponse revoked = terminal.challenge();
    revoked.code = SyncCode::Revoked;
    terminal.hear(Answer{Signed{403, revoked}});
    CHECK(terminal.alarms == std::vector{SyncAlarm::Revoked});
    CHECK(terminal.wait_until == terminal.now + 24h);
    terminal.customer_files();
    CHECK(terminal.wait_until == terminal.now + 24h);
    CHECK(terminal.store.rows().size() == 4);
    terminal.wait();
    terminal.hear(terminal.challenge());
    terminal.hear(terminal.holding(4));
    CHECK_FALSE(terminal.state.refused);
    CHECK(terminal.store.sync().acked.sequence == 4);
}

TEST_CASE("a revoked terminal shows as much as it may of what it holds, not only the first few") {
    BranchTerminal terminal;
    terminal.sealed_size = 400;
    terminal.file(600);
    terminal.open_run();
    REQUIRE(terminal.sent);
    const std::size_t first = terminal.sent->request.events.size();
    SyncResponse revoked = terminal.challenge();
    revoked.code = SyncCode::Revoked;
    terminal.hear(Answer{Signed{403, revoked}});
    terminal.wait();
    terminal.hear(terminal.challenge());
    CHECK(first < 600);
    CHECK(terminal.sent->request.events.size() == 600);
}

TEST_CASE(
    "a long backlog goes in batches that grow while the line carries them and shrink when it does not") {
    BranchTerminal terminal;
    terminal.sealed_size = 10'000;
    terminal.file(300);
    terminal.open_run();
    std::vector<std::size_t> bytes;
    while (terminal.sent && bytes.size() < 4) {
        bytes.push_back(terminal.sent->sent.bytes);
        terminal.hear(terminal.holding(terminal.sent->request.base.sequence + terminal.sent->sent.events));
    }
    REQUIRE(terminal.sent);
    CHECK(bytes.front() <= batch_bytes_first);
    CHECK(bytes.front() > batch_bytes_first - 11'000);
    CHECK(bytes.back() > 7 * batch_bytes_first);
    const auto large = terminal.sent->sent.bytes;
    CHECK(large <= batch_bytes_max);
    CHECK(large > batch_bytes_max - 11'000);
    terminal.hear(Answer{NoAnswer{}});
    terminal.wait();
    CHECK(terminal.sent->sent.bytes <= large / 2 + 11'000);
}

TEST_CASE("a batch that is too large is halved down to one event, which is never skipped") {
    BranchTerminal terminal;
    terminal.sealed_size = 10'000;
    terminal.file(6);
    terminal.open_run();
    std::vector<std::size_t> events;
    while (terminal.sent) {
        events.push_back(terminal.sent->sent.events);
        CHECK(terminal.sent->request.base.sequence == 0);
        terminal.hear(Answer{TooLarge{}});
    }
    CHECK(events == std::vector<std::size_t>{6, 3, 1});
    CHECK(terminal.alarms == std::vector{SyncAlarm::EventTooLarge});
    CHECK(terminal.state.failed_runs == 1);
}

TEST_CASE("headquarters that never moves on is not asked without a pause") {
    BranchTerminal terminal{3};
    terminal.open_run();
    for (unsigned attempt = 0; attempt < attempts_in_run_max; ++attempt) {
        terminal.hear(terminal.holding(0));
        REQUIRE(terminal.state.phase == SyncPhase::Pausing);
        terminal.wait();
    }
    terminal.hear(terminal.holding(0));
    CHECK(terminal.state.phase == SyncPhase::Resting);
    CHECK(terminal.state.failed_runs == 1);
}

TEST_CASE("a terminal told again and again of forks gives up for now") {
    BranchTerminal terminal{3};
    terminal.open_run();
    for (unsigned told = 0; told < rotations_in_run_max; ++told)
        terminal.hear(terminal.holding(0, SyncCode::Fork));
    terminal.hear(terminal.holding(0, SyncCode::Fork));
    CHECK(terminal.rotations.size() == rotations_in_run_max);
    CHECK(terminal.alarms == std::vector{SyncAlarm::NoProgress});
    CHECK(terminal.state.phase == SyncPhase::Resting);
}

TEST_CASE("an answer nobody waits for changes nothing") {
    auto terminal = content_terminal();
    AnswerFacts facts;
    facts.journal = *terminal.store.state();
    facts.sync = terminal.store.sync();
    terminal.feed(Heard{Signed{200, terminal.holding(0, SyncCode::Fork)}, facts});
    CHECK(terminal.rotations.empty());
    CHECK_FALSE(terminal.sent);
}

TEST_CASE("when the disk cannot take the answer the run ends and is tried again later") {
    BranchTerminal terminal{2};
    terminal.open_run();
    terminal.feed(StoreTrouble{});
    CHECK(terminal.state.phase == SyncPhase::Resting);
    CHECK(*terminal.wait_until >= terminal.now + 15min);
}
