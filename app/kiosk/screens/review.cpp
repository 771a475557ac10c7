#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"
#include "app/kiosk/screens/review_answers.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

// What stands in the way, said once above everything; each is said again at its own row.
void draw_trouble(ui::Ui& ui, const Review& here, ui::RectMm& room, float height) {
    if (here.not_kept)
        ui.banner({.icon = ui::Icon::Warning,
                   .text = ui.say(Msg::ComplaintNotKept),
                   .signal = ui::Signal::Warning,
                   .id = Msg::ComplaintNotKept},
                  room.take_top(height, ui::tokens::gap));
    if (here.problems.empty()) return;
    const auto count = static_cast<std::int64_t>(here.problems.size());
    const std::string heading =
        count == 1 ? ui.say(Msg::ProblemHeading) : ui.say(Msg::ProblemHeadingSeveral, {{"count", count}});
    ui.banner({.icon = ui::Icon::Warning,
               .text = heading + "\n" + ui.say(words_of(here.problems.front())),
               .signal = ui::Signal::Warning,
               .id = Msg::ProblemHeading},
              room.take_top(height, ui::tokens::gap));
}

std::optional<Action> draw_answers(ui::Ui& ui, const std::vector<ReviewedAnswer>& answers,
                                   const ui::RectMm& rect) {
    std::optional<Action> action;
    ui.card(rect);
    const auto rows = rect.inset(9, 3).rows(static_cast<int>(answers.size()), 0);
    for (std::size_t at = 0; at < answers.size(); ++at)
        if (ui.answer_row(
                {.label = answers[at].label, .value = answers[at].value, .change = Msg::FrameChange},
                rows[at]))
            action = ChangeTapped{answers[at].answer};
    return action;
}

void draw_story(ui::Ui& ui, const Review& here, const Model& model, ui::RectMm rect) {
    const bool large = model.comfort.large_type;
    ui.banner(
        {.icon = ui::Icon::ShieldCheck, .text = ui.say(Msg::ComplaintPrivacy), .id = Msg::ComplaintPrivacy},
        rect.take_bottom(large ? 32.0F : 24.0F, ui::tokens::gap));
    ui.card(rect);
    ui::RectMm inside = rect.inset(9, 7);
    ui.label(Msg::ComplaintWillSay, ui::Style::Quiet, inside.take_top(large ? 13.0F : 10.0F, 3));
    const ui::RectMm text = ui.begin_scroll(Msg::ComplaintWillSay, inside, ui::Backdrop::Card);
    ui.end_scroll(ui.paragraph({.words = told(here.draft, model)}, text));
}

} // namespace

std::optional<Action> draw(ui::Ui& ui, const Review& here, const Model& model) {
    auto [room, action] =
        open_page(ui, {.title = Msg::ComplaintAskReview, .hint = ui.say(Msg::ComplaintNotFiledYet)}, model);
    draw_trouble(ui, here, room, model.comfort.large_type ? 34.0F : 26.0F);
    ui::RectMm foot = room.take_bottom(main_button + 2, ui::tokens::gap);
    if (!ui.portrait()) foot = foot.middle(170, foot.height);
    if (ui.button({.id = Msg::ComplaintSend,
                   .text = ui.say(Msg::ComplaintSend),
                   .tone = ui::Tone::Primary,
                   .icon = ui::Icon::CheckCircle},
                  foot))
        action = SendTapped{};
    const auto answers = reviewed_answers(ui, here, model);
    const ui::RectMm story = ui.portrait() ? room.take_bottom(room.height * 0.42F, ui::tokens::gap)
                                           : room.take_right(room.width * 0.42F, ui::tokens::gap);
    const auto changed = draw_answers(ui, answers, room);
    draw_story(ui, here, model, story);
    return changed ? changed : action;
}

} // namespace fengqiao::kiosk
