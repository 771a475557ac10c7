#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::kiosk;

namespace {

void open_case(Visit& visit, std::vector<EventType> permitted) {
    visit.to_staff_cases().tap(ChoiceTapped{0});
    visit.hear(CaseOpened{a_case_view(std::move(permitted))});
}

} // namespace

TEST_CASE("the customer's draft survives a visit by staff") {
    Visit visit;
    visit.to_review();
    const auto before = visit.here<Review>().draft;
    visit.to_staff_cases();
    REQUIRE(visit.stands_at<StaffCases>());
    visit.tap(StaffLeaveTapped{});
    REQUIRE(visit.stands_at<Review>());
    CHECK(visit.here<Review>().draft == before);
}

TEST_CASE("staff who walk away leave nothing open, and the customer's draft is gone too") {
    Visit visit;
    visit.to_review().to_staff_cases().wait(seconds{150});
    CHECK(visit.stands_at<Attract>());
    CHECK_FALSE(visit.model().set_aside);
}

TEST_CASE("the pin is forgotten as soon as it has been sent to be checked") {
    Visit visit;
    visit.tap(CornerHeld{}).digits("100001").digits("135790");
    REQUIRE(visit.effect<SignIn>());
    CHECK(visit.effect<SignIn>()->pin == "135790");
    CHECK(visit.here<StaffSignIn>().pin.empty());
    visit.hear(SignedIn{std::variant<StaffPass, SignInRefused>{SignInRefused{}}});
    REQUIRE(visit.stands_at<StaffSignIn>());
    CHECK(visit.here<StaffSignIn>().refused);
    CHECK(visit.here<StaffSignIn>().staff_number.empty());
}

TEST_CASE("only what the case permits can be begun") {
    Visit visit;
    open_case(visit, {EventType::Accepted});
    visit.tap(ActTapped{EventType::Decided});
    CHECK(visit.stands_at<StaffCase>());
    visit.tap(ActTapped{EventType::Accepted});
    CHECK(visit.stands_at<StaffAct>());
}

TEST_CASE("an act is kept when every question is answered, and not before") {
    Visit visit;
    open_case(visit, {EventType::Decided});
    visit.tap(ActTapped{EventType::Decided}).tap(ContinueTapped{});
    CHECK(visit.stands_at<StaffAct>());
    for (std::size_t question = 0; question < 5; ++question)
        visit.tap(QuestionTapped{question, 0});
    visit.tap(ContinueTapped{});
    const auto* keep = visit.effect<KeepAct>();
    REQUIRE(keep);
    const auto* decided = std::get_if<Decided>(&keep->body);
    REQUIRE(decided);
    CHECK_FALSE(decided->blocks.finding.empty());
    CHECK_FALSE(decided->blocks.basis.empty());
    CHECK_FALSE(decided->blocks.reasons.empty());
    CHECK_FALSE(decided->blocks.remedies.empty());
}

TEST_CASE("an act is sent once, however often it is pressed") {
    Visit visit;
    open_case(visit, {EventType::Accepted});
    visit.tap(ActTapped{EventType::Accepted}).tap(QuestionTapped{0, 0}).tap(ContinueTapped{});
    REQUIRE(visit.effect<KeepAct>());
    visit.tap(ActTapped{EventType::Accepted}).tap(ContinueTapped{}).tap(HandOverTapped{});
    CHECK(visit.nothing_asked());
}

TEST_CASE("at the hand-over staff mode ends, then the customer steps in front of the keys") {
    Visit visit;
    visit.to_review();
    open_case(visit, {});
    visit.tap(HandOverTapped{}).hear(HandOverReady{a_tracked_case(true)});
    REQUIRE(visit.stands_at<LookAway>());
    CHECK_FALSE(visit.model().set_aside);
    visit.tap(ContinueTapped{});
    REQUIRE(visit.stands_at<RatingKeys>());
    CHECK(visit.here<RatingKeys>().staff_present);
    visit.tap(KeyTapped{Satisfaction::VeryGood}).wait(seconds{3});
    REQUIRE(visit.effect<KeepRating>());
    CHECK(visit.effect<KeepRating>()->rating.staff_present);
}

TEST_CASE("a refusal of the store is shown on the case") {
    Visit visit;
    open_case(visit, {EventType::Accepted});
    visit.tap(ActTapped{EventType::Accepted}).tap(QuestionTapped{0, 0}).tap(ContinueTapped{});
    visit.hear(ActKept{trouble(TroubleKind::NotAllowed, "no")});
    REQUIRE(visit.stands_at<StaffCase>());
    CHECK(visit.here<StaffCase>().refused);
    CHECK_FALSE(visit.here<StaffCase>().busy);
}
