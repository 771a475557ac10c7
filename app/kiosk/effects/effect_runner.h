#pragma once

#include "app/kiosk/flow/effect.h"

namespace fengqiao::kiosk {

// Performs what the glass asks of the world. Never blocks the glass: every effect is answered later by
// exactly one action in the inbox, also when it could not be performed.
class EffectRunner {
public:
    virtual ~EffectRunner() = default;
    virtual void perform(Effect effect) = 0;
};

} // namespace fengqiao::kiosk
