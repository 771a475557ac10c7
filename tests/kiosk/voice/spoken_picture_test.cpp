#include "app/kiosk/voice/spoken_page.h"
#include "platform/settings/settings.h"
#include "tests/kiosk/samples/measured_glass.h"
#include "tests/kiosk/samples/pictured_house.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::testing {

TEST_CASE("what a picture of an article shows is read aloud in both languages, whether or not it is there") {
    const PicturedHouse house;
    const Model article = house.of(model_at(PageShownHere{StationPage::Learning, "telecom-fraud"}));
    for (const Language language : {Language::Chinese, Language::English}) {
        const auto locale = settings::load_locale(language == Language::Chinese ? "assets/locales/zh-CN.toml"
                                                                                : "assets/locales/en.toml");
        REQUIRE(locale);
        MeasuredGlass glass(panel_profiles()[1], language, TextSize::Standard);
        for (const bool lost : {false, true}) {
            if (lost) glass.lose_pictures();
            const auto aloud = page_speech(spoken_parts(glass.show(article), false), *locale, false);
            INFO(PicturedHouse::words().in(language) << (lost ? ", lost" : ""));
            const std::string words = PicturedHouse::words().in(language);
            CHECK(std::ranges::count_if(aloud,
                                        [&](const Sentence& one) { return one.words.contains(words); }) == 1);
        }
    }
}

} // namespace fengqiao::kiosk::testing
