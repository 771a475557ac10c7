#include "app/kiosk/flow/complaint_flow.h"
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

constexpr float beside_share = 0.24F, beside_gap = 12.0F; // the titles, of the width

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
    const auto& surnames = model.house->catalogue.surnames();
    const std::size_t first = here.page * surnames_per_page;
    std::vector<ui::Chip> chips;
    for (std::size_t at = first; at < first + surnames_per_page && at < surnames.size(); ++at)
        chips.push_back({.id = {Msg::ComplaintSurname, static_cast<int>(at)},
                         .text = surname_in(surnames[at], model.comfort.language),
                         .selected = surnames[at].text == here.draft.name.surname});
    constexpr std::array lying{6, 3, 2, 1};
    constexpr std::array folded{6, 5, 4, 3, 2, 1};
    constexpr std::array upright{3, 2};
    const std::span<const int> columns = ui.portrait() ? std::span<const int>{upright}
                                         : folds(ui)   ? std::span<const int>{folded}
                                                       : lying;
    const auto chosen = choose_chip(ui, chips, columns, rect, 60);
    if (!chosen) return chosen;
    return ChoiceTapped{first + std::get<ChoiceTapped>(*chosen).place};
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

float others_height(const ui::Ui& ui, float width) {
    const float half = (width - ui::tokens::gap) / 2;
    return std::max(buttons_height(ui, {Msg::ComplaintMoreSurnames}, half),
                    ui.needed().chip(ui.say(Msg::ComplaintOtherSurname), half));
}

std::optional<Tap> draw_titles(ui::Ui& ui, const ChooseName& here, const ui::RectMm& rect) {
    std::optional<Tap> action;
    const bool side_by_side = rect.width > rect.height;
    const auto places = side_by_side ? rect.columns(2, ui::tokens::gap) : rect.rows(2, ui::tokens::gap);
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
    const bool below =
        ui.portrait() || others_height(ui, room.width * (1 - beside_share) - beside_gap) >= ui::never_enough;
    const float lowest = ui.portrait() ? 56 : main_button;
    const ui::RectMm titles = below ? room.take_bottom(lowest, ui::tokens::gap)
                                    : room.take_right(room.width * beside_share, beside_gap);
    const ui::RectMm others = room.take_bottom(others_height(ui, room.width), ui::tokens::gap);
    for (const auto& tapped :
         {draw_surnames(ui, here, model, room), draw_others(ui, here, others), draw_titles(ui, here, titles)})
        if (tapped) action = tapped;
    return action;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const ChooseName& here, const Model& model) {
    // Who is not in the list is told what becomes of that.
    const bool writes = model.writing_door != WritingDoor::Ready;
    const bool other = !writes && here.draft.name.other_surname;
    const WritingPage page{.frame =
                               as_question({.title = Msg::ComplaintAskName,
                                            .hint = other ? ui.say(Msg::ComplaintOtherSurnameMeans) : ""},
                                           Question::Contact, here),
                           .ready_door = Msg::WriteSurnames,
                           .ready_door_short = Msg::WriteSurnamesShort};
    const WritingDoors doors =
        writes ? open_writing(ui, page, model, {Msg::ComplaintContinue}) : open_writing(ui, page, model, {});
    auto action = doors.action;
    if (!writes) {
        const auto chosen = draw_ready(ui, here, model, doors.room);
        return chosen ? chosen : action;
    }
    const bool whole = here.writing.text.length(*model.house->text_rules) > 1 || !is_finished(here.writing);
    if (ui.button({.id = Msg::ComplaintContinue,
                   .text = ui.say(Msg::ComplaintContinue),
                   .tone = ui::Tone::Primary,
                   .enabled = whole},
                  doors.buttons.front()))
        action = ContinueTapped{};
    const auto written =
        draw_writing(ui, here.writing, model, {.placeholder = Msg::WriteNameHere, .limit = name_max}, doors);
    return written ? written : action;
}

} // namespace fengqiao::kiosk
