#include "platform/voice/speaker/voice_thread.h"
#include "tests/platform/voice/speaker/standing_in.h"

#include <catch2/catch_test_macros.hpp>
#include <cstring>

namespace fengqiao::voice {
namespace {

using std::chrono::milliseconds;
using testing::StandingIn;
using testing::wave_head;

// Speaks by handing on the very bytes it is told, so that a test can read what was heard.
const std::string speaks_the_bytes = wave_head + "cat\n";
constexpr milliseconds patience{20'000};

class FakeOutput final : public SoundOutput {
public:
    bool open(int) override {
        opened = works.load();
        return works;
    }
    void play(std::span<const std::int16_t> values) override {
        const std::lock_guard lock(mutex);
        std::string bytes(values.size_bytes(), '\0');
        std::memcpy(bytes.data(), values.data(), bytes.size());
        std::erase(bytes, '\0');
        heard += bytes;
        changed.notify_all();
    }
    milliseconds left() const override { return stuck ? milliseconds{5000} : milliseconds{0}; }
    void silence() override { ++silenced; }
    void close() override { opened = false; }

    std::mutex mutex;
    std::condition_variable changed;
    std::string heard;
    std::atomic<int> silenced{0};
    std::atomic<bool> works{true}, stuck{false}, opened{false};
};

class FakeJack final : public PrivateOutput {
public:
    bool is_plugged_in() const override { return plugged; }
    std::atomic<bool> plugged{false};
};

struct Voice {
    explicit Voice(const std::string& script) : program(script) {}

    std::string until_silent() {
        std::unique_lock lock(mutex);
        REQUIRE(changed.wait_for(lock, patience, [&] { return ended > 0; }));
        --ended;
        return output.heard;
    }
    void until_heard() {
        std::unique_lock lock(output.mutex);
        REQUIRE(output.changed.wait_for(lock, patience, [&] { return !output.heard.empty(); }));
    }

    StandingIn program;
    FakeOutput output;
    FakeJack jack;
    std::mutex mutex;
    std::condition_variable changed;
    int ended{0};
    std::vector<SpeakerState> states;
    std::vector<std::string> troubles;
    VoiceThread thread{{.synthesiser = Synthesiser({.program = program.program()}),
                        .pinyin = [] { return Pinyin::open("assets/speech/words.zh-CN.txt"); },
                        .output = output,
                        .private_output = jack,
                        .changed =
                            [this](SpeakerState state) {
                                const std::lock_guard lock(mutex);
                                states.push_back(state);
                                if (state != SpeakerState::Speaking) ++ended;
                                changed.notify_all();
                            },
                        .failed = [this](const Trouble& trouble) { troubles.push_back(trouble.text); }}};
};

Utterance utterance(std::vector<Sentence> sentences, Language language = Language::Chinese) {
    return {.sentences = std::move(sentences), .language = language, .volume = 8, .speed = 4};
}

} // namespace

TEST_CASE("a page is heard sentence by sentence, in Chinese as pinyin, and then the terminal is silent") {
    Voice voice(speaks_the_bytes);
    voice.thread.speak(utterance({{"请提前还款。"}, {"拨打95588"}}));
    CHECK(voice.until_silent() == "qing3 ti2 qian2 huan2 kuan3.bo1 da3 jiu3 wu3 wu3 ba1 ba1");
    CHECK(voice.states == std::vector{SpeakerState::Speaking, SpeakerState::Silent});
    CHECK_FALSE(voice.output.opened);
    voice.output.heard.clear();
    voice.thread.speak(utterance({{"Call 95588"}}, Language::English));
    CHECK(voice.until_silent() == "Call 9 5 5 8 8");
}

TEST_CASE("what is personal is not heard without headphones, whoever asked for it") {
    Voice voice(speaks_the_bytes);
    const auto page = utterance({{"One.. "}, {"Zhang.", true}, {"two.. "}}, Language::English);
    voice.thread.speak(page);
    CHECK(voice.until_silent() == "One.. two.. ");
    voice.output.heard.clear();
    voice.jack.plugged = true;
    voice.thread.speak(page);
    CHECK(voice.until_silent().find("Zhang") != std::string::npos);
}

TEST_CASE("headphones that are pulled out end what is personal in the middle of a word") {
    Voice voice(wave_head + "cat > /dev/null\nhead -c 400000 /dev/zero | tr '\\0' 'a'\n");
    voice.jack.plugged = true;
    voice.output.stuck = true;
    voice.thread.speak(utterance({{"Zhang", true}}, Language::English));
    voice.until_heard();
    voice.jack.plugged = false;
    voice.output.stuck = false;
    CHECK(voice.until_silent().size() < 10'000);
    CHECK(voice.output.silenced > 0);
}

TEST_CASE("a voice that is hushed is silent at once") {
    Voice voice(speaks_the_bytes);
    voice.output.stuck = true;
    voice.thread.speak(utterance({{"One.. "}, {"two.. "}}, Language::English));
    voice.until_heard();
    voice.thread.hush();
    CHECK(voice.output.silenced > 0);
    CHECK(voice.until_silent() == "One.. ");
}

TEST_CASE("the next page ends what was said of the one before") {
    Voice voice(speaks_the_bytes);
    voice.output.stuck = true;
    voice.thread.speak(utterance({{"One.. "}, {"two.. "}}, Language::English));
    voice.until_heard();
    voice.thread.speak(utterance({{"Next.."}}, Language::English));
    voice.output.stuck = false;
    CHECK(voice.until_silent() == "One.. Next..");
}

TEST_CASE("a synthesiser that crashes over one sentence does not keep the next from being heard") {
    Voice voice("read -r text || true\ncase $text in bad*) kill -SEGV $$ ;; esac\n" + wave_head +
                "printf %s \"$text\"\n");
    voice.thread.speak(utterance({{"bad.."}, {"good"}, {"bad.."}}, Language::English));
    CHECK(voice.until_silent() == "good");
    CHECK(voice.troubles == std::vector<std::string>{"the program that speaks failed (exit code -1)"});
}

TEST_CASE("a sound device that cannot be taken makes the terminal one without a voice") {
    Voice voice(speaks_the_bytes);
    voice.output.works = false;
    voice.thread.speak(utterance({{"One.. "}}, Language::English));
    CHECK(voice.until_silent().empty());
    CHECK(voice.thread.state() == SpeakerState::NoSound);
    voice.thread.speak(utterance({{"Two.. "}}, Language::English));
    CHECK(voice.output.heard.empty());
}

TEST_CASE("a terminal whose synthesiser is not installed has no voice from the beginning") {
    FakeOutput output;
    const FakeJack jack;
    VoiceThread thread({.synthesiser = Synthesiser({.program = "/nowhere/espeak-ng"}),
                        .pinyin = [] { return Pinyin::open("nowhere"); },
                        .output = output,
                        .private_output = jack,
                        .changed = [](SpeakerState) {},
                        .failed = [](const Trouble&) {}});
    CHECK(thread.state() == SpeakerState::NoSound);
    thread.speak(utterance({{"您好"}}));
}

} // namespace fengqiao::voice
