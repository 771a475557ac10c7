#pragma once

namespace fengqiao::kiosk::ui {

// Ideographs, kana and full-width punctuation: room between them may be stretched to fill a line.
bool is_wide(char32_t letter);

} // namespace fengqiao::kiosk::ui
