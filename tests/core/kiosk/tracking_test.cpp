#include "tests/core/kiosk/branch_office.h"
#include "tests/core/kiosk/confirmed_document.h"

using namespace fengqiao;

TEST_CASE("number and the phone's last four open the case, seconds after it was filed") {
    BranchOffice branch;
    const Filed filed = branch.file();
    const auto tracked = branch.found(filed.number, "5678");
    REQUIRE(tracked);
    CHECK(tracked->case_id == filed.case_id);
    CHECK(tracked->state == State::Registered);
    CHECK(tracked->due == filed.due);
    CHECK(tracked->withdrawable);
    CHECK_FALSE(tracked->rating_open);
    CHECK(tracked->as_of == std::nullopt);
    REQUIRE(tracked->timeline.size() == 1);
    CHECK(tracked->timeline.front().pending);
}

TEST_CASE("a wrong tail and an unknown number get the same answer") {
    BranchOffice one;
    const Filed filed = one.file();
    BranchOffice other;
    other.file();
    for (int tries = 0; tries < 7; ++tries)
        CHECK(one.not_found(filed.number, "0000") == other.not_found("999999999999", "5678"));
}

TEST_CASE("an empty tail opens nothing, not even an anonymous complaint") {
    BranchOffice branch;
    Draft draft = rolled_over_draft();
    draft.anonymous = true;
    const Filed filed = branch.file(draft);
    branch.not_found(filed.number, "");
}

TEST_CASE("the fifth wrong try closes the door for a minute, the next for two") {
    BranchOffice branch;
    const Filed filed = branch.file();
    for (int tries = 0; tries < 4; ++tries)
        CHECK(branch.not_found(filed.number, "0000").locked_for == std::nullopt);
    CHECK(branch.not_found(filed.number, "0000").locked_for == seconds{60});
    branch.clock.advance(seconds{59});
    CHECK(branch.not_found(filed.number, "5678").locked_for == seconds{1});
    branch.clock.advance(seconds{1});
    CHECK(branch.not_found(filed.number, "0000").locked_for == seconds{120});
}

TEST_CASE("the lock never lasts longer than fifteen minutes") {
    BranchOffice branch;
    for (int tries = 0; tries < 30; ++tries) {
        branch.not_found("999999999999", "0000");
        branch.clock.advance(seconds{901});
    }
    CHECK(branch.not_found("999999999999", "0000").locked_for == seconds{900});
}

TEST_CASE("the right tail forgives the wrong tries before it") {
    BranchOffice branch;
    const Filed filed = branch.file();
    for (int tries = 0; tries < 4; ++tries)
        branch.not_found(filed.number, "0000");
    CHECK(branch.found(filed.number, "5678"));
    for (int tries = 0; tries < 4; ++tries)
        CHECK(branch.not_found(filed.number, "0000").locked_for == std::nullopt);
}

TEST_CASE("switching the machine off and on serves none of the lock") {
    BranchOffice branch;
    const Filed filed = branch.file();
    for (int tries = 0; tries < 5; ++tries)
        branch.not_found(filed.number, "0000");
    branch.clock.advance(seconds{50});
    branch.clock.restart();
    CHECK(branch.not_found(filed.number, "5678").locked_for == seconds{60});
}

TEST_CASE("setting the wall clock forward serves none of the lock") {
    BranchOffice branch;
    const Filed filed = branch.file();
    for (int tries = 0; tries < 5; ++tries)
        branch.not_found(filed.number, "0000");
    branch.clock.set_wall(branch.clock.now() + std::chrono::hours{24});
    CHECK(branch.not_found(filed.number, "5678").locked_for == seconds{60});
}

TEST_CASE("a confirmed case says at what hour headquarters said so") {
    BranchOffice branch;
    const Filed filed = branch.file();
    const auto events = *branch.office.open_case(filed.case_id, handler);
    Case folded;
    folded.id = filed.case_id;
    folded.state = State::Registered;
    folded.filed = events.facts;
    folded.clock.received = filed.at;
    branch.confirm(document_of(folded, events.facts.personal));
    const auto tracked = branch.found(filed.number, "5678");
    REQUIRE(tracked);
    CHECK(tracked->as_of == branch.clock.now());
}

TEST_CASE("a case whose phone cannot be read here cannot be opened by guessing nothing") {
    BranchOffice branch;
    const Filed filed = branch.file();
    auto facts = branch.office.open_case(filed.case_id, handler)->facts;
    facts.personal = {};
    Case folded;
    folded.id = filed.case_id;
    folded.filed = facts;
    folded.state = State::Registered;
    folded.clock.received = filed.at;
    branch.confirm(document_of(folded));
    branch.not_found(filed.number, "");
    branch.not_found(filed.number, "5678");
}

TEST_CASE("the customer takes a complaint back once") {
    BranchOffice branch;
    const Filed filed = branch.file();
    REQUIRE(branch.office.keep_withdrawal(filed.case_id));
    CHECK(branch.found(filed.number, "5678")->state == State::Withdrawn);
    CHECK_FALSE(branch.found(filed.number, "5678")->withdrawable);
    CHECK(branch.office.keep_withdrawal(filed.case_id).error().kind == TroubleKind::NotAllowed);
    CHECK(branch.store.rows().size() == 2);
}

TEST_CASE("nobody acts on a case that is not known here") {
    BranchOffice branch;
    const CaseId unknown{{9}};
    CHECK(branch.office.keep_withdrawal(unknown).error().kind == TroubleKind::NotFound);
    CHECK(branch.rate(unknown, Satisfaction::Good).error().kind == TroubleKind::NotFound);
    CHECK(branch.office.prepare_hand_over(unknown).error().kind == TroubleKind::NotFound);
    CHECK(branch.store.rows().empty());
}
