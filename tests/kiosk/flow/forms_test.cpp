#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk {
namespace {

constexpr std::size_t reexamination = 0, mediation = 1; // as the page lists them

TrackedCase a_told_case() {
    TrackedCase told = a_tracked_case(true);
    told.remedies = {.reexamination_until = Day{days{20'800}}, .reexamination = days{30}, .mediation = true};
    return told;
}

Visit& to_case(Visit& visit, TrackedCase the_case) {
    visit.tap(DoorTapped{Door::Track}).digits("000000000000").digits("1234");
    return visit.hear(CaseFound{std::variant<TrackedCase, NotTracked>{std::move(the_case)}});
}

} // namespace

TEST_CASE("who disagrees prints a form about their own case, in the language they read") {
    Visit visit;
    to_case(visit, a_told_case()).tap(LanguageTapped{Language::English}).tap(DisagreeTapped{});
    REQUIRE(visit.here<TrackShown>().forms);
    visit.tap(ChoiceTapped{mediation});
    const auto* print = visit.effect<PrintForm>();
    REQUIRE(print);
    CHECK(print->kind == FormKind::Mediation);
    CHECK(print->about.number == "123456789012");
    CHECK(print->language == Language::English);
    CHECK(visit.here<TrackShown>().forms->paper == PaperState::Printing);
    CHECK(visit.tap(ChoiceTapped{reexamination}).nothing_asked()); // one paper after the other
}

TEST_CASE("a form is never said to be printed when it was not, and can be asked for again") {
    Visit visit;
    to_case(visit, a_told_case()).tap(DisagreeTapped{}).tap(ChoiceTapped{reexamination});
    visit.hear(Printed{trouble(TroubleKind::PaperOut, "no paper"), "123456789012"});
    CHECK(visit.here<TrackShown>().forms->paper == PaperState::NoPaper);
    CHECK(visit.tap(ChoiceTapped{reexamination}).effect<PrintForm>());
    visit.hear(Printed{{}, "999999999999"}); // somebody else's paper
    CHECK(visit.here<TrackShown>().forms->paper == PaperState::Printing);
    visit.hear(Printed{{}, "123456789012"});
    CHECK(visit.here<TrackShown>().forms->paper == PaperState::Printed);
}

TEST_CASE("only what the case is open to is printed") {
    Visit closed;
    to_case(closed, a_tracked_case(true)).tap(DisagreeTapped{});
    CHECK_FALSE(closed.here<TrackShown>().forms);
    Visit late;
    TrackedCase too_late = a_told_case();
    too_late.remedies.reexamination_until.reset();
    to_case(late, too_late).tap(DisagreeTapped{});
    CHECK(late.tap(ChoiceTapped{reexamination}).nothing_asked());
    CHECK(late.tap(ChoiceTapped{mediation}).effect<PrintForm>());
}

TEST_CASE("back from the forms leads to the case they are about") {
    Visit visit;
    to_case(visit, a_told_case()).tap(DisagreeTapped{}).tap(BackTapped{});
    REQUIRE(visit.stands_at<TrackShown>());
    CHECK_FALSE(visit.here<TrackShown>().forms);
    CHECK(visit.here<TrackShown>().found.number == "123456789012");
}

TEST_CASE("a form that was printed while a person was called says so") {
    Visit visit;
    to_case(visit, a_told_case()).tap(DisagreeTapped{}).tap(ChoiceTapped{mediation});
    visit.tap(CallStaffTapped{}).hear(Printed{{}, "123456789012"}).tap(BackTapped{});
    CHECK(visit.here<TrackShown>().forms->paper == PaperState::Printed);
}

} // namespace fengqiao::kiosk
