#include "tests/platform/display/window/desk.h"
#include "tests/platform/display/window/x_server.h"

#include "platform/display/window/session.h"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace fengqiao::display {

TEST_CASE("the window shows the very picture that the glass in memory shows") {
    for (const Screen screen : {Screen::PainterOnFramebuffer, Screen::PainterOnTexture}) {
        const auto window = open_window({"test", false, desk_width, desk_height, screen});
        Page page;
        run_until_still(*window, page);
        const Picture shown = copy_of(window->canvas());
        const Picture expected = on_glass(Page{});
        CHECK(shown.width == desk_width);
        CHECK(compare(expected, shown).none());
    }
}

TEST_CASE("after fingers pushed into the queue the window still shows what the glass shows") {
    const auto window = open_window();
    Page page;
    run_until_still(*window, page);
    tap(1, key_x, key_y);
    run_until_still(*window, page);
    CHECK(page.taps == 1);
    CHECK_FALSE(page.hovered);
    Page same;
    same.taps = 1;
    CHECK(compare(on_glass(same), copy_of(window->canvas())).none());
}

TEST_CASE("the glass is not dead after the first tap") {
    const auto window = open_window();
    Page page;
    run_until_still(*window, page);
    for (int count = 1; count <= 12; ++count) {
        tap(count, key_x, key_y); // X numbers every touch anew
        run_until_still(*window, page);
        REQUIRE(page.taps == count);
    }
}

TEST_CASE("taps that pile up while a frame is slow are all taken") {
    const auto window = open_window();
    Page page;
    run_until_still(*window, page);
    for (int count = 1; count <= 5; ++count)
        tap(count, key_x, key_y);
    run_until_still(*window, page);
    CHECK(page.taps == 5);
}

TEST_CASE("a lift that got lost costs its own tap and no other") {
    const auto window = open_window();
    Page page;
    run_until_still(*window, page);
    finger(SDL_FINGERDOWN, 1, key_x, key_y);
    run_until_still(*window, page);
    CHECK(page.held);
    tap(1, key_x, key_y);
    run_until_still(*window, page);
    CHECK(page.taps == 1);
    CHECK_FALSE(page.held);
}

TEST_CASE("the left button of a desk's mouse taps too, and what SDL makes of touches does not count twice") {
    const auto window = open_window();
    Page page;
    run_until_still(*window, page);
    for (const Uint32 which : {Uint32{0}, SDL_TOUCH_MOUSEID}) {
        for (const Uint32 type : {SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP}) {
            SDL_Event event{};
            event.type = type;
            event.button.which = which;
            event.button.button = SDL_BUTTON_LEFT;
            event.button.x = static_cast<int>(key_x);
            event.button.y = static_cast<int>(key_y);
            REQUIRE(SDL_PushEvent(&event) == 1);
        }
    }
    run_until_still(*window, page);
    CHECK(page.taps == 1);
}

TEST_CASE("a window with nothing to do draws nothing until another thread wakes it") {
    const auto window = open_window();
    Page page;
    run_until_still(*window, page);
    std::atomic<bool> wanted{true};
    std::atomic<int> frames{0};
    int frames_asleep = 0;
    std::thread other{[&] {
        std::this_thread::sleep_for(std::chrono::milliseconds{150});
        const int before = frames;
        std::this_thread::sleep_for(std::chrono::milliseconds{250});
        frames_asleep = frames - before;
        wanted = false;
        window->wake();
    }};
    const DrawFrame counted = [&] {
        ++frames;
        return page.draw();
    };
    window->run(counted, [&] { return wanted.load(); });
    other.join();
    CHECK(frames_asleep == 0);
}

TEST_CASE("an animation is drawn at most sixty times a second") {
    const auto window = open_window();
    Page page;
    run_until_still(*window, page);
    page.animating = true;
    const std::uint64_t before = window->figures().frames;
    const auto began = std::chrono::steady_clock::now();
    window->run(page.frame(),
                [&] { return std::chrono::steady_clock::now() - began < std::chrono::milliseconds{500}; });
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    const auto drawn = static_cast<double>(window->figures().frames - before);
    CHECK(drawn > 2);
    CHECK(drawn <= took.count() * 60 + 3); // the settling frames come at once
}

TEST_CASE("a window that a graphics processor draws takes taps, and shows only frames that differ") {
    // Under Xvfb Mesa plays the graphics processor.
    const auto window = open_window({"test", false, desk_width, desk_height, Screen::Renderer});
    Page page;
    run_until_still(*window, page);
    CHECK_FALSE(window->failure());
    CHECK(window->canvas().pixels == nullptr);
    tap(1, key_x, key_y);
    run_until_still(*window, page);
    CHECK(page.taps == 1);
    const WindowFigures figures = window->figures();
    CHECK(figures.presented >= 3); // at rest, held, tapped
    CHECK(figures.presented < figures.frames);
}

TEST_CASE("a full-screen window fills a bare X server") {
    const auto window = open_window({"test", true});
    Page page;
    run_until_still(*window, page);
    CHECK(window->width() == 1024);
    CHECK(window->height() == 768);
    CHECK(window->canvas().width == 1024);
}

TEST_CASE("a panel that was unplugged and came back opens the display anew, and taps go on") {
    std::string folder = (std::filesystem::temp_directory_path() / "fengqiao-panel-XXXXXX").string();
    REQUIRE(mkdtemp(folder.data()) != nullptr);
    const auto plug = [&](const char* name) {
        std::filesystem::create_directories(std::filesystem::path{folder} / name / "capabilities");
        std::ofstream{std::filesystem::path{folder} / name / "properties"} << "2\n";
        std::ofstream{std::filesystem::path{folder} / name / "capabilities/abs"} << "260800000000003\n";
    };
    WindowWish wish{"test", false, desk_width, desk_height};
    wish.panels = {folder, std::chrono::milliseconds{20}};
    const auto window = open_window(wish);
    Page page;
    run_until_still(*window, page);
    finger(SDL_FINGERDOWN, 1, key_x, key_y);
    run_until_still(*window, page);
    CHECK(page.held);
    plug("input9");
    const auto before = window->figures().presented;
    run_until_still(*window, page);
    CHECK(window->figures().presented > before);
    CHECK_FALSE(window->failure());
    CHECK_FALSE(page.held);
    CHECK(page.taps == 0);
    tap(2, key_x, key_y);
    run_until_still(*window, page);
    CHECK(page.taps == 1);
    Page same;
    same.taps = 1;
    CHECK(compare(on_glass(same), copy_of(window->canvas())).none());
    std::filesystem::remove_all(folder);
}

TEST_CASE("a display that is not there is a trouble with a reason") {
    x_server();
    const std::string real = std::getenv("DISPLAY");
    setenv("DISPLAY", ":4095", 1);
    const auto window = Window::open({"test", false, desk_width, desk_height});
    setenv("DISPLAY", real.c_str(), 1);
    REQUIRE_FALSE(window);
    CHECK(window.error().kind == TroubleKind::StoreBroken);
    CHECK_FALSE(window.error().text.empty());
    CHECK(Window::open({"test", false, 0, 10}).error().kind == TroubleKind::BadInput);
}

TEST_CASE("the facts about a display without a graphics processor lead to our painter") {
    x_server();
    const auto facts = Session::look();
    REQUIRE(facts);
    CHECK(facts->video_driver == "x11");
    if (!facts->graphics_processor) CHECK(choose_screen(*facts) == Screen::PainterOnFramebuffer);
}

} // namespace fengqiao::display
