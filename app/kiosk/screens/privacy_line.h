#pragma once

#include "app/kiosk/screens/page.h"

namespace fengqiao::kiosk {

// One line on what is told is used for; it opens the whole notice.
inline ui::ListRow privacy_line(const ui::Ui& ui, Msg line) {
    return {.id = line, .title = ui.say(line), .detail = ui.say(Msg::ServicesPrivacyOpen)};
}
inline float privacy_line_height(const ui::Ui& ui, Msg line, float width) {
    return ui.needed().list_row(privacy_line(ui, line), width);
}
inline std::optional<Tap> draw_privacy_line(ui::Ui& ui, Msg line, const ui::RectMm& rect) {
    if (ui.list_row(privacy_line(ui, line), rect)) return StationTapped{StationPage::Privacy};
    return std::nullopt;
}

} // namespace fengqiao::kiosk
