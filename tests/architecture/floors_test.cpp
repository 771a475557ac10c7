#include "tests/architecture/floors.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao::architecture;

namespace {

std::string quoted(std::string_view name) {
    return "#include \"" + std::string{name} + "\"\n";
}
std::string angled(std::string_view name) {
    return "#include <" + std::string{name} + ">\n";
}

bool stands(std::string_view path, const std::string& text) {
    return floor_breaches(path, text).empty();
}

} // namespace

TEST_CASE("a breach is named with its file and line") {
    const auto text = quoted("core/basics/date.h") + "\n" + quoted("platform/sqlite/statement.h");
    CHECK(to_text(floor_breaches("core/journal/event.cpp", text)) ==
          "core/journal/event.cpp:3: core includes only core and the standard library\n");
}

TEST_CASE("core stands on core and the standard library alone") {
    CHECK(stands("core/rating/keys.h", quoted("core/basics/date.h") + angled("random") + angled("cstdint")));
    CHECK_FALSE(stands("core/rating/keys.h", quoted("app/kiosk/ui/tokens.h")));
    CHECK_FALSE(stands("core/rating/keys.h", angled("sqlite3.h")));
    CHECK_FALSE(stands("core/rating/keys.h", angled("nlohmann/json_fwd.hpp")));
    CHECK_FALSE(stands("core/rating/keys.h", quoted("imgui.h")));
    CHECK_FALSE(stands("core/rating/keys.h", angled("unistd.h")));
}

TEST_CASE("an include written with spaces is seen all the same") {
    CHECK_FALSE(stands("core/rating/keys.h", "  #  include   \"platform/http/server.h\"\n"));
    CHECK_FALSE(stands("core/rating/keys.h", "#include<sqlite3.h>\n"));
}

TEST_CASE("platform never looks up to app") {
    CHECK(stands("platform/sqlite/journal.cpp", quoted("core/journal/event.h") + angled("sqlite3.h")));
    CHECK_FALSE(stands("platform/sqlite/journal.cpp", quoted("app/kiosk/config.h")));
}

TEST_CASE("only the kiosk's ui and the display include Dear ImGui") {
    CHECK(stands("app/kiosk/ui/button.cpp", quoted("imgui.h")));
    CHECK(stands("platform/display/painter.cpp", angled("imgui.h")));
    CHECK_FALSE(stands("app/kiosk/screens/rating.cpp", quoted("imgui.h")));
    CHECK_FALSE(stands("app/kiosk/main.cpp", quoted("backends/imgui_impl_sdlrenderer2.h")));
    CHECK_FALSE(stands("platform/print/receipt.cpp", angled("imgui_internal.h")));
}

TEST_CASE("app reaches platform only in the wiring and at headquarters' doors") {
    const auto server = quoted("platform/http/server.h");
    for (const auto* path : {"app/kiosk/main.cpp", "app/headquarters/main.cpp", "app/headquarters/routes.cpp",
                             "app/headquarters/api/sync.h"}) {
        INFO(path);
        CHECK(stands(path, server));
    }
    for (const auto* path :
         {"app/kiosk/kiosk.cpp", "app/kiosk/flow/main.cpp", "app/headquarters/console/pages.cpp"}) {
        INFO(path);
        CHECK_FALSE(stands(path, server));
    }
}

TEST_CASE("inside the kiosk a screen sees flow and ui, and neither sees a screen") {
    CHECK(stands("app/kiosk/screens/rating.cpp",
                 quoted("app/kiosk/flow/stage.h") + quoted("app/kiosk/ui/ui.h")));
    CHECK_FALSE(stands("app/kiosk/screens/rating.cpp", quoted("app/kiosk/effects/runner.h")));
    CHECK_FALSE(stands("app/kiosk/flow/update.cpp", quoted("app/kiosk/ui/ui.h")));
    CHECK_FALSE(stands("app/kiosk/ui/ui.cpp", quoted("app/kiosk/flow/stage.h")));
}

TEST_CASE("the two programs do not know each other") {
    CHECK_FALSE(stands("app/kiosk/main.cpp", quoted("app/headquarters/routes.h")));
    CHECK_FALSE(stands("app/headquarters/main.cpp", quoted("app/kiosk/config.h")));
}

TEST_CASE("an include starts at the root, and the product never includes a test") {
    CHECK_FALSE(stands("platform/crypto/seal.cpp", quoted("seal.h")));
    CHECK_FALSE(stands("platform/crypto/seal.cpp", quoted("../crypto/seal.h")));
    CHECK_FALSE(stands("app/kiosk/main.cpp", quoted("tests/support/manual_clock.h")));
    CHECK(stands("tests/core/rating/rating_test.cpp", quoted("tests/support/manual_clock.h")));
}

TEST_CASE("a room of core looks for no library and links no higher floor") {
    CHECK(stands("core/journal/CMakeLists.txt", "fengqiao_room(USES core_basics) # no find_package\n"));
    CHECK_FALSE(stands("core/journal/CMakeLists.txt", "find_package(SQLite3 REQUIRED)\n"));
    CHECK_FALSE(stands("core/journal/CMakeLists.txt", "pkg_check_modules(SODIUM libsodium)\n"));
    CHECK_FALSE(stands("core/journal/CMakeLists.txt", "fengqiao_room(USES platform_sqlite)\n"));
    CHECK_FALSE(stands("platform/sqlite/CMakeLists.txt", "fengqiao_room(USES app_kiosk_flow)\n"));
    CHECK(stands("platform/sqlite/CMakeLists.txt", "find_package(SQLiteCpp REQUIRED)\n"));
}
