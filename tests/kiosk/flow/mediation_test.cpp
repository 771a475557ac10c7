#include "app/kiosk/flow/mediation_flow.h"
#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk {
namespace {

const PersonId first{{1}}, second{{2}};

TrackedCase a_case_to_mediate() {
    TrackedCase found = a_tracked_case(true);
    found.case_id = CaseId{{7}};
    found.requests = {"R01"};
    found.remedies = {.mediation = true};
    found.mediation_open = true;
    found.mediators = {{first, "傅正和", {}}, {second, "童秀兰", InstitutionKind::Bank}};
    return found;
}

Visit& to_case(Visit& visit, TrackedCase the_case) {
    visit.tap(DoorTapped{Door::Track}).digits("000000000000").digits("1234");
    return visit.hear(CaseFound{std::variant<TrackedCase, NotTracked>{std::move(the_case)}});
}

constexpr std::size_t by_phone = 1;

} // namespace

TEST_CASE("four taps after the case is found, mediation is applied for with the mediator that was chosen") {
    Visit visit;
    to_case(visit, a_case_to_mediate());
    visit.tap(MediationTapped{}).tap(ChoiceTapped{2}).tap(ChoiceTapped{by_phone}).tap(ConsentTapped{});
    const auto* keep = visit.effect<KeepMediation>();
    REQUIRE(keep);
    CHECK(keep->case_id == CaseId{{7}});
    CHECK(keep->application ==
          MediationApplied{second, MediationMode::Phone, {"R01"}, true, std::string{sharing_notice_version}});
    CHECK(visit.stands_at<SavingMediation>());
}

TEST_CASE("the first card leaves the choice to the committee") {
    Visit visit;
    to_case(visit, a_case_to_mediate());
    visit.tap(MediationTapped{}).tap(ChoiceTapped{0}).tap(ChoiceTapped{by_phone}).tap(ConsentTapped{});
    REQUIRE(visit.effect<KeepMediation>());
    CHECK(visit.effect<KeepMediation>()->application.chosen.is_zero());
}

TEST_CASE("nothing is applied for without the press that consents, whatever else is pressed") {
    Visit visit;
    to_case(visit, a_case_to_mediate()).tap(MediationTapped{});
    CHECK(visit.tap(ConsentTapped{}).nothing_asked()); // not before there is something to consent to
    visit.tap(ChoiceTapped{1});
    CHECK(visit.tap(ConsentTapped{}).nothing_asked());
    visit.tap(ChoiceTapped{by_phone});
    CHECK(visit.tap(ContinueTapped{}).nothing_asked());
    CHECK(visit.tap(ChoiceTapped{0}).nothing_asked());
    CHECK(visit.here<ApplyForMediation>().mode == MediationMode::Phone);
}

TEST_CASE("refusing goes one page back, and at last to the complaint, which is as it was") {
    Visit visit;
    to_case(visit, a_case_to_mediate());
    visit.tap(MediationTapped{}).tap(ChoiceTapped{1}).tap(ChoiceTapped{by_phone});
    CHECK_FALSE(visit.tap(BackTapped{}).here<ApplyForMediation>().mode);
    CHECK_FALSE(visit.tap(BackTapped{}).here<ApplyForMediation>().chosen);
    REQUIRE(visit.tap(BackTapped{}).stands_at<TrackShown>());
    CHECK(visit.here<TrackShown>().found == a_case_to_mediate());
}

TEST_CASE("thanks come only after the disk has it, with the day of the answer") {
    Visit visit;
    to_case(visit, a_case_to_mediate());
    visit.tap(MediationTapped{}).tap(ChoiceTapped{0}).tap(ChoiceTapped{0}).tap(ConsentTapped{});
    CHECK(visit.tap(LeaveTapped{}).stands_at<Attract>()); // who leaves meanwhile is forgotten
    Visit patient;
    to_case(patient, a_case_to_mediate());
    patient.tap(MediationTapped{}).tap(ChoiceTapped{0}).tap(ChoiceTapped{0}).tap(ConsentTapped{});
    patient.hear(MediationKept{Day{days{20'800}}});
    REQUIRE(patient.stands_at<Thanks>());
    CHECK(patient.here<Thanks>().what == ThanksFor::Mediation);
    CHECK(patient.here<Thanks>().answer_by == Day{days{20'800}});
    patient.wait(seconds{19});
    CHECK(patient.stands_at<Thanks>()); // long enough to read a day
    patient.wait(seconds{2});
    CHECK(patient.stands_at<Attract>());
}

TEST_CASE("a store that cannot keep it says so and thanks for nothing") {
    Visit visit;
    to_case(visit, a_case_to_mediate());
    visit.tap(MediationTapped{}).tap(ChoiceTapped{0}).tap(ChoiceTapped{0}).tap(ConsentTapped{});
    visit.hear(MediationKept{trouble(TroubleKind::DiskFull, "no room")});
    REQUIRE(visit.stands_at<OutOfService>());
    CHECK(visit.here<OutOfService>().reason == OutOfServiceReason::DiskFull);
}

TEST_CASE("from the page of who disagrees, the same application is two taps away") {
    Visit visit;
    to_case(visit, a_case_to_mediate()).tap(DisagreeTapped{});
    REQUIRE(visit.here<TrackShown>().forms);
    CHECK(visit.tap(MediationTapped{}).stands_at<ApplyForMediation>());
}

TEST_CASE("what is not open to mediation is not applied for") {
    Visit visit;
    TrackedCase pending = a_case_to_mediate();
    pending.mediation_open = false;
    to_case(visit, pending);
    CHECK(visit.tap(MediationTapped{}).stands_at<TrackShown>());
}

TEST_CASE("a mediation is ended after one more question, and not by the first press") {
    Visit visit;
    TrackedCase mediated = a_case_to_mediate();
    mediated.mediation_open = false;
    mediated.mediation_endable = true;
    to_case(visit, mediated);
    CHECK(visit.tap(EndMediationTapped{}).nothing_asked());
    CHECK_FALSE(visit.tap(BackTapped{}).here<TrackShown>().asking_end);
    visit.tap(EndMediationTapped{}).tap(ContinueTapped{});
    REQUIRE(visit.effect<EndMediation>());
    visit.hear(WithdrawalKept{});
    CHECK(visit.here<Thanks>().what == ThanksFor::MediationEnded);
}

} // namespace fengqiao::kiosk
