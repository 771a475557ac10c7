#include "app/kiosk/screens/screens.h"

#include "app/kiosk/flow/session.h"
#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/station_screens.h"
#include "app/kiosk/screens/track_rate_staff.h"

namespace fengqiao::kiosk {

std::optional<Tap> draw(ui::Ui& ui, const Model& model, Moment now) {
    if (model.alert) return draw(ui, *model.alert, model, now);
    std::optional<Tap> action =
        std::visit([&](const auto& stage) { return draw(ui, stage, model); }, model.stage);
    if (ui.corner_hold(staff_corner, staff_corner_hold)) action = CornerHeld{};
    return action;
}

std::optional<milliseconds> picture_holds_for(const Model& model, Moment now) {
    if (!model.alert) return std::nullopt;
    const milliseconds left = model.alert->since + alert_time - now.steady;
    if (left <= milliseconds{0}) return std::nullopt;
    const milliseconds into_the_second = left % seconds{1};
    return into_the_second > milliseconds{0} ? into_the_second : milliseconds{seconds{1}};
}

} // namespace fengqiao::kiosk
