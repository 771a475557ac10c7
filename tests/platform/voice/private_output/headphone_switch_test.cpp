#include "platform/voice/private_output/headphone_switch.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::voice {

TEST_CASE("a jack that is not named, not there or no jack at all lets nothing personal be heard") {
    for (const char* const device : {"", "/nowhere/jack", "/dev/null", "/proc/self/status", "assets"}) {
        INFO(device);
        CHECK_FALSE(HeadphoneSwitch{device}.is_plugged_in());
    }
}

} // namespace fengqiao::voice
