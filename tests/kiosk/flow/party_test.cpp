#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::kiosk;

namespace {

// Somebody who has begun to key a telephone number.
Visit at_the_contact_page() {
    Visit visit;
    visit.tap(DoorTapped{Door::Complain}).tap(ChoiceTapped{4}).tap(ChoiceTapped{0}).tap(ChoiceTapped{1});
    visit.tap(ChoiceTapped{0}).tap(SkipTapped{}).digits("138");
    return visit;
}

Visit& send(Visit& visit) {
    return visit.digits("00001234").surname("王").tap(TitleTapped{Title::Madam}).tap(SendTapped{});
}

} // namespace

TEST_CASE("who complains for themselves is never asked for whom it is") {
    Visit visit;
    visit.to_review().tap(SendTapped{});
    REQUIRE(visit.effect<KeepComplaint>());
    CHECK(visit.effect<KeepComplaint>()->complaint.party() == Party{});
}

TEST_CASE("who comes for a family member says so aside, and goes on where they were") {
    Visit visit = at_the_contact_page();
    visit.tap(ForWhomTapped{});
    REQUIRE(visit.stands_at<ForWhom>());
    visit.tap(ChoiceTapped{1}).tap(ContinueTapped{});
    REQUIRE(visit.stands_at<EnterPhone>());
    CHECK(visit.here<EnterPhone>().draft.phone == "138");
    send(visit);
    REQUIRE(visit.effect<KeepComplaint>());
    CHECK(visit.effect<KeepComplaint>()->complaint.party().capacity == Capacity::Agent);
}

TEST_CASE("who goes back from the question for whom it is has changed nothing") {
    Visit visit = at_the_contact_page();
    visit.tap(ForWhomTapped{}).tap(ChoiceTapped{2}).tap(BackTapped{});
    REQUIRE(visit.stands_at<EnterPhone>());
    CHECK(visit.here<EnterPhone>().draft.party == Party{});
}

TEST_CASE("several people are at least two, and as many as are counted") {
    Visit visit = at_the_contact_page();
    visit.tap(ForWhomTapped{}).tap(ChoiceTapped{3});
    CHECK(visit.here<ForWhom>().draft.party.members == 2);
    visit.tap(QuestionTapped{1, 0});
    CHECK(visit.here<ForWhom>().draft.party.members == 2);
    visit.tap(QuestionTapped{1, 1}).tap(QuestionTapped{1, 1}).tap(ContinueTapped{});
    send(visit);
    REQUIRE(visit.effect<KeepComplaint>());
    CHECK(visit.effect<KeepComplaint>()->complaint.party().members == 4);
}

TEST_CASE("who turns out to come for themselves leaves no group behind") {
    Visit visit = at_the_contact_page();
    visit.tap(ForWhomTapped{}).tap(ChoiceTapped{3}).tap(QuestionTapped{1, 1}).tap(ChoiceTapped{0});
    visit.tap(ContinueTapped{});
    CHECK(visit.here<EnterPhone>().draft.party == Party{});
}

TEST_CASE("for whom it is can be changed on the review") {
    Visit visit;
    visit.to_review().tap(ChangeTapped{Answer::Party});
    REQUIRE(visit.stands_at<ForWhom>());
    visit.tap(ChoiceTapped{2}).tap(ContinueTapped{});
    REQUIRE(visit.stands_at<Review>());
    CHECK(visit.here<Review>().draft.party.capacity == Capacity::Heir);
}
