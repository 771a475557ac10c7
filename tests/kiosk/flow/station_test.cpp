#include "app/kiosk/flow/services_flow.h"
#include "tests/kiosk/flow/visit.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::kiosk;

namespace {

Visit at_the_services() {
    Visit visit;
    visit.tap(DoorTapped{Door::Services});
    return visit;
}

Visit& open_first(Visit& visit, StationPage list) {
    return visit.tap(StationTapped{list}).tap(ChoiceTapped{0});
}

template <class Body> const Body* kept_body(const Visit& visit) {
    const auto* keep = visit.effect<KeepStationEvent>();
    return keep ? std::get_if<Body>(&keep->body) : nullptr;
}

// The right answer of the present question.
std::size_t right_answer(const Visit& visit) {
    const Quiz& quiz = visit.here<Quiz>();
    return visit.house().content.find(quiz.page)->quiz[quiz.question].right;
}

std::size_t place_of(const Visit& visit, StationPage list, std::string_view id) {
    const auto pages = pages_of(visit.house(), list, instant_from(1'795'000'000'000));
    return static_cast<std::size_t>(std::ranges::find(pages, id, &ContentPage::id) - pages.begin());
}

} // namespace

TEST_CASE("a page of the station that was opened is kept as shown, with its version") {
    Visit visit = at_the_services();
    CHECK(visit.effect<AskHall>());
    open_first(visit, StationPage::Policies);
    REQUIRE(visit.stands_at<PageShownHere>());
    const auto* shown = kept_body<PageShown>(visit);
    REQUIRE(shown);
    CHECK(shown->page == visit.here<PageShownHere>().page);
    CHECK(shown->version == "2026-11");
    CHECK(shown->language == "zh-CN");
}

TEST_CASE("from every page of the station, back leads step by step to the doors") {
    for (const StationPage list : {StationPage::Policies, StationPage::Learning, StationPage::Resolution,
                                   StationPage::Welfare, StationPage::Facilities}) {
        Visit visit = at_the_services();
        open_first(visit, list);
        REQUIRE(visit.stands_at<PageShownHere>());
        CHECK(visit.tap(BackTapped{}).stands_at<PageList>());
        CHECK(visit.tap(BackTapped{}).stands_at<Services>());
        CHECK(visit.tap(BackTapped{}).stands_at<Attract>());
    }
}

TEST_CASE("a lesson is tested question by question, and only how many were right is kept") {
    Visit visit = at_the_services();
    open_first(visit, StationPage::Learning).tap(ContinueTapped{});
    REQUIRE(visit.stands_at<Quiz>());
    const std::size_t total = visit.house().content.find(visit.here<Quiz>().page)->quiz.size();
    for (std::size_t question = 0; question < total; ++question) {
        CHECK(visit.tap(ContinueTapped{}).here<Quiz>().question == question); // not before an answer
        const std::size_t right = right_answer(visit);
        visit.tap(ChoiceTapped{question == 0 ? 1 - right : right});
        CHECK(visit.here<Quiz>().answered);
        visit.tap(ChoiceTapped{right}); // the first answer stands
        CHECK(visit.nothing_asked());
        visit.tap(ContinueTapped{});
    }
    const auto* taken = kept_body<QuizTaken>(visit);
    REQUIRE(taken);
    CHECK(taken->right == total - 1);
    CHECK(taken->questions == total);
    CHECK(visit.here<Quiz>().done);
    CHECK(visit.tap(ContinueTapped{}).stands_at<PageList>());
}

