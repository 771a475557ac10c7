#include "core/content/content.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

using Entries = std::vector<ContentEntry>;

// A page of two parts with one illustration between them; each value stands in the line of its place.
Entries a_page() {
    Entries entries{{"id", "fees", 1}, {"kind", "policy", 2}, {"version", "2026-11", 3}};
    entries.push_back({"order", std::int64_t{10}, 4});
    int line = 5;
    for (const std::string part : {"title", "summary", "speech"})
        for (const std::string language : {"zh", "en"})
            entries.push_back({part + "." + language, "收费 fees", line++});
    entries.push_back({"body.zh", "一\n\n二", line++});
    entries.push_back({"body.en", "One\n\nTwo", line++});
    entries.push_back({"illustration.1.file", "hall.png", 20});
    entries.push_back({"illustration.1.words.zh", "大厅", 21});
    entries.push_back({"illustration.1.words.en", "The hall", 22});
    entries.push_back({"illustration.1.after", std::int64_t{1}, 23});
    return entries;
}

Entries without(std::string_view key) {
    Entries entries = a_page();
    std::erase_if(entries, [key](const ContentEntry& entry) { return entry.key == key; });
    return entries;
}

Entries with(std::string_view key, std::variant<std::string, std::int64_t, bool> value) {
    Entries entries = a_page();
    std::ranges::find(entries, key, &ContentEntry::key)->value = std::move(value);
    return entries;
}

Entries with_illustrations(int count) {
    Entries entries = a_page();
    for (int number = 2; number <= count; ++number) {
        const std::string prefix = "illustration." + std::to_string(number) + ".";
        entries.push_back({prefix + "file", "hall.png", 20 * number});
        entries.push_back({prefix + "words.zh", "大厅", 20 * number + 1});
        entries.push_back({prefix + "words.en", "The hall", 20 * number + 2});
    }
    return entries;
}

Result<PictureFile> the_hall_alone(const std::string& name) {
    if (name == "hall.png") return PictureFile{"policy/hall.png", 640, 480};
    return trouble(TroubleKind::NotFound, "is not there");
}

std::string refusal(const Entries& entries) {
    const auto page = read_page("page.toml", entries, the_hall_alone);
    REQUIRE_FALSE(page);
    CHECK(page.error().kind == TroubleKind::BadFile);
    return page.error().text;
}

} // namespace

TEST_CASE("a page is read with its illustration: where it lies, how large it is, what it shows") {
    const auto page = read_page("page.toml", a_page(), the_hall_alone);
    REQUIRE(page);
    const Illustration expected{{"policy/hall.png", 640, 480}, {"大厅", "The hall"}, 1};
    CHECK(page->illustrations == std::vector{expected});
    const auto above = read_page("page.toml", without("illustration.1.after"), the_hall_alone);
    REQUIRE(above);
    CHECK(above->illustrations.at(0).after == 0);
    CHECK(read_page("page.toml", with("illustration.1.after", std::int64_t{2}), the_hall_alone));
}

TEST_CASE("an illustration that is not told in words in every language is refused where it stands") {
    CHECK(refusal(without("illustration.1.words.en")) ==
          "page.toml:21: 'illustration.1.words.en' is missing");
    CHECK(refusal(without("illustration.1.words.zh")) ==
          "page.toml:22: 'illustration.1.words.zh' is missing");
    CHECK(refusal(with("illustration.1.words.en", " \n")) ==
          "page.toml:22: 'illustration.1.words.en' must be a text that is not empty");
    CHECK(refusal(with("illustration.1.words.zh", std::string(241, 'a'))) ==
          "page.toml:21: 'illustration.1.words.zh' is longer than 240 bytes");
}

TEST_CASE("an illustration whose picture cannot be shown is refused with its name and the reason") {
    CHECK(refusal(with("illustration.1.file", "yard.png")) == "page.toml:20: 'yard.png' is not there");
    CHECK(refusal(without("illustration.1.file")) == "page.toml:21: 'illustration.1.file' is missing");
}

TEST_CASE("an illustration behind the end of its page is refused") {
    CHECK(refusal(with("illustration.1.after", std::int64_t{3})) ==
          "page.toml:23: the body has only 2 parts");
    CHECK(refusal(with("illustration.1.after", std::int64_t{-1})) ==
          "page.toml:23: 'illustration.1.after' must be a number from 0 to 100");
}

TEST_CASE("a page shows three pictures at most, and one more is refused where it stands") {
    const auto three = read_page("page.toml", with_illustrations(3), the_hall_alone);
    REQUIRE(three);
    CHECK(three->illustrations.size() == 3);
    CHECK(refusal(with_illustrations(4)) == "page.toml:80: a page shows at most 3 pictures, numbered from 1");
}

TEST_CASE("a misspelt part of an illustration is found") {
    Entries entries = a_page();
    entries.push_back({"illustration.1.caption.zh", "大厅", 24});
    CHECK(refusal(entries) == "page.toml:24: 'illustration.1.caption.zh' is not known here");
}
