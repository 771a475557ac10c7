#include "tests/kiosk/gallery/contact_sheet.h"
#include "tests/kiosk/gallery/reduced.h"
#include "tests/kiosk/samples/desk_pages.h"
#include "tests/kiosk/samples/screen_glass.h"
#include "tests/kiosk/samples/station_pages.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <set>

namespace fengqiao::kiosk::testing {
namespace {

using display::Picture;
using std::filesystem::path;
using ui::testing::UiGlass;

constexpr int parts = 3; // of the glass's size
const path golden_folder = "tests/golden/screens", made_folder = FENGQIAO_BUILT "/pictures/golden";

// Of the pages of content, which are all set alike, the first of each kind.
std::vector<SampleScreen> every_page() {
    auto pages = complaint_screens();
    std::ranges::move(desk_pages(), std::back_inserter(pages));
    std::set<ContentKind> kinds;
    for (auto& page : station_pages()) {
        const auto* article = std::get_if<PageShownHere>(&page.model.stage);
        if (article && !kinds.insert(page.model.house->content.find(article->page)->kind).second) continue;
        pages.push_back(std::move(page));
    }
    return pages;
}

bool renewing() {
    return std::getenv("FENGQIAO_RENEW_GOLDEN") != nullptr;
}

void write(Picture picture, const path& file) {
    std::filesystem::create_directories(file.parent_path());
    const auto written = display::write_png(picture.canvas(), file);
    if (!written) FAIL(written.error().text);
}

// One way to hang a glass, with the language its pictures are in.
struct Hanging {
    std::string name;
    UiGlass::Mount mount;
    Language language;
};
const std::vector<Hanging> hangings{{"lying-zh-CN", UiGlass::Mount::Landscape, Language::Chinese},
                                    {"upright-en", UiGlass::Mount::Portrait, Language::English}};

// The page as it is now, in a third of its size; written anew when that is wanted.
void as_reviewed(const Picture& now, const path& file) {
    if (renewing()) return write(now, golden_folder / file);
    const auto golden = display::read_png(golden_folder / file);
    INFO("what is drawn now: " << (made_folder / file).string());
    INFO("FENGQIAO_RENEW_GOLDEN=1 keeps it as what is right; look at the difference before you commit it");
    if (!golden) write(now, made_folder / file);
    REQUIRE(golden);
    const Apart found = apart(*golden, now);
    if (found.squares > 0) write(now, made_folder / file);
    INFO("first seen at " << found.first.value_or(display::Place{}).x * parts << ", "
                          << found.first.value_or(display::Place{}).y * parts << " pixels of the glass");
    CHECK(found.squares == 0);
}

} // namespace

TEST_CASE("every page looks as it was reviewed") {
    for (const Hanging& hanging : hangings) {
        ScreenGlass glass(hanging.mount, hanging.language);
        std::vector<Picture> seen;
        for (const SampleScreen& page : every_page()) {
            INFO(hanging.name << ", " << page.name);
            glass.show(page.model);
            seen.push_back(reduced(glass.picture(), parts));
            as_reviewed(seen.back(), path{hanging.name} / (page.name + ".png"));
        }
        const bool lies = hanging.mount == UiGlass::Mount::Landscape;
        const Picture sheet = contact_sheet(seen, lies ? 8 : 12, 2);
        write(sheet, (renewing() ? path{"assets/gallery"} : made_folder) / ("all-" + hanging.name + ".png"));
    }
}

TEST_CASE("no picture stays behind when its page is gone") {
    for (const Hanging& hanging : hangings) {
        std::set<std::string> pages;
        for (const SampleScreen& page : every_page())
            CHECK(pages.insert(page.name + ".png").second); // one file each
        for (const auto& file : std::filesystem::directory_iterator(golden_folder / hanging.name)) {
            INFO(file.path().string());
            CHECK(pages.contains(file.path().filename().string()));
        }
    }
}

TEST_CASE("another word, another colour and another place are seen in a picture, an edge is not") {
    Picture page{64, 64, std::vector<std::uint32_t>(64 * 64, 0xFFFFFF)};
    const auto with = [&](int left, int top, int width, int height, std::uint32_t colour) {
        Picture changed = page;
        for (int y = top; y < top + height; ++y)
            std::fill_n(changed.canvas().row(y) + left, width, colour);
        return changed;
    };
    CHECK(apart(page, page).squares == 0);
    CHECK(apart(page, with(20, 20, 6, 6, 0x000000)) == Apart{1, display::Place{16, 16}});
    CHECK(apart(page, with(0, 0, 64, 64, 0xF0FFFF)).squares == 16);
    CHECK(apart(page, with(20, 20, 12, 1, 0xE0E0E0)).squares == 0);
    CHECK(apart(page, Picture{32, 32, std::vector<std::uint32_t>(32 * 32, 0xFFFFFF)}).squares == 16);
}

TEST_CASE("a colour that is rare on a page is not lost in a picture of few colours") {
    constexpr int side = 96;
    Picture page{side, side, {}};
    for (std::uint32_t at = 0; at < side * side; ++at) // a thousand blues, nine pixels each
        page.pixels.push_back((at / 9 % 32) << 19 | (at / 9 / 32 % 32) << 11 | 0xF8);
    page.pixels[500] = 0x20C020;
    const Picture small = reduced(page, 1);
    CHECK(std::set(small.pixels.begin(), small.pixels.end()).size() <= 256);
    const std::uint32_t green = small.pixels[500];
    CHECK((green >> 8 & 0xFF) > 0xA0);
    CHECK((green & 0xFF) < 0x40);
}

} // namespace fengqiao::kiosk::testing
