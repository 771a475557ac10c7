#pragma once

#include "app/kiosk/flow/complaint_stages.h"
#include "core/recording/recorder.h"

namespace fengqiao::kiosk {

// 说话: what is recorded lies in the draft as soon as it is made, and dies with it.
struct RecordStory : SayMore {
    enum class Doing : std::uint8_t { Asking, Resting, Beginning, Recording, Ending, Playing };
    Doing doing{Doing::Asking};
    RecorderReadiness readiness{RecorderReadiness::Ready};
    SoundFacts sound;   // as it was last told
    bool failed{false}; // the last try brought nothing, or cannot be heard
};

} // namespace fengqiao::kiosk
