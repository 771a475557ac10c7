#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/room.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"
#include "core/rating/rating.h"

#include <algorithm>
#include <array>

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
    const float button = std::max(main_button + 6, buttons_height(ui, {Msg::RateSkip, Msg::RateDone},
                                                                  (room.width - ui::tokens::gap) / 2));
    const auto both = room.take_bottom(button, ui::tokens::gap).columns(2, ui::tokens::gap);
    std::vector<ui::Chip> chips;
    for (const Entry& reason : model.house->catalogue.entries(Facet::RatingReason))
        chips.push_back({.id = {Msg::RateReason, static_cast<int>(chips.size())},
                         .text = reason.plain.in(model.comfort.language),
                         .selected = std::ranges::count(here.reasons, reason.code) > 0});
    constexpr std::array lying{4, 2, 1};
    constexpr std::array upright{2, 1};
    const std::span<const int> columns = ui.portrait() ? std::span<const int>{upright} : lying;
    if (const auto chosen = choose_chip(ui, chips, columns, room, chip_height_max)) action = chosen;
    if (ui.button(Msg::RateSkip, ui::Tone::Plain, both[0])) action = SkipTapped{};
    if (ui.button(Msg::RateDone, ui::Tone::Primary, both[1])) action = ContinueTapped{};
    return action;
}

} // namespace fengqiao::kiosk
