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
    const auto warning = here.not_kept ? std::optional{Msg::OpinionNotKept} : std::nullopt;
    const WritingPage page{.frame = {.title = praise ? Msg::OpinionPraiseTitle : Msg::OpinionSuggestionTitle},
                           .ready_door = Msg::WriteSentences,
                           .ready_door_short = Msg::WriteSentencesShort,
                           .warning = warning};
    const WritingDoors doors = open_writing(ui, page, model, {Msg::OpinionSend});
    auto action = doors.action;
    const bool said = !here.ready.empty() || !here.writing.text.empty() || !is_finished(here.writing);
    if (ui.button({.id = Msg::OpinionSend,
                   .text = ui.say(Msg::OpinionSend),
                   .tone = ui::Tone::Primary,
                   .enabled = said},
                  doors.buttons[0]))
        action = SendTapped{};
    const DeskWish wish{.placeholder = Msg::OpinionHere, .limit = opinion_letters_max, .warning = warning};
    const auto told = model.writing_door == WritingDoor::Ready
                          ? draw_ready(ui, here, model, doors.room)
                          : draw_writing(ui, here.writing, model, wish, doors);
    return told ? told : action;
}

std::optional<Tap> draw(ui::Ui& ui, const SavingOpinion&, const Model&) {
    ui.bare_page();
    ui.busy(Msg::OpinionSaving, ui.screen());
    return std::nullopt;
}

} // namespace fengqiao::kiosk
