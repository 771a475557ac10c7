#include "tests/core/sync/branch_terminal.h"

using namespace fengqiao;

namespace {

constexpr KeyRenewal order{1, 2};

SyncResponse with_order(SyncResponse answer) {
    answer.directives = {directive_of(order)};
    return answer;
}

} // namespace

TEST_CASE("an order for a new key says which one is replaced, and by which number") {
    const std::vector<Directive> orders{{keyset_directive, {1}}, directive_of({7, 4'000'000'000})};
    CHECK(key_renewal_in(orders) == KeyRenewal{7, 4'000'000'000});
    CHECK(key_renewal_in({}) == std::nullopt);
}

TEST_CASE("an order for a new key that makes no sense is passed over") {
    const Bytes good = directive_of(order).body;
    Bytes longer = good;
    longer.push_back(0);
    for (const Bytes& body : {Bytes{}, Bytes(good.begin(), good.end() - 1), longer, directive_of({0, 1}).body,
                              directive_of({3, 3}).body, directive_of({3, 2}).body})
        CHECK(key_renewal_in(std::vector<Directive>{{rotate_key_directive, body}}) == std::nullopt);
}

TEST_CASE("a terminal that is ordered to make its key anew tells headquarters in the same run") {
    BranchTerminal terminal{3};
    terminal.open_run();
    terminal.hear(with_order(terminal.holding(3)));
    CHECK(terminal.renewals == std::vector{order});
    REQUIRE(terminal.sent);
    CHECK(terminal.sent->request.base.sequence == 3);
    CHECK(terminal.sent->request.events.size() == 1);
    terminal.hear(terminal.holding(4));
    CHECK(terminal.state.phase == SyncPhase::Resting);
}

TEST_CASE("an order that is repeated is carried out once in a run, and again in the next") {
    BranchTerminal terminal{1};
    terminal.open_run();
    terminal.hear(with_order(terminal.holding(1)));
    terminal.hear(with_order(terminal.holding(2)));
    CHECK(terminal.renewals.size() == 1);
    CHECK(terminal.state.phase == SyncPhase::Resting);
    terminal.open_run();
    terminal.hear(with_order(terminal.holding(2)));
    CHECK(terminal.renewals.size() == 2);
}
