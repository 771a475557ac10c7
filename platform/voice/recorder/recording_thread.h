#pragma once

#include "core/recording/recorder.h"
#include "platform/voice/opus/opus_writer.h"
#include "platform/voice/recorder/microphone.h"

#include <functional>
#include <optional>
#include <thread>

namespace fengqiao::voice {

// Hears and encodes on a thread of its own, which lives as long as one recording.
class RecordingThread final : public Recorder {
public:
    struct Tools {
        Microphone& microphone;
        std::function<void(const SoundFacts&)>
            told; // by the thread, many times a second, and when it ends by itself
        milliseconds limit{recording_limit};
    };
    explicit RecordingThread(Tools tools) : use_(std::move(tools)) {}
    ~RecordingThread() override { drop(); }
    RecordingThread(const RecordingThread&) = delete;
    RecordingThread& operator=(const RecordingThread&) = delete;

    [[nodiscard]] bool has_microphone() override { return use_.microphone.is_there(); }
    bool start() override;
    Result<Attachment> stop() override;
    void drop() override;

private:
    void work(const std::stop_token& wished_to_stop);
    // What the microphone has, up to the limit. False at its end.
    [[nodiscard]] bool hear();
    void note(std::span<const std::int16_t> samples);

    Tools use_;
    std::optional<OpusWriter> writer_;
    std::optional<Trouble> failed_;
    SoundFacts facts_;
    std::jthread thread_; // touches what is above while it runs
};

} // namespace fengqiao::voice
