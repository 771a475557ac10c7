#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"
#include "core/rating/rating.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float chip_height_max = 66.0F;

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const RatingReasons& here, const Model& model) {
    const bool full = here.reasons.size() >= rating_reasons_max;
    auto [room, action] = open_page(ui,
                                    {.title = Msg::RateReasonsTitle,
                                     .hint = ui.say(full ? Msg::RateReasonsFull : Msg::RateReasonsHint),
                                     .back = false},
                                    model);
    const auto both = room.take_bottom(main_button + 6, ui::tokens::gap).columns(2, ui::tokens::gap);
    const auto& offered = model.house->catalogue.entries(Facet::RatingReason);
    const int columns = ui.portrait() ? 2 : 4;
    const int rows = (static_cast<int>(offered.size()) + columns - 1) / columns;
    const float wanted =
        chip_height_max * static_cast<float>(rows) + ui::tokens::gap * static_cast<float>(rows - 1);
    room.height = std::min(room.height, wanted);
    const auto places = room.grid(columns, rows, ui::tokens::gap);
    for (std::size_t place = 0; place < offered.size(); ++place) {
        const ui::Chip chip{.id = {Msg::RateReason, static_cast<int>(place)},
                            .text = offered[place].plain.in(model.comfort.language),
                            .selected =
                                std::ranges::find(here.reasons, offered[place].code) != here.reasons.end()};
        if (ui.chip(chip, places[place])) action = ChoiceTapped{place};
    }
    if (ui.button(Msg::RateSkip, ui::Tone::Plain, both[0])) action = SkipTapped{};
    if (ui.button(Msg::RateDone, ui::Tone::Primary, both[1])) action = ContinueTapped{};
    return action;
}

} // namespace fengqiao::kiosk
