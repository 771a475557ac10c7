#include "tests/core/kiosk/branch_office.h"
#include "tests/core/kiosk/confirmed_document.h"

using namespace fengqiao;

namespace {

// Headquarters named the handler of the first of two cases; the head stands right above.
struct NamedHandler : BranchOffice {
    CaseId theirs{file().case_id};
    CaseId another{file().case_id};

    NamedHandler() {
        for (const CaseId id : {theirs, another}) {
            Case folded;
            for (const auto& sealed : sealer.drafts())
                if (sealed.case_id == id)
                    folded = apply(std::move(folded),
                                   {.id = EventId{{1}},
                                    .case_id = id,
                                    .branch = place.branch,
                                    .actor = sealed.actor,
                                    .role = sealed.role,
                                    .at = clock.now(),
                                    .body = sealed.body},
                                   shipped_rules());
            if (id == theirs) {
                folded.respondents = {handler};
                folded.direct_line = {head};
            }
            confirm(document_of(folded));
        }
        files.people.push_back(employee(second_handler, "100004", "钱芳", {Role::FirstHandler}));
    }
};

} // namespace

TEST_CASE(
    "in staff mode neither the person a complaint is against nor their direct line sees it in the list") {
    NamedHandler branch;
    for (const PersonId who : {handler, head}) {
        const auto list = branch.office.list_cases(who);
        REQUIRE(list->size() == 1);
        CHECK(list->front().case_id == branch.another);
    }
    CHECK(branch.office.list_cases(second_handler)->size() == 2);
}

TEST_CASE("in staff mode they can neither open it nor act on it, and a colleague can") {
    NamedHandler branch;
    for (const PersonId who : {handler, head}) {
        CHECK(branch.office.open_case(branch.theirs, who).error().kind == TroubleKind::NotAllowed);
        CHECK(branch.office.read_attachment(branch.theirs, Hash{1}, who).error().kind ==
              TroubleKind::NotAllowed);
        CHECK(branch.office
                  .keep_act(branch.theirs, who, Escalated{Level::Station, EscalationReason::Recusal, "回避"})
                  .error()
                  .kind == TroubleKind::NotAllowed);
    }
    CHECK(branch.office.open_case(branch.another, handler));
    CHECK(branch.office.keep_act(branch.theirs, second_handler, Accepted{true}));
}
