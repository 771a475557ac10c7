#include "core/content/edition.h"
#include "core/sync/edition_store.h"
#include "tests/core/sync/branch_terminal.h"

using namespace fengqiao;

namespace {

const ContentOrder an_order{1'795'000'000, Hash{7}, 900};

} // namespace

TEST_CASE("an order to show an edition is read as it was given") {
    CHECK(content_order_in(std::vector{Directive{9, {1}}, directive_to_show(an_order)}) == an_order);
    CHECK(directive_to_show(an_order).body.size() == 40);
    CHECK_FALSE(content_order_in(std::vector{Directive{9, {1}}}));
}

TEST_CASE("an order of another shape is none") {
    auto longer = directive_to_show(an_order), shorter = longer;
    longer.body.push_back(0);
    shorter.body.pop_back();
    for (const Directive& wrong :
         {longer, shorter, directive_to_show(ContentOrder{0, Hash{7}, 900}),
          directive_to_show(ContentOrder{1, Hash{7}, 0}),
          directive_to_show(ContentOrder{1, Hash{7}, static_cast<std::uint32_t>(manifest_bytes_max) + 1})})
        CHECK_FALSE(content_order_in(std::vector{wrong}));
}

TEST_CASE("what is to be shown is fetched when there is nothing to send and nothing else to come") {
    BranchTerminal terminal{3};
    terminal.open_run();
    auto some = terminal.holding(1, SyncCode::Gap);
    some.directives = {directive_to_show(an_order)};
    terminal.hear(some);
    CHECK(terminal.contents.empty()); // two are still to be sent
    auto all = terminal.holding(3);
    all.directives = {directive_to_show(an_order)};
    terminal.hear(all);
    CHECK(terminal.contents == std::vector{an_order});
    CHECK(terminal.state.phase == SyncPhase::Resting);
}

TEST_CASE("an older order changes nothing, and the newest is carried out again when its edition has rotted") {
    const auto order = [](std::uint32_t number) { return ContentOrder{number, Hash{7}, 900}; };
    CHECK(is_to_be_carried_out(order(5), {0, 0}));
    CHECK(is_to_be_carried_out(order(6), {5, 5}));
    CHECK_FALSE(is_to_be_carried_out(order(5), {5, 5}));
    CHECK_FALSE(is_to_be_carried_out(order(4), {5, 5}));
    CHECK(is_to_be_carried_out(order(5), {4, 5}));
    CHECK_FALSE(is_to_be_carried_out(order(4), {3, 5}));
}
