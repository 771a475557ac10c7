#include "tests/core/kiosk/branch_office.h"
#include "tests/core/kiosk/confirmed_document.h"

using namespace fengqiao;

namespace {

// The case as headquarters folds it from the first `count` events of the terminal's journal.
Case folded_at_headquarters(BranchOffice& branch, CaseId id, std::size_t count) {
    Case folded;
    for (const auto& row : branch.store.rows()) {
        if (count-- == 0) break;
        const auto event = branch.sealer.open(row.event, MemorySealer::wrap_for(id));
        REQUIRE(event);
        folded = apply(std::move(folded), *event, shipped_rules());
    }
    return folded;
}

struct Seen {
    State state{};
    Level level{};
    std::uint32_t round{};
    std::size_t ratings{};
    std::optional<std::string> outcome;
    PersonId handler;
    std::vector<EventType> permitted;
    std::size_t lines{};

    friend bool operator==(const Seen&, const Seen&) = default;
};

Seen seen(const Case& the_case, std::size_t lines) {
    Seen now{the_case.state,
             the_case.level,
             the_case.round,
             the_case.ratings.size(),
             {},
             the_case.current_handler,
             permitted(the_case, Role::BranchHead, Side::Terminal, head),
             lines};
    if (the_case.decision) now.outcome = the_case.decision->outcome;
    return now;
}

Shelf shelf_of(BranchOffice& branch) {
    return Shelf{{branch.store, branch.store, branch.files, branch.sealer, shipped_rules()}};
}

} // namespace

// I4 of the invariants: the view is the fold of what is confirmed and what is pending, wherever the line
// between them lies.
TEST_CASE("a case looks the same however much of it headquarters has confirmed") {
    BranchOffice branch;
    const Filed filed = branch.file();
    const CaseId id = filed.case_id;
    branch.resolve(id);
    REQUIRE(branch.rate(id, Satisfaction::Bad));
    branch.act(id, head, RecontactDone{"再次沟通"});
    REQUIRE(branch.rate(id, Satisfaction::Good, 2));
    const std::size_t all = branch.store.rows().size();
    const Case whole = folded_at_headquarters(branch, id, all);
    for (std::size_t confirmed = 0; confirmed <= all; ++confirmed) {
        CAPTURE(confirmed);
        if (confirmed > 0) {
            const Case at_headquarters = folded_at_headquarters(branch, id, confirmed);
            AcceptedAnswer answer;
            answer.acked = {confirmed, branch.store.rows()[confirmed - 1].hash};
            answer.through = confirmed;
            REQUIRE(branch.store.record(answer));
            branch.files.confirmed = {document_of(at_headquarters)};
        }
        const auto shelved = shelf_of(branch).find(id);
        REQUIRE(*shelved);
        CHECK(seen((*shelved)->folded, (*shelved)->timeline.size()) == seen(whole, whole.timeline.size()));
        CHECK((*shelved)->pending == (confirmed < all));
        CHECK((*shelved)->outcome == "O04");
    }
}

TEST_CASE("a case of another terminal of the branch is on the shelf with its name") {
    BranchOffice elsewhere;
    const Filed filed = elsewhere.file();
    BranchOffice branch;
    const auto facts = elsewhere.office.open_case(filed.case_id, handler)->facts;
    branch.confirm(document_of(folded_at_headquarters(elsewhere, filed.case_id, 1), facts.personal));
    const auto list = branch.office.list_cases(handler);
    REQUIRE(list->size() == 1);
    CHECK(list->front().masked_name == "王**");
    CHECK_FALSE(list->front().pending);
    branch.act(filed.case_id, handler, Accepted{true});
    CHECK(branch.office.list_cases(handler)->front().pending);
    CHECK(branch.office.list_cases(handler)->front().state == State::Handling);
}

TEST_CASE("what headquarters overtook stays in sight and changes nothing") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.act(filed.case_id, handler, Accepted{true});
    Case station = folded_at_headquarters(branch, filed.case_id, 1);
    station.level = Level::Station;
    station.state = State::Handling;
    AcceptedAnswer answer;
    answer.acked = {1, branch.store.rows()[0].hash};
    answer.through = 1;
    REQUIRE(branch.store.record(answer));
    branch.files.confirmed = {document_of(station)};
    const auto view = branch.office.open_case(filed.case_id, handler);
    REQUIRE(view);
    CHECK(view->summary.level == Level::Station);
    CHECK(view->timeline.back().overtaken);
    CHECK(view->timeline.back().pending);
}

TEST_CASE("events of a case whose submission is not here are kept and not shown") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.act(filed.case_id, handler, Accepted{true});
    AcceptedAnswer answer;
    answer.acked = {1, branch.store.rows()[0].hash};
    answer.through = 1;
    REQUIRE(branch.store.record(answer));
    CHECK(branch.office.list_cases(handler)->empty());
    CHECK(branch.office.open_case(filed.case_id, handler).error().kind == TroubleKind::NotFound);
    CHECK(branch.store.rows().size() == 2);
}

TEST_CASE("a number finds its case whether headquarters knows it or not") {
    BranchOffice branch;
    const Filed first = branch.file();
    const Filed second = branch.file();
    CHECK(*shelf_of(branch).find_number(first.number) == first.case_id);
    branch.confirm(document_of(folded_at_headquarters(branch, first.case_id, 1)));
    CHECK(*shelf_of(branch).find_number(first.number) == first.case_id);
    CHECK(*shelf_of(branch).find_number("000000000000") == std::nullopt);
    CHECK(second.number != first.number);
}
