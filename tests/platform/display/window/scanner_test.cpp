#include "tests/platform/display/window/desk.h"

#include <catch2/catch_test_macros.hpp>

#include <thread>

namespace fengqiao::display {
namespace {

void key(SDL_Keycode sym, Uint16 modifiers, Uint8 repeat = 0) {
    for (const Uint32 type : {SDL_KEYDOWN, SDL_KEYUP}) {
        SDL_Event event{};
        event.type = type;
        event.key.keysym.sym = sym;
        event.key.keysym.mod = modifiers;
        event.key.repeat = repeat;
        REQUIRE(SDL_PushEvent(&event) == 1);
    }
}

// As a scanner types: capitals with the shift key, and Enter at the end.
void type(std::string_view signs, SDL_Keycode enter = SDLK_RETURN) {
    for (const char sign : signs) {
        const bool capital = sign >= 'A' && sign <= 'Z';
        if (capital || sign == ':') key(SDLK_LSHIFT, KMOD_LSHIFT);
        if (sign == ':')
            key(SDLK_SEMICOLON, KMOD_LSHIFT);
        else
            key(capital ? sign - 'A' + SDLK_a : sign, capital ? KMOD_LSHIFT : KMOD_NONE);
    }
    key(enter, KMOD_NONE);
}

struct Counter {
    std::unique_ptr<Window> window = open_window();
    Page page;
    std::vector<std::string> heard;

    std::vector<PadKey> keys;

    Counter() {
        window->hear_keys([this](PadKey key) { keys.push_back(key); });
        window->hear_scans([this](std::string_view text) { heard.emplace_back(text); });
        run_until_still(*window, page);
    }
    void run() { run_until_still(*window, page); }
};

} // namespace

TEST_CASE("a receipt that is scanned arrives as it is printed, and touches nothing on the glass") {
    Counter counter;
    type("FQ1:482910337715:7H2MQ9XK4T");
    counter.run();
    REQUIRE(counter.heard.size() == 1);
    CHECK(counter.heard[0] == "fq1:482910337715:7h2mq9xk4t"); // what reads it minds no capitals
    CHECK(counter.page.taps == 0);
}

TEST_CASE("a scanner that types on the number pad is heard too, one line after the other") {
    Counter counter;
    for (int line = 0; line < 2; ++line) {
        for (const char digit : std::string_view{"482910337715"})
            key(digit == '0' ? SDLK_KP_0 : SDLK_KP_1 + (digit - '1'), KMOD_NUM);
        key(SDLK_KP_ENTER, KMOD_NUM);
    }
    counter.run();
    CHECK(counter.heard == std::vector<std::string>{"482910337715", "482910337715"});
}

TEST_CASE("what no code of ours has in it is heard as something else") {
    Counter counter;
    type("http://x.cn/9");
    counter.run();
    REQUIRE(counter.heard.size() == 1);
    CHECK(counter.heard[0] == "http:??x?cn?9");
}

TEST_CASE("a key that is held down, or keys with a person's pauses between, are no scan") {
    Counter counter;
    for (int again = 0; again < 30; ++again)
        key(SDLK_5, KMOD_NONE, again > 0 ? 1 : 0);
    key(SDLK_RETURN, KMOD_NONE);
    counter.run();
    for (const char digit : std::string_view{"482910"}) {
        key(digit, KMOD_NONE);
        std::this_thread::sleep_for(std::chrono::milliseconds{70});
        counter.run();
    }
    key(SDLK_RETURN, KMOD_NONE);
    counter.run();
    CHECK(counter.heard.empty());
}

TEST_CASE("a scanner's keys move no focus, not even its Enter and a line feed behind it") {
    Counter counter;
    key(SDLK_TAB, KMOD_NONE);
    type("FQ1:482910337715:7H2MQ9XK4T");
    key(SDLK_RETURN, KMOD_NONE);
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
    counter.run();
    CHECK(counter.heard.size() == 1);
    CHECK(counter.keys.empty());
}

TEST_CASE("the keys of a keypad and of two switches are told in their order and are no scan") {
    Counter counter;
    for (const SDL_Keycode code : {SDLK_SPACE, SDLK_SPACE, SDLK_SPACE, SDLK_SPACE, SDLK_SPACE, SDLK_SPACE,
                                   SDLK_RETURN, SDLK_DOWN, SDLK_F1, SDLK_F2, SDLK_F3, SDLK_ESCAPE})
        key(code, KMOD_NONE);
    key(SDLK_TAB, KMOD_LSHIFT);
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
    counter.run();
    CHECK(counter.heard.empty());
    CHECK(counter.keys == std::vector{PadKey::Next, PadKey::Next, PadKey::Next, PadKey::Next, PadKey::Next,
                                      PadKey::Next, PadKey::Select, PadKey::Down, PadKey::Help, PadKey::Read,
                                      PadKey::Picture, PadKey::Back, PadKey::Previous});
}

} // namespace fengqiao::display
