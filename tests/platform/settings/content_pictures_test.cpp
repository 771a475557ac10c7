#include "platform/display/picture/picture.h"
#include "platform/settings/settings.h"
#include "tests/platform/settings/written_file.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::settings {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view illustrated = R"(id = "fees"
kind = "policy"
version = "2026-11"
order = 1
title = { zh = "收费", en = "Fees" }
summary = { zh = "收费", en = "Fees" }
speech = { zh = "收费", en = "Fees" }
body = { zh = "一", en = "One" }

[illustration.1]
file = "hall.png"
words = { zh = "大厅", en = "The hall" }
after = 1
)";

// A folder of content: the pages that may never be missing, one with a picture, and somebody on duty.
class Content {
public:
    Content() {
        for (const std::string kind : {"channel", "fraud", "notes", "privacy"})
            fs::copy("assets/content/" + kind, path(kind), fs::copy_options::recursive);
        write("policy/fees.toml", illustrated);
        draw("policy/hall.png", 40, 30);
        draw("people/A-1024.png", 20, 20);
    }
    [[nodiscard]] std::string path(const std::string& inside) const { return page_.folder() + "/" + inside; }
    void write(const std::string& inside, std::string_view text) const {
        fs::create_directories(fs::path{path(inside)}.parent_path());
        std::ofstream{path(inside), std::ios::binary} << text;
    }
    void draw(const std::string& inside, int width, int height) const {
        fs::create_directories(fs::path{path(inside)}.parent_path());
        display::Picture picture{width, height, {}};
        picture.pixels.resize(static_cast<std::size_t>(width * height), 0x336699);
        REQUIRE(display::write_png(picture.canvas(), path(inside)));
    }
    [[nodiscard]] std::string with(std::string_view old, std::string_view now) const {
        std::string text{illustrated};
        return text.replace(text.find(old), old.size(), now);
    }
    [[nodiscard]] std::string refusal() const {
        const auto content = load_content(page_.folder());
        REQUIRE_FALSE(content);
        CHECK(content.error().kind == TroubleKind::BadFile);
        return content.error().text;
    }
    [[nodiscard]] std::string folder() const { return page_.folder(); }

private:
    WrittenFile page_{"readme.txt", "no page, and no picture"};
};

} // namespace

TEST_CASE(
    "pages and pictures are read whole: an illustration beside its page, and a portrait by its number") {
    const Content content;
    const auto read = read_content_folder(content.folder());
    if (!read) FAIL(read.error().text);
    const ContentPage* page = read->book.find("fees");
    REQUIRE(page);
    const Illustration expected{{"policy/hall.png", 40, 30}, {"大厅", "The hall"}, 1};
    CHECK(page->illustrations == std::vector{expected});
    CHECK(read->book.path_of(expected.picture) == content.path("policy/hall.png"));
    REQUIRE(read->book.portrait_of("A-1024"));
    CHECK(*read->book.portrait_of("A-1024") == PictureFile{"people/A-1024.png", 20, 20});
    CHECK(read->book.portrait_of("A-1025") == nullptr);
    for (const char* file : {"people/A-1024.png", "policy/fees.toml", "policy/hall.png"})
        CHECK(std::ranges::count(read->files, file) == 1);
    CHECK(std::ranges::count(read->files, "readme.txt") == 0);
    CHECK(std::ranges::is_sorted(read->files));
}

TEST_CASE("a page whose picture is not there, or is none, is refused where it names it") {
    const Content content;
    const std::string where = content.path("policy/fees.toml") + ":11: 'hall.png' ";
    content.write("policy/hall.png", "these are words");
    CHECK(content.refusal() == where + "is not a PNG");
    content.draw("policy/hall.png", 1601, 2);
    CHECK(content.refusal().starts_with(where + "is of 1601 by 2 pixels; at most 1600 a side"));
    content.write("policy/hall.png", std::string(600 * 1024, 'a'));
    CHECK(content.refusal() == where + "is larger than 512 KiB");
    fs::remove(content.path("policy/hall.png"));
    CHECK(content.refusal() == where + "is not there");
}

TEST_CASE("a page names no picture outside its own folder, whatever lies there") {
    const Content content;
    for (const std::string name : {"../people/A-1024.png", "/etc/hall.png", "inner/hall.png", ".hall.png",
                                   "hall.jpg", "ha ll.png", "大厅.png"}) {
        INFO(name);
        content.write("policy/fees.toml", content.with("hall.png", name));
        CHECK(content.refusal() == content.path("policy/fees.toml") + ":11: '" + name +
                                       "' must be a file beside the page, of letters, digits, '-', '_' and "
                                       "'.', ending in .png");
    }
}

TEST_CASE("an illustration without words in one language is refused in its file and line") {
    const Content content;
    content.write("policy/fees.toml", content.with(", en = \"The hall\"", ""));
    CHECK(content.refusal() ==
          content.path("policy/fees.toml") + ":12: 'illustration.1.words.en' is missing");
}

TEST_CASE("a picture that no page shows is refused, so that nothing is sent to every terminal for nobody") {
    const Content content;
    content.draw("policy/left-over.png", 4, 4);
    CHECK(
        content.refusal().starts_with(content.path("policy/left-over.png") +
                                      ":1: no page shows this picture; name it in a page, or take it away"));
}

TEST_CASE("a portrait whose name is no staff number, or that cannot be drawn, is refused") {
    for (const std::string name : {"张三.png", "li lei.png", "a_b.png", ".png.png", "more/1024.png"}) {
        INFO(name);
        const Content content;
        content.draw("people/" + name, 4, 4);
        CHECK(content.refusal().starts_with(
            content.path("people/" + name) +
            ":1: the file's name must be a staff number: at most 32 letters, digits and '-'"));
    }
    const Content content;
    content.draw("people/" + std::string(33, '1') + ".png", 4, 4);
    CHECK(content.refusal().contains("the file's name must be a staff number"));
    fs::remove(content.path("people/" + std::string(33, '1') + ".png"));
    content.write("people/1025.png", "these are words");
    CHECK(content.refusal() == content.path("people/1025.png") + ":1: the picture is not a PNG");
}

} // namespace fengqiao::settings
