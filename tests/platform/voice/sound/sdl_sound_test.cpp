#include "platform/voice/sound/sdl_microphone.h"
#include "platform/voice/sound/sdl_sound.h"

#include <SDL.h>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <thread>
#include <vector>

namespace fengqiao::voice {

TEST_CASE("what is played is heard to its end, and silence takes back the rest") {
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    SdlAudio audio;
    SdlSound sound{audio};
    REQUIRE(sound.is_there());
    REQUIRE(sound.open(22'050));
    sound.play(std::vector<std::int16_t>(22'050 / 5));
    CHECK(sound.left() > std::chrono::milliseconds{0});
    while (sound.left() > std::chrono::milliseconds{0})
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    sound.play(std::vector<std::int16_t>(22'050 * 60));
    CHECK(sound.left() > std::chrono::seconds{50});
    sound.silence();
    CHECK(sound.left() == std::chrono::milliseconds{0});
    sound.close();
    CHECK(sound.left() == std::chrono::milliseconds{0});
    sound.play(std::vector<std::int16_t>(100));
}

TEST_CASE("a machine whose sound cannot be opened has none") {
    ::setenv("SDL_AUDIODRIVER", "nothing-like-this", 1);
    SdlAudio audio;
    SdlSound sound{audio};
    CHECK_FALSE(sound.is_there());
    CHECK_FALSE(sound.open(22'050));
    sound.silence();
}

TEST_CASE("a microphone is heard as long as it is open, and is there again afterwards") {
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    SdlAudio audio;
    SdlMicrophone microphone{audio};
    REQUIRE(microphone.is_there());
    REQUIRE(microphone.open(48'000));
    std::vector<std::int16_t> heard;
    while (heard.size() < 48'000 / 5) {
        REQUIRE(microphone.take(heard));
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    microphone.close();
    CHECK_FALSE(microphone.take(heard));
    CHECK(microphone.is_there());
}

TEST_CASE("a machine whose sound cannot be opened has no microphone") {
    ::setenv("SDL_AUDIODRIVER", "nothing-like-this", 1);
    SdlAudio audio;
    SdlMicrophone microphone{audio};
    CHECK_FALSE(microphone.is_there());
    CHECK_FALSE(microphone.open(48'000));
    std::vector<std::int16_t> heard;
    CHECK_FALSE(microphone.take(heard));
}

TEST_CASE("a machine without a sound device is left alone: nothing goes on looking for one") {
    ::unsetenv("SDL_AUDIODRIVER");
    SdlAudio audio;
    const SdlSound sound{audio};
    SdlMicrophone microphone{audio};
    CHECK(microphone.is_there() == microphone.open(48'000));
    microphone.close();
    if (sound.is_there()) SKIP("this machine has sound");
    CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
}

} // namespace fengqiao::voice
