#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/room.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/screens/writing_desk.h"
#include "app/kiosk/ui/tokens.h"
#include "core/rating/rating.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

constexpr float chip_height_max = 66.0F;

std::optional<Tap> draw_reasons(ui::Ui& ui, const RatingReasons& here, const Model& model,
                                const ui::RectMm& room) {
    std::vector<ui::Chip> chips;
    for (const Entry& reason : model.house->catalogue.entries(Facet::RatingReason))
        chips.push_back({.id = {Msg::RateReason, static_cast<int>(chips.size())},
                         .text = reason.plain.in(model.comfort.language),
                         .selected = std::ranges::count(here.reasons, reason.code) > 0});
    constexpr std::array lying{3, 2, 1};
    constexpr std::array upright{2, 1};
    const std::span<const int> columns = ui.portrait() ? std::span<const int>{upright} : lying;
    return choose_chip(ui, chips, columns, room, chip_height_max);
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const RatingReasons& here, const Model& model) {
    const bool full = here.reasons.size() >= rating_reasons_max;
    auto [room, action] = open_page(ui,
                                    {.title = Msg::RateReasonsTitle,
                                     .hint = ui.say(full ? Msg::RateReasonsFull : Msg::RateReasonsHint),
                                     .back = false},
                                    model);
    const WritingDoors doors =
        draw_writing_doors(ui, model, Msg::RateReasonsDoor, room, {Msg::RateSkip, Msg::RateDone});
    if (doors.action) action = doors.action;
    if (ui.button(Msg::RateSkip, ui::Tone::Plain, doors.buttons[0])) action = SkipTapped{};
    if (ui.button(Msg::RateDone, ui::Tone::Primary, doors.buttons[1])) action = ContinueTapped{};
    const DeskWish wish{
        .ready_door = Msg::RateReasonsDoor, .placeholder = Msg::RateRemarkHere, .limit = remark_letters_max};
    const auto told = doors.door == WritingDoor::Ready
                          ? draw_reasons(ui, here, model, doors.room)
                          : draw_writing(ui, here.remark, model, wish, doors.room);
    return told ? told : action;
}

} // namespace fengqiao::kiosk
