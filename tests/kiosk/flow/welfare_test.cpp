#include "app/kiosk/flow/welfare_flow.h"
#include "core/basics/check.h"
#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

namespace fengqiao::kiosk {
namespace {

std::string page_shown(const Visit& visit) {
    const auto& doors = visit.here<Attract>();
    return doors.welfare ? doors.welfare->page : std::string{};
}

bool stands_at_the_doors(const Visit& visit) {
    return visit.stands_at<Attract>() && visit.here<Attract>() == Attract{};
}

// Nobody has come for so long that the first page stands there.
Visit an_empty_hall() {
    Visit visit;
    visit.wait(doors_idle).wait(welfare_after);
    return visit;
}

} // namespace

TEST_CASE("pages of welfare begin when the doors have fallen back and nobody has come for a while") {
    Visit visit;
    visit.tap(LanguageTapped{Language::English}).wait(doors_idle);
    CHECK(visit.model().comfort.language == Language::Chinese);
    visit.wait(welfare_after - seconds{1});
    CHECK_FALSE(shows_welfare(visit.model()));
    visit.wait(seconds{1});
    REQUIRE(shows_welfare(visit.model()));
    const ContentPage* page = visit.house().content.find(page_shown(visit));
    REQUIRE(page);
    CHECK(page->kind == ContentKind::Welfare);
    CHECK(visit.model().comfort.language == Language::Chinese);
}

TEST_CASE("the pages turn one after the other, welfare and education, and begin anew after the last") {
    Visit visit = an_empty_hall();
    const std::string first = page_shown(visit);
    std::set<std::string> seen{first};
    std::set<ContentKind> kinds;
    visit.wait(welfare_turn - seconds{1});
    CHECK(page_shown(visit) == first);
    visit.wait(seconds{1});
    for (int turns = 0; page_shown(visit) != first && turns < 100; ++turns) {
        CHECK(seen.insert(page_shown(visit)).second);
        kinds.insert(visit.house().content.find(page_shown(visit))->kind);
        visit.wait(welfare_turn);
    }
    CHECK(seen.size() > 10);
    CHECK(kinds == std::set{ContentKind::Welfare, ContentKind::Education});
    CHECK(page_shown(visit) == first);
}

TEST_CASE("whoever touches the glass finds the doors again and has pressed nothing") {
    const std::vector<Action> touches{GlassTouched{}, Tap{DoorTapped{Door::Complain}}, Tap{CornerHeld{}},
                                      Tap{CallStaffTapped{}}, Tap{LanguageTapped{Language::English}}};
    for (const Action& touch : touches) {
        Visit visit = an_empty_hall();
        visit.tap(touch);
        CHECK(stands_at_the_doors(visit));
        CHECK(visit.model().comfort.language == Language::Chinese);
        CHECK(visit.nothing_asked());
        visit.wait(doors_idle + welfare_after - seconds{1});
        CHECK_FALSE(shows_welfare(visit.model()));
    }
}

TEST_CASE("a key and headphones bring the doors too, and a receipt is read as it would be there") {
    Visit pressed = an_empty_hall(), listening = an_empty_hall(), scanned = an_empty_hall();
    CHECK(stands_at_the_doors(pressed.hear(KeyPressed{})));
    CHECK(stands_at_the_doors(listening.hear(HeadphonesChanged{true})));
    CHECK(listening.model().surroundings.headphones);
    scanned.hear(Scanned{"482910337711"});
    REQUIRE(scanned.stands_at<TrackTail>());
    CHECK(scanned.here<TrackTail>().number == "482910337711");
}

TEST_CASE("news of the line and of the paper are nobody: the pages go on turning") {
    Visit visit = an_empty_hall();
    const std::string page = page_shown(visit);
    visit.hear(LineChanged{false}).hear(Printed{}).hear(HeadphonesChanged{false});
    CHECK(page_shown(visit) == page);
    CHECK(page_shown(visit.wait(welfare_turn)) != page);
}

TEST_CASE("a page that showed itself is kept as shown only when somebody has a look at it") {
    Visit visit;
    for (milliseconds passed{0}; passed < doors_idle + welfare_after + 3 * welfare_turn;
         passed += seconds{1}) {
        visit.wait(seconds{1});
        CHECK(visit.nothing_asked());
    }
    const std::string page = page_shown(visit);
    REQUIRE_FALSE(page.empty());
    visit.tap(WelfareTapped{});
    REQUIRE(visit.stands_at<PageShownHere>());
    CHECK(visit.here<PageShownHere>().page == page);
    REQUIRE(visit.effect<KeepStationEvent>());
    const auto* shown = std::get_if<PageShown>(&visit.effect<KeepStationEvent>()->body);
    REQUIRE(shown);
    CHECK(shown->page == page);
    CHECK(shown->language == "zh-CN");
    visit.tap(BackTapped{});
    CHECK(visit.stands_at<PageList>());
}

TEST_CASE("a house without such pages keeps its doors") {
    House house = Visit{}.house();
    house.content = {};
    const Moment now{milliseconds{1'000'000}, instant_from(1'795'000'000'000)};
    Model model = fresh_model(std::make_shared<const House>(std::move(house)), now);
    for (int minutes = 0; minutes < 60; ++minutes) {
        const auto due = next_deadline(model);
        REQUIRE(due);
        model = update(std::move(model), Tick{}, {*due, now.wall}).model;
        CHECK_FALSE(shows_welfare(model));
    }
}

} // namespace fengqiao::kiosk
