#include "app/kiosk/effects/sound_desk.h"

#include <future>

namespace fengqiao::kiosk {
namespace {

std::unexpected<Trouble> too_busy() {
    return trouble(TroubleKind::Busy, "the sound devices do not answer; press once more");
}

} // namespace

void SoundDesk::furnish(Tools tools) {
    (void)worker_.post([this, tools] { tools_.emplace(tools); });
}

void SoundDesk::put_away() {
    worker_.drop_waiting();
    std::promise<void> done;
    const bool taken = worker_.post([this, &done] {
        if (tools_) {
            tools_->recorder.drop();
            tools_->player.stop();
        }
        tools_.reset();
        done.set_value();
    });
    if (taken) done.get_future().wait();
}

RecorderReadiness SoundDesk::readiness() {
    if (!tools_ || !tools_->recorder.has_microphone()) return RecorderReadiness::NoMicrophone;
    return disk_left_() < recording_disk_least ? RecorderReadiness::NoRoom : RecorderReadiness::Ready;
}

void SoundDesk::ask() {
    const bool taken = worker_.post([this] { inbox_.put(RecorderAsked{readiness()}); });
    if (!taken) inbox_.put(RecorderAsked{RecorderReadiness::NoMicrophone});
}

void SoundDesk::start() {
    const bool taken = worker_.post([this] {
        RecorderReadiness found = readiness();
        if (found == RecorderReadiness::Ready) {
            tools_->player.stop();
            if (!tools_->recorder.start()) found = RecorderReadiness::NoMicrophone;
        }
        inbox_.put(RecordingBegun{found});
    });
    if (!taken) inbox_.put(RecordingBegun{RecorderReadiness::NoMicrophone});
}

void SoundDesk::stop() {
    const bool taken = worker_.post([this] {
        if (tools_)
            inbox_.put(RecordingMade{tools_->recorder.stop()});
        else
            inbox_.put(RecordingMade{trouble(TroubleKind::NotFound, "there is no microphone")});
    });
    if (!taken) inbox_.put(RecordingMade{too_busy()});
}

void SoundDesk::play(Attachment recording) {
    const bool taken = worker_.post([this, recording = std::move(recording)] {
        if (tools_)
            inbox_.put(PlayingBegun{tools_->player.play(recording)});
        else
            inbox_.put(PlayingBegun{trouble(TroubleKind::NotFound, "there is nothing to hear with")});
    });
    if (!taken) inbox_.put(PlayingBegun{too_busy()});
}

void SoundDesk::silence() {
    const bool taken = worker_.post([this] {
        if (tools_) {
            tools_->recorder.drop();
            tools_->player.stop();
        }
        inbox_.put(SoundStopped{});
    });
    if (!taken) inbox_.put(SoundStopped{});
}

} // namespace fengqiao::kiosk
