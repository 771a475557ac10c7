#include "tests/core/kiosk/branch_office.h"
#include "tests/core/kiosk/confirmed_document.h"

using namespace fengqiao;

namespace {

// A branch that knows a committee of two.
struct MediatedOffice : BranchOffice {
    MediatedOffice() {
        files.people.push_back(employee(second_mediator, "900002", "童秀兰", {Role::Mediator}));
        files.people.push_back(employee(mediator, "900001", "傅正和", {Role::Mediator}));
        files.people.back().wing = InstitutionKind::Bank;
        filed = file();
        act(filed.case_id, handler, Accepted{true});
    }
    TrackedCase tracked() { return *found(filed.number, "5678"); }
    Result<Day> apply(PersonId chosen) {
        return office.keep_mediation(filed.case_id,
                                     {chosen, MediationMode::Phone, tracked().requests, true, "2026-11"});
    }
    // Headquarters folded the application, and what the committee did then.
    void answered(const EventBody& body) {
        Story story;
        story.accept().apply(mediator).then(the_mediator, body);
        Case folded = story.now();
        folded.id = filed.case_id;
        folded.branch = place.branch;
        folded.filed->number = filed.number;
        PersonalDetails personal;
        personal.phone = "13812345678";
        CaseDocument document = document_of(folded, personal);
        const auto* last = last_mediation(folded);
        document.mediation = DocumentMediation{.applied_at = last->applied_at,
                                               .stage = last->stage,
                                               .mode = last->mode,
                                               .chosen = last->chosen,
                                               .mediator = last->mediator,
                                               .accepted_at = last->accepted_at,
                                               .stood_at = folded.remembered};
        confirm(document);
    }

    Filed filed;
};

} // namespace

TEST_CASE("a customer sees the committee's mediators in one order, with what they know") {
    MediatedOffice branch;
    const TrackedCase tracked = branch.tracked();
    CHECK(tracked.mediation_open);
    REQUIRE(tracked.mediators.size() == 2);
    CHECK(tracked.mediators[0] == MediatorCard{mediator, "傅正和", InstitutionKind::Bank});
    CHECK(tracked.mediators[1] == MediatorCard{second_mediator, "童秀兰", std::nullopt});
    const auto& submitted = std::get<Submitted>(branch.sealer.drafts().front().body);
    CHECK(tracked.requests == submitted.requests);
}

TEST_CASE("a mediator the complaint is against is not among the cards") {
    MediatedOffice branch;
    Story story;
    story.accept().then(the_officer, StaffNamed{{mediator}, {}, ""});
    Case folded = story.now();
    folded.id = branch.filed.case_id;
    folded.filed->number = branch.filed.number;
    PersonalDetails personal;
    personal.phone = "13812345678";
    branch.confirm(document_of(folded, personal));
    REQUIRE(branch.tracked().mediators.size() == 1);
    CHECK(branch.tracked().mediators.front().person == second_mediator);
    CHECK(branch.apply(mediator).error().kind == TroubleKind::NotAllowed);
}

TEST_CASE("an application on Monday is answered by the next Monday, and the case waits for it") {
    MediatedOffice branch; // 23 November 2026
    const auto by = branch.apply(mediator);
    REQUIRE(by);
    CHECK(iso_date(*by) == "2026-11-30");
    const TrackedCase tracked = branch.tracked();
    CHECK(tracked.state == State::MediationPending);
    CHECK(tracked.mediation == TrackedMediation{MediationStage::Applied, "傅正和", *by});
    CHECK_FALSE(tracked.mediation_open);
    CHECK(tracked.mediation_endable);
    CHECK(branch.apply(mediator).error().kind == TroubleKind::NotAllowed); // one at a time
}

TEST_CASE("only somebody on the committee's list can be chosen, or nobody") {
    MediatedOffice branch;
    CHECK(branch.apply(head).error().kind == TroubleKind::NotAllowed);
    CHECK(branch.apply(numbered<PersonId>(99)).error().kind == TroubleKind::NotAllowed);
    CHECK(branch.apply({}));
    CHECK(branch.tracked().mediation->mediator.empty());
}

TEST_CASE("without consent nothing is kept") {
    MediatedOffice branch;
    const auto before = branch.sealer.drafts().size();
    CHECK_FALSE(branch.office.keep_mediation(branch.filed.case_id, {{}, {}, {}, false, "2026-11"}));
    CHECK(branch.sealer.drafts().size() == before);
}

TEST_CASE("whoever stayed anonymous applies on paper, where a name is") {
    BranchOffice branch;
    Draft draft = rolled_over_draft();
    draft.anonymous = true;
    const Filed filed = branch.file(draft);
    branch.act(filed.case_id, handler, Accepted{true});
    CHECK_FALSE(branch.found(filed.number, filed.pick_up_code)->mediation_open);
}

TEST_CASE("an application is taken back at the glass before the committee answers and after") {
    MediatedOffice pending;
    REQUIRE(pending.apply(mediator));
    REQUIRE(pending.office.end_mediation(pending.filed.case_id));
    CHECK(pending.tracked().state == State::Handling);
    CHECK(pending.tracked().mediation->stage == MediationStage::Declined);
    MediatedOffice begun;
    REQUIRE(begun.apply(mediator));
    begun.answered(MediationAccepted{mediator});
    CHECK(begun.tracked().state == State::Mediating);
    REQUIRE(begun.office.end_mediation(begun.filed.case_id));
    CHECK(begun.tracked().state == State::Handling); // where it stood, as headquarters' document says
    CHECK(begun.tracked().mediation->stage == MediationStage::Withdrawn);
    CHECK(begun.office.end_mediation(begun.filed.case_id).error().kind == TroubleKind::NotAllowed);
}

TEST_CASE("a mediator of the committee does not sign in at the glass") {
    MediatedOffice branch;
    CHECK_FALSE(branch.signs_in("900001", "100009"));
    CHECK(branch.office.open_case(branch.filed.case_id, mediator).error().kind == TroubleKind::NotAllowed);
}
