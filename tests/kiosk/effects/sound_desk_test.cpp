#include "app/kiosk/effects/sound_desk.h"

#include "tests/kiosk/effects/desk_of_threads.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk {
namespace {

// Records what it is told to, at once.
class FakeRecorder final : public Recorder {
public:
    [[nodiscard]] bool has_microphone() override { return there; }
    bool start() override { return recording = there; }
    Result<Attachment> stop() override {
        if (!std::exchange(recording, false)) return trouble(TroubleKind::NotFound, "not started");
        return Attachment{.media = Bytes{1, 2, 3}, .milliseconds = 900};
    }
    void drop() override { recording = false; }

    std::atomic<bool> there{true};
    bool recording{false};
};

class FakePlayer final : public RecordingPlayer {
public:
    Result<void> play(const Attachment& recording) override {
        played = recording.media;
        return {};
    }
    void stop() override { ++stopped; }

    Bytes played;
    std::atomic<int> stopped{0};
};

struct Furnished : DeskOfThreads {
    Furnished() { sound.furnish({recorder, player}); }
    ~Furnished() { sound.put_away(); }
    FakeRecorder recorder;
    FakePlayer player;
};

} // namespace

TEST_CASE("what is recorded comes back to the glass, and what is dropped does not") {
    Furnished desk;
    desk.effects->perform(AskRecorder{});
    CHECK(desk.glass.next<RecorderAsked>()->readiness == RecorderReadiness::Ready);
    desk.effects->perform(StartRecording{});
    CHECK(desk.glass.next<RecordingBegun>()->readiness == RecorderReadiness::Ready);
    desk.effects->perform(StopRecording{});
    const auto made = desk.glass.next<RecordingMade>();
    REQUIRE(made);
    REQUIRE(made->answer);
    CHECK(made->answer->milliseconds == 900);
    desk.effects->perform(PlayRecording{*made->answer});
    CHECK(desk.glass.next<PlayingBegun>()->answer);
    CHECK(desk.player.played == made->answer->media);
    desk.effects->perform(StartRecording{});
    REQUIRE(desk.glass.next<RecordingBegun>());
    desk.effects->perform(StopSound{});
    REQUIRE(desk.glass.next<SoundStopped>());
    desk.effects->perform(StopRecording{});
    CHECK_FALSE(desk.glass.next<RecordingMade>()->answer);
}

TEST_CASE("without a microphone, without room on the disk and without sound at all the glass is told so") {
    DeskOfThreads bare;
    bare.effects->perform(StartRecording{});
    CHECK(bare.glass.next<RecordingBegun>()->readiness == RecorderReadiness::NoMicrophone);
    bare.effects->perform(StopRecording{});
    CHECK_FALSE(bare.glass.next<RecordingMade>()->answer);
    bare.effects->perform(PlayRecording{});
    CHECK_FALSE(bare.glass.next<PlayingBegun>()->answer);
    Furnished desk;
    desk.disk_left = recording_disk_least - 1;
    desk.effects->perform(AskRecorder{});
    CHECK(desk.glass.next<RecorderAsked>()->readiness == RecorderReadiness::NoRoom);
    desk.effects->perform(StartRecording{});
    CHECK(desk.glass.next<RecordingBegun>()->readiness == RecorderReadiness::NoRoom);
    desk.recorder.there = false;
    desk.effects->perform(AskRecorder{});
    CHECK(desk.glass.next<RecorderAsked>()->readiness == RecorderReadiness::NoMicrophone);
}

} // namespace fengqiao::kiosk
