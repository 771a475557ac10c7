#include "app/kiosk/flow/session.h"
#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::kiosk;

TEST_CASE("an idle terminal asks after two minutes and forgets after thirty seconds more") {
    Visit visit;
    visit.to_review().tap(LanguageTapped{Language::English});
    visit.wait(seconds{119});
    CHECK_FALSE(visit.model().alert);
    visit.wait(seconds{1});
    CHECK(visit.model().alert);
    visit.wait(seconds{29});
    CHECK(visit.stands_at<Review>());
    visit.wait(seconds{1});
    CHECK(visit.stands_at<Attract>());
    CHECK_FALSE(visit.model().alert);
    CHECK(visit.model().comfort.language == Language::Chinese);
}

TEST_CASE("who is still here keeps every answer") {
    Visit visit;
    visit.to_review();
    const auto before = visit.here<Review>().draft;
    visit.wait(seconds{125});
    REQUIRE(visit.model().alert);
    visit.tap(StillHereTapped{});
    CHECK_FALSE(visit.model().alert);
    CHECK(visit.here<Review>().draft == before);
    visit.wait(seconds{119});
    CHECK_FALSE(visit.model().alert);
}

TEST_CASE("a tap that answers the alert does nothing else") {
    Visit visit;
    visit.to_review().wait(seconds{125}).tap(SendTapped{});
    CHECK(visit.stands_at<Review>());
    CHECK(visit.nothing_asked());
}

TEST_CASE("leaving at the alert forgets at once") {
    Visit visit;
    visit.to_review().wait(seconds{125}).tap(LeaveTapped{});
    CHECK(visit.stands_at<Attract>());
}

TEST_CASE("large type gives five minutes") {
    Visit visit;
    visit.to_review().tap(ComfortTapped{}).tap(TextSizeTapped{TextSize::Large}).tap(ContinueTapped{});
    visit.wait(seconds{299});
    CHECK_FALSE(visit.model().alert);
    visit.wait(seconds{1});
    CHECK(visit.model().alert);
}

TEST_CASE("at the doors comfort falls back after a minute without an alert") {
    Visit visit;
    visit.tap(LanguageTapped{Language::English}).tap(ComfortTapped{}).tap(TextSizeTapped{TextSize::Largest});
    visit.wait(seconds{59});
    CHECK(visit.model().comfort.language == Language::English);
    visit.wait(seconds{1});
    CHECK(visit.model().comfort.language == Language::Chinese);
    CHECK(visit.model().comfort.size == TextSize::Standard);
}

TEST_CASE("thanks lead back to the doors by themselves") {
    Visit visit;
    visit.to_receipt().tap(TakenTapped{}).wait(thanks_with_road_time - seconds{1});
    CHECK(visit.stands_at<Thanks>());
    visit.wait(seconds{1});
    CHECK(visit.stands_at<Attract>());
    Visit rated;
    rated.tap(DoorTapped{Door::Rate}).tap(SubjectTapped{RatingSubject::Service});
    rated.tap(KeyTapped{Satisfaction::Good}).wait(rating_hold).hear(RatingKept{});
    REQUIRE(rated.stands_at<Thanks>());
    CHECK(rated.wait(thanks_time).stands_at<Attract>());
}

TEST_CASE("calling staff keeps the customer's place") {
    Visit visit;
    visit.to_review();
    const auto before = visit.here<Review>().draft;
    visit.tap(CallStaffTapped{});
    REQUIRE(visit.stands_at<CallingStaff>());
    visit.tap(BackTapped{});
    REQUIRE(visit.stands_at<Review>());
    CHECK(visit.here<Review>().draft == before);
}

TEST_CASE("changing the language changes nothing that was answered") {
    Visit visit;
    visit.to_review();
    const auto before = visit.here<Review>().draft;
    visit.tap(LanguageTapped{Language::English});
    CHECK(visit.here<Review>().draft == before);
}

TEST_CASE("a broken store closes the terminal and the draft is gone") {
    Visit visit;
    visit.to_review().hear(StoreFailed{Trouble{TroubleKind::StoreBroken, "broken"}});
    CHECK(visit.stands_at<OutOfService>());
    visit.tap(DoorTapped{Door::Complain}).tap(CallStaffTapped{}).tap(CornerHeld{});
    CHECK(visit.stands_at<OutOfService>());
}

TEST_CASE("what does not work just now is still known when the next customer comes") {
    Visit visit;
    visit.hear(LineChanged{false}).hear(Printed{trouble(TroubleKind::PaperOut, "no paper")});
    visit.tap(DoorTapped{Door::Complain}).tap(LeaveTapped{});
    CHECK(visit.stands_at<Attract>());
    CHECK(visit.model().surroundings == Surroundings{Surroundings::Paper::Out, false});
    visit.hear(LineChanged{true}).hear(Printed{});
    CHECK(visit.model().surroundings == Surroundings{});
}

TEST_CASE("news of the line is no finger: an idle visit still ends") {
    Visit visit;
    visit.tap(DoorTapped{Door::Complain}).wait(seconds{100});
    visit.hear(LineChanged{false}).wait(seconds{51});
    CHECK(visit.stands_at<Attract>());
}

TEST_CASE("who goes back to the doors from the track or the rating page leaves no language behind") {
    for (const Door door : {Door::Track, Door::Rate}) {
        Visit visit;
        visit.tap(DoorTapped{door}).tap(LanguageTapped{Language::English}).tap(BackTapped{});
        REQUIRE(visit.stands_at<Attract>());
        CHECK(visit.model().comfort.language == Language::Chinese);
    }
    Visit lost;
    lost.tap(DoorTapped{Door::Track}).digits("000000000000").digits("1234");
    lost.hear(CaseFound{std::variant<TrackedCase, NotTracked>{NotTracked{}}});
    REQUIRE(lost.stands_at<NotFoundShown>());
    lost.tap(LanguageTapped{Language::English}).tap(BackTapped{});
    CHECK(lost.model().comfort.language == Language::Chinese);
}

TEST_CASE("who has the alert read aloud has not answered it, and has all its time again") {
    Visit visit;
    visit.hear(SpeechChanged{SpeakerState::Silent}).to_review().wait(seconds{125});
    REQUIRE(visit.model().alert);
    visit.wait(seconds{20}).tap(ReadAloudTapped{});
    CHECK(visit.model().alert);
    CHECK(visit.model().asked_to_read == 1);
    visit.wait(seconds{29});
    CHECK(visit.stands_at<Review>());
    visit.wait(seconds{1});
    CHECK(visit.stands_at<Attract>());
}
