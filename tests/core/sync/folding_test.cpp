#include "core/sync/folding.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

class Folded : public FoldedEvents {
public:
    Result<bool> contains(TerminalId terminal, EventId event) const override {
        ++asked;
        return terminal == TerminalId{{1}} && event == EventId{{9}};
    }
    mutable int asked{0};
};

KnownJournal journal_of(TerminalId terminal) {
    KnownJournal known;
    known.terminal = terminal;
    return known;
}

} // namespace

TEST_CASE("an event a second journal brings again is not folded again") {
    const Folded folded;
    CHECK_FALSE(*is_first_copy(folded, journal_of({{1}}), EventId{{9}}, 2));
    CHECK(*is_first_copy(folded, journal_of({{1}}), EventId{{8}}, 2));
    CHECK(*is_first_copy(folded, journal_of({{2}}), EventId{{9}}, 2));
}

TEST_CASE("a terminal with one journal costs no lookup") {
    const Folded folded;
    CHECK(*is_first_copy(folded, journal_of({{1}}), EventId{{9}}, 1));
    CHECK(folded.asked == 0);
}
