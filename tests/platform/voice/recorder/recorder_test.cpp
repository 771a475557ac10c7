#include "platform/voice/recorder/loudness.h"
#include "platform/voice/recorder/playing_thread.h"
#include "platform/voice/recorder/recording_thread.h"
#include "platform/voice/recorder/spoken_microphone.h"

#include <catch2/catch_test_macros.hpp>
#include <condition_variable>

namespace fengqiao::voice {
namespace {

// What the threads tell, for a test that waits for it.
class Told {
public:
    void operator()(const SoundFacts& facts) {
        const std::lock_guard lock(mutex_);
        all_.push_back(facts);
        changed_.notify_all();
    }
    SoundFacts wait_for(const std::function<bool(const SoundFacts&)>& wanted) {
        std::unique_lock lock(mutex_);
        SoundFacts found;
        const bool came = changed_.wait_for(lock, std::chrono::seconds{20}, [&] {
            for (const SoundFacts& one : all_)
                if (wanted(one)) found = one;
            return found != SoundFacts{};
        });
        REQUIRE(came);
        return found;
    }
    SoundFacts until(milliseconds at) {
        return wait_for([at](const SoundFacts& one) { return one.at >= at; });
    }
    SoundFacts end() {
        return wait_for([](const SoundFacts& one) {
            return one.doing == SoundFacts::Doing::Nothing && one.at > milliseconds{0};
        });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<SoundFacts> all_;
};

// Takes what it is given, and has played it when it is asked.
class PatientOutput final : public SoundOutput {
public:
    bool open(int) override { return there; }
    void play(std::span<const std::int16_t> values) override { played += values.size(); }
    [[nodiscard]] std::chrono::milliseconds left() const override {
        return stuck ? milliseconds{900} : milliseconds{0};
    }
    void silence() override {}
    void close() override { closed = true; }

    bool there{true};
    std::atomic<bool> stuck{false}, closed{false};
    std::atomic<std::size_t> played{0};
};

struct Desk {
    SpokenMicrophone microphone;
    Told told;
    RecordingThread recorder{
        {.microphone = microphone, .told = [this](const SoundFacts& one) { told(one); }}};
};

Attachment a_recording(milliseconds length) {
    Desk desk;
    REQUIRE(desk.recorder.start());
    desk.microphone.speak(length);
    desk.told.until(length);
    auto made = desk.recorder.stop();
    REQUIRE(made);
    return *made;
}

} // namespace

TEST_CASE("what is spoken between start and stop is the recording, and it can be played") {
    const Attachment made = a_recording(milliseconds{3'000});
    CHECK(made.kind == AttachmentKind::Recording);
    CHECK(made.milliseconds == 3'000);
    CHECK(made.media.size() < 16'000);
    Told told;
    PatientOutput output;
    PlayingThread player{{output, [&](const SoundFacts& one) { told(one); }}};
    REQUIRE(player.play(made));
    CHECK(told.end().at >= milliseconds{2'980});
    player.stop();
    CHECK(output.played >= 3 * 48'000 - 960);
    CHECK(output.closed);
}

TEST_CASE("the level moves with the voice, and silence is counted") {
    Desk desk;
    REQUIRE(desk.recorder.start());
    desk.microphone.speak(milliseconds{1'000});
    const SoundFacts loud = desk.told.until(milliseconds{1'000});
    CHECK(loud.level > 60);
    CHECK(loud.quiet == milliseconds{0});
    desk.microphone.fall_silent(milliseconds{5'000});
    const SoundFacts quiet = desk.told.until(milliseconds{6'000});
    CHECK(quiet.level == 0);
    CHECK(quiet.quiet == milliseconds{5'000});
    desk.microphone.speak(milliseconds{500});
    CHECK(desk.told.until(milliseconds{6'500}).quiet == milliseconds{0});
}

TEST_CASE("a recording ends by itself after three minutes, and what was said until then is kept") {
    Desk desk;
    REQUIRE(desk.recorder.start());
    desk.microphone.speak(recording_limit + milliseconds{4'000});
    CHECK(desk.told.end().at == recording_limit);
    const auto made = desk.recorder.stop();
    REQUIRE(made);
    CHECK(made->milliseconds == 180'000);
    CHECK(made->media.size() < 3 * 190'000);
}

TEST_CASE("a microphone that is pulled out ends the recording, and what was said until then is kept") {
    Desk desk;
    REQUIRE(desk.recorder.start());
    desk.microphone.speak(milliseconds{2'000});
    desk.told.until(milliseconds{2'000});
    desk.microphone.pull_out();
    CHECK(desk.told.end().at == milliseconds{2'000});
    const auto made = desk.recorder.stop();
    REQUIRE(made);
    CHECK(made->milliseconds == 2'000);
    CHECK_FALSE(desk.recorder.has_microphone());
    CHECK_FALSE(desk.recorder.start());
}

TEST_CASE("what is dropped is no recording any more, and another one begins from nothing") {
    Desk desk;
    REQUIRE(desk.recorder.start());
    desk.microphone.speak(milliseconds{2'000});
    desk.told.until(milliseconds{2'000});
    desk.recorder.drop();
    CHECK(desk.recorder.stop().error().kind == TroubleKind::NotFound);
    REQUIRE(desk.recorder.start());
    CHECK(desk.recorder.stop().error().kind == TroubleKind::NotFound); // nobody has said a word
}

TEST_CASE("who stops listening hears nothing more, and what is no recording is not played") {
    Told told;
    PatientOutput output;
    output.stuck = true;
    PlayingThread player{{output, [&](const SoundFacts& one) { told(one); }}};
    REQUIRE(player.play(a_recording(milliseconds{3'000})));
    player.stop();
    CHECK(output.closed);
    CHECK(output.played < 48'000);
    CHECK(player.play(Attachment{.media = Bytes(4'000, 3)}).error().kind == TroubleKind::BadInput);
    output.there = false;
    CHECK(player.play(a_recording(milliseconds{500})).error().kind == TroubleKind::NotFound);
}

} // namespace fengqiao::voice