TEST_CASE("a suggestion is written, sent whole and thanked for only when it is on disk") {
    Visit visit = at_the_services();
    visit.tap(StationTapped{StationPage::Improvement}).tap(ChoiceTapped{0});
    visit.tap(SendTapped{});
    CHECK(visit.stands_at<WriteOpinion>()); // there is nothing to send
    visit.tap(ChoiceTapped{0}).tap(ChoiceTapped{2}).tap(ChoiceTapped{0});
    visit.tap(WritingDoorTapped{WritingDoor::Keys}).tap(LetterTapped{U'A'});
    visit.tap(SendTapped{});
    const auto* opinion = kept_body<OpinionGiven>(visit);
    REQUIRE(opinion);
    CHECK(opinion->kind == OpinionKind::Suggestion);
    CHECK(opinion->words == "希望说明写得简单一点。\nA");
    visit.hear(StationKept{EventType::PageShown, {}});
    CHECK(visit.stands_at<SavingOpinion>()); // that was another event's answer
    visit.hear(StationKept{EventType::OpinionGiven, {}});
    CHECK(visit.here<Thanks>().what == ThanksFor::Suggestion);
}

TEST_CASE("an opinion that could not be kept is still there to be sent again") {
    Visit visit = at_the_services();
    visit.tap(StationTapped{StationPage::Improvement}).tap(ChoiceTapped{1});
    visit.tap(ChoiceTapped{0}).tap(SendTapped{});
    visit.hear(StationKept{EventType::OpinionGiven, trouble(TroubleKind::Busy, "too much is waiting")});
    REQUIRE(visit.stands_at<WriteOpinion>());
    CHECK(visit.here<WriteOpinion>().not_kept);
    CHECK(visit.here<WriteOpinion>().ready == std::vector<std::size_t>{0});
}

TEST_CASE("who is being cheated calls staff with one tap, from the doors and from the services") {
    for (const bool from_services : {false, true}) {
        Visit visit = from_services ? at_the_services() : Visit{};
        visit.tap(DoorTapped{Door::Fraud});
        REQUIRE(visit.stands_at<CallingStaff>());
        CHECK(visit.here<CallingStaff>().what == CallFor::Fraud);
        CHECK(kept_body<PageShown>(visit));
        visit.tap(BackTapped{});
        CHECK((from_services ? visit.stands_at<Services>() : visit.stands_at<Attract>()));
    }
}

TEST_CASE("who asks for an umbrella calls staff, who see that it was asked for") {
    Visit visit = at_the_services();
    visit.tap(StationTapped{StationPage::Facilities});
    visit.tap(ChoiceTapped{place_of(visit, StationPage::Facilities, "umbrella")}).tap(AskLoanTapped{});
    const auto* keep = visit.effect<KeepLoan>();
    REQUIRE(keep);
    CHECK(keep->item == "umbrella");
    CHECK(keep->step == LoanStep::Asked);
    CHECK(keep->person.is_zero());
    CHECK(visit.here<CallingStaff>().what == CallFor::Loan);
    CHECK(visit.tap(BackTapped{}).stands_at<PageShownHere>());
}

TEST_CASE("what is not lent cannot be asked for") {
    Visit visit = at_the_services();
    visit.tap(StationTapped{StationPage::Facilities});
    visit.tap(ChoiceTapped{place_of(visit, StationPage::Facilities, "atm")}).tap(AskLoanTapped{});
    CHECK(visit.nothing_asked());
    CHECK(visit.stands_at<PageShownHere>());
}

TEST_CASE("staff note what goes out and what comes back, under their own name") {
    Visit visit;
    visit.to_staff_cases().tap(StationTapped{StationPage::Loans});
    REQUIRE(visit.stands_at<StaffLoans>());
    visit.hear(HallFound{HallState{.loans = {{"reading-glasses", 1, 0}}}});
    visit.tap(LoanTapped{0, LoanStep::HandedOut});
    const auto* keep = visit.effect<KeepLoan>();
    REQUIRE(keep);
    CHECK(keep->item == "reading-glasses");
    CHECK(keep->person == a_lobby_manager().person);
    visit.tap(LoanTapped{0, LoanStep::Asked});
    CHECK(visit.nothing_asked()); // customers ask, staff hand out
    CHECK(visit.tap(BackTapped{}).stands_at<StaffCases>());
}

