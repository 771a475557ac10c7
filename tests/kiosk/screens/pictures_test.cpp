#include "tests/kiosk/screens/sample_model.h"
#include "tests/kiosk/screens/screen_glass.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

namespace fengqiao::kiosk::testing {

using ui::testing::UiGlass;

TEST_CASE("every page of a complaint is drawn, and no two of them say the same") {
    for (const auto mount : {UiGlass::Mount::Landscape, UiGlass::Mount::Portrait})
        for (const Language language : {Language::Chinese, Language::English})
            for (const bool large_type : {false, true}) {
                ScreenGlass glass(mount, language, large_type);
                std::set<std::string> seen;
                for (const SampleScreen& screen : complaint_screens()) {
                    glass.show(screen.model);
                    std::string said;
                    for (const ui::Placed& placed : glass.placed())
                        said += placed.text + (placed.selected ? "*" : "") + "\n";
                    INFO(screen.name);
                    CHECK(seen.insert(said).second);
                    glass.save((mount == UiGlass::Mount::Landscape ? "l-" : "p-") +
                               std::string(language == Language::Chinese ? "zh-" : "en-") +
                               (large_type ? "large-" : "") + screen.name);
                }
            }
}

} // namespace fengqiao::kiosk::testing
