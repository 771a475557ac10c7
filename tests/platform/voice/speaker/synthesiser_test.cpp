#include "platform/voice/speaker/synthesiser.h"
#include "tests/platform/voice/speaker/standing_in.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <thread>

namespace fengqiao::voice {
namespace {

using std::chrono::milliseconds;
using testing::StandingIn;
using testing::wave_head;

const std::atomic<bool> wanted{false};

Result<Samples> said_by(const StandingIn& program, const std::string& text,
                        milliseconds patience = milliseconds{8000}) {
    const Synthesiser synthesiser({.program = program.program(), .patience = patience});
    return synthesiser.say(text, Language::Chinese, 4, wanted);
}

// A process that was killed is gone as soon as its own init has taken note of it.
bool ends(pid_t id) {
    for (int look = 0; look < 500; ++look) {
        if (::kill(id, 0) != 0) return true;
        std::this_thread::sleep_for(milliseconds{10});
    }
    return false;
}

double loudest(const Samples& samples) {
    return samples.values.empty() ? 0 : std::abs(double(*std::ranges::max_element(samples.values)));
}

} // namespace

TEST_CASE("the installed synthesiser speaks pinyin and English, slower when it is asked to") {
    const Synthesiser synthesiser({});
    REQUIRE(synthesiser.is_installed());
    for (const auto& [text, language] :
         {std::pair{"ti2 qian2 huan2 kuan3, qing3 xuan3 ze2.", Language::Chinese},
          std::pair{"Please choose what you want to do.", Language::English}}) {
        std::size_t last = SIZE_MAX;
        for (int speed = 1; speed <= 7; ++speed) {
            const auto samples = synthesiser.say(text, language, speed, wanted);
            REQUIRE(samples);
            CHECK(samples->rate == 22'050);
            CHECK(loudest(*samples) > 3000);
            CHECK(samples->values.size() < last);
            CHECK(samples->values.size() > std::size_t(samples->rate) / 2);
            last = samples->values.size();
        }
    }
}

TEST_CASE("what is said comes to the synthesiser by its input and is never among its arguments") {
    const StandingIn program("cat /proc/$$/cmdline /proc/$$/environ > $here/seen\ncat > $here/heard\n" +
                             wave_head);
    const auto samples = said_by(program, "zhang1 nv3 shi4");
    REQUIRE(samples);
    CHECK(program.read("heard") == "zhang1 nv3 shi4");
    CHECK(program.read("seen").find("cmn-latn-pinyin") != std::string::npos);
    CHECK(program.read("seen").find("zhang1") == std::string::npos);
}

TEST_CASE("a synthesiser that crashes is a trouble without a word of what was said") {
    const StandingIn program("cat > /dev/null\nkill -SEGV $$\n");
    const auto samples = said_by(program, "zhang1 nv3 shi4");
    REQUIRE_FALSE(samples);
    CHECK(samples.error().text == "the program that speaks failed (exit code -1)");
}

TEST_CASE("a synthesiser that reads nothing and one that writes something else are troubles, no more") {
    std::signal(SIGPIPE, SIG_DFL); // as a fresh process has it, whatever started this one
    CHECK_FALSE(said_by(StandingIn("exec 0<&-\nsleep 0.2\nexit 3\n"), std::string(1 << 20, 'a')));
    CHECK_FALSE(said_by(StandingIn("cat > /dev/null\necho this is no sound\n"), "ma1"));
    CHECK_FALSE(said_by(StandingIn("cat > /dev/null\n"), "ma1"));
}

TEST_CASE("a synthesiser that hangs is killed with everything it has started") {
    const StandingIn program("sleep 1000 &\necho $! > $here/other\necho $$ > $here/own\nsleep 1000\n");
    const auto samples = said_by(program, "ma1", milliseconds{400});
    REQUIRE_FALSE(samples);
    CHECK(samples.error().text == "the program that speaks took too long");
    CHECK(::kill(std::stoi(program.read("own")), 0) != 0);
    CHECK(ends(std::stoi(program.read("other"))));
}

TEST_CASE("a synthesiser is killed as soon as nobody wants to hear it") {
    const StandingIn program("echo $$ > $here/own\nsleep 1000\n");
    std::atomic<bool> stopped{false};
    std::jthread customer([&] {
        while (program.read("own").empty())
            std::this_thread::yield();
        stopped = true;
    });
    const Synthesiser synthesiser({.program = program.program(), .patience = milliseconds{600'000}});
    const auto samples = synthesiser.say("ma1", Language::Chinese, 4, stopped);
    REQUIRE(samples);
    CHECK(samples->values.empty());
    CHECK(::kill(std::stoi(program.read("own")), 0) != 0);
}

TEST_CASE("a synthesiser that never comes to an end is stopped") {
    const auto samples = said_by(StandingIn(wave_head + "exec cat /dev/zero\n"), "ma1");
    REQUIRE_FALSE(samples);
    CHECK(samples.error().kind == TroubleKind::TooLarge);
}

TEST_CASE("a terminal without a synthesiser says so") {
    const Synthesiser synthesiser({.program = "/nowhere/espeak-ng"});
    CHECK_FALSE(synthesiser.is_installed());
    CHECK_FALSE(synthesiser.say("ma1", Language::Chinese, 4, wanted));
}

TEST_CASE("a sound file that is cut or of another kind is refused") {
    const std::string head("RIFF\xff\xff\xff\x7fWAVE", 12);
    const std::string format("fmt \x10\0\0\0\x01\0\x01\0\x22\x56\0\0\x44\xac\0\0\x02\0\x10\0", 24);
    const std::string data("data\x04\0\0\0\x01\0\x02\0", 12);
    const auto samples = read_wave(head + format + data);
    REQUIRE(samples);
    CHECK(samples->rate == 22'050);
    CHECK(samples->values == std::vector<std::int16_t>{1, 2});
    CHECK(read_wave(head + format + data.substr(0, 11))->values.size() == 1);
    CHECK_FALSE(read_wave(head + data));
    CHECK_FALSE(read_wave(head + format));
    CHECK_FALSE(read_wave("RIFF"));
    CHECK_FALSE(read_wave(""));
    std::string two_channels = format;
    two_channels[10] = 2;
    CHECK_FALSE(read_wave(head + two_channels + data));
    std::string long_chunk = format;
    long_chunk[4] = '\xff';
    CHECK_FALSE(read_wave(head + long_chunk + data));
}

TEST_CASE("each step of the volume is five decibels, and the loudest leaves the sound as it is") {
    const auto at = [](int volume) {
        std::vector<std::int16_t> values{10'000, -10'000};
        set_volume(values, volume);
        return values;
    };
    CHECK(at(8) == std::vector<std::int16_t>{10'000, -10'000});
    CHECK(at(7) == std::vector<std::int16_t>{5623, -5623});
    CHECK(at(4) == std::vector<std::int16_t>{1000, -1000});
    CHECK(at(1).front() > 0);
}

} // namespace fengqiao::voice
