#include "tests/headquarters_service/branch_terminal.h"

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

struct Mediated {
    City city;
    BranchTerminal terminal{city, 0};
    CaseId id;

    Mediated() {
        id = terminal.file();
        terminal.keep({id, city.person("100101"), Role::FirstHandler, Accepted{true}});
        pass();
    }
    void pass() {
        terminal.sync();
        city.fold();
    }
    void apply(std::string_view chosen = "") {
        const PersonId mediator = chosen.empty() ? PersonId{} : city.person(chosen);
        terminal.keep({id,
                       {},
                       Role::Customer,
                       MediationApplied{mediator, MediationMode::Phone, {"R01"}, true, "2026-11"}});
        pass();
    }
    std::size_t listed_for(std::string_view staff_number, const CaseFilter& filter = {}) {
        return city.service().cases().list(city.person(staff_number), filter, {}, 50)->lines.size();
    }
    Result<CaseView> read_by(std::string_view staff_number) {
        return city.service().cases().read(city.person(staff_number), id);
    }
    ActAnswer record(std::string_view who, Role role, EventBody body) {
        const auto revision = read_by("110001")->folded.revision;
        auto answer = city.service().cases().record({id, city.person(who), role, revision, std::move(body)});
        REQUIRE(answer);
        return *answer;
    }
};

} // namespace

TEST_CASE("a mediator sees a case and its customer from the consent on, and not before") {
    Mediated at;
    CHECK(at.listed_for("900001") == 0);
    CHECK(at.read_by("900001").error().kind == TroubleKind::NotAllowed);
    at.apply();
    CHECK(at.listed_for("900001") == 1);
    CHECK(at.listed_for("900001", {.branch = at.city.branch(0)}) == 1);
    CHECK(at.listed_for("900001", {.branch = at.city.branch(1)}) == 0);
    REQUIRE(at.read_by("900001"));
    CHECK(at.read_by("900001")->complainant.phone == "13912345678");
    CHECK(at.listed_for("210001") == 0); // another institution's station sees no more than before
}

TEST_CASE("what was declined or taken back, the committee sees no more") {
    Mediated declined;
    declined.apply();
    const MediationDeclined no{MediationParty::Committee, MediationReason::OutOfScope};
    CHECK(declined.record("900001", Role::Mediator, no).verdict == ActVerdict::Recorded);
    CHECK(declined.listed_for("900001") == 0);
    CHECK(declined.read_by("900001").error().kind == TroubleKind::NotAllowed);
    Mediated gone;
    gone.apply();
    gone.terminal.keep({gone.id,
                        {},
                        Role::Customer,
                        MediationDeclined{MediationParty::Customer, MediationReason::NotWilling}});
    gone.pass();
    CHECK(gone.listed_for("900001") == 0);
}

TEST_CASE("a mediator the complaint is against does not see it, whatever the customer shared") {
    Mediated at;
    at.apply();
    // Nobody of the committee works for the institution, so that only an event can name one.
    CaseFilter all;
    CHECK(at.listed_for("900002", all) == 1);
    Case named = at.read_by("110001")->folded;
    named.respondents = {at.city.person("900002")};
    const auto directory = at.city.service().people().directory();
    CHECK_FALSE(may_see_case(**directory, at.city.person("900002"), named));
    CHECK(may_see_case(**directory, at.city.person("900001"), named));
}

TEST_CASE("accepted and agreed at the console, the branch hears of both, and the clock stood still") {
    Mediated at;
    at.apply("900002");
    at.city.clock().advance(days{1});
    const PersonId chosen = at.city.person("900002");
    CHECK(at.record("900001", Role::Mediator, MediationAccepted{at.city.person("900001")}).refusal ==
          Refusal::NotChosen);
    CHECK(at.record("900001", Role::Mediator, MediationAccepted{at.city.person("110001")}).verdict ==
          ActVerdict::BadField); // nobody of the committee
    CHECK(at.record("900001", Role::Mediator, MediationAccepted{chosen}).verdict == ActVerdict::Recorded);
    at.terminal.sync();
    const auto mediating = at.terminal.document(at.id);
    CHECK(mediating->state == State::Mediating);
    CHECK(mediating->mediation->mediator == chosen);
    CHECK(mediating->mediation->stood_at == State::Handling);
    at.city.clock().advance(days{10});
    const Agreed agreement{AgreementForm::Written, Fen{50'000}, std::nullopt};
    CHECK(at.record("900002", Role::Mediator, agreement).verdict == ActVerdict::Recorded);
    at.terminal.sync();
    CHECK(at.terminal.document(at.id)->state == State::Notified);
    CHECK(at.read_by("900001")->folded.clock.paused == days{10});
    CHECK(at.listed_for("900001") == 1); // the committee keeps its file
}

TEST_CASE("an institution refuses only with a reason, and only for itself") {
    Mediated at;
    at.apply();
    using enum MediationParty;
    CHECK(at.record("110001", Role::StationOfficer, MediationDeclined{Institution, MediationReason::None})
              .refusal == Refusal::NoReason);
    CHECK(at.record("110001", Role::StationOfficer, MediationDeclined{Customer, MediationReason::NotWilling})
              .refusal == Refusal::NotTheirWord);
    CHECK(at.record("110001", Role::StationOfficer, MediationDeclined{Institution, MediationReason::InCourt})
              .verdict == ActVerdict::Recorded);
}

TEST_CASE("whoever works for the institution accepts nothing in the committee's name") {
    Mediated at;
    at.apply();
    const auto directory = at.city.service().people().directory();
    Person officer = *(**directory).find_staff_number("110001");
    officer.roles.add(Role::Mediator);
    REQUIRE(at.city.service().people().keep({{}, {}, {}, {officer}}, {}));
    CHECK(at.record("110001", Role::Mediator, MediationAccepted{at.city.person("900001")}).verdict ==
          ActVerdict::RoleNotHeld);
    CHECK(at.read_by("110001")->folded.state == State::MediationPending);
}

TEST_CASE("every branch's terminals hear who mediates, and who no longer does") {
    Mediated at;
    BranchTerminal elsewhere{at.city, 4};
    for (BranchTerminal* terminal : {&at.terminal, &elsewhere}) {
        at.city.fold();
        for (int calls = 0; calls < 4; ++calls)
            terminal->sync();
        const auto mediator = terminal->staff(at.city.person("900003"));
        REQUIRE(mediator);
        CHECK(is_of_committee(*mediator));
        CHECK(mediator->name == "骆成华");
        CHECK(mediator->wing == InstitutionKind::Insurer);
    }
    const auto directory = at.city.service().people().directory();
    Person gone = *(**directory).find_staff_number("900003");
    gone.place = (**directory).place_of(at.city.branch(0)); // without a pin
    gone.roles = {Role::LobbyManager};
    REQUIRE(at.city.service().people().keep({{}, {}, {}, {gone}}, {}));
    at.city.fold();
    at.terminal.sync();
    CHECK(at.terminal.staff(gone.id)->roles.empty());
}

TEST_CASE("what is shared survives folding everything again") {
    Mediated at;
    at.apply();
    REQUIRE(at.city.service().folding().rebuild());
    CHECK(at.listed_for("900001") == 1);
    CHECK(at.read_by("900001")->folded.mediations.size() == 1);
}
