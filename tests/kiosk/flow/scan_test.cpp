#include "app/kiosk/flow/session.h"
#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk {
namespace {

const std::string number = "482910337711";

CaseFound found(TrackedCase the_case) {
    return {std::variant<TrackedCase, NotTracked>{std::move(the_case)}};
}

} // namespace

TEST_CASE("a receipt held to the scanner at the doors asks for the phone's last four and nothing else") {
    Visit visit;
    visit.hear(Scanned{number});
    REQUIRE(visit.stands_at<TrackTail>());
    CHECK(visit.here<TrackTail>().number == number);
    CHECK(visit.nothing_asked()); // a paper that was found opens nothing
    visit.digits("1234");
    REQUIRE(visit.effect<FindCase>());
    CHECK(visit.effect<FindCase>()->number == number);
    CHECK(visit.effect<FindCase>()->tail == "1234");
}

TEST_CASE("who came to rate is at the five keys after a scan and four digits") {
    Visit visit;
    visit.tap(DoorTapped{Door::Rate}).hear(Scanned{number}).digits("1234");
    visit.hear(found(a_tracked_case(true)));
    CHECK(visit.stands_at<RatingKeys>());
}

TEST_CASE("a scan stands for the number wherever a number is wanted") {
    for (const bool rates : {false, true}) {
        Visit visit;
        visit.tap(DoorTapped{rates ? Door::Rate : Door::Track});
        if (rates) visit.tap(SubjectTapped{RatingSubject::MyComplaint});
        visit.digits("48").hear(Scanned{number});
        REQUIRE(visit.stands_at<TrackTail>());
        CHECK(visit.here<TrackTail>().for_rating == rates);
        visit.digits("0000").hear(CaseFound{std::variant<TrackedCase, NotTracked>{NotTracked{}}});
        REQUIRE(visit.stands_at<NotFoundShown>());
        visit.hear(Scanned{number});
        REQUIRE(visit.stands_at<TrackTail>());
        CHECK(visit.here<TrackTail>().for_rating == rates);
    }
}

TEST_CASE("what is no receipt of ours says one calm line, and the number can be keyed at once") {
    Visit visit;
    visit.hear(Scanned{});
    REQUIRE(visit.stands_at<TrackNumber>());
    CHECK(visit.here<TrackNumber>().not_read);
    CHECK(visit.here<TrackNumber>().digits.empty());
    visit.tap(DigitTapped{'4'});
    CHECK_FALSE(visit.here<TrackNumber>().not_read);
    Visit rating;
    rating.tap(DoorTapped{Door::Rate}).hear(Scanned{});
    REQUIRE(rating.stands_at<TrackNumber>());
    CHECK(rating.here<TrackNumber>().for_rating);
}

TEST_CASE("a scan on any other page is passed over and leaves nothing behind") {
    const auto passes_over = [](Visit& visit) {
        const auto before = visit.model().stage.index();
        const auto touched = visit.model().last_touch;
        visit.wait(seconds{5}).hear(Scanned{number}).hear(Scanned{});
        CHECK(visit.nothing_asked());
        CHECK(visit.model().stage.index() == before);
        CHECK(visit.model().last_touch == touched); // and keeps no empty page awake
    };
    Visit review, tail, staff, comfort, shown;
    passes_over(review.to_review());
    passes_over(tail.tap(DoorTapped{Door::Track}).digits(number));
    CHECK(tail.here<TrackTail>().number == number);
    passes_over(staff.to_staff_cases());
    passes_over(comfort.tap(ComfortTapped{}));
    passes_over(
        shown.tap(DoorTapped{Door::Track}).digits(number).digits("1234").hear(found(a_tracked_case(true))));
}

TEST_CASE("somebody who scans while the glass asks whether they are still there is there") {
    Visit visit;
    visit.tap(DoorTapped{Door::Track}).wait(journey_idle);
    REQUIRE(visit.model().alert);
    visit.hear(Scanned{number});
    CHECK_FALSE(visit.model().alert);
    CHECK(visit.stands_at<TrackTail>());
}

} // namespace fengqiao::kiosk
