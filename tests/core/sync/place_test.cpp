#include "tests/core/sync/branch_terminal.h"

using namespace fengqiao;

namespace {

SyncResponse assigning(SyncResponse answer) {
    answer.directives = {{assign_directive, Bytes{1, 2, 3}}};
    return answer;
}

} // namespace

TEST_CASE("a terminal takes its new place only when headquarters has all of the old one") {
    BranchTerminal terminal{3};
    terminal.open_run();
    terminal.hear(assigning(terminal.holding(1, SyncCode::Gap)));
    CHECK(terminal.places.empty()); // two are still to be sent
    terminal.hear(assigning(terminal.holding(3)));
    CHECK(terminal.places == std::vector<Bytes>{{1, 2, 3}});
    CHECK(terminal.state.phase == SyncPhase::Resting);
}

TEST_CASE("a terminal with more of its feed to come does not move yet") {
    BranchTerminal terminal{1};
    terminal.open_run();
    auto answer = assigning(terminal.holding(1));
    answer.feed.rows = {{1, {}, FeedKind::CaseDocument, "aa", 1, {7}}};
    answer.feed.cursor = {1, {}};
    answer.feed.more = true;
    terminal.hear(answer);
    CHECK(terminal.places.empty());
}
