#include "app/kiosk/flow/stage.h"
#include "app/kiosk/flow/tap.h"

namespace fengqiao::kiosk {

Tap::Tap(const Tap& other) = default;
Tap::Tap(Tap&& other) noexcept = default;
Tap& Tap::operator=(const Tap& other) = default;
Tap& Tap::operator=(Tap&& other) noexcept = default;
Tap::~Tap() = default;

Stage::Stage(const Stage& other) = default;
Stage::Stage(Stage&& other) noexcept = default;
Stage& Stage::operator=(const Stage& other) = default;
Stage& Stage::operator=(Stage&& other) noexcept = default;
Stage::~Stage() = default;

} // namespace fengqiao::kiosk
