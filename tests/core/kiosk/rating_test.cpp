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

TEST_CASE("a remark is kept with its rating in one transaction, and read by who handles the case") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.resolve(filed.case_id);
    const auto acts = branch.store.appends();
    const Rated rated{Satisfaction::Bad, {"S04"}, RatingSource::Kiosk, false, 1};
    REQUIRE(branch.office.keep_rating(filed.case_id, rated, "等了半个月"));
    CHECK(branch.store.appends() == acts + 1);
    CHECK(branch.state_of(filed.case_id) == State::Recontact);
    const auto& last = branch.sealer.drafts().back();
    CHECK(std::get<NoteAdded>(last.body) ==
          NoteAdded{NoteKind::CustomersWords, ProposalAnswer::None, "等了半个月"});
    CHECK(last.case_id == filed.case_id);
}

TEST_CASE("a remark is not kept when its rating is refused") {
    BranchOffice branch;
    const Filed filed = branch.file();
    const auto rows = branch.store.rows().size();
    const Rated rated{Satisfaction::Bad, {}, RatingSource::Kiosk, false, 1};
    CHECK_FALSE(branch.office.keep_rating(filed.case_id, rated, "太早了"));
    CHECK(branch.store.rows().size() == rows);
}

TEST_CASE("a remark at the counter key is kept with it as an opinion with a key of its own") {
    BranchOffice branch;
    const auto acts = branch.store.appends();
    const OpinionGiven remark{OpinionKind::Suggestion, "zh-CN", "窗口太少"};
    REQUIRE(branch.office.keep_service_rating({Satisfaction::Bad, {}}, remark));
    CHECK(branch.store.appends() == acts + 1);
    CHECK(branch.store.rows().size() == 2);
    CHECK_FALSE(branch.sealer.drafts().back().case_id.is_zero());
    CHECK(std::get<OpinionGiven>(branch.sealer.drafts().back().body) == remark);
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
