#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::kiosk;

TEST_CASE("a complaint takes ten taps and no typed character besides the phone") {
    Visit visit;
    int taps = 0;
    const auto tap = [&](const Action& action) {
        ++taps;
        visit.tap(action);
    };
    tap(DoorTapped{Door::Complain});
    tap(ChoiceTapped{4});
    tap(ChoiceTapped{0});
    tap(ChoiceTapped{1});
    tap(ChoiceTapped{0});
    tap(SkipTapped{});
    visit.digits("13800001234");
    ++taps;
    visit.surname("王");
    tap(TitleTapped{Title::Madam});
    REQUIRE(visit.stands_at<Review>());
    tap(SendTapped{});
    REQUIRE(visit.effect<KeepComplaint>());
    visit.hear(ComplaintKept{a_filing(), {}, {}});
    REQUIRE(visit.stands_at<ReceiptShown>());
    tap(TakenTapped{});
    CHECK(visit.stands_at<Thanks>());
    CHECK(taps == 10);
}

TEST_CASE("what is sent is what was tapped") {
    Visit visit;
    visit.to_review().tap(SendTapped{});
    const auto* keep = visit.effect<KeepComplaint>();
    REQUIRE(keep);
    CHECK(keep->complaint.matter().business == "B0503");
    CHECK(keep->complaint.matter().cause == "C05");
    CHECK(keep->complaint.matter().occurred == Occurred::ThisWeek);
    CHECK(keep->complaint.phone()->digits() == "13800001234");
    CHECK(keep->complaint.name().surname == "王");
    CHECK(keep->complaint.respondent() == visit.house().branch);
    CHECK_FALSE(keep->complaint.notice_version().empty());
}

TEST_CASE("a thank you comes only after the store has said that it kept the complaint") {
    Visit visit;
    visit.to_review().tap(SendTapped{});
    CHECK(visit.stands_at<SavingComplaint>());
    visit.tap(TakenTapped{}).tap(ContinueTapped{}).wait(seconds{600});
    CHECK(visit.stands_at<SavingComplaint>());
}

TEST_CASE("a second press of send asks for nothing more") {
    Visit visit;
    visit.to_review().tap(SendTapped{}).tap(SendTapped{});
    CHECK(visit.nothing_asked());
    CHECK(visit.stands_at<SavingComplaint>());
}

TEST_CASE("every answer can be changed from the review and returns there") {
    Visit visit;
    visit.to_review();
    visit.tap(ChangeTapped{Answer::When}).tap(ChoiceTapped{0});
    REQUIRE(visit.stands_at<Review>());
    CHECK(visit.here<Review>().draft.matter.occurred == Occurred::Today);
    visit.tap(ChangeTapped{Answer::Request}).tap(ChoiceTapped{1});
    REQUIRE(visit.stands_at<Review>());
    visit.tap(ChangeTapped{Answer::Cause}).tap(ChoiceTapped{2});
    REQUIRE(visit.stands_at<Review>());
    CHECK(visit.here<Review>().draft.matter.choice == "TB0503");
    visit.tap(ChangeTapped{Answer::Words}).tap(ChoiceTapped{0}).tap(ContinueTapped{});
    REQUIRE(visit.stands_at<Review>());
    CHECK(visit.here<Review>().draft.matter.phrases.size() == 1);
    visit.tap(ChangeTapped{Answer::Name}).tap(TitleTapped{Title::Mister});
    REQUIRE(visit.stands_at<Review>());
    CHECK(visit.here<Review>().draft.name.title == Title::Mister);
}

TEST_CASE("another business asks again what went wrong, and then returns to the review") {
    Visit visit;
    visit.to_review().tap(ChangeTapped{Answer::Business}).tap(ChoiceTapped{0});
    REQUIRE(visit.stands_at<ChooseCause>());
    visit.tap(ChoiceTapped{0});
    CHECK(visit.stands_at<Review>());
}

TEST_CASE("back from a change leaves the answer as it was") {
    Visit visit;
    visit.to_review();
    const auto before = visit.here<Review>().draft;
    visit.tap(ChangeTapped{Answer::Cause}).tap(BackTapped{});
    REQUIRE(visit.stands_at<Review>());
    CHECK(visit.here<Review>().draft == before);
}

