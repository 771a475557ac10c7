#include "platform/display/glass/glass.h"

#include "imgui.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace fengqiao::display {

namespace {

// A page with one key that counts its taps.
struct Page {
    int taps = 0;
    bool hovered = false;
    bool held = false;
    bool animating = false;
    int frames = 0;
    float longest_frame = 0;

    FrameWish draw() {
        ++frames;
        longest_frame = std::max(longest_frame, ImGui::GetIO().DeltaTime);
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration);
        ImGui::SetCursorPos({100, 50});
        if (ImGui::InvisibleButton("key", {80, 40})) ++taps;
        hovered = ImGui::IsItemHovered();
        held = ImGui::IsItemActive();
        const ImU32 color = held ? IM_COL32(200, 0, 0, 255) : IM_COL32(0, 0, 200, 255);
        ImGui::GetWindowDrawList()->AddRectFilled({100, 50}, {180, 90}, color, 8);
        ImGui::End();
        return {animating, std::nullopt};
    }
    DrawFrame frame() {
        return [this] { return draw(); };
    }
};

} // namespace

TEST_CASE("a tap that begins and ends on a key acts once, and nothing stays hovered") {
    Glass glass{320, 200};
    Page page;
    REQUIRE(glass.settle(page.frame()));
    glass.press(120, 70);
    REQUIRE(glass.settle(page.frame()));
    CHECK(page.held);
    CHECK(glass.canvas().row(70)[140] == 0xC80000);
    glass.lift(120, 70);
    REQUIRE(glass.settle(page.frame()));
    CHECK(page.taps == 1);
    CHECK_FALSE(page.hovered);
    CHECK(glass.canvas().row(70)[140] == 0x0000C8);
}

TEST_CASE("a press and its lift between two frames are still a tap") {
    Glass glass{320, 200};
    Page page;
    glass.settle(page.frame());
    for (int tap = 1; tap <= 3; ++tap) {
        glass.press(120, 70);
        glass.lift(120, 70);
        REQUIRE(glass.settle(page.frame()));
        CHECK(page.taps == tap);
    }
}

TEST_CASE("a finger that slides off the key before it lifts does nothing") {
    Glass glass{320, 200};
    Page page;
    glass.settle(page.frame());
    glass.press(120, 70);
    glass.move(10, 10);
    glass.lift(10, 10);
    REQUIRE(glass.settle(page.frame()));
    CHECK(page.taps == 0);
}

TEST_CASE("a page that never rests is given up on") {
    Glass glass{320, 200};
    Page page;
    page.animating = true;
    CHECK_FALSE(glass.settle(page.frame(), 40));
    CHECK(page.frames == 40);
}

TEST_CASE("a long sleep never reaches an animation") {
    Glass glass{320, 200};
    Page page;
    glass.draw(page.frame(), std::chrono::hours{1});
    CHECK(page.longest_frame <= 1.0F / 30.0F);
    CHECK(glass.passed() == std::chrono::hours{1});
}

TEST_CASE("two glasses side by side do not feel each other's finger") {
    Glass one{320, 200};
    Glass other{320, 200};
    Page mine;
    Page yours;
    one.settle(mine.frame());
    other.settle(yours.frame());
    one.press(120, 70);
    one.settle(mine.frame());
    other.settle(yours.frame());
    CHECK(mine.held);
    CHECK_FALSE(yours.held);
}

TEST_CASE("the same frame gives the same picture on every glass, and its file holds it") {
    Glass one{320, 200};
    Glass other{320, 200};
    Page page;
    one.settle(page.frame());
    other.settle(page.frame());
    CHECK(compare(one.picture(), other.picture()).none());
    std::string path = (std::filesystem::temp_directory_path() / "fengqiao-glass-XXXXXX").string();
    REQUIRE(mkdtemp(path.data()) != nullptr);
    const std::filesystem::path file = std::filesystem::path{path} / "page.png";
    REQUIRE(one.save(file));
    const auto read = read_png(file);
    REQUIRE(read);
    CHECK(compare(*read, one.picture()).none());
    std::filesystem::remove_all(path);
}

} // namespace fengqiao::display
