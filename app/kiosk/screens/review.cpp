#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/review_answers.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float answers_share = 0.56F;  // of the width, when lying
constexpr float portrait_share = 0.48F; // of the height, for the sentence and the button

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

std::optional<Tap> draw_answers(ui::Ui& ui, const std::vector<ReviewedAnswer>& answers,
                                const ui::RectMm& rect) {
    std::optional<Tap> action;
    ui.card(rect);
    const auto rows = rect.inset(12, 3).rows(static_cast<int>(answers.size()), 0);
    for (std::size_t at = 0; at < answers.size(); ++at) {
        ui::RectMm row = rows[at];
        if (answers[at].in_the_way) ui.icon(ui::Icon::Warning, Accent::Red, row.take_left(11, 4));
        if (ui.answer_row(
                {.label = answers[at].label, .value = answers[at].value, .change = Msg::FrameChange}, row))
            action = ChangeTapped{answers[at].answer};
    }
    return action;
}

void draw_privacy(ui::Ui& ui, const ui::RectMm& rect) {
    ui.banner(
        {.icon = ui::Icon::ShieldCheck, .text = ui.say(Msg::ComplaintPrivacy), .id = Msg::ComplaintPrivacy},
        rect);
}

// Below the sentence that will be kept: what it is used for, and the button that gives it away.
std::optional<Tap> draw_sending(ui::Ui& ui, const Review& here, const Model& model, ui::RectMm rect) {
    const bool sent = ui.button({.id = Msg::ComplaintSend,
                                 .text = ui.say(Msg::ComplaintSend),
                                 .tone = ui::Tone::Primary,
                                 .icon = ui::Icon::CheckCircle},
                                rect.take_bottom(main_button + 4, ui::tokens::gap));
    draw_privacy(ui, rect.take_bottom(2 * line_height(ui, ui::Style::Body) + 5, ui::tokens::gap));
    draw_told(ui, here.draft, model, rect);
    return sent ? std::optional<Tap>{SendTapped{}} : std::nullopt;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const Review& here, const Model& model) {
    const bool trouble = here.not_kept || !here.problems.empty();
    const std::string hint = trouble ? "" : ui.say(Msg::ComplaintNotFiledYet);
    auto [room, action] = open_page(ui, {.title = Msg::ComplaintAskReview, .hint = hint}, model);
    const float two_lines = 2 * line_height(ui, ui::Style::Body) + 5;
    draw_trouble(ui, here, room, two_lines);
    const ui::RectMm story = ui.portrait()
                                 ? room.take_bottom(room.height * portrait_share, ui::tokens::gap)
                                 : room.take_right(room.width * (1 - answers_share), ui::tokens::gap);
    const auto changed = draw_answers(ui, reviewed_answers(ui, here, model), room);
    if (const auto sent = draw_sending(ui, here, model, story)) return sent;
    return changed ? changed : action;
}

} // namespace fengqiao::kiosk