TEST_CASE("back leads page by page to the doors") {
    Visit visit;
    visit.to_review().tap(BackTapped{});
    CHECK(visit.stands_at<ChooseName>());
    visit.tap(BackTapped{});
    CHECK(visit.stands_at<EnterPhone>());
    visit.tap(BackTapped{});
    CHECK(visit.stands_at<SayMore>());
    visit.tap(BackTapped{}).tap(BackTapped{}).tap(BackTapped{}).tap(BackTapped{});
    CHECK(visit.stands_at<ChooseBusiness>());
    visit.tap(BackTapped{});
    CHECK(visit.stands_at<Attract>());
}

TEST_CASE("a number that is no mobile number is said to be wrong and can be erased") {
    Visit visit;
    visit.tap(DoorTapped{Door::Complain}).tap(ChoiceTapped{4}).tap(ChoiceTapped{0}).tap(ChoiceTapped{1});
    visit.tap(ChoiceTapped{0}).tap(SkipTapped{}).digits("12345678901");
    REQUIRE(visit.stands_at<EnterPhone>());
    CHECK(visit.here<EnterPhone>().wrong);
    visit.tap(EraseTapped{});
    CHECK_FALSE(visit.here<EnterPhone>().wrong);
    CHECK(visit.here<EnterPhone>().draft.phone == "1234567890");
}

TEST_CASE("an anonymous complaint keeps neither phone nor name") {
    Visit visit;
    visit.to_review().tap(ChangeTapped{Answer::Phone}).tap(AnonymousTapped{});
    REQUIRE(visit.stands_at<Review>());
    visit.tap(SendTapped{});
    REQUIRE(visit.effect<KeepComplaint>());
    CHECK(visit.effect<KeepComplaint>()->complaint.anonymous());
    CHECK(visit.effect<KeepComplaint>()->complaint.name() == Name{});
}

TEST_CASE("who was anonymous and gives a number is asked for a name as well") {
    Visit visit;
    visit.to_review().tap(ChangeTapped{Answer::Phone}).tap(AnonymousTapped{});
    visit.tap(ChangeTapped{Answer::Phone}).digits("13800001234");
    CHECK(visit.stands_at<ChooseName>());
}

TEST_CASE("a surname that is not among the chips is valid with a title") {
    Visit visit;
    visit.to_review().tap(ChangeTapped{Answer::Name}).tap(OtherSurnameTapped{});
    REQUIRE(visit.stands_at<Review>());
    visit.tap(SendTapped{});
    CHECK(visit.effect<KeepComplaint>());
}

TEST_CASE("a store that is busy loses nothing: the review is shown again") {
    Visit visit;
    visit.to_review();
    const auto before = visit.here<Review>().draft;
    visit.tap(SendTapped{}).hear(ComplaintKept{trouble(TroubleKind::Busy, "busy"), {}, {}});
    REQUIRE(visit.stands_at<Review>());
    CHECK(visit.here<Review>().not_kept);
    CHECK(visit.here<Review>().draft.matter == before.matter);
}

TEST_CASE("a full disk is said and nothing is thanked for") {
    Visit visit;
    visit.to_review().tap(SendTapped{}).hear(ComplaintKept{trouble(TroubleKind::DiskFull, "full"), {}, {}});
    REQUIRE(visit.stands_at<OutOfService>());
    CHECK(visit.here<OutOfService>().reason == OutOfServiceReason::DiskFull);
}

TEST_CASE("the receipt is never said to be printed when it was not") {
    Visit visit;
    visit.to_receipt();
    REQUIRE(visit.effect<PrintReceipt>());
    CHECK(visit.here<ReceiptShown>().paper == PaperState::Printing);
    visit.hear(Printed{trouble(TroubleKind::PaperOut, "no paper"), "123456789012"});
    CHECK(visit.here<ReceiptShown>().paper == PaperState::NoPaper);
    visit.tap(PrintAgainTapped{});
    REQUIRE(visit.effect<PrintReceipt>());
    visit.hear(Printed{{}, "123456789012"});
    CHECK(visit.here<ReceiptShown>().paper == PaperState::Printed);
}

TEST_CASE("who comes back to a whole number can go on with it, but not with half of one") {
    Visit visit;
    visit.to_review().tap(BackTapped{}).tap(BackTapped{});
    REQUIRE(visit.stands_at<EnterPhone>());
    CHECK(visit.tap(ContinueTapped{}).stands_at<ChooseName>());
    visit.tap(BackTapped{}).tap(EraseTapped{}).tap(ContinueTapped{});
    CHECK(visit.stands_at<EnterPhone>());
}
