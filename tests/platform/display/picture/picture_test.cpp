#include "platform/display/picture/picture.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace fengqiao::display {

namespace {

// A folder of the test's own that is gone afterwards.
class Folder {
public:
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "fengqiao-picture-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path operator/(const char* name) const { return path_ / name; }
    std::size_t files() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{path_}, {}));
    }

private:
    std::filesystem::path path_;
};

Picture some_picture() {
    Picture picture{37, 11, {}};
    for (unsigned i = 0; i < 37 * 11; ++i)
        picture.pixels.push_back((i * 2654435761U) & 0xFFFFFF);
    return picture;
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

TEST_CASE("a picture comes back from its file as it went in, and nothing else is left beside it") {
    const Folder folder;
    Picture picture = some_picture();
    REQUIRE(write_png(picture.canvas(), folder / "page.png"));
    const auto back = read_png(folder / "page.png");
    REQUIRE(back);
    CHECK(compare(picture, *back).none());
    CHECK(folder.files() == 1);
}

TEST_CASE(
    "the same pixels give the same bytes, whatever the unused byte holds and however wide the rows are") {
    const Folder folder;
    Picture picture = some_picture();
    REQUIRE(write_png(picture.canvas(), folder / "one.png"));
    std::vector<std::uint32_t> wide(std::size_t{64} * 11, 0x12345678);
    for (std::size_t y = 0; y < 11; ++y)
        for (std::size_t x = 0; x < 37; ++x)
            wide[y * 64 + x] = picture.pixels[y * 37 + x] | 0xFF000000;
    REQUIRE(write_png({wide.data(), 37, 11, 64}, folder / "other.png"));
    CHECK(text_of(folder / "one.png") == text_of(folder / "other.png"));
}

TEST_CASE("a picture of few colours comes back as it went in too, from a smaller file") {
    Folder folder;
    Picture few{400, 200, {}}, many{400, 200, {}};
    for (std::uint32_t i = 0; i < 400 * 200; ++i) {
        const std::uint32_t any = i * 2654435761U >> 16;
        few.pixels.push_back(any % 256 * 0x000102);
        many.pixels.push_back(any % 257 * 0x000102);
    }
    for (const auto& [picture, name] : {std::pair{&few, "few.png"}, std::pair{&many, "many.png"}}) {
        REQUIRE(write_png(picture->canvas(), folder / name));
        CHECK(read_png(folder / name).value().pixels == picture->pixels);
    }
    CHECK(std::filesystem::file_size(folder / "few.png") < std::filesystem::file_size(folder / "many.png"));
}

TEST_CASE("a picture that cannot be written says where, and half a picture is never left") {
    const Folder folder;
    Picture picture = some_picture();
    const auto written = write_png(picture.canvas(), folder / "absent/page.png");
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == TroubleKind::StoreBroken);
    CHECK(written.error().text.find("absent/page.png") != std::string::npos);
    CHECK(folder.files() == 0);
    CHECK(write_png({}, folder / "empty.png").error().kind == TroubleKind::BadInput);
}

TEST_CASE("a missing picture and a broken one are told apart") {
    const Folder folder;
    CHECK(read_png(folder / "nothing.png").error().kind == TroubleKind::NotFound);
    std::ofstream{folder / "words.png"} << "these are words";
    CHECK(read_png(folder / "words.png").error().kind == TroubleKind::BadFile);
}

TEST_CASE("a comparison names how many pixels differ, by how much, and where first") {
    const Picture one = some_picture();
    Picture other = one;
    other.pixels[2 * 37 + 5] ^= 0x000010;
    other.pixels[3 * 37 + 1] ^= 0x800000;
    const Difference difference = compare(one, other);
    CHECK(difference.pixels == 2);
    CHECK(difference.largest == 128);
    CHECK(difference.first == Place{5, 2});
    CHECK(compare(one, Picture{1, 1, {0}}).pixels == one.pixels.size());
}

} // namespace fengqiao::display
