#include "tests/platform/display/window/desk.h"

#include "tests/platform/display/window/x_server.h"

#include "imgui.h"

#include <catch2/catch_test_macros.hpp>

#include <thread>

namespace fengqiao::display {

FrameWish Page::draw() {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
    ImGui::SetCursorPos({100, 100});
    if (ImGui::InvisibleButton("key", {200, 100})) ++taps;
    held = ImGui::IsItemActive();
    hovered = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    list.AddRectFilledMultiColor({0, 0}, size, IM_COL32(230, 240, 255, 255), IM_COL32(230, 240, 255, 255),
                                 IM_COL32(250, 250, 250, 255), IM_COL32(250, 250, 250, 255));
    list.AddRectFilled({100, 100}, {300, 200}, held ? IM_COL32(10, 40, 110, 255) : IM_COL32(30, 90, 200, 255),
                       18);
    list.AddText(nullptr, 26, {150, 135}, IM_COL32_WHITE, taps % 2 == 0 ? "even" : "odd");
    list.AddCircleFilled({450, 200}, 80, IM_COL32(230, 180, 70, 120));
    ImGui::End();
    return {animating, std::nullopt};
}

std::unique_ptr<Window> open_window(WindowWish wish) {
    x_server();
    auto window = Window::open(wish);
    INFO((window ? std::string{} : window.error().text));
    REQUIRE(window);
    return std::move(*window);
}

Picture on_glass(Page page) {
    Glass glass{desk_width, desk_height};
    glass.settle(page.frame());
    return glass.picture();
}

void finger(Uint32 type, SDL_FingerID which, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.touchId = 3;
    event.tfinger.fingerId = which;
    event.tfinger.x = x / static_cast<float>(desk_width);
    event.tfinger.y = y / static_cast<float>(desk_height);
    REQUIRE(SDL_PushEvent(&event) == 1);
}

void tap(SDL_FingerID which, float x, float y) {
    finger(SDL_FINGERDOWN, which, x, y);
    finger(SDL_FINGERUP, which, x, y);
}

void run_until_still(Window& window, Page& page) {
    // A frame that asks for an end a while after the last event; draws and input push it back.
    using std::chrono::steady_clock;
    constexpr std::chrono::milliseconds quiet{60};
    auto last = steady_clock::now();
    std::uint64_t presented = window.figures().presented;
    const DrawFrame frame = [&] {
        FrameWish wish = page.draw();
        wish.wake_at = steady_clock::now() + quiet;
        return wish;
    };
    window.run(frame, [&] {
        if (window.figures().presented != presented) {
            presented = window.figures().presented;
            last = steady_clock::now();
        }
        return steady_clock::now() - last < quiet;
    });
}

} // namespace fengqiao::display
