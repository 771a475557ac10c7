#include "app/kiosk/flow/session.h"
#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::kiosk;

namespace {

// A blind customer in the middle of a complaint, with headphones in.
Visit listening() {
    Visit visit;
    visit.hear(SpeechChanged{SpeakerState::Silent}).hear(HeadphonesChanged{true});
    visit.to_review();
    return visit;
}

} // namespace

TEST_CASE("low reach is chosen on the comfort page and ends with the visit") {
    Visit visit;
    visit.tap(DoorTapped{Door::Complain}).tap(ComfortTapped{}).tap(LowReachTapped{});
    CHECK(visit.model().comfort.low_reach);
    visit.tap(ContinueTapped{});
    CHECK(visit.stands_at<ChooseBusiness>());
    CHECK(visit.model().comfort.low_reach);
    visit.tap(ComfortTapped{}).tap(LowReachTapped{});
    CHECK_FALSE(visit.model().comfort.low_reach);
    visit.tap(LowReachTapped{}).tap(LeaveTapped{});
    CHECK_FALSE(visit.model().comfort.low_reach);
}

TEST_CASE("a key that moves the focus is somebody: the clock of the visit starts again") {
    Visit visit;
    visit.to_review().wait(seconds{100}).hear(KeyPressed{}).wait(seconds{100});
    CHECK_FALSE(visit.model().alert);
    visit.wait(seconds{20});
    CHECK(visit.model().alert);
}

TEST_CASE("whoever answers the alert with switches has its whole time again with every key") {
    Visit visit;
    visit.to_review().wait(journey_idle);
    REQUIRE(visit.model().alert);
    for (int key = 0; key < 4; ++key) {
        visit.wait(seconds{20}).hear(KeyPressed{});
        REQUIRE(visit.model().alert); // a key alone answers nothing
    }
    visit.tap(StillHereTapped{});
    CHECK(visit.stands_at<Review>());
    visit.wait(journey_idle).wait(alert_time);
    CHECK(visit.stands_at<Attract>());
}

TEST_CASE("headphones that are plugged in begin the reading, pulled out they end it") {
    Visit visit;
    visit.hear(SpeechChanged{SpeakerState::Silent});
    const auto asked = visit.model().asked_to_read;
    visit.hear(HeadphonesChanged{true});
    CHECK(visit.stands_at<Attract>());
    CHECK(visit.model().comfort.read_aloud);
    CHECK(visit.model().asked_to_read == asked + 1);
    visit.hear(HeadphonesChanged{false});
    CHECK_FALSE(visit.model().comfort.read_aloud);
    CHECK(visit.model().asked_to_read == asked + 1);
}

TEST_CASE("headphones begin no reading of staff's pages, nor where there is no sound") {
    Visit silent;
    silent.hear(SpeechChanged{SpeakerState::NoSound}).hear(HeadphonesChanged{true});
    CHECK_FALSE(silent.model().comfort.read_aloud);
    Visit staff;
    staff.hear(SpeechChanged{SpeakerState::Silent}).tap(CornerHeld{}).hear(HeadphonesChanged{true});
    CHECK_FALSE(staff.model().comfort.read_aloud);
}

TEST_CASE("the picture goes off only where one person alone hears the voice, which then leads") {
    Visit aloud;
    aloud.hear(SpeechChanged{SpeakerState::Silent}).to_review().tap(PictureTapped{});
    CHECK_FALSE(aloud.model().comfort.picture_off);
    CHECK_FALSE(aloud.model().comfort.read_aloud);
    Visit visit = listening();
    const auto asked = visit.model().asked_to_read;
    visit.tap(PictureTapped{});
    CHECK(visit.model().comfort.picture_off);
    CHECK(visit.model().comfort.read_aloud);
    CHECK(visit.model().asked_to_read == asked + 1);
    visit.tap(PictureTapped{});
    CHECK_FALSE(visit.model().comfort.picture_off);
}

TEST_CASE("a touch, headphones pulled out and a voice that fails each bring the picture back") {
    for (const Action& end : {Action{GlassTouched{}}, Action{HeadphonesChanged{false}},
                              Action{SpeechChanged{SpeakerState::NoSound}}}) {
        Visit visit = listening();
        visit.tap(PictureTapped{});
        REQUIRE(visit.model().comfort.picture_off);
        visit.hear(end);
        CHECK_FALSE(visit.model().comfort.picture_off);
        CHECK(visit.stands_at<Review>());
    }
}

TEST_CASE("with the picture off a person can be called and the alert comes, and the next visitor sees") {
    Visit visit = listening();
    visit.tap(PictureTapped{}).tap(CallStaffTapped{});
    CHECK(visit.stands_at<CallingStaff>());
    CHECK(visit.model().comfort.picture_off);
    visit.tap(BackTapped{});
    CHECK(visit.stands_at<Review>());
    visit.wait(unhurried_idle);
    CHECK(visit.model().alert);
    CHECK(visit.model().comfort.picture_off);
    visit.wait(alert_time);
    CHECK(visit.stands_at<Attract>());
    CHECK_FALSE(visit.model().comfort.picture_off);
}

TEST_CASE("staff see what they do: with their pages the picture comes back") {
    Visit visit = listening();
    visit.tap(PictureTapped{}).tap(CornerHeld{});
    REQUIRE(visit.stands_at<StaffSignIn>());
    CHECK_FALSE(visit.model().comfort.picture_off);
    visit.tap(PictureTapped{});
    CHECK_FALSE(visit.model().comfort.picture_off);
}
