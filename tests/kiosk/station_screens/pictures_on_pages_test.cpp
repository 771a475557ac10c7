#include "tests/kiosk/samples/measured_glass.h"
#include "tests/kiosk/samples/pictured_house.h"
#include "tests/kiosk/samples/screen_glass.h"
#include "tests/kiosk/samples/station_pages.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::testing {
namespace {

using Faces = PicturedHouse::Faces;
using ui::Placed;
using ui::PlacedKind;
using ui::testing::UiGlass;

// Made at once, whatever file it is.
class GreyPictures final : public ui::PictureSource {
public:
    [[nodiscard]] std::optional<Result<StillPicture>> take(const PictureWish& wish) override {
        ++made;
        const auto bytes = static_cast<std::size_t>(wish.width) * static_cast<std::size_t>(wish.height) * 4;
        return StillPicture{wish.width, wish.height, Bytes(bytes, 0x80)};
    }
    void forget() override {}

    int made{0};
};

// Every file is broken.
class BrokenPictures final : public ui::PictureSource {
public:
    [[nodiscard]] std::optional<Result<StillPicture>> take(const PictureWish& wish) override {
        return trouble(TroubleKind::BadFile, wish.file + ": is not whole");
    }
    void forget() override {}
};

Model on_duty(Stage stage) {
    Model model = model_at(std::move(stage));
    model.surroundings.hall = a_busy_hall();
    return model;
}

display::Picture seen(const Model& model) {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    glass.show(model);
    return glass.picture();
}

std::size_t pixels_of_the_pictures(const display::Picture& page) {
    return static_cast<std::size_t>(std::ranges::count_if(
        page.pixels, [](std::uint32_t pixel) { return (pixel & 0xFFFFFFU) == pictured_colour; }));
}

// How wide and high the part is in which two pages differ.
std::pair<int, int> room_of_difference(const display::Picture& one, const display::Picture& other) {
    int left = one.width, top = one.height, right = 0, bottom = 0;
    for (int y = 0; y < one.height; ++y)
        for (int x = 0; x < one.width; ++x) {
            const auto at = static_cast<std::size_t>(y * one.width + x);
            if (one.pixels[at] == other.pixels[at]) continue;
            left = std::min(left, x), right = std::max(right, x + 1);
            top = std::min(top, y), bottom = std::max(bottom, y + 1);
        }
    return {right - left, bottom - top};
}

const Placed* illustration_on(const std::vector<Placed>& placed) {
    const auto found = std::ranges::find(placed, PlacedKind::Illustration, &Placed::kind);
    return found == placed.end() ? nullptr : &*found;
}

std::vector<std::string> as_it_stands(const std::vector<Placed>& placed) {
    std::vector<std::string> all;
    for (const Placed& one : placed) {
        std::string line = std::string{name_of(one.msg)} + " " + one.text + (one.fits ? "" : " too large");
        for (const ui::RectMm& rect : {one.rect, one.visible})
            for (const float side : {rect.left, rect.top, rect.width, rect.height})
                line += " " + std::to_string(side);
        all.push_back(std::move(line));
    }
    return all;
}

} // namespace

TEST_CASE("the doors show the face of who is on duty where the edition has one, else the family name") {
    const PicturedHouse house;
    const Model doors = on_duty(Attract{});
    const auto without = seen(house.of(doors)), with = seen(house.of(doors, Faces::Heads));
    CHECK(pixels_of_the_pictures(without) == 0);
    CHECK(pixels_of_the_pictures(with) > 500);
    const auto [width, height] = room_of_difference(without, with);
    CHECK(width <= 90); // nothing but the head's own disc; the handler has no face
    CHECK(height <= 90);
    CHECK(display::compare(seen(house.of(doors, Faces::Broken)), without).none());
}

TEST_CASE("the services show the face of who is on duty, and the family name of who has none") {
    const PicturedHouse house;
    const Model services = on_duty(Services{});
    const auto without = seen(house.of(services)), with = seen(house.of(services, Faces::Heads)),
               broken = seen(house.of(services, Faces::Broken));
    CHECK(pixels_of_the_pictures(without) == 0);
    CHECK(pixels_of_the_pictures(with) > 1000);
    CHECK(pixels_of_the_pictures(broken) == 0);
    const auto [width, height] = room_of_difference(broken, with);
    CHECK(width <= 120); // the head's disc and no more
    CHECK(height <= 120);
}

TEST_CASE("an article shows its picture, and where that is lost its words stand there") {
    const PicturedHouse house;
    const Model article = house.of(on_duty(PageShownHere{StationPage::Learning, "telecom-fraud"}));
    CHECK(pixels_of_the_pictures(seen(article)) > 5000);
    for (const Language language : {Language::Chinese, Language::English}) {
        MeasuredGlass glass(panel_profiles()[1], language, TextSize::Standard);
        const auto shown = glass.show(article);
        glass.lose_pictures();
        const auto lost = glass.show(article);
        REQUIRE(illustration_on(shown));
        REQUIRE(illustration_on(lost));
        CHECK(illustration_on(shown)->text == PicturedHouse::words().in(language));
        CHECK(illustration_on(lost)->text == PicturedHouse::words().in(language));
        CHECK(illustration_on(lost)->rect.top == illustration_on(shown)->rect.top);
        CHECK(illustration_on(lost)->rect.height < illustration_on(shown)->rect.height);
        CHECK(illustration_on(lost)->fits);
    }
}

TEST_CASE("pages with pictures can be read and pressed whole on every panel, in every size") {
    const PicturedHouse house;
    for (const std::string& fault : faults_everywhere(house.screens(), 50))
        FAIL_CHECK(fault);
}

TEST_CASE("where the pictures are lost the pages can be read whole on every panel, in every size") {
    const PicturedHouse house;
    for (const std::string& fault : faults_without_pictures(house.screens(), 50))
        FAIL_CHECK(fault);
}

TEST_CASE("a page whose files are broken stands as one for which no picture can be drawn at all") {
    const PicturedHouse house;
    BrokenPictures source;
    for (const PanelProfile& profile : panel_profiles())
        for (const TextSize size : {TextSize::Standard, TextSize::Largest}) {
            MeasuredGlass broken(profile, Language::English, size), none(profile, Language::English, size);
            broken.have_pictures(source);
            none.lose_pictures();
            for (const SampleScreen& screen : house.screens()) {
                INFO(profile.name << " " << static_cast<int>(size) << " " << screen.name);
                const auto expected = as_it_stands(none.show(screen.model));
                CHECK(as_it_stands(broken.show(screen.model)) == expected);
            }
        }
}

TEST_CASE("nothing on a page moves when its pictures come") {
    const PicturedHouse house;
    const auto screens = house.screens();
    for (const PanelProfile& profile : panel_profiles())
        for (const TextSize size : {TextSize::Standard, TextSize::Largest}) {
            GreyPictures source;
            MeasuredGlass waits(profile, Language::Chinese, size), has(profile, Language::Chinese, size);
            has.have_pictures(source);
            for (const SampleScreen& screen : screens) {
                INFO(profile.name << " " << static_cast<int>(size) << " " << screen.name);
                const auto before = as_it_stands(waits.show(screen.model));
                CHECK(as_it_stands(has.show(screen.model)) == before);
            }
            CHECK(source.made > 0);
        }
}

} // namespace fengqiao::kiosk::testing
