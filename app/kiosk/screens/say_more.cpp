#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"

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

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const SayMore& here, const Model& model) {
    auto [room, action] =
        open_question(ui, {.title = Msg::ComplaintAskWords, .hint = ui.say(Msg::ComplaintAskWordsHint)},
                      Question::Words, here, model);
    const auto buttons = room.take_bottom(main_button, ui::tokens::gap).columns(2, ui::tokens::gap);
    if (ui.button(Msg::ComplaintSkip, ui::Tone::Plain, buttons[0])) action = SkipTapped{};
    if (ui.button({.id = Msg::ComplaintContinue,
                   .text = ui.say(Msg::ComplaintContinue),
                   .tone = ui::Tone::Primary,
                   .enabled = !here.draft.matter.phrases.empty()},
                  buttons[1]))
        action = ContinueTapped{};
    const ui::RectMm story = ui.portrait() ? room.take_bottom(room.height * 0.36F, ui::tokens::gap)
                                           : room.take_right(room.width * 0.36F, ui::tokens::gap);
    draw_told(ui, here.draft, model, story);
    const auto chosen = draw_phrases(ui, here, model, room);
    return chosen ? chosen : action;
}

} // namespace fengqiao::kiosk
