#include "app/kiosk/flow/complaint_flow.h"
#include "app/kiosk/flow/writing.h"
#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"
#include "app/kiosk/screens/writing_desk.h"

#include "app/kiosk/ui/tokens.h"

namespace fengqiao::kiosk {
namespace {

std::string surname_in(const Surname& surname, Language language) {
    switch (language) {
    case Language::Chinese: return surname.text;
    case Language::English: return surname.pinyin + "\n" + surname.text;
    }
    std::unreachable();
}

// One page of surnames, commonest first; each keeps its place in the whole list.
std::optional<Tap> draw_surnames(ui::Ui& ui, const ChooseName& here, const Model& model,
                                 const ui::RectMm& rect) {
    std::optional<Tap> action;
    const auto& surnames = model.house->catalogue.surnames();
    const int columns = ui.portrait() ? 3 : 6;
    const auto places =
        rect.grid(columns, static_cast<int>(surnames_per_page) / columns, ui::tokens::small_gap);
    const std::size_t first = here.page * surnames_per_page;
    for (std::size_t at = 0; at < surnames_per_page && first + at < surnames.size(); ++at) {
        const Surname& surname = surnames[first + at];
        if (ui.chip({.id = {Msg::ComplaintSurname, static_cast<int>(first + at)},
                     .text = surname_in(surname, model.comfort.language),
                     .selected = surname.text == here.draft.name.surname},
                    places[at]))
            action = ChoiceTapped{first + at};
    }
    return action;
}

std::optional<Tap> draw_others(ui::Ui& ui, const ChooseName& here, const ui::RectMm& rect) {
    std::optional<Tap> action;
    const auto places = rect.columns(2, ui::tokens::gap);
    if (ui.button({.id = Msg::ComplaintMoreSurnames,
                   .text = ui.say(Msg::ComplaintMoreSurnames),
                   .tone = ui::Tone::Quiet,
                   .icon = ui::Icon::Again},
                  places[0]))
        action = MoreTapped{};
    if (ui.chip({.id = Msg::ComplaintOtherSurname,
                 .text = ui.say(Msg::ComplaintOtherSurname),
                 .selected = here.draft.name.other_surname},
                places[1]))
        action = OtherSurnameTapped{};
    return action;
}

std::optional<Tap> draw_titles(ui::Ui& ui, const ChooseName& here, const ui::RectMm& rect) {
    std::optional<Tap> action;
    const auto places = ui.portrait() ? rect.columns(2, ui::tokens::gap) : rect.rows(2, ui::tokens::gap);
    const std::array titles{std::pair{Title::Mister, Msg::ComplaintMister},
                            std::pair{Title::Madam, Msg::ComplaintMadam}};
    for (std::size_t at = 0; at < titles.size(); ++at)
        if (ui.tile({.id = titles[at].second,
                     .text = ui.say(titles[at].second),
                     .selected = here.draft.name.title == titles[at].first},
                    places[at]))
            action = TitleTapped{titles[at].first};
    return action;
}

// A surname and a title: two taps that say whom to ask for.
std::optional<Tap> draw_ready(ui::Ui& ui, const ChooseName& here, const Model& model, ui::RectMm room) {
    std::optional<Tap> action;
    const ui::RectMm titles =
        ui.portrait() ? room.take_bottom(56, ui::tokens::gap) : room.take_right(room.width * 0.2F, 12);
    const ui::RectMm others = room.take_bottom(main_button, ui::tokens::gap);
    if (here.draft.name.other_surname)
        ui.banner({.text = ui.say(Msg::ComplaintOtherSurnameMeans), .id = Msg::ComplaintOtherSurnameMeans},
                  room.take_bottom(ui::tokens::target_primary, ui::tokens::gap));
    for (const auto& tapped :
         {draw_surnames(ui, here, model, room), draw_others(ui, here, others), draw_titles(ui, here, titles)})
        if (tapped) action = tapped;
    return action;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const ChooseName& here, const Model& model) {
    auto [room, action] = open_question(ui, {.title = Msg::ComplaintAskName}, Question::Contact, here, model);
    const WritingDoors doors = draw_writing_doors(ui, model, Msg::WriteSurnames, room);
    if (doors.action) action = doors.action;
    if (model.writing_door == WritingDoor::Ready) {
        const auto chosen = draw_ready(ui, here, model, doors.room);
        return chosen ? chosen : action;
    }
    const bool whole = here.writing.text.length(*model.house->text_rules) > 1 || !is_finished(here.writing);
    if (ui.button({.id = Msg::ComplaintContinue,
                   .text = ui.say(Msg::ComplaintContinue),
                   .tone = ui::Tone::Primary,
                   .enabled = whole},
                  ui.portrait() ? doors.buttons : doors.buttons.rows(2, ui::tokens::gap)[1]))
        action = ContinueTapped{};
    const auto written = draw_writing(ui, here.writing, model,
                                      {.placeholder = Msg::WriteNameHere, .limit = name_max}, doors.room);
    return written ? written : action;
}

} // namespace fengqiao::kiosk
