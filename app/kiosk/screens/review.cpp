#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/privacy_line.h"
#include "app/kiosk/screens/review_answers.h"
#include "app/kiosk/screens/room.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float answers_share = 0.56F;  // of the width, when lying
constexpr float portrait_share = 0.48F; // of the height, for the sentence and the button
constexpr float send_height = main_button + 4;
constexpr float told_least = 70.0F; // of the sentence's card, in which it may scroll

// What stands in the way, said once above everything; each is said again at its own row.
std::optional<ui::Banner> trouble_of(const ui::Ui& ui, const Review& here) {
    if (here.not_kept)
        return ui::Banner{.icon = ui::Icon::Warning,
                          .text = ui.say(Msg::ComplaintNotKept),
                          .signal = ui::Signal::Warning,
                          .id = Msg::ComplaintNotKept};
    if (here.problems.empty()) return std::nullopt;
    const auto count = static_cast<std::int64_t>(here.problems.size());
    const std::string heading =
        count == 1 ? ui.say(Msg::ProblemHeading) : ui.say(Msg::ProblemHeadingSeveral, {{"count", count}});
    return ui::Banner{.icon = ui::Icon::Warning,
                      .text = heading + "\n" + ui.say(words_of(here.problems.front())),
                      .signal = ui::Signal::Warning,
                      .id = Msg::ProblemHeading,
                      .whose = ui::Whose::House};
}

// The answers on their card.
struct Answers {
    const std::vector<ReviewedAnswer>& rows;

    [[nodiscard]] float height(const ui::Ui& ui, float width) const {
        float all = 2 * card_above;
        for (const ReviewedAnswer& row : rows)
            all += row_height(ui, row, width);
        return all;
    }
    // Rows get an equal share of what the card has more than they need.
    std::optional<Tap> draw(ui::Ui& ui, const ui::RectMm& card) const {
        std::optional<Tap> action;
        ui.card(card);
        const float more =
            std::max(0.0F, card.height - height(ui, card.width)) / static_cast<float>(rows.size());
        ui::RectMm rest = card.inset(card_side, card_above);
        for (const ReviewedAnswer& answer : rows) {
            ui::RectMm row = rest.take_top(row_height(ui, answer, card.width) + more);
            if (answer.in_the_way) ui.icon(ui::Icon::Warning, Accent::Red, row.take_left(sign, sign_gap));
            if (ui.answer_row({.label = answer.label, .value = answer.value, .change = Msg::FrameChange},
                              row))
                action = ChangeTapped{answer.answer};
        }
        return action;
    }

    static constexpr float card_side = 12.0F, card_above = 3.0F;
    static constexpr float sign = 11.0F, sign_gap = 4.0F; // beside what is in the way

private:
    [[nodiscard]] static float row_height(const ui::Ui& ui, const ReviewedAnswer& row, float width) {
        const float inside = width - 2 * card_side - (row.in_the_way ? sign + sign_gap : 0);
        return ui.needed().answer_row(ui.say(row.label), row.value, ui.say(Msg::FrameChange), inside);
    }
};

float told_height(const ui::Ui& ui, const Review& here, const Model& model, float width) {
    return told_needed(ui, here.draft, model, width);
}

float privacy_height(const ui::Ui& ui, float width) {
    return privacy_line_height(ui, Msg::ComplaintPrivacy, width);
}

bool draw_send(ui::Ui& ui, const ui::RectMm& rect) {
    return ui.button({.id = Msg::ComplaintSend,
                      .text = ui.say(Msg::ComplaintSend),
                      .tone = ui::Tone::Primary,
                      .icon = ui::Icon::CheckCircle},
                     rect);
}

// Below the sentence that will be kept: what it is used for, and the button that gives it away.
std::optional<Tap> draw_sending(ui::Ui& ui, const Review& here, const Model& model, ui::RectMm rect) {
    const bool sent = draw_send(ui, rect.take_bottom(send_height, ui::tokens::gap));
    const auto notice = draw_privacy_line(ui, Msg::ComplaintPrivacy,
                                          rect.take_bottom(privacy_height(ui, rect.width), ui::tokens::gap));
    draw_told(ui, here.draft, model, rect);
    return sent ? std::optional<Tap>{SendTapped{}} : notice;
}

// Answers and sentence beside each other when lying, one above the other when upright.
struct Sides {
    ui::RectMm answers, story;
};
std::optional<Sides> sides_of(const ui::Ui& ui, const Review& here, const Model& model,
                              const Answers& answers, ui::RectMm room) {
    const auto story_needs = [&](float width) {
        return send_height + 2 * ui::tokens::gap + privacy_height(ui, width) +
               std::min(told_height(ui, here, model, width), told_least);
    };
    if (!ui.portrait()) {
        Sides sides;
        sides.story = room.take_right(room.width * (1 - answers_share), ui::tokens::gap);
        sides.answers = room;
        const bool fits = answers.height(ui, room.width) <= room.height + 0.1F &&
                          story_needs(sides.story.width) <= room.height;
        return fits ? std::optional{sides} : std::nullopt;
    }
    const float needed = answers.height(ui, room.width);
    const float left = room.height - ui::tokens::gap - needed;
    if (left < story_needs(room.width)) return std::nullopt;
    Sides sides;
    sides.story = room.take_bottom(
        std::min(left, std::max(room.height * portrait_share, story_needs(room.width))), ui::tokens::gap);
    sides.answers = room;
    return sides;
}

// In large type all of it scrolls, answers first; only the button that sends stays where it is.
std::optional<Tap> draw_stacked(ui::Ui& ui, const Review& here, const Model& model, const Answers& answers,
                                ui::RectMm room) {
    std::optional<Tap> action;
    const bool sent = draw_send(ui, room.take_bottom(send_height, ui::tokens::gap));
    draw_in(ui, Msg::ComplaintAskReview, room,
            {.height =
                 [&](float width) {
                     return answers.height(ui, width) + told_height(ui, here, model, width) +
                            privacy_height(ui, width) + 2 * ui::tokens::gap;
                 },
             .draw =
                 [&](ui::RectMm rest) {
                     const float width = rest.width;
                     action = answers.draw(ui, rest.take_top(answers.height(ui, width), ui::tokens::gap));
                     draw_told_whole(ui, here.draft, model,
                                     rest.take_top(told_height(ui, here, model, width), ui::tokens::gap));
                     const auto notice = draw_privacy_line(ui, Msg::ComplaintPrivacy,
                                                           rest.take_top(privacy_height(ui, width)));
                     if (notice) action = notice;
                 }});
    return sent ? std::optional<Tap>{SendTapped{}} : action;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const Review& here, const Model& model) {
    const auto trouble = trouble_of(ui, here);
    const std::string hint = trouble ? "" : ui.say(Msg::ComplaintNotFiledYet);
    auto [room, action] = open_page(ui, {.title = Msg::ComplaintAskReview, .hint = hint}, model);
    if (trouble)
        ui.banner(*trouble, room.take_top(ui.needed().banner(trouble->text, room.width), ui::tokens::gap));
    const auto rows = reviewed_answers(ui, here, model);
    const Answers answers{rows};
    const auto sides = sides_of(ui, here, model, answers, room);
    if (!sides) {
        const auto tapped = draw_stacked(ui, here, model, answers, room);
        return tapped ? tapped : action;
    }
    const auto changed = answers.draw(ui, sides->answers);
    if (const auto tapped = draw_sending(ui, here, model, sides->story)) return tapped;
    return changed ? changed : action;
}

} // namespace fengqiao::kiosk
