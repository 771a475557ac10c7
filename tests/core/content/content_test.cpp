#include "core/content/content.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

using Entries = std::vector<ContentEntry>;

Entries a_page() {
    Entries entries;
    int line = 0;
    const auto add = [&](std::string key, std::variant<std::string, std::int64_t, bool> value) {
        entries.push_back({std::move(key), std::move(value), ++line});
    };
    add("id", "deposit-insurance");
    add("kind", "education");
    add("version", "2026-11");
    add("order", std::int64_t{10});
    add("picture", "savings");
    for (const std::string part : {"title", "summary", "body", "speech"}) {
        add(part + ".zh", "存款保险");
        add(part + ".en", "Deposit insurance");
    }
    add("quiz.1.right", "b");
    for (const std::string part : {"question", "a", "b", "because"}) {
        add("quiz.1." + part + ".zh", "五十万元");
        add("quiz.1." + part + ".en", "500,000 yuan");
    }
    return entries;
}

ContentEntry& value_of(Entries& entries, std::string_view key) {
    return *std::ranges::find(entries, key, &ContentEntry::key);
}

Entries without(std::string_view key) {
    Entries entries = a_page();
    std::erase_if(entries, [key](const ContentEntry& entry) { return entry.key == key; });
    return entries;
}

std::string refusal(const Entries& entries) {
    const auto page = read_page("page.toml", entries);
    REQUIRE_FALSE(page);
    CHECK(page.error().kind == TroubleKind::BadFile);
    return page.error().text;
}

Entries with(std::string_view key, std::variant<std::string, std::int64_t, bool> value) {
    Entries entries = a_page();
    value_of(entries, key).value = std::move(value);
    return entries;
}

PageFile a_file(std::string id, ContentKind kind) {
    return {"content/" + id + ".toml", {.id = std::move(id), .kind = kind}};
}

std::vector<PageFile> all_that_is_needed() {
    return {a_file("privacy", ContentKind::Privacy), a_file("fraud", ContentKind::Fraud),
            a_file("notes", ContentKind::Notes), a_file("by-phone", ContentKind::Channel)};
}

Day day(std::string_view text) {
    return *parse_iso_date(text);
}

} // namespace

TEST_CASE("a page is read whole, with its questions") {
    const auto page = read_page("page.toml", a_page());
    REQUIRE(page);
    CHECK(page->id == "deposit-insurance");
    CHECK(page->kind == ContentKind::Education);
    CHECK(page->title == Words{"存款保险", "Deposit insurance"});
    REQUIRE(page->quiz.size() == 1);
    CHECK(page->quiz[0].answers.size() == 2);
    CHECK(page->quiz[0].right == 1);
}

TEST_CASE("a page that is silent in one language is refused where the other stands") {
    CHECK(refusal(without("title.en")) == "page.toml:6: 'title.en' is missing");
    CHECK(refusal(without("body.zh")) == "page.toml:11: 'body.zh' is missing");
    CHECK(refusal(without("speech.en")).contains("'speech.en' is missing"));
    CHECK(refusal(without("quiz.1.because.en")).contains("'quiz.1.because.en' is missing"));
    CHECK(refusal(with("title.en", "  ")) == "page.toml:7: 'title.en' must be a text that is not empty");
}

TEST_CASE("a page of a kind nobody knows, or with a picture nobody has, is refused") {
    CHECK(refusal(with("kind", "advertisement")) == "page.toml:2: 'advertisement' is no kind of page");
    CHECK(refusal(with("picture", "kitten")) == "page.toml:5: there is no picture called 'kitten'");
}

TEST_CASE("a page that ends before it begins is refused") {
    Entries entries = a_page();
    entries.push_back({"from", std::string{"2026-11-23"}, 40});
    entries.push_back({"until", std::string{"2026-11-22"}, 41});
    CHECK(refusal(entries).starts_with("page.toml:41: 'until' lies before 'from'"));
    entries.back().value = std::string{"2026-11-31"};
    CHECK(refusal(entries) == "page.toml:41: 'until' must be a day like \"2026-11-23\"");
    entries.back().value = std::string{"2026-11-23"};
    CHECK(read_page("page.toml", entries));
}

TEST_CASE("a question whose right answer is not among its answers is refused") {
    CHECK(refusal(with("quiz.1.right", "c")).contains("'quiz.1.right'") == false);
    CHECK(refusal(with("quiz.1.right", "c")).contains("the right answer must be one of those"));
}

TEST_CASE("a page with a key nobody reads is refused, so that a misspelt one is found") {
    Entries entries = a_page();
    entries.push_back({"sumary.zh", std::string{"x"}, 50});
    CHECK(refusal(entries) == "page.toml:50: 'sumary.zh' is not known here");
}

TEST_CASE("a title longer than a page can ask is refused") {
    CHECK(refusal(with("title.zh", "一二三四五六七八九十一二三四五六七八九十一"))
              .contains("longer than twenty characters"));
}

TEST_CASE("an id that stands in two files is refused, and both are named") {
    auto files = all_that_is_needed();
    files.push_back({"content/second.toml", files[0].page});
    const auto content = ContentBook::of(files, "content");
    REQUIRE_FALSE(content);
    CHECK(content.error().text.contains("the id 'privacy' stands in"));
    CHECK(content.error().text.contains("content/second.toml"));
    CHECK(content.error().text.contains("content/privacy.toml"));
}

TEST_CASE("what the law wants shown may not be missing, nor run out") {
    for (std::size_t left_out = 0; left_out < 4; ++left_out) {
        auto files = all_that_is_needed();
        files[left_out].page.until = day("2027-01-01");
        CHECK_FALSE(ContentBook::of(files, "content"));
        files.erase(files.begin() + static_cast<std::ptrdiff_t>(left_out));
        CHECK_FALSE(ContentBook::of(files, "content"));
    }
    CHECK(ContentBook::of(all_that_is_needed(), "content"));
}

TEST_CASE("a page is shown from its first to its last day, both included") {
    auto files = all_that_is_needed();
    files.push_back(a_file("week", ContentKind::Welfare));
    files.back().page.from = day("2026-11-23");
    files.back().page.until = day("2026-11-29");
    const auto content = ContentBook::of(files, "content");
    REQUIRE(content);
    const auto shown = [&](std::string_view on) {
        return content->first(ContentKind::Welfare, day(on)) != nullptr;
    };
    CHECK_FALSE(shown("2026-11-22"));
    CHECK(shown("2026-11-23"));
    CHECK(shown("2026-11-29"));
    CHECK_FALSE(shown("2026-11-30"));
}

TEST_CASE("pages stand in the order their files give") {
    auto files = all_that_is_needed();
    files.push_back(a_file("a", ContentKind::Policy));
    files.push_back(a_file("b", ContentKind::Policy));
    files[4].page.order = 20;
    files[5].page.order = 10;
    const auto content = ContentBook::of(files, "content");
    REQUIRE(content);
    const auto pages = content->pages(ContentKind::Policy, day("2026-11-23"));
    REQUIRE(pages.size() == 2);
    CHECK(pages[0]->id == "b");
}

TEST_CASE("a body is headings and paragraphs, whatever empty lines stand between") {
    const std::vector<BodyPart> expected{{true, "一"}, {false, "二\n三"}, {false, "四"}};
    CHECK(parts_of("# 一\n\n二\n三\n\n\n四\n") == expected);
    CHECK(parts_of("").empty());
}

TEST_CASE("a page speaks of this terminal's own place and line") {
    CHECK(filled("{place}：{hotline}，{hotline}", {"枫桥支行", "95000"}) == "枫桥支行：95000，95000");
}
