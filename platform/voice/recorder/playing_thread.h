#pragma once

#include "core/recording/recorder.h"
#include "platform/voice/opus/opus_reader.h"
#include "platform/voice/speaker/sound_output.h"

#include <functional>
#include <thread>

namespace fengqiao::voice {

// Decodes and plays on a thread of its own, which lives as long as one recording is heard.
class PlayingThread final : public RecordingPlayer {
public:
    struct Tools {
        SoundOutput& output;
        std::function<void(const SoundFacts&)>
            told; // by the thread, some times a second, and when it ends by itself
    };
    explicit PlayingThread(Tools tools) : use_(std::move(tools)) {}
    ~PlayingThread() override { stop(); }
    PlayingThread(const PlayingThread&) = delete;
    PlayingThread& operator=(const PlayingThread&) = delete;

    Result<void> play(const Attachment& recording) override;
    void stop() override;

private:
    void work(const std::stop_token& wished_to_stop, OpusReader& reader);

    Tools use_;
    std::jthread thread_;
};

} // namespace fengqiao::voice
