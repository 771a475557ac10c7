#include "app/kiosk/flow/session.h"
#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::kiosk;

TEST_CASE("choosing size and colours keeps the customer's place and every answer") {
    Visit visit;
    visit.to_review();
    const auto before = visit.here<Review>().draft;
    visit.tap(ComfortTapped{});
    REQUIRE(visit.stands_at<ChooseComfort>());
    visit.tap(TextSizeTapped{TextSize::Largest}).tap(ThemeTapped{ThemeKind::High});
    CHECK(visit.model().comfort.size == TextSize::Largest);
    CHECK(visit.model().comfort.theme == ThemeKind::High);
    visit.tap(ContinueTapped{});
    REQUIRE(visit.stands_at<Review>());
    CHECK(visit.here<Review>().draft == before);
    CHECK(visit.model().comfort.size == TextSize::Largest);
}

TEST_CASE("the next visitor finds the house's own size, colours and patience, however the last one left") {
    const Comfort house{};
    const auto choose_all = [](Visit& visit) {
        visit.tap(ComfortTapped{}).tap(ElderModeTapped{}).tap(TextSizeTapped{TextSize::Largest});
        visit.tap(ThemeTapped{ThemeKind::Low}).tap(LanguageTapped{Language::English});
    };
    Visit finished;
    finished.tap(DoorTapped{Door::Complain});
    choose_all(finished);
    REQUIRE_FALSE(finished.model().comfort == house);
    finished.tap(ContinueTapped{}).tap(BackTapped{});
    REQUIRE(finished.stands_at<Attract>());
    CHECK(finished.model().comfort == house);

    Visit walked_away;
    walked_away.to_review();
    choose_all(walked_away);
    walked_away.wait(unhurried_idle + alert_time);
    REQUIRE(walked_away.stands_at<Attract>());
    CHECK(walked_away.model().comfort == house);

    Visit at_the_doors;
    choose_all(at_the_doors);
    at_the_doors.tap(ContinueTapped{}).wait(doors_idle);
    CHECK(at_the_doors.model().comfort == house);
}

TEST_CASE("a branch that begins in large type and soft colours comes back to them after every visit") {
    House house = Visit{}.house();
    house.comfort = {.language = Language::English, .size = TextSize::Large, .theme = ThemeKind::Low};
    const Moment now{milliseconds{5'000}, {}};
    Model model = fresh_model(std::make_shared<const House>(house), now);
    CHECK(model.comfort == house.comfort);
    for (const Tap& tap : std::initializer_list<Tap>{ComfortTapped{}, TextSizeTapped{TextSize::Small},
                                                     ThemeTapped{ThemeKind::Usual}, LeaveTapped{}})
        model = update(std::move(model), tap, now).model;
    CHECK(model.comfort == house.comfort);
}

TEST_CASE("one tap makes everything as an elder wants it, another takes it back") {
    Visit visit;
    visit.to_review().tap(ComfortTapped{}).tap(ElderModeTapped{});
    CHECK(visit.model().comfort.size == TextSize::Large);
    visit.tap(ContinueTapped{}).wait(seconds{299});
    CHECK_FALSE(visit.model().alert);
    visit.wait(seconds{1});
    CHECK(visit.model().alert);
    visit.tap(StillHereTapped{}).tap(ComfortTapped{}).tap(ElderModeTapped{});
    CHECK(visit.model().comfort == Comfort{});
}

TEST_CASE("the elder mode gives more time in any size that is chosen after it") {
    Visit visit;
    visit.to_review().tap(ComfortTapped{}).tap(ElderModeTapped{}).tap(TextSizeTapped{TextSize::Small});
    visit.tap(ContinueTapped{}).wait(seconds{299});
    CHECK_FALSE(visit.model().alert);
}

TEST_CASE("who already reads the largest type keeps it in the elder mode") {
    Visit visit;
    visit.tap(ComfortTapped{}).tap(TextSizeTapped{TextSize::Largest}).tap(ElderModeTapped{});
    CHECK(visit.model().comfort.size == TextSize::Largest);
}

TEST_CASE("an answer that comes while the size is being chosen finds the page that asked") {
    Visit visit;
    visit.to_receipt().tap(ComfortTapped{}).hear(Printed{{}, "123456789012"});
    REQUIRE(visit.stands_at<ChooseComfort>());
    visit.tap(ContinueTapped{});
    CHECK(visit.here<ReceiptShown>().paper == PaperState::Printed);
}

TEST_CASE("a receipt that was printed while a person was called says so") {
    Visit visit;
    visit.to_receipt().tap(CallStaffTapped{}).hear(Printed{{}, "123456789012"}).tap(BackTapped{});
    CHECK(visit.here<ReceiptShown>().paper == PaperState::Printed);
}

TEST_CASE("staff may change the size of their own pages, and the customer's place is still kept") {
    Visit visit;
    visit.to_review();
    const auto before = visit.here<Review>().draft;
    visit.to_staff_cases().tap(ComfortTapped{}).tap(TextSizeTapped{TextSize::Large}).tap(BackTapped{});
    REQUIRE(visit.stands_at<StaffCases>());
    visit.tap(StaffLeaveTapped{});
    REQUIRE(visit.stands_at<Review>());
    CHECK(visit.here<Review>().draft == before);
}

TEST_CASE("a person can be called from the comfort page, and the answers wait behind the call") {
    Visit visit;
    visit.to_review().tap(ComfortTapped{}).tap(CallStaffTapped{});
    REQUIRE(visit.stands_at<CallingStaff>());
    visit.tap(BackTapped{});
    CHECK(visit.stands_at<Review>());
}

TEST_CASE("a face that was pressed and left for the comfort page is not kept behind the customer's back") {
    Visit visit;
    visit.tap(DoorTapped{Door::Rate}).tap(SubjectTapped{RatingSubject::Service});
    visit.tap(KeyTapped{Satisfaction::VeryBad}).tap(ComfortTapped{}).wait(seconds{10});
    visit.tap(ContinueTapped{}).wait(seconds{10});
    CHECK(visit.stands_at<RatingKeys>());
    CHECK(visit.nothing_asked());
}

TEST_CASE(
    "reasons that were being chosen when nobody came back from the comfort page are kept with the rating") {
    Visit visit;
    visit.tap(DoorTapped{Door::Rate}).tap(SubjectTapped{RatingSubject::Service});
    visit.tap(KeyTapped{Satisfaction::VeryBad}).wait(rating_hold);
    REQUIRE(visit.stands_at<RatingReasons>());
    visit.tap(ComfortTapped{}).wait(journey_idle + alert_time);
    CHECK(visit.stands_at<Attract>());
    CHECK(visit.effect<KeepServiceRating>());
}

TEST_CASE("nothing is chosen over a page that waits for the disk") {
    Visit visit;
    visit.to_review().tap(SendTapped{}).tap(ComfortTapped{});
    CHECK(visit.stands_at<SavingComplaint>());
}
