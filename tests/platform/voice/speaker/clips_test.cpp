#include "platform/settings/settings.h"
#include "platform/voice/opus/opus_writer.h"
#include "platform/voice/speaker/voice_thread.h"
#include "tests/platform/voice/speaker/standing_in.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>

namespace fengqiao::voice {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using testing::StandingIn;
using testing::wave_head;

constexpr int wave_rate = 16'000;

Locale locale_of(const std::string& code) {
    auto loaded = settings::load_locale("assets/locales/" + code + ".toml");
    REQUIRE(loaded);
    return std::move(*loaded);
}

std::vector<std::int16_t> a_hum(std::size_t samples) {
    std::vector<std::int16_t> hum(samples);
    for (std::size_t at = 0; at < samples; ++at)
        hum[at] = (at / 60) % 2 == 0 ? 6'000 : -6'000;
    return hum;
}

std::string little(std::uint32_t number, int bytes) {
    std::string text;
    for (; bytes > 0; --bytes, number >>= 8)
        text += static_cast<char>(number & 0xFF);
    return text;
}

// A folder of recordings in the making.
struct Studio {
    Studio() {
        std::string name = (fs::temp_directory_path() / "fengqiao-clips-XXXXXX").string();
        folder = ::mkdtemp(name.data());
        for (const char* language : {"zh-CN", "en"})
            fs::create_directories(folder / language);
    }
    ~Studio() { fs::remove_all(folder); }
    Studio(const Studio&) = delete;
    Studio& operator=(const Studio&) = delete;

    void write(const std::string& name, std::string_view bytes) const {
        std::ofstream{folder / name, std::ios::binary} << bytes;
    }
    void record_wave(const std::string& name, std::size_t samples) const {
        const auto hum = a_hum(samples);
        const std::string sound{reinterpret_cast<const char*>(hum.data()), hum.size() * 2};
        const auto length = static_cast<std::uint32_t>(sound.size());
        write(name, "RIFF" + little(36 + length, 4) + "WAVEfmt " + little(16, 4) + little(1, 2) +
                        little(1, 2) + little(wave_rate, 4) + little(2 * wave_rate, 4) + little(2, 2) +
                        little(16, 2) + "data" + little(length, 4) + sound);
    }
    void record_opus(const std::string& name, std::size_t samples) const {
        OpusWriter writer;
        REQUIRE(writer.write(a_hum(samples)));
        const auto file = writer.finish();
        REQUIRE(file);
        write(name, text_of(*file));
    }
    [[nodiscard]] Result<Clips> open() const {
        return Clips::open(folder, locale_of("zh-CN"), locale_of("en"));
    }

    fs::path folder;
};

// What was asked of a loudspeaker: at which rate it was taken, and how many samples it got each time.
class CountingOutput final : public SoundOutput {
public:
    bool open(int rate) override {
        taken.push_back({rate, 0});
        return true;
    }
    void play(std::span<const std::int16_t> values) override { taken.back().second += values.size(); }
    milliseconds left() const override { return milliseconds{0}; }
    void silence() override {}
    void close() override {}

    std::vector<std::pair<int, std::size_t>> taken;
};

class NoJack final : public PrivateOutput {
public:
    bool is_plugged_in() const override { return true; }
};

// What is heard of a page in that order, and what was told to the synthesiser.
struct Heard {
    std::vector<std::pair<int, std::size_t>> taken;
    std::string synthesised;
    std::vector<std::string> troubles;
};

Heard heard_of(Clips clips, const Utterance& page) {
    const StandingIn program("cat >> $here/told\n" + wave_head + "printf aaaa\n");
    CountingOutput output;
    const NoJack jack;
    Heard heard;
    std::mutex mutex;
    std::condition_variable changed;
    bool silent = false;
    {
        VoiceThread thread({.synthesiser = Synthesiser({.program = program.program()}),
                            .pinyin = [] { return Pinyin::open("assets/speech/words.zh-CN.txt"); },
                            .output = output,
                            .private_output = jack,
                            .changed =
                                [&](SpeakerState state) {
                                    const std::lock_guard lock(mutex);
                                    silent = state == SpeakerState::Silent;
                                    changed.notify_all();
                                },
                            .failed = [&](const Trouble& told) { heard.troubles.push_back(told.text); },
                            .clips = std::move(clips)});
        thread.speak(page);
        std::unique_lock lock(mutex);
        REQUIRE(changed.wait_for(lock, seconds{20}, [&] { return silent; }));
    }
    heard.taken = output.taken;
    heard.synthesised = program.read("told");
    return heard;
}

Utterance page(std::vector<Sentence> sentences, Language language, int speed = usual_speed) {
    return {.sentences = std::move(sentences), .language = language, .volume = 8, .speed = speed};
}

constexpr std::size_t between = 300; // milliseconds of silence after each sentence

} // namespace

