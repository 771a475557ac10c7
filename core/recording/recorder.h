#pragma once

#include "core/basics/clock.h"
#include "core/basics/result.h"
#include "core/complaint/attachment.h"

namespace fengqiao {

inline constexpr milliseconds recording_limit{180'000};
inline constexpr milliseconds quiet_limit{5'000}; // nothing heard for so long: the glass says so
inline constexpr std::uint64_t recording_disk_least = 500'000'000; // with less only words are kept

enum class RecorderReadiness : std::uint8_t { Ready, NoMicrophone, NoRoom };

// What goes on between microphone and loudspeaker, as it tells of itself.
struct SoundFacts {
    enum class Doing : std::uint8_t { Nothing, Recording, Playing };
    Doing doing{Doing::Nothing};
    milliseconds at{0};    // of what is recorded or played
    milliseconds quiet{0}; // recording: nothing has been heard since
    int level{0};          // recording: how loud it is just now, 0 to 100

    friend bool operator==(const SoundFacts&, const SoundFacts&) = default;
};

// Records what is spoken, in memory alone. Asked by one thread at a time.
class Recorder {
public:
    virtual ~Recorder() = default;
    [[nodiscard]] virtual bool has_microphone() = 0; // that could be opened just now
    // False where there is none. It ends by itself at the limit, and when the microphone is pulled out.
    virtual bool start() = 0;
    // What was said since the start, whatever ended it. Nothing of it is left here. NotFound: it was not
    // started.
    virtual Result<Attachment> stop() = 0;
    virtual void drop() = 0; // what was said is gone
};

// Lets a recording be heard. Asked by one thread at a time.
class RecordingPlayer {
public:
    virtual ~RecordingPlayer() = default;
    // From its beginning; returns at once. BadInput for what is no recording, NotFound where there is
    // nothing to hear with.
    virtual Result<void> play(const Attachment& recording) = 0;
    virtual void stop() = 0; // nothing is heard any more when it returns
};

} // namespace fengqiao
