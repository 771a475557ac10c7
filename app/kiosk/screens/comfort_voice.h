#pragma once

#include "app/kiosk/flow/model.h"
#include "app/kiosk/ui/ui.h"

namespace fengqiao::kiosk {

// The voice's part of the comfort page: whether every page is read aloud, how loud and how fast. Where there
// is nothing to hear it says so, and for staff there is none of it.
float voice_height(const ui::Ui& ui, const Model& model, float width);
std::optional<Tap> draw_voice(ui::Ui& ui, const Model& model, ui::RectMm rect);

} // namespace fengqiao::kiosk
