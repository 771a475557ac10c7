#include "app/kiosk/flow/session.h"
#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::kiosk;
using namespace std::string_view_literals;

namespace {

CaseFound found(TrackedCase the_case) {
    return {std::variant<TrackedCase, NotTracked>{std::move(the_case)}};
}

void go_to_keys(Visit& visit) {
    visit.tap(DoorTapped{Door::Rate}).tap(SubjectTapped{RatingSubject::MyComplaint});
    visit.digits("000000000000").digits("1234").hear(found(a_tracked_case(true)));
}

} // namespace

TEST_CASE("a found case is rated with one tap") {
    Visit visit;
    go_to_keys(visit);
    REQUIRE(visit.stands_at<RatingKeys>());
    visit.tap(KeyTapped{Satisfaction::VeryGood}).wait(rating_hold);
    REQUIRE(visit.effect<KeepRating>());
    CHECK(visit.effect<KeepRating>()->rating.level == Satisfaction::VeryGood);
    visit.hear(RatingKept{{}});
    CHECK(visit.here<Thanks>().what == ThanksFor::Rating);
}

TEST_CASE("nothing is chosen before a finger chooses") {
    Visit visit;
    go_to_keys(visit);
    CHECK_FALSE(visit.here<RatingKeys>().held);
}

TEST_CASE("a press can be taken back for three seconds") {
    Visit visit;
    go_to_keys(visit);
    visit.tap(KeyTapped{Satisfaction::VeryBad}).wait(milliseconds{2900}).tap(UndoTapped{}).wait(seconds{10});
    CHECK(visit.nothing_asked());
    REQUIRE(visit.stands_at<RatingKeys>());
    CHECK_FALSE(visit.here<RatingKeys>().held);
}

TEST_CASE("another key within the three seconds takes the place of the first") {
    Visit visit;
    go_to_keys(visit);
    visit.tap(KeyTapped{Satisfaction::VeryBad}).wait(seconds{2}).tap(KeyTapped{Satisfaction::Good});
    visit.wait(seconds{2});
    CHECK(visit.nothing_asked());
    visit.wait(seconds{1});
    REQUIRE(visit.effect<KeepRating>());
    CHECK(visit.effect<KeepRating>()->rating.level == Satisfaction::Good);
}

TEST_CASE("a low rating is asked for reasons, at most three, and may be skipped") {
    Visit visit;
    go_to_keys(visit);
    visit.tap(KeyTapped{Satisfaction::Bad}).wait(rating_hold);
    REQUIRE(visit.stands_at<RatingReasons>());
    for (std::size_t place = 0; place < 5; ++place)
        visit.tap(ChoiceTapped{place});
    CHECK(visit.here<RatingReasons>().reasons.size() == 3);
    visit.tap(ContinueTapped{});
    REQUIRE(visit.effect<KeepRating>());
    CHECK(visit.effect<KeepRating>()->rating.reasons.size() == 3);
    visit.hear(RatingKept{{}});
    CHECK(visit.here<Thanks>().what == ThanksFor::LowRating);
}

TEST_CASE("a low rating is said in words of one's own, kept with it in one piece") {
    Visit visit;
    go_to_keys(visit);
    visit.tap(KeyTapped{Satisfaction::Bad}).wait(rating_hold);
    visit.tap(ChoiceTapped{0}).tap(WritingDoorTapped{WritingDoor::Keys});
    for (const char32_t letter : U"no word"sv)
        visit.tap(LetterTapped{letter});
    visit.tap(ContinueTapped{});
    REQUIRE(visit.effect<KeepRating>());
    CHECK(visit.effect<KeepRating>()->rating.reasons.size() == 1);
    CHECK(visit.effect<KeepRating>()->remark == "no word");
}

TEST_CASE("who skips the reasons takes back what they wrote too") {
    Visit visit;
    go_to_keys(visit);
    visit.tap(KeyTapped{Satisfaction::Bad}).wait(rating_hold);
    visit.tap(WritingDoorTapped{WritingDoor::Keys}).tap(LetterTapped{U'n'}).tap(SkipTapped{});
    REQUIRE(visit.effect<KeepRating>());
    CHECK(visit.effect<KeepRating>()->remark.empty());
}

