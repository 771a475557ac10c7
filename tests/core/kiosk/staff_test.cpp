#include "tests/core/kiosk/branch_office.h"

using namespace fengqiao;

TEST_CASE("staff sign in with number and pin and get the roles headquarters gave them") {
    BranchOffice branch;
    CHECK_FALSE(branch.signs_in("100002", "100002"));
    const auto right = branch.office.sign_in("100002", "200001");
    REQUIRE(right);
    const auto* pass = std::get_if<StaffPass>(&*right);
    REQUIRE(pass);
    CHECK(pass->person == head);
    CHECK(pass->name == "周强");
    CHECK(pass->roles == std::vector{Role::BranchHead});
}

TEST_CASE("an unknown staff number is refused like a wrong pin") {
    BranchOffice branch;
    CHECK(branch.refused("999999", "000000") == branch.refused("100002", "000000"));
}

TEST_CASE("somebody whose roles were taken away may no longer sign in or act") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.files.people[0].roles = {};
    CHECK_FALSE(branch.signs_in("100001", "100001"));
    CHECK(branch.pins.asked == 0);
    CHECK(branch.office.keep_act(filed.case_id, handler, Accepted{true}).error().kind ==
          TroubleKind::NotAllowed);
    CHECK(branch.office.open_case(filed.case_id, handler).error().kind == TroubleKind::NotAllowed);
}

TEST_CASE("the fifth wrong pin waits fifteen seconds, each further one twice as long") {
    BranchOffice branch;
    for (int tries = 0; tries < 4; ++tries)
        CHECK(branch.refused("100002", "000000") == SignInRefused{});
    CHECK(branch.refused("100002", "000000").locked_for == seconds{15});
    CHECK(branch.pins.asked == 5);
    branch.clock.advance(seconds{14});
    CHECK(branch.refused("100002", "200001").locked_for == seconds{1});
    CHECK(branch.pins.asked == 5);
    branch.clock.advance(seconds{1});
    CHECK(branch.refused("100002", "000000").locked_for == seconds{30});
    branch.clock.advance(seconds{30});
    CHECK(branch.signs_in("100002", "200001"));
    CHECK(branch.refused("100002", "000000").locked_for == std::nullopt);
}

TEST_CASE("the fifteenth wrong pin locks until headquarters says something new about the person") {
    BranchOffice branch;
    for (int tries = 0; tries < 15; ++tries) {
        CHECK_FALSE(branch.refused("100002", "000000").locked != (tries == 14));
        branch.clock.advance(std::chrono::hours{5});
    }
    CHECK(branch.refused("100002", "200001").locked);
    branch.clock.restart();
    branch.clock.advance(std::chrono::hours{500});
    CHECK(branch.refused("100002", "200001").locked);
    branch.files.people[1].revision = 2;
    CHECK(branch.signs_in("100002", "200001"));
}

TEST_CASE("one person's wrong pins lock nobody else") {
    BranchOffice branch;
    for (int tries = 0; tries < 6; ++tries)
        branch.refused("100002", "000000");
    branch.files.people[0].staff_number = "100003";
    CHECK(branch.signs_in("100003", "300001"));
}

TEST_CASE("the list shows open cases first, by due date, with a masked name") {
    BranchOffice branch;
    const Filed later = branch.file();
    branch.clock.set_wall(branch.clock.now() - days{3});
    const Filed earlier = branch.file();
    const Filed closed = branch.file();
    REQUIRE(branch.office.keep_withdrawal(closed.case_id));
    const auto list = branch.office.list_cases(handler);
    REQUIRE(list->size() == 3);
    CHECK((*list)[0].case_id == earlier.case_id);
    CHECK((*list)[1].case_id == later.case_id);
    CHECK((*list)[2].case_id == closed.case_id);
    CHECK((*list)[0].masked_name == "王**");
    CHECK((*list)[0].pending);
    CHECK_FALSE((*list)[0].overdue);
}

TEST_CASE("the day after its last day a case is overdue") {
    BranchOffice branch;
    branch.file();
    branch.clock.advance(days{15});
    CHECK_FALSE(branch.office.list_cases(handler)->front().overdue);
    branch.clock.advance(days{1});
    CHECK(branch.office.list_cases(handler)->front().overdue);
}

TEST_CASE("an act is kept under the role of the person that the table lets stand") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.act(filed.case_id, handler, Accepted{true});
    CHECK(branch.sealer.drafts().back().role == Role::FirstHandler);
    CHECK(branch.state_of(filed.case_id) == State::Handling);
    CHECK(branch.office.keep_act(filed.case_id, head, Notified{}).error().kind == TroubleKind::NotAllowed);
}

TEST_CASE("what staff are offered is what the table permits them") {
    BranchOffice branch;
    const Filed filed = branch.file();
    const auto may = [&](PersonId person, EventType act) {
        const auto view = branch.office.open_case(filed.case_id, person);
        return std::ranges::find(view->permitted, act) != view->permitted.end();
    };
    CHECK(may(handler, EventType::Accepted));
    CHECK_FALSE(may(head, EventType::Accepted));
    CHECK_FALSE(may(handler, EventType::Rated));
    CHECK_FALSE(may(handler, EventType::Withdrawn));
}

TEST_CASE("once a case is passed up the branch may add words but no longer decide") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.act(filed.case_id, handler, Accepted{true});
    branch.act(filed.case_id, handler, Escalated{Level::Station, EscalationReason::BeyondBranch, "超出权限"});
    const Decided decision{"O04", true, std::nullopt, {"查明", "依据", "理由", "渠道"}};
    CHECK(branch.office.keep_act(filed.case_id, handler, decision).error().kind == TroubleKind::NotAllowed);
    CHECK(branch.office.keep_act(filed.case_id, handler,
                                 NoteAdded{NoteKind::Note, ProposalAnswer::None, "补充"}));
}

TEST_CASE("a decision without one of its four blocks is refused at the door") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.act(filed.case_id, handler, Accepted{true});
    const Decided decision{"O04", true, std::nullopt, {"查明", "依据", " ", "渠道"}};
    CHECK(branch.office.keep_act(filed.case_id, handler, decision).error().kind == TroubleKind::NotAllowed);
    CHECK(branch.state_of(filed.case_id) == State::Handling);
}

TEST_CASE("a decision above the first handler's limit is the branch head's") {
    BranchOffice branch;
    const Filed filed = branch.file();
    branch.act(filed.case_id, handler, Accepted{true});
    const Decided decision{"O03", true, Fen{200'000}, {"查明", "依据", "理由", "渠道"}};
    CHECK(branch.office.keep_act(filed.case_id, handler, decision).error().kind == TroubleKind::NotAllowed);
    CHECK(branch.office.keep_act(filed.case_id, head, decision));
}

TEST_CASE("staff see the customer's own words and who may call whom") {
    BranchOffice branch;
    const Filed filed = branch.file();
    const auto view = branch.office.open_case(filed.case_id, handler);
    REQUIRE(view);
    CHECK(view->facts.personal.name == "王女士");
    CHECK(view->facts.personal.phone == "13812345678");
    CHECK(branch.office.open_case(CaseId{{7}}, handler).error().kind == TroubleKind::NotFound);
}