TEST_CASE("what the hall is like outlives the visit, and is asked again when headquarters has answered") {
    Visit visit;
    visit.hear(HallFound{HallState{.head = {"周立新", "100103"}}});
    visit.tap(DoorTapped{Door::Services}).tap(LeaveTapped{});
    CHECK(visit.model().surroundings.hall.head.name == "周立新");
    visit.hear(HallFound{trouble(TroubleKind::StoreBroken, "x")});
    CHECK(visit.model().surroundings.hall.head.name == "周立新");
    CHECK(visit.hear(LineChanged{true}).effect<AskHall>());
    CHECK(visit.hear(LineChanged{false}).nothing_asked());
}

TEST_CASE("the whole privacy notice opens over the number being keyed, and gives it back") {
    Visit visit;
    visit.tap(DoorTapped{Door::Complain}).tap(ChoiceTapped{4}).tap(ChoiceTapped{0}).tap(ChoiceTapped{1});
    visit.tap(ChoiceTapped{0}).tap(SkipTapped{}).digits("1380000");
    visit.tap(StationTapped{StationPage::Privacy});
    REQUIRE(visit.stands_at<PrivacyShown>());
    CHECK(kept_body<PageShown>(visit)->page == "privacy");
    visit.tap(ContinueTapped{});
    CHECK(visit.here<EnterPhone>().draft.phone == "1380000");
    visit.digits("1234")
        .surname("王")
        .tap(TitleTapped{Title::Madam})
        .tap(StationTapped{StationPage::Privacy})
        .tap(BackTapped{});
    CHECK(visit.stands_at<Review>());
}

TEST_CASE("the version of the notice that was on this terminal is kept with the complaint") {
    Visit visit;
    visit.to_review().tap(SendTapped{});
    const auto* keep = visit.effect<KeepComplaint>();
    REQUIRE(keep);
    CHECK(keep->complaint.notice_version() == visit.house().content.find("privacy")->version);
}

TEST_CASE("who tracks a complaint sees where it is, and comes back to it") {
    Visit visit;
    visit.tap(DoorTapped{Door::Track}).digits("000000000000").digits("1234");
    visit.hear(CaseFound{std::variant<TrackedCase, NotTracked>{a_tracked_case(false)}});
    REQUIRE(visit.stands_at<TrackShown>());
    visit.tap(StationTapped{StationPage::Wall});
    REQUIRE(visit.stands_at<ProcessWall>());
    CHECK(visit.here<ProcessWall>().mine);
    visit.tap(BackTapped{});
    CHECK(visit.here<TrackShown>().found == a_tracked_case(false));
}

TEST_CASE("the wall leads to the ways to complain, to the notes, and into a complaint") {
    Visit visit = at_the_services();
    visit.tap(StationTapped{StationPage::Wall}).tap(StationTapped{StationPage::Channels});
    REQUIRE(visit.stands_at<PageList>());
    CHECK(visit.tap(BackTapped{}).stands_at<ProcessWall>());
    visit.tap(StationTapped{StationPage::Notes});
    CHECK(kept_body<PageShown>(visit)->page == "notes");
    CHECK(visit.tap(BackTapped{}).stands_at<ProcessWall>());
    CHECK(visit.tap(DoorTapped{Door::Complain}).stands_at<ChooseBusiness>());
}

TEST_CASE("a reader who walks away is asked, and then the words are gone") {
    Visit visit = at_the_services();
    visit.tap(StationTapped{StationPage::Improvement}).tap(ChoiceTapped{0});
    visit.tap(WritingDoorTapped{WritingDoor::Keys}).tap(LetterTapped{U'A'});
    visit.wait(journey_idle);
    CHECK(visit.model().alert);
    visit.wait(alert_time);
    CHECK(visit.stands_at<Attract>());
}
