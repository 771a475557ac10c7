#include "tests/kiosk/ui/sample_pages.h"
#include "tests/kiosk/ui/ui_glass.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

namespace fengqiao::kiosk::ui::testing {

TEST_CASE("every page is drawn in both languages on both mountings, and no two pages look alike") {
    for (const auto mount : {UiGlass::Mount::Landscape, UiGlass::Mount::Portrait})
        for (const std::string language : {"zh-CN", "en"}) {
            UiGlass glass(mount, language);
            glass.reduced_motion = true; // at once as it will stand
            std::set<std::vector<std::uint32_t>> seen;
            int page = 1;
            for (const SamplePage& sample : sample_pages()) {
                glass.show(page++, sample.draw);
                glass.frames(4);
                seen.insert(glass.glass().picture().pixels);
                glass.save(std::string(mount == UiGlass::Mount::Landscape ? "l" : "p") + "-" + sample.name +
                           "." + language);
            }
            CHECK(seen.size() == sample_pages().size());
        }
}

} // namespace fengqiao::kiosk::ui::testing