TEST_CASE("letters that are no words yet are not kept as a remark") {
    Visit visit;
    go_to_keys(visit);
    visit.tap(KeyTapped{Satisfaction::Bad}).wait(rating_hold);
    visit.tap(WritingDoorTapped{WritingDoor::Pinyin}).tap(LetterTapped{U'l'}).tap(ContinueTapped{});
    CHECK(visit.stands_at<RatingReasons>());
    CHECK_FALSE(visit.effect<KeepRating>());
}

TEST_CASE("a remark at the counter key is an opinion, because there is no case it belongs to") {
    Visit visit;
    visit.tap(DoorTapped{Door::Rate}).tap(SubjectTapped{RatingSubject::Service});
    visit.tap(KeyTapped{Satisfaction::VeryBad}).wait(rating_hold);
    visit.tap(WritingDoorTapped{WritingDoor::Keys}).tap(LetterTapped{U'x'}).tap(ContinueTapped{});
    REQUIRE(visit.effect<KeepServiceRating>());
    CHECK(visit.effect<KeepServiceRating>()->remark == OpinionGiven{OpinionKind::Suggestion, "zh-CN", "x"});
}

TEST_CASE("walking away in the middle of a remark keeps the press and forgets the words") {
    Visit visit;
    go_to_keys(visit);
    visit.tap(KeyTapped{Satisfaction::VeryBad}).wait(rating_hold);
    visit.tap(WritingDoorTapped{WritingDoor::Keys}).tap(LetterTapped{U'x'}).wait(seconds{200});
    REQUIRE(visit.effect<KeepRating>());
    CHECK(visit.effect<KeepRating>()->remark.empty());
    CHECK(visit.stands_at<Attract>());
}

TEST_CASE("walking away at the reasons keeps the press") {
    Visit visit;
    go_to_keys(visit);
    visit.tap(KeyTapped{Satisfaction::VeryBad}).wait(rating_hold);
    visit.wait(seconds{200});
    REQUIRE(visit.effect<KeepRating>());
    CHECK(visit.effect<KeepRating>()->rating.level == Satisfaction::VeryBad);
    CHECK(visit.stands_at<Attract>());
}

TEST_CASE("walking away from the keys is no answer") {
    Visit visit;
    go_to_keys(visit);
    visit.wait(seconds{200});
    CHECK(visit.nothing_asked());
    CHECK(visit.stands_at<Attract>());
}

TEST_CASE("the counter key rates the service without a case") {
    Visit visit;
    visit.tap(DoorTapped{Door::Rate}).tap(SubjectTapped{RatingSubject::Service});
    visit.tap(KeyTapped{Satisfaction::Good}).wait(rating_hold);
    REQUIRE(visit.effect<KeepServiceRating>());
    CHECK(visit.effect<KeepServiceRating>()->rating.level == Satisfaction::Good);
}

TEST_CASE("the same calm page whether a number is unknown or does not match") {
    Visit visit;
    visit.tap(DoorTapped{Door::Track}).digits("000000000000").digits("1234");
    REQUIRE(visit.effect<FindCase>());
    visit.hear(CaseFound{std::variant<TrackedCase, NotTracked>{NotTracked{}}});
    CHECK(visit.stands_at<NotFoundShown>());
}

TEST_CASE("a slip of the finger in the number is found before it is looked for") {
    Visit visit;
    visit.tap(DoorTapped{Door::Track}).digits("000000000001");
    CHECK(visit.here<TrackNumber>().wrong_check);
    CHECK(visit.nothing_asked());
}

TEST_CASE("a complaint is taken back only after a second question") {
    Visit visit;
    visit.tap(DoorTapped{Door::Track})
        .digits("000000000000")
        .digits("1234")
        .hear(found(a_tracked_case(false)));
    REQUIRE(visit.stands_at<TrackShown>());
    visit.tap(WithdrawTapped{});
    CHECK(visit.nothing_asked());
    visit.tap(BackTapped{});
    CHECK_FALSE(visit.here<TrackShown>().asking_withdrawal);
    visit.tap(WithdrawTapped{}).tap(ContinueTapped{});
    CHECK(visit.effect<KeepWithdrawal>());
}
