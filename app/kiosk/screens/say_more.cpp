#include "app/kiosk/flow/writing.h"
#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"
#include "app/kiosk/screens/writing_desk.h"

#include "app/kiosk/screens/room.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

constexpr float stacked_below = 28.0F; // lines of body type: a page less wide has no room for two columns

std::vector<ui::Chip> chips_of(const SayMore& here, const Model& model) {
    std::vector<ui::Chip> chips;
    const Choice* choice = model.house->catalogue.find_choice(here.draft.matter.choice);
    if (!choice) return chips;
    for (const Phrase* phrase : model.house->catalogue.phrases_for(*choice))
        chips.push_back({.id = {Msg::ComplaintWords, static_cast<int>(chips.size())},
                         .text = phrase->text.in(model.comfort.language),
                         .selected = std::ranges::count(here.draft.matter.phrases, phrase->code) > 0,
                         .whose = ui::Whose::House});
    return chips;
}

std::optional<Tap> draw_phrases(ui::Ui& ui, const SayMore& here, const Model& model, const ui::RectMm& rect) {
    const auto chips = chips_of(here, model);
    constexpr std::array lying{2, 1};
    constexpr std::array upright{1};
    const std::span<const int> columns = ui.portrait() ? std::span<const int>{upright} : lying;
    return choose_chip(ui, chips, columns, rect, 60);
}

// In large type on a small glass: the sentences, and below them what they make together, in one part.
std::optional<Tap> draw_stacked(ui::Ui& ui, const SayMore& here, const Model& model, const ui::RectMm& room) {
    std::optional<Tap> action;
    const auto chips = chips_of(here, model);
    draw_in(ui, {Msg::ComplaintWords, 100}, room,
            {.height =
                 [&](float width) {
                     float height = told_needed(ui, here.draft, model, width);
                     for (const ui::Chip& chip : chips)
                         height += ui.needed().chip(chip.text, width) + ui::tokens::small_gap;
                     return height;
                 },
             .draw =
                 [&](ui::RectMm rest) {
                     for (std::size_t at = 0; at < chips.size(); ++at) {
                         const float height = ui.needed().chip(chips[at].text, rest.width);
                         if (ui.chip(chips[at], rest.take_top(height, ui::tokens::small_gap)))
                             action = ChoiceTapped{at};
                     }
                     draw_told_whole(ui, here.draft, model, rest);
                 }});
    return action;
}

// In low reach what the sentences make together stands above them, where it is only read.
constexpr float shown_max = 170.0F;
float shown_of(const ui::Ui& ui, const SayMore& here, const Model& model) {
    if (!folds(ui) || !ui.stands_up()) return 0;
    const float height = told_needed(ui, here.draft, model, ui.screen().width - 2 * ui::tokens::margin);
    return height <= shown_max ? height : 0;
}

std::optional<Tap> draw_ready(ui::Ui& ui, const SayMore& here, const Model& model,
                              const WritingDoors& doors) {
    ui::RectMm room = doors.room;
    if (doors.shown.height > 0) {
        draw_told_whole(ui, here.draft, model, doors.shown);
        return draw_phrases(ui, here, model, room);
    }
    if (!ui.portrait() && room.width < stacked_below * ui.needed().line(ui::Style::Body))
        return draw_stacked(ui, here, model, room);
    const ui::RectMm story = ui.portrait() ? room.take_bottom(room.height * 0.36F, ui::tokens::gap)
                                           : room.take_right(room.width * 0.36F, ui::tokens::gap);
    draw_told(ui, here.draft, model, story);
    return draw_phrases(ui, here, model, room);
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const SayMore& here, const Model& model) {
    const WritingPage page{.frame = as_question({.title = Msg::ComplaintAskWords}, Question::Words, here),
                           .ready_door = Msg::WriteSentences,
                           .ready_door_short = Msg::WriteSentencesShort,
                           .shown = shown_of(ui, here, model)};
    const WritingDoors doors = open_writing(ui, page, model, {Msg::ComplaintSkip, Msg::ComplaintContinue});
    auto action = doors.action;
    if (ui.button(Msg::ComplaintSkip, ui::Tone::Plain, doors.buttons[0])) action = SkipTapped{};
    const bool said = !here.draft.matter.phrases.empty() || !here.writing.text.empty() ||
                      !is_finished(here.writing) || !here.draft.attachments.empty();
    if (ui.button({.id = Msg::ComplaintContinue,
                   .text = ui.say(Msg::ComplaintContinue),
                   .tone = ui::Tone::Primary,
                   .enabled = said},
                  doors.buttons[1]))
        action = ContinueTapped{};
    const auto told = model.writing_door == WritingDoor::Ready
                          ? draw_ready(ui, here, model, doors)
                          : draw_writing(ui, here.writing, model,
                                         {.placeholder = Msg::WriteStoryHere, .limit = words_max}, doors);
    return told ? told : action;
}

} // namespace fengqiao::kiosk
