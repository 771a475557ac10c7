#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float door_height_max = 200.0F;

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const ChooseRatingSubject&, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::RateSubjectTitle}, model);
    const bool upright = ui.portrait();
    const float height = upright ? 2 * door_height_max + ui::tokens::gap : door_height_max;
    const ui::RectMm used{room.left, room.top, room.width, std::min(room.height, height)};
    const auto places = upright ? used.rows(2, ui::tokens::gap) : used.columns(2, ui::tokens::gap);
    if (ui.door({ui::Icon::People, Msg::RateService, Msg::RateServiceDetail, Accent::Green}, places[0]))
        action = SubjectTapped{RatingSubject::Service};
    if (ui.door({ui::Icon::Complaint, Msg::RateComplaint, Msg::RateComplaintDetail, Accent::Blue}, places[1]))
        action = SubjectTapped{RatingSubject::MyComplaint};
    return action;
}

} // namespace fengqiao::kiosk
