#pragma once

namespace fengqiao::kiosk::ui {

// Whether a line may end after `before` when `after` follows. Chinese may be parted anywhere except that no
// line begins with closing punctuation and none ends with opening punctuation (避头尾, GB/T 15834); words of
// other letters stay whole and are parted at spaces.
bool may_break(char32_t before, char32_t after);

// Ideographs, kana and full-width punctuation: room between them may be stretched to fill a line.
bool is_wide(char32_t letter);

} // namespace fengqiao::kiosk::ui
