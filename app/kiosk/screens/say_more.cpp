#include "app/kiosk/flow/writing.h"
#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"
#include "app/kiosk/screens/writing_desk.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

std::optional<Tap> draw_phrases(ui::Ui& ui, const SayMore& here, const Model& model, const ui::RectMm& rect) {
    const Choice* choice = model.house->catalogue.find_choice(here.draft.matter.choice);
    if (!choice) return std::nullopt;
    std::optional<Tap> action;
    const auto phrases = model.house->catalogue.phrases_for(*choice);
    const int columns = ui.portrait() ? 1 : 2;
    const auto places =
        rect.grid(columns, static_cast<int>(phrases_per_group_max) / columns, ui::tokens::small_gap);
    for (std::size_t place = 0; place < phrases.size(); ++place) {
        const bool chosen = std::ranges::count(here.draft.matter.phrases, phrases[place]->code) > 0;
        if (ui.chip({.id = {Msg::ComplaintWords, static_cast<int>(place)},
                     .text = phrases[place]->text.in(model.comfort.language),
                     .selected = chosen},
                    places[place]))
            action = ChoiceTapped{place};
    }
    return action;
}

std::optional<Tap> draw_ready(ui::Ui& ui, const SayMore& here, const Model& model, ui::RectMm room) {
    const ui::RectMm story = ui.portrait() ? room.take_bottom(room.height * 0.36F, ui::tokens::gap)
                                           : room.take_right(room.width * 0.42F, ui::tokens::gap);
    draw_told(ui, here.draft, model, story);
    return draw_phrases(ui, here, model, room);
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const SayMore& here, const Model& model) {
    auto [room, action] = open_question(ui, {.title = Msg::ComplaintAskWords}, Question::Words, here, model);
    const WritingDoors doors = draw_writing_doors(ui, model, Msg::WriteSentences, room);
    if (doors.action) action = doors.action;
    const auto buttons =
        ui.portrait() ? doors.buttons.columns(2, ui::tokens::gap) : doors.buttons.rows(2, ui::tokens::gap);
    if (ui.button(Msg::ComplaintSkip, ui::Tone::Plain, buttons[0])) action = SkipTapped{};
    const bool said =
        !here.draft.matter.phrases.empty() || !here.writing.text.empty() || !is_finished(here.writing);
    if (ui.button({.id = Msg::ComplaintContinue,
                   .text = ui.say(Msg::ComplaintContinue),
                   .tone = ui::Tone::Primary,
                   .enabled = said},
                  buttons[1]))
        action = ContinueTapped{};
    const auto told =
        model.writing_door == WritingDoor::Ready
            ? draw_ready(ui, here, model, doors.room)
            : draw_writing(ui, here.writing, model, {.placeholder = Msg::WriteStoryHere, .limit = words_max},
                           doors.room);
    return told ? told : action;
}

} // namespace fengqiao::kiosk
