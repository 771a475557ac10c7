#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/road.h"
#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

namespace fengqiao::kiosk {
namespace {

struct Thanked {
    Msg title, detail;
};

Thanked thanked_for(ThanksFor what) {
    switch (what) {
    case ThanksFor::Complaint: return {Msg::ThanksComplaint, Msg::ThanksComplaintDetail};
    case ThanksFor::Rating:
    case ThanksFor::ServiceRating: return {Msg::ThanksRating, Msg::ThanksRatingDetail};
    case ThanksFor::LowRating: return {Msg::ThanksRating, Msg::ThanksLowRatingDetail};
    case ThanksFor::Suggestion: return {Msg::OpinionThanksSuggestion, Msg::OpinionThanksDetail};
    case ThanksFor::Praise: return {Msg::OpinionThanksPraise, Msg::OpinionThanksDetail};
    case ThanksFor::Withdrawal: return {Msg::ThanksWithdrawal, Msg::ThanksWithdrawalDetail};
    case ThanksFor::Mediation: return {Msg::ThanksMediation, Msg::ThanksMediationDetail};
    case ThanksFor::MediationEnded: return {Msg::ThanksMediationEnded, Msg::ThanksMediationEndedDetail};
    }
    std::unreachable();
}

// What follows, under the title: of an application for mediation, by when it is answered and how.
std::vector<Said> said_of(const ui::Ui& ui, const Thanks& here) {
    const Thanked said = thanked_for(here.what);
    const Said title{ui.say(said.title), ui::Style::Display, said.title};
    if (!here.answer_by) return {title, {ui.say(said.detail), ui::Style::Quiet, said.detail}};
    const std::string by = ui.say(said.detail, {{"date", long_date(ui.locale(), *here.answer_by)}});
    return {title,
            {by, ui::Style::Heading, said.detail, ui::Whose::House},
            {ui.say(Msg::ThanksMediationCall), ui::Style::Quiet, Msg::ThanksMediationCall}};
}

// The way of what was just filed: where it is now, and by when there is an answer.
void draw_road(ui::Ui& ui, const Thanked& said, const JustFiled& filed, const ui::RectMm& room) {
    const std::vector<Block> blocks{
        words_block(ui, ui.say(said.title), ui::Style::Title, 0, said.title),
        words_block(ui, ui.say(said.detail), ui::Style::Quiet, 3, said.detail),
        road_block(ui, road_of(ui, filed), room.height > 160 ? 4 * ui::tokens::gap : 2 * ui::tokens::gap)};
    const float height = std::min(room.height, stack_height(blocks, room.width - 26) + 26);
    draw_stack_card(ui, Msg::RoadStop, room.middle(room.width, height), blocks, room.width);
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const Thanks& here, const Model& model) {
    auto [room, action] = open_bare_page(ui, model, ui.screen().inset(20, 12));
    const ui::RectMm foot = room.take_bottom(main_button, 10);
    if (here.filed)
        draw_road(ui, thanked_for(here.what), *here.filed, room);
    else
        draw_notice(ui,
                    {.said = said_of(ui, here),
                     .picture = [&](ui::RectMm place) { ui.success_tick(place); },
                     .picture_max = 112},
                    room);
    if (ui.button(Msg::ThanksDone, ui::Tone::Primary, foot.middle(100, main_button)))
        action = ContinueTapped{};
    return action;
}

} // namespace fengqiao::kiosk
