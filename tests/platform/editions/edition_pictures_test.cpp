#include "platform/display/picture/picture.h"
#include "tests/platform/editions/kept_editions.h"

#include <fstream>

namespace fengqiao::editions {
namespace {

namespace fs = std::filesystem;

constexpr const char* illustration = R"(
[illustration.1]
file = "hall.png"
words = { zh = "大厅", en = "The hall" }
)";

std::string png_of(int width, std::uint32_t colour) {
    const http::TemporaryFolder folder;
    display::Picture picture{width, 10, {}};
    picture.pixels.resize(static_cast<std::size_t>(width) * 10, colour);
    REQUIRE(display::write_png(picture.canvas(), folder.path() / "a.png"));
    std::ifstream file{folder.path() / "a.png", std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// An edition whose notes show a picture of that width, and with a portrait.
EditionSource illustrated(const KeptEditions& kept, const std::string& title, int width) {
    EditionSource source = kept.source(title);
    source.page("notes/notes.toml") += illustration;
    source.page("notes/hall.png") = png_of(width, 0x336699);
    source.page("people/1024.png") = png_of(10, 0x996633);
    return source;
}

const PictureFile& hall_in(const ContentBook& book) {
    return book.find("notes")->illustrations.at(0).picture;
}

fs::path pages_of(const KeptEditions& kept, const std::string& serial) {
    for (const std::string& name : kept.names())
        if (name.starts_with(serial + "-")) return kept.folder.path() / "content" / name / "pages";
    FAIL("edition " << serial << " is not kept");
    return {};
}

void bring_two(KeptEditions& kept) {
    auto editions = kept.open();
    REQUIRE(KeptEditions::bring(editions, 41, illustrated(kept, "第一版", 20), 1));
    REQUIRE(KeptEditions::bring(editions, 42, illustrated(kept, "第二版", 30), 2));
}

} // namespace

TEST_CASE("an edition's pictures lie where it is shown from, not where it was fetched to") {
    KeptEditions kept;
    auto editions = kept.open();
    const EditionSource source = illustrated(kept, "第一版", 20);
    const auto brought = KeptEditions::bring(editions, 41, source, 1);
    if (!brought) FAIL(brought.error().text);
    const auto next_start = kept.open();
    for (const auto& book : {*brought, editions.book(), next_start.book()}) {
        REQUIRE(book);
        CHECK(hall_in(*book) == PictureFile{"notes/hall.png", 20, 10});
        CHECK(book->path_of(hall_in(*book)) == (pages_of(kept, "1") / "notes/hall.png").string());
        CHECK(fs::exists(book->path_of(hall_in(*book))));
        REQUIRE(book->portrait_of("1024"));
        CHECK(fs::exists(book->path_of(*book->portrait_of("1024"))));
    }
}

TEST_CASE("after the next edition came, pictures are those of the next edition") {
    KeptEditions kept;
    bring_two(kept);
    const auto editions = kept.open();
    CHECK(hall_in(*editions.book()).width == 30);
    CHECK(editions.book()->path_of(hall_in(*editions.book())) ==
          (pages_of(kept, "2") / "notes/hall.png").string());
}

TEST_CASE("an edition with a picture that was changed or removed gives way to the one before it") {
    for (const std::string damage : {"changed", "cut off", "another", "removed"})
        for (const std::string name : {"notes/hall.png", "people/1024.png"}) {
            INFO(name << " was " << damage);
            KeptEditions kept;
            bring_two(kept);
            const fs::path file = pages_of(kept, "2") / name;
            if (damage == "changed") std::ofstream{file, std::ios::binary | std::ios::app} << "x";
            if (damage == "cut off") fs::resize_file(file, fs::file_size(file) - 1);
            if (damage == "another") std::ofstream{file, std::ios::binary} << png_of(30, 0x112233);
            if (damage == "removed") fs::remove(file);
            const auto editions = kept.open();
            CHECK(KeptEditions::shown(editions) == "第一版");
            CHECK(editions.standing() == EditionStanding{41, 42});
            CHECK(kept.log.tells_of("edition 2"));
            CHECK(hall_in(*editions.book()).width == 20);
            CHECK(fs::exists(editions.book()->path_of(hall_in(*editions.book()))));
        }
}

TEST_CASE("a picture that has rotted is fetched again, and nothing else is") {
    KeptEditions kept;
    bring_two(kept);
    fs::remove(pages_of(kept, "2") / "notes/hall.png");
    auto editions = kept.open();
    const EditionSource source = illustrated(kept, "第二版", 30);
    const auto missing = editions.missing_of(source.edition(2));
    REQUIRE(missing);
    REQUIRE(missing->size() == 1);
    CHECK(missing->front().path == "notes/hall.png");
    REQUIRE(KeptEditions::bring(editions, 42, source, 2));
    CHECK(hall_in(*kept.open().book()).width == 30);
}

TEST_CASE("an edition whose picture cannot be drawn is kept out as a whole, and the one before it stays") {
    KeptEditions kept;
    auto editions = kept.open();
    REQUIRE(KeptEditions::bring(editions, 41, illustrated(kept, "第一版", 20), 1));
    EditionSource faulty = illustrated(kept, "第二版", 30);
    faulty.page("notes/hall.png").back() ^= 1;
    const auto refused = KeptEditions::bring(editions, 42, faulty, 2);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == TroubleKind::BadFile);
    CHECK(refused.error().text.contains("'hall.png' is damaged"));
    CHECK(KeptEditions::shown(editions) == "第一版");
    CHECK(KeptEditions::shown(kept.open()) == "第一版");
}

} // namespace fengqiao::editions
