#include "platform/settings/settings.h"
#include "tests/platform/settings/written_file.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::settings {
namespace {

ContentBook shipped() {
    auto content = load_content("assets/content");
    if (!content) FAIL(content.error().text);
    return std::move(*content);
}

const Day today = *parse_iso_date("2026-11-23");

std::size_t lines_longer_than(const std::string& text, std::size_t letters) {
    std::size_t count = 0;
    for (const BodyPart& part : parts_of(text))
        count += part.text.size() > letters ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("the content that is shipped can be loaded, and every function of the station has pages") {
    const ContentBook content = shipped();
    for (const ContentKind kind : {ContentKind::Policy, ContentKind::Resolution, ContentKind::Venue,
                                   ContentKind::Facility, ContentKind::Welfare, ContentKind::Channel,
                                   ContentKind::Notes, ContentKind::Privacy, ContentKind::Fraud})
        CHECK_FALSE(content.pages(kind, today).empty());
    CHECK(content.pages(ContentKind::Education, today).size() >= 8);
}

TEST_CASE("every lesson asks two or three questions and says why") {
    const ContentBook content = shipped();
    for (const ContentPage* page : content.pages(ContentKind::Education, today)) {
        INFO(page->id);
        CHECK(page->quiz.size() >= 2);
        for (const QuizQuestion& question : page->quiz)
            CHECK_FALSE(question.because.zh.empty());
    }
}

TEST_CASE("no paragraph of the content is longer than a person standing will read") {
    const ContentBook content = shipped();
    for (const ContentPage& page : content.all()) {
        INFO(page.id);
        CHECK(lines_longer_than(page.body.zh, 3 * 140) == 0);
        CHECK(lines_longer_than(page.body.en, 420) == 0);
    }
}

TEST_CASE("a faulty page stops the start with file, line and reason") {
    const WrittenFile page("fees.toml", "id = \"fees\"\nkind = \"advert\"\nversion = \"1\"\norder = 1\n");
    const auto content = load_content(page.folder());
    REQUIRE_FALSE(content);
    CHECK(content.error().kind == TroubleKind::BadFile);
    CHECK(content.error().text == page.path() + ":2: 'advert' is no kind of page");
    const WrittenFile broken("fees.toml", "id = \"fees\n");
    CHECK(load_content(broken.folder()).error().text.starts_with(broken.path() + ":1: "));
}

TEST_CASE("a folder of content that is not there stops the start") {
    const auto content = load_content("assets/nowhere");
    REQUIRE_FALSE(content);
    CHECK(content.error().text == "assets/nowhere:1: the folder cannot be read");
}

} // namespace fengqiao::settings
