#include "app/kiosk/screens/case_words.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/staff_case_facts.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float acts_width = 150.0F;
constexpr float act_height = 23.0F;
constexpr float room_for_picture = 105.0F; // beside the words
constexpr float section_gap = 9.0F;

// What may be tapped beside the case, from the top.
struct Offer {
    ui::Button button;
    Tap tap;
};

std::vector<Offer> offers_of(const ui::Ui& ui, const StaffCase& here, const Model& model) {
    std::vector<Offer> offers;
    const auto add = [&](Msg words, ui::Icon icon, ui::Tone tone, Tap tap) {
        const ui::Button button{
            .id = words, .text = ui.say(words), .tone = tone, .icon = icon, .enabled = !here.busy};
        offers.push_back({button, tap});
    };
    if (here.view.summary.state == State::Notified)
        add(Msg::StaffHandOver, ui::Icon::Rate, ui::Tone::Primary, HandOverTapped{});
    for (const EventType act : here.view.permitted) {
        const auto words = words_of_act(act);
        if (words && !model.house->ready_sentences.questions(act).empty())
            add(words->title, words->icon, ui::Tone::Plain, ActTapped{act});
    }
    add(Msg::StaffLeave, ui::Icon::SignOut, ui::Tone::Quiet, StaffLeaveTapped{});
    return offers;
}

// One beside the other where the rows would not have room.
int columns_for(const ui::Ui& ui, std::size_t count, float height) {
    if (ui.portrait()) return 2;
    const float needed = static_cast<float>(count) * (ui::tokens::target_primary + ui::tokens::small_gap);
    return needed <= height ? 1 : 2;
}

std::optional<Tap> draw_offers(ui::Ui& ui, const std::vector<Offer>& offers, const ui::RectMm& rect,
                               int columns) {
    std::optional<Tap> action;
    const int rows = (static_cast<int>(offers.size()) + columns - 1) / columns;
    ui::RectMm used = rect;
    const float wanted =
        act_height * static_cast<float>(rows) + ui::tokens::small_gap * static_cast<float>(rows - 1);
    used.height = std::min(used.height, wanted);
    const auto places = used.grid(columns, rows, ui::tokens::small_gap);
    for (std::size_t at = 0; at < offers.size(); ++at) {
        ui::Button button = offers[at].button;
        if (places[at].width < room_for_picture) button.icon.reset();
        if (ui.button(button, places[at])) action = offers[at].tap;
    }
    return action;
}

void draw_heading(ui::Ui& ui, Msg words, ui::RectMm& rest) {
    rest.take_top(section_gap);
    ui.label(words, ui::Style::Strong, rest.take_top(line_height(ui, ui::Style::Strong), 3));
}

// Facts, story and history, one below the other.
void draw_case(ui::Ui& ui, const CaseView& view, const Model& model, const ui::RectMm& card) {
    ui.card(card);
    ui::RectMm rest = ui.begin_scroll(Msg::StaffHistory, card.inset(12, 8), ui::Backdrop::Card);
    const float begin = rest.top;
    const auto facts = facts_for_staff(ui, view, model);
    draw_facts(ui, facts, rest.take_top(facts_height(ui, facts, rest.width)));
    if (!view.facts.personal.story.empty()) {
        draw_heading(ui, Msg::StaffStory, rest);
        rest.take_top(ui.paragraph({.words = view.facts.personal.story}, rest));
    }
    draw_heading(ui, Msg::StaffHistory, rest);
    rest.take_top(ui.timeline(history(ui, view.timeline, Reader::Staff), rest));
    ui.end_scroll(rest.top - begin);
}

void draw_refusal(ui::Ui& ui, const Trouble& refused, ui::RectMm& room) {
    const Msg words = refused.kind == TroubleKind::NotAllowed ? Msg::StaffActRefused : Msg::StaffActNotKept;
    const float height = measured(ui, ui.say(words), ui::Style::Body, room.width - 30).height + 10;
    ui.banner({.icon = ui::Icon::Warning,
               .text = ui.say(words),
               .signal = ui::Signal::Warning,
               .id = Msg::StaffActRefused},
              room.take_top(height, ui::tokens::gap));
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const StaffCase& here, const Model& model) {
    const std::string number = grouped_number(here.view.summary.number);
    auto [room, action] = open_page(ui,
                                    {.title = Msg::StaffCaseTitle,
                                     .title_text = ui.say(Msg::StaffCaseTitle, {{"number", number}}),
                                     .call_staff = false},
                                    model);
    if (here.refused) draw_refusal(ui, *here.refused, room);
    const auto offers = offers_of(ui, here, model);
    const int columns = columns_for(ui, offers.size(), room.height);
    const int rows = (static_cast<int>(offers.size()) + columns - 1) / columns;
    const float tall = static_cast<float>(rows) * (act_height + ui::tokens::small_gap);
    const ui::RectMm acts =
        ui.portrait() ? room.take_bottom(tall - ui::tokens::small_gap, ui::tokens::gap)
                      : room.take_right(columns == 1 ? acts_width : 1.4F * acts_width, ui::tokens::gap);
    draw_case(ui, here.view, model, room);
    if (here.busy)
        ui.busy(Msg::StaffSaving, acts);
    else if (const auto tapped = draw_offers(ui, offers, acts, columns))
        action = tapped;
    return action;
}

} // namespace fengqiao::kiosk
