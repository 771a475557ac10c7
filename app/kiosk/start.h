#pragma once

#include "app/kiosk/kiosk.h"
#include "app/kiosk/uplink/line.h"
#include "core/kiosk/config.h"
#include "core/kiosk/service_log.h"
#include "platform/voice/recorder/microphone.h"
#include "platform/voice/speaker/sound_output.h"

namespace fengqiao::kiosk {

// The terminal without its glass: words, rules, store, paper and line, as one configuration describes them.
// The window and the robot both begin here, so that a visit that is played is a visit that could have been.
class Start {
public:
    // Everything is open and its threads run when this returns. BadFile with `file:line: reason` for a wrong
    // file of whoever installed it; NotFound before the terminal is enrolled; StoreBroken with one line that
    // says what to do for a data folder that cannot be written or that another process holds.
    static Result<std::unique_ptr<Start>> open(const KioskConfig& config, ServiceLog& log);
    // Stops the threads: what the customer has sent is still kept, what waits for paper or line is left.
    virtual ~Start() = default;

    [[nodiscard]] virtual const KioskConfig& config() const = 0;
    [[nodiscard]] virtual std::shared_ptr<const House> house() const = 0;
    [[nodiscard]] virtual Inbox& inbox() = 0;
    [[nodiscard]] virtual Line& line() = 0;
    // The machine's own time, for a glass that stands in a branch.
    [[nodiscard]] virtual Moment now() const = 0;

    // The glass, at the three doors. To be called when the display it is drawn on exists and is the chosen
    // one; dies before that display and before this. BadFile naming a font file that is missing.
    [[nodiscard]] virtual Result<std::unique_ptr<Kiosk>> furnish(const ui::Panel& panel, Moment now) = 0;
    // Lets the glass record and play what is spoken. Without it there is no microphone.
    virtual void give_sound(std::unique_ptr<voice::Microphone> microphone,
                            std::unique_ptr<voice::SoundOutput> output) = 0;
    // Lets that glass speak and hear, where this machine has sound. On the thread of the window, which is
    // open.
    virtual void give_voice(Kiosk& kiosk) = 0;
};

} // namespace fengqiao::kiosk
