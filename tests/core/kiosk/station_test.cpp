#include "tests/core/kiosk/branch_office.h"

#include <algorithm>

using namespace fengqiao;

namespace {

LoanStand stand_of(BranchOffice& branch, const std::string& item) {
    const auto hall = branch.office.hall({item});
    REQUIRE(hall);
    return hall->loans.front();
}

std::size_t events_kept(BranchOffice& branch) {
    return branch.store.state()->head.sequence;
}

} // namespace

TEST_CASE("a page that was shown is on disk, and is no complaint") {
    BranchOffice branch;
    REQUIRE(branch.office.keep_station_event(PageShown{"fees", "2026-11", "zh-CN"}));
    CHECK(events_kept(branch) == 1);
    CHECK(branch.sealer.drafts().back().case_id.is_zero());
    CHECK(branch.office.list_cases(head)->empty());
}

TEST_CASE("a suggestion has a key of its own and is found among no cases") {
    BranchOffice branch;
    branch.file();
    REQUIRE(branch.office.keep_station_event(OpinionGiven{OpinionKind::Suggestion, "zh-CN", "多放几把椅子"}));
    const EventDraft& kept = branch.sealer.drafts().back();
    CHECK_FALSE(kept.case_id.is_zero());
    CHECK(branch.store.wraps().contains(kept.case_id));
    CHECK(branch.office.list_cases(head)->size() == 1);
    CHECK_FALSE(branch.office.open_case(kept.case_id, head));
}

TEST_CASE("an act of a case does not pass as an event of the station") {
    BranchOffice branch;
    CHECK_FALSE(branch.office.keep_station_event(Accepted{}));
    CHECK(events_kept(branch) == 0);
}

TEST_CASE("the hall names who answers for it: its head, and its first handler") {
    BranchOffice branch;
    const auto hall = branch.office.hall({});
    REQUIRE(hall);
    CHECK(hall->head.name == "周强");
    CHECK(hall->handler.name == "李敏");
    for (const auto& person : branch.files.people) // their pictures are found by it
        if (person.name == "周强") CHECK(hall->head.staff_number == person.staff_number);
    branch.files.people.clear();
    CHECK(*branch.office.hall({}) == HallState{});
}

TEST_CASE("what is lent is asked for, handed out and brought back, and each is an event") {
    BranchOffice branch;
    REQUIRE(branch.office.keep_loan("umbrella", LoanStep::Asked, {}));
    CHECK(stand_of(branch, "umbrella") == LoanStand{"umbrella", 1, 0});
    REQUIRE(branch.office.keep_loan("umbrella", LoanStep::HandedOut, handler));
    CHECK(stand_of(branch, "umbrella") == LoanStand{"umbrella", 0, 1});
    REQUIRE(branch.office.keep_loan("umbrella", LoanStep::Returned, handler));
    CHECK(stand_of(branch, "umbrella") == LoanStand{"umbrella", 0, 0});
    CHECK(events_kept(branch) == 3);
    CHECK(stand_of(branch, "reading-glasses") == LoanStand{"reading-glasses", 0, 0});
}

TEST_CASE("staff hand out what was asked for by mouth, and take back only what is out") {
    BranchOffice branch;
    CHECK_FALSE(branch.office.keep_loan("umbrella", LoanStep::Returned, handler));
    REQUIRE(branch.office.keep_loan("umbrella", LoanStep::HandedOut, handler));
    CHECK(stand_of(branch, "umbrella") == LoanStand{"umbrella", 0, 1});
    CHECK(events_kept(branch) == 1);
}

TEST_CASE("only somebody who may sign in hands anything out") {
    BranchOffice branch;
    CHECK_FALSE(branch.office.keep_loan("umbrella", LoanStep::HandedOut, {}));
    CHECK_FALSE(branch.office.keep_loan("umbrella", LoanStep::HandedOut, second_handler));
    CHECK(events_kept(branch) == 0);
}
