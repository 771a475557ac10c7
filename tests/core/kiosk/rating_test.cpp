#include "tests/core/kiosk/branch_office.h"

using namespace fengqiao;

TEST_CASE("the five keys are open only after the customer was told") {
    BranchOffice branch;
    const Filed filed = branch.file();
    CHECK(branch.rate(filed.case_id, Satisfaction::Good).error().kind == TroubleKind::NotAllowed);
    branch.resolve(filed.case_id);
    CHECK(branch.office.prepare_hand_over(filed.case_id)->rating_open);
    CHECK(branch.rate(filed.case_id, Satisfaction::VeryGood));
    CHECK(branch.state_of(filed.case_id) == State::Closed);
    CHECK(branch.office.open_case(filed.case_id, handler)->rating == Satisfaction::VeryGood);
}

TEST_CASE("one round is rated once") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.resolve(filed.case_id);
    REQUIRE(branch.rate(filed.case_id, Satisfaction::Fair));
    const auto rows = branch.store.rows().size();
    CHECK(branch.rate(filed.case_id, Satisfaction::VeryGood).error().kind == TroubleKind::NotAllowed);
    CHECK(branch.store.rows().size() == rows);
}

TEST_CASE("a rating of another round than the open one is not kept") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.resolve(filed.case_id);
    CHECK(branch.rate(filed.case_id, Satisfaction::Good, 2).error().kind == TroubleKind::NotAllowed);
}

TEST_CASE("a rating given on the telephone is not entered at the glass") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.resolve(filed.case_id);
    const Rated rated{Satisfaction::Good, {}, RatingSource::PhoneFollowUp, false, 1};
    CHECK(branch.office.keep_rating(filed.case_id, rated).error().kind == TroubleKind::NotAllowed);
}

TEST_CASE("a bad rating brings the case back, and somebody else speaks with the customer") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.resolve(filed.case_id);
    REQUIRE(branch.rate(filed.case_id, Satisfaction::Bad));
    CHECK(branch.state_of(filed.case_id) == State::Recontact);
    CHECK(branch.office.keep_act(filed.case_id, handler, RecontactDone{"再次沟通"}).error().kind ==
          TroubleKind::NotAllowed);
    branch.act(filed.case_id, head, RecontactDone{"再次沟通"});
    CHECK(branch.rate(filed.case_id, Satisfaction::Good, 2));
    CHECK(branch.state_of(filed.case_id) == State::Closed);
}

TEST_CASE("after the second bad rating the case is closed") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.resolve(filed.case_id);
    REQUIRE(branch.rate(filed.case_id, Satisfaction::VeryBad));
    branch.act(filed.case_id, head, RecontactDone{"再次沟通"});
    REQUIRE(branch.rate(filed.case_id, Satisfaction::VeryBad, 2));
    CHECK(branch.state_of(filed.case_id) == State::Closed);
}
