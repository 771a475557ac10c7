#include "app/kiosk/flow/session.h"
#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::kiosk;

namespace {

Visit with_sound() {
    Visit visit;
    visit.hear(SpeechChanged{SpeakerState::Silent});
    return visit;
}

} // namespace

TEST_CASE("the speaker's button reads this page and every page that comes, and stops what is spoken") {
    Visit visit = with_sound();
    visit.tap(DoorTapped{Door::Complain}).tap(ReadAloudTapped{});
    CHECK(visit.stands_at<ChooseBusiness>());
    CHECK(visit.model().comfort.read_aloud);
    CHECK(visit.model().asked_to_read == 1);
    visit.hear(SpeechChanged{SpeakerState::Speaking}).tap(ReadAloudTapped{});
    CHECK(visit.model().asked_to_read == 1);
    visit.hear(SpeechChanged{SpeakerState::Silent}).tap(ReadAloudTapped{});
    CHECK(visit.model().asked_to_read == 2);
}

TEST_CASE("volume and speed stay within their steps") {
    Visit visit = with_sound();
    visit.tap(ComfortTapped{}).tap(VolumeTapped{9}).tap(SpeedTapped{0});
    CHECK(visit.model().comfort.volume == volume_steps);
    CHECK(visit.model().comfort.speed == 1);
    visit.tap(EveryPageTapped{});
    CHECK(visit.model().comfort.read_aloud);
    visit.tap(EveryPageTapped{});
    CHECK_FALSE(visit.model().comfort.read_aloud);
}

TEST_CASE("the next visitor finds the house's own volume and speed, and a silent glass") {
    Visit visit = with_sound();
    visit.tap(ComfortTapped{}).tap(VolumeTapped{8}).tap(SpeedTapped{7}).tap(ElderModeTapped{});
    CHECK(visit.model().comfort.read_aloud);
    visit.tap(LeaveTapped{});
    CHECK(visit.model().comfort == Comfort{});
    CHECK(visit.model().asked_to_read == 0);
    CHECK(visit.model().surroundings.speech == SpeakerState::Silent);
}

TEST_CASE("who listens has more time, as the elder mode gives") {
    Visit visit = with_sound();
    visit.to_review().tap(ReadAloudTapped{}).wait(seconds{299});
    CHECK_FALSE(visit.model().alert);
    visit.wait(seconds{1});
    CHECK(visit.model().alert);
}

TEST_CASE("staff cannot turn the voice on over a case") {
    Visit visit = with_sound();
    visit.to_staff_cases().tap(ReadAloudTapped{});
    CHECK_FALSE(visit.model().comfort.read_aloud);
    visit.tap(ComfortTapped{});
    CHECK(staff_are_in(visit.model()));
}
