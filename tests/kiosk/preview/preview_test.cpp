#include "app/kiosk/preview/content_pages.h"
#include "app/kiosk/preview/preview.h"
#include "platform/display/picture/picture.h"
#include "platform/settings/settings.h"
#include "tests/core/catalogue/shipped_catalogue.h"
#include "tests/platform/http/support/temporary_folder.h"
#include "tests/support/edition_source.h"
#include "tests/support/fake_digest.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

namespace fengqiao::kiosk::preview {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t monday_morning = 1'795'397'700'000; // 2026-11-23 09:35 in China

// Somebody who writes pages, on a glass that is small: pictures take their time.
struct Desk {
    Desk() {
        config.assets_folder = FENGQIAO_BUILT "/assets";
        config.fonts_folder = "/usr/share/fonts";
        config.language = "zh-CN";
        config.panel = {21.5, 960, 540};
    }
    Result<Previewed> preview() {
        source.write_to(folder.path() / "pages");
        return preview_content(config, {folder.path() / "pages", pictures, instant_from(monday_morning)});
    }

    FakeDigest digest;
    EditionSource source{digest};
    http::TemporaryFolder folder;
    fs::path pictures = folder.path() / "pictures";
    KioskConfig config;
};

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder})
        names.insert(entry.path().filename().string());
    return names;
}

std::shared_ptr<const House> a_house(ContentBook content) {
    const auto sentences = ReadySentences::parse("none", "act,question,code,zh,en\n");
    return std::make_shared<const House>(House{.catalogue = shipped_catalogue(),
                                               .ready_sentences = sentences.value_or(ReadySentences{}),
                                               .content = std::move(content)});
}

} // namespace

TEST_CASE("every page of a folder is drawn at four sizes in two languages, lying and upright") {
    Desk desk;
    const auto done = desk.preview();
    REQUIRE(done);
    for (const std::string& fault : done->faults)
        FAIL_CHECK(fault);
    const auto names = names_in(desk.pictures);
    CHECK(names.size() == done->pictures);
    const auto first_parts = std::ranges::count_if(names, [](const std::string& name) {
        return name.ends_with(".zh-CN.png") || name.ends_with(".en.png");
    });
    CHECK(first_parts == (8 + 1) * 16); // eight pages and the list of channels
    for (const char* name : {"notes.lying.small.zh-CN.png", "notes.upright.largest.en.png",
                             "privacy.lying.standard.en.png", "list.channels.upright.large.zh-CN.png"})
        CHECK(names.contains(name));
    const auto lying = display::read_png(desk.pictures / "notes.lying.largest.zh-CN.png");
    const auto upright = display::read_png(desk.pictures / "notes.upright.largest.zh-CN.png");
    REQUIRE((lying && upright));
    CHECK((lying->width == 960 && upright->width == 540));
    const auto smaller = display::read_png(desk.pictures / "notes.lying.small.zh-CN.png");
    REQUIRE(smaller);
    CHECK(display::compare(*lying, *smaller).pixels > 1000);
    // A page that is scrolled is looked at to its end.
    REQUIRE(names.contains("notes.lying.largest.zh-CN.3.png"));
    const auto below = display::read_png(desk.pictures / "notes.lying.largest.zh-CN.2.png");
    const auto end = display::read_png(desk.pictures / "notes.lying.largest.zh-CN.3.png");
    REQUIRE((below && end));
    CHECK(display::compare(*lying, *below).pixels > 1000);
    CHECK(display::compare(*below, *end).pixels > 1000);
}

TEST_CASE("a page whose words do not fit is named with the glass, the size and the language") {
    Desk desk;
    std::string& notes = desk.source.page("notes/notes.toml");
    const auto english = notes.find("en = \"", notes.find("[title]")) + 6;
    notes.replace(english, notes.find('"', english) - english, std::string(390, 'W'));
    const auto done = desk.preview();
    REQUIRE(done);
    REQUIRE_FALSE(done->faults.empty());
    CHECK(std::ranges::any_of(done->faults, [](const std::string& fault) {
        return fault.starts_with("notes upright.largest.en: ") && fault.contains("does not fit");
    }));
    CHECK(std::ranges::none_of(done->faults,
                               [](const std::string& fault) { return fault.contains(".zh-CN: "); }));
}

TEST_CASE("a folder that no terminal would show is not drawn, and file and line are said") {
    Desk desk;
    desk.source.page("fraud/fraud.toml") += "nothing\n";
    const auto refused = desk.preview();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == TroubleKind::BadFile);
    CHECK(refused.error().text.starts_with((desk.folder.path() / "pages/fraud/fraud.toml:").string()));
    CHECK_FALSE(fs::exists(desk.pictures));
}

TEST_CASE("of the pages that are shipped every one is looked at, with every question asked and answered") {
    auto content = settings::load_content("assets/content");
    REQUIRE(content);
    const auto house = a_house(std::move(*content));
    const auto sights = sights_of(house, instant_from(monday_morning));
    std::set<std::string> names;
    for (const Sight& sight : sights)
        CHECK(names.insert(sight.name).second);
    std::size_t questions = 0;
    for (const ContentPage& page : house->content.all()) {
        CHECK(names.contains(page.id));
        questions += page.quiz.size();
    }
    CHECK(sights.size() == house->content.all().size() + 2 * questions + 6);
}

TEST_CASE("a page that is shown later is looked at as on its first day") {
    ContentPage later{.id = "later", .kind = ContentKind::Policy};
    later.from = parse_iso_date("2027-01-01");
    std::vector<PageFile> files{{"later.toml", later}};
    for (const ContentKind kind :
         {ContentKind::Privacy, ContentKind::Fraud, ContentKind::Notes, ContentKind::Channel})
        files.push_back({"f", {.id = "p" + std::to_string(static_cast<int>(kind)), .kind = kind}});
    auto book = ContentBook::of(std::move(files), "content");
    REQUIRE(book);
    const auto sights = sights_of(a_house(std::move(*book)), instant_from(monday_morning));
    const auto at = std::ranges::find(sights, "later", &Sight::name);
    REQUIRE(at != sights.end());
    CHECK(day_in_china(at->on) == later.from);
}

} // namespace fengqiao::kiosk::preview