TEST_CASE("a sentence somebody has recorded is heard, and the one beside it is the synthesiser's") {
    const Studio studio;
    studio.record_wave("en/home.greeting.wav", 8'000);
    auto clips = studio.open();
    REQUIRE(clips);
    const Heard heard = heard_of(std::move(*clips),
                                 page({{"How can we help you?"}, {"Touch a card below"}}, Language::English));
    REQUIRE(heard.taken.size() == 2);
    CHECK(heard.taken[0] == std::pair{wave_rate, 8'000 + between * wave_rate / 1000});
    CHECK(heard.taken[1] == std::pair{8'000, 2 + between * 8});
    CHECK(heard.synthesised == "Touch a card below");
    CHECK(heard.troubles.empty());
}

TEST_CASE("a recording in Opus is one of its own language only") {
    const Studio studio;
    studio.record_opus("zh-CN/home.greeting.opus", 48'000);
    const auto clips = studio.open();
    REQUIRE(clips);
    const auto found = clips->find("您好，请问要办什么？", Language::Chinese);
    REQUIRE(found.has_value());
    REQUIRE(found->has_value());
    CHECK((*found)->rate == 48'000);
    CHECK((*found)->values.size() == 48'000);
    CHECK_FALSE(clips->find("您好，请问要办什么？", Language::English).has_value());
    CHECK_FALSE(clips->find("How can we help you?", Language::English).has_value());
}

TEST_CASE("at another speed, and for what is personal, the synthesiser speaks") {
    const Studio studio;
    studio.record_wave("en/home.greeting.wav", 8'000);
    const std::string greeting = "How can we help you?";
    CHECK(heard_of(*studio.open(), page({{greeting}}, Language::English, 2)).synthesised == greeting);
    CHECK(heard_of(*studio.open(), page({{greeting, true}}, Language::English)).synthesised == greeting);
    CHECK(heard_of(*studio.open(), page({{greeting}}, Language::English)).synthesised.empty());
}

TEST_CASE("a recording that cannot be played is told by its name, and its sentence is synthesised") {
    const Studio studio;
    studio.write("en/home.greeting.opus", "this is no sound");
    const Heard heard = heard_of(*studio.open(), page({{"How can we help you?"}}, Language::English));
    CHECK(heard.synthesised == "How can we help you?");
    REQUIRE(heard.troubles.size() == 1);
    CHECK(heard.troubles.front().contains("home.greeting.opus: this recording cannot be played"));
}

TEST_CASE("a recording that belongs to no sentence as it stands is refused by its name") {
    const auto refusal = [](const std::string& name) {
        const Studio studio;
        studio.write(name, "");
        const auto opened = studio.open();
        return opened ? std::string{} : opened.error().text;
    };
    CHECK(
        refusal("en/home.greting.opus").contains("home.greting.opus: no sentence of the glass has this key"));
    CHECK(refusal("zh-CN/services.head.wav").contains("services.head.wav: this sentence has a placeholder"));
    CHECK(refusal("en/home.greeting.mp3").contains("home.greeting.mp3: a recording is an .opus or a .wav"));
    CHECK(Clips::open("/nowhere", locale_of("zh-CN"), locale_of("en")).has_value());
}

} // namespace fengqiao::voice
