#include "tests/kiosk/start/installed.h"
#include "tests/kiosk/start/program.h"
#include "tests/support/test_headquarters/test_headquarters.h"

#include <cstdlib>

namespace fengqiao::kiosk {

TEST_CASE("a terminal that finds no display says so, and does not run for nobody") {
    if (std::filesystem::exists("/dev/dri")) SKIP("this machine has a display without a server");
    TestHeadquarters headquarters;
    Installed terminal;
    terminal.configure(headquarters.url(), headquarters.line().ca_file);
    terminal.write("root.pub", to_hex(headquarters.line().root) + "\n");
    REQUIRE(run({"--config", terminal.config(), "--enrol", headquarters.code(headquarters.branch())}).code ==
            0);
    for (const char* name : {"WAYLAND_DISPLAY", "SDL_VIDEODRIVER"})
        unsetenv(name);
    setenv("DISPLAY", ":6999", 1);
    const Ended ended = run({"--config", terminal.config()});
    unsetenv("DISPLAY");
    INFO(ended.errors);
    CHECK(ended.code == 1);
    CHECK(ended.errors.find("there is no display: start the terminal where") != std::string::npos);
}

} // namespace fengqiao::kiosk
