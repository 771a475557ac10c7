#include "tests/kiosk/samples/pictured_house.h"

#include "platform/display/picture/picture.h"
#include "tests/kiosk/samples/station_pages.h"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>

namespace fengqiao::kiosk::testing {
namespace {

constexpr int wide = 120, high = 80, face = 96; // pixels

void write_plain(const std::filesystem::path& file, int width, int height) {
    const auto pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    display::Picture picture{width, height, std::vector<std::uint32_t>(pixels, pictured_colour)};
    REQUIRE(display::write_png(picture.canvas(), file));
}

std::vector<PageFile> pictured(const ContentBook& content) {
    std::vector<PageFile> files;
    for (const ContentPage& page : content.all()) {
        files.push_back({page.id + ".toml", page});
        files.back().page.illustrations = {
            {.picture = {"bridge.png", wide, high}, .words = PicturedHouse::words(), .after = 0}};
    }
    return files;
}

std::vector<Portrait> portraits_of(const HallState& hall, PicturedHouse::Faces faces) {
    const Portrait head{hall.head.staff_number, {"people/head.png", face, face}};
    const Portrait broken_head{hall.head.staff_number, {"people/broken.png", face, face}};
    const Portrait broken_handler{hall.handler.staff_number, {"people/broken.png", face, face}};
    switch (faces) {
    case PicturedHouse::Faces::Nobodys: return {};
    case PicturedHouse::Faces::Heads: return {head};
    case PicturedHouse::Faces::Broken: return {broken_head, broken_handler};
    }
    std::unreachable();
}

} // namespace

PicturedHouse::PicturedHouse() {
    std::string pattern = (std::filesystem::temp_directory_path() / "fengqiao-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
    std::filesystem::create_directories(folder_ / "people");
    write_plain(folder_ / "bridge.png", wide, high);
    write_plain(folder_ / "people/head.png", face, face);
    std::ofstream{folder_ / "people/broken.png", std::ios::binary} << "\x89PNG\r\n\x1a\n and then nothing";
}

PicturedHouse::~PicturedHouse() {
    std::filesystem::remove_all(folder_);
}

Words PicturedHouse::words() {
    return {"一座石桥跨过小河，桥边有一棵老枫树",
            "A stone bridge over a small river, an old maple tree beside it"};
}

Model PicturedHouse::of(Model model, Faces faces) const {
    auto content = ContentBook::of(pictured(model.house->content), folder_.string(),
                                   portraits_of(model.surroundings.hall, faces));
    REQUIRE(content);
    House house = *model.house;
    house.content = std::move(*content);
    model.house = std::make_shared<const House>(std::move(house));
    return model;
}

std::vector<SampleScreen> PicturedHouse::screens() const {
    constexpr std::array names{"services",           "doors-on-duty",       "page-telecom-fraud",
                               "page-agency-sales",  "page-phone-class",    "welfare-phone-class",
                               "welfare-rest-point", "welfare-agency-sales"};
    std::vector<SampleScreen> shown;
    for (const SampleScreen& screen : station_pages())
        if (std::ranges::find(names, screen.name) != names.end())
            shown.push_back({screen.name, of(screen.model, Faces::Heads)});
    REQUIRE(shown.size() == names.size());
    return shown;
}

} // namespace fengqiao::kiosk::testing
