#include "app/kiosk/flow/services_flow.h"
#include "app/kiosk/flow/writing.h"
#include "app/kiosk/screens/room.h"
#include "app/kiosk/screens/station_screens.h"
#include "app/kiosk/screens/writing_desk.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>

// Service improvement: what could be better, what was good, and the five keys.
namespace fengqiao::kiosk {
namespace {

constexpr float door_height_max = 190.0F;

std::vector<ui::Chip> chips_of(const WriteOpinion& here, const Model& model, Instant now) {
    std::vector<ui::Chip> chips;
    for (std::string& sentence : ready_opinions(*model.house, here.kind, model.comfort.language, now)) {
        const std::size_t place = chips.size();
        chips.push_back({.id = {Msg::OpinionSentence, static_cast<int>(place)},
                         .text = std::move(sentence),
                         .selected = std::ranges::count(here.ready, place) > 0});
    }
    return chips;
}

std::optional<Tap> draw_ready(ui::Ui& ui, const WriteOpinion& here, const Model& model,
                              const ui::RectMm& room) {
    constexpr std::array lying{2, 1};
    constexpr std::array upright{1};
    const std::span<const int> columns = ui.portrait() ? std::span<const int>{upright} : lying;
    const auto chips = chips_of(here, model, ui.now().wall);
    return choose_chip(ui, chips, columns, room, 44);
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const Improvement&, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::OpinionTitle}, model);
    const bool in_rows = ui.portrait() || (ui.stands_up() && ui.text_size() == TextSize::Largest);
    const float height = in_rows ? 3 * door_height_max : door_height_max;
    const ui::RectMm used{room.left, room.top, room.width, std::min(room.height, height)};
    const auto places = in_rows ? used.rows(3, ui::tokens::gap) : used.columns(3, ui::tokens::gap);
    if (ui.door({ui::Icon::Note, Msg::OpinionSuggestion, Msg::OpinionSuggestionDetail, Accent::Blue},
                places[0]))
        action = ChoiceTapped{0};
    if (ui.door({ui::Icon::Heart, Msg::OpinionPraise, Msg::OpinionPraiseDetail, Accent::Orange}, places[1]))
        action = ChoiceTapped{1};
    if (ui.door({ui::Icon::Rate, Msg::HomeRate, Msg::OpinionRateDetail, Accent::Green}, places[2]))
        action = DoorTapped{Door::Rate};
    return action;
}

std::optional<Tap> draw(ui::Ui& ui, const WriteOpinion& here, const Model& model) {
    const bool praise = here.kind == OpinionKind::Praise;
    auto [room, action] =
        open_page(ui, {.title = praise ? Msg::OpinionPraiseTitle : Msg::OpinionSuggestionTitle}, model);
    if (here.not_kept) {
        const std::string words = ui.say(Msg::OpinionNotKept);
        ui.banner({.icon = ui::Icon::Warning,
                   .text = words,
                   .signal = ui::Signal::Warning,
                   .id = Msg::OpinionNotKept},
                  room.take_top(ui.needed().banner(words, room.width), ui::tokens::small_gap));
    }
    const WritingDoors doors = draw_writing_doors(ui, model, Msg::WriteSentences, room, {Msg::OpinionSend});
    if (doors.action) action = doors.action;
    const bool said = !here.ready.empty() || !here.writing.text.empty() || !is_finished(here.writing);
    if (ui.button({.id = Msg::OpinionSend,
                   .text = ui.say(Msg::OpinionSend),
                   .tone = ui::Tone::Primary,
                   .enabled = said},
                  doors.buttons[0]))
        action = SendTapped{};
    const DeskWish wish{
        .ready_door = Msg::WriteSentences, .placeholder = Msg::OpinionHere, .limit = opinion_letters_max};
    const auto told = doors.door == WritingDoor::Ready
                          ? draw_ready(ui, here, model, doors.room)
                          : draw_writing(ui, here.writing, model, wish, doors.room);
    return told ? told : action;
}

std::optional<Tap> draw(ui::Ui& ui, const SavingOpinion&, const Model&) {
    ui.bare_page();
    ui.busy(Msg::OpinionSaving, ui.screen());
    return std::nullopt;
}

} // namespace fengqiao::kiosk
