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
    const Msg skip = folds(ui) ? Msg::RateSkipShort : Msg::RateSkip;
    const WritingPage page{.frame = {.title = Msg::RateReasonsTitle,
                                     .hint = ui.say(full ? Msg::RateReasonsFull : Msg::RateReasonsHint),
                                     .back = false},
                           .ready_door = Msg::RateReasonsDoor,
                           .ready_door_short = Msg::RateReasonsDoor};
    const WritingDoors doors = open_writing(ui, page, model, {skip, Msg::RateDone});
    auto action = doors.action;
    if (ui.button({.id = Msg::RateSkip, .text = ui.say(skip)}, doors.buttons[0])) action = SkipTapped{};
    if (ui.button(Msg::RateDone, ui::Tone::Primary, doors.buttons[1])) action = ContinueTapped{};
    const DeskWish wish{.placeholder = Msg::RateRemarkHere, .limit = remark_letters_max};
    const auto told = model.writing_door == WritingDoor::Ready
                          ? draw_reasons(ui, here, model, doors.room)
                          : draw_writing(ui, here.remark, model, wish, doors);
    return told ? told : action;
}

} // namespace fengqiao::kiosk
