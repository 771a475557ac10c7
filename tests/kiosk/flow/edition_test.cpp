#include "tests/kiosk/flow/visit.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::kiosk;

namespace {

// What is shipped but for its notes and its umbrellas.
ContentArrived another_edition(const House& house) {
    std::vector<PageFile> files;
    for (ContentPage page : house.content.all()) {
        if (page.kind == ContentKind::Notes) page.title.zh = "新的须知";
        if (page.id != "umbrella") files.push_back({page.id + ".toml", std::move(page)});
    }
    auto book = ContentBook::of(std::move(files), "content");
    REQUIRE(book);
    return {std::make_shared<const ContentBook>(std::move(*book))};
}

std::string notes_of(const Visit& visit) {
    return visit.house().content.first(ContentKind::Notes, Day{days{20'800}})->title.zh;
}

} // namespace

TEST_CASE(
    "an edition that arrives while nobody is there is shown at once, and what it lends is asked about") {
    Visit visit;
    REQUIRE(notes_of(visit) != "新的须知");
    visit.hear(another_edition(visit.house()));
    CHECK(visit.stands_at<Attract>());
    CHECK(notes_of(visit) == "新的须知");
    const auto* asked = visit.effect<AskHall>();
    REQUIRE(asked);
    CHECK_FALSE(std::ranges::count(asked->items, "umbrella"));
    CHECK_FALSE(asked->items.empty());
}

TEST_CASE("nobody's page changes while they read it: the next visitor is shown the new edition") {
    Visit visit;
    visit.tap(DoorTapped{Door::Services}).tap(StationTapped{StationPage::Facilities}).tap(ChoiceTapped{0});
    REQUIRE(visit.stands_at<PageShownHere>());
    const std::string before = notes_of(visit);
    visit.hear(another_edition(visit.house()));
    CHECK(visit.stands_at<PageShownHere>());
    CHECK(notes_of(visit) == before);
    visit.tap(BackTapped{}).tap(BackTapped{}).tap(BackTapped{});
    CHECK(visit.stands_at<Attract>());
    CHECK(notes_of(visit) == "新的须知");
}

TEST_CASE("an edition that waits outlives the visit however it ends, and a newer one takes its place") {
    Visit visit;
    visit.tap(DoorTapped{Door::Complain});
    visit.hear(another_edition(visit.house()));
    ContentArrived newer = another_edition(visit.house());
    visit.hear(newer);
    visit.tap(CallStaffTapped{});
    visit.wait(std::chrono::hours{1}).wait(std::chrono::hours{1});
    REQUIRE(visit.stands_at<Attract>());
    CHECK(visit.house().content.all() == newer.content->all());
    CHECK_FALSE(visit.model().next_content);
}
