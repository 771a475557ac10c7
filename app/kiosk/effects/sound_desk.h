#pragma once

#include "app/kiosk/effects/inbox.h"
#include "app/kiosk/effects/worker.h"
#include "core/recording/recorder.h"

#include <functional>

namespace fengqiao::kiosk {

// Records and plays for the glass, which never waits for a sound device to open.
class SoundDesk {
public:
    struct Tools {
        Recorder& recorder;
        RecordingPlayer& player;
    };
    static constexpr std::size_t waiting_max = 16;

    // `disk_left` says how many bytes the store's disk still takes.
    SoundDesk(Inbox& inbox, std::function<std::uint64_t()> disk_left)
        : inbox_{inbox}, disk_left_{std::move(disk_left)} {}
    ~SoundDesk() { put_away(); }

    // Until then there is no microphone. From the thread of the glass.
    void furnish(Tools tools);
    // What was given is used no more when this returns, and nothing of a recording is left.
    void put_away();

    // Each is answered by one action in the inbox.
    void ask();
    void start();
    void stop();
    void play(Attachment recording);
    void silence();

private:
    [[nodiscard]] RecorderReadiness readiness();

    Inbox& inbox_;
    std::function<std::uint64_t()> disk_left_;
    std::optional<Tools> tools_; // by the desk's thread alone
    Worker worker_{waiting_max}; // last: it uses all of the above
};

} // namespace fengqiao::kiosk
