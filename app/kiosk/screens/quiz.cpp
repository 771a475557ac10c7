#include "app/kiosk/screens/article.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/station_screens.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float button_width_max = 150.0F;

std::string letter(std::size_t place) {
    return std::string(1, static_cast<char>('A' + place)) + "  ";
}

// What was right, in words; the colour only says it again.
ui::Banner verdict_of(const ui::Ui& ui, const Quiz& here, const QuizQuestion& question, const Model& model) {
    const Language language = model.comfort.language;
    const bool right = here.answered == question.right;
    const std::string& because = question.because.in(language);
    if (right)
        return {.icon = ui::Icon::CheckCircle,
                .text = ui.say(Msg::QuizRight, {{"because", because}}),
                .signal = ui::Signal::Good,
                .id = Msg::QuizRight};
    return {.icon = ui::Icon::Info,
            .text = ui.say(Msg::QuizWrong,
                           {{"answer", question.answers[question.right].in(language)}, {"because", because}}),
            .signal = ui::Signal::Neutral,
            .id = Msg::QuizWrong};
}

Block answer_block(ui::Ui& ui, std::string text, std::size_t place, bool chosen, std::optional<Tap>& action) {
    return {.height = [&ui, text](float width) { return choice_height(ui, text, width); },
            .draw =
                [&ui, text, place, chosen, &action](ui::RectMm rect) {
                    const ui::Id id{Msg::QuizAnswer, static_cast<int>(place)};
                    if (draw_choice(ui, {.id = id, .text = text, .selected = chosen}, rect))
                        action = ChoiceTapped{place};
                },
            .gap_above = ui::tokens::small_gap};
}

std::optional<Tap> draw_button(ui::Ui& ui, Msg words, bool enabled, ui::RectMm& room) {
    const float width = std::min(room.width, button_width_max);
    const float height = buttons_height(ui, {words}, width);
    ui::RectMm foot = room.take_bottom(height, ui::tokens::gap);
    const ui::Button button{
        .id = words, .text = ui.say(words), .tone = ui::Tone::Primary, .enabled = enabled};
    return ui.button(button, foot.middle(width, height)) ? std::optional<Tap>{ContinueTapped{}}
                                                         : std::nullopt;
}

std::optional<Tap> draw_result(ui::Ui& ui, const Quiz& here, const ContentPage& page, ui::RectMm room) {
    const auto action = draw_button(ui, Msg::QuizDone, true, room);
    const auto total = static_cast<std::int64_t>(page.quiz.size());
    const std::int64_t right = here.right;
    draw_notice_card(
        ui,
        {.said = {{ui.say(Msg::QuizResult, {{"right", right}, {"total", total}}), ui::Style::Title,
                   Msg::QuizResult},
                  {ui.say(Msg::QuizResultDetail), ui::Style::Quiet, Msg::QuizResultDetail}},
         .picture = [&](ui::RectMm place) { ui.icon(ui::Icon::ShieldCheck, Accent::Green, place); },
         .picture_max = 44},
        room, std::min(room.width, article_width_max));
    return action;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const Quiz& here, const Model& model) {
    const ContentPage* page = model.house->content.find(here.page);
    if (!page || page->quiz.empty()) return open_page(ui, {.title = Msg::ServicesEmpty}, model).action;
    const auto total = static_cast<std::int64_t>(page->quiz.size());
    const auto number = static_cast<std::int64_t>(std::min(here.question + 1, page->quiz.size()));
    auto [room, action] = open_page(
        ui,
        {.title = Msg::ServicesPage,
         .title_text = said_here(page->title, model),
         .hint = here.done ? std::string{} : ui.say(Msg::QuizNumber, {{"now", number}, {"total", total}})},
        model);
    if (here.done) {
        const auto done = draw_result(ui, here, *page, room);
        return done ? done : action;
    }
    const QuizQuestion& question = page->quiz[here.question];
    const Language language = model.comfort.language;
    const bool last = here.question + 1 == page->quiz.size();
    if (const auto next =
            draw_button(ui, last ? Msg::QuizFinish : Msg::QuizNext, here.answered.has_value(), room))
        action = next;
    std::optional<Tap> chosen;
    std::vector<Block> blocks{words_block(ui, question.question.in(language), ui::Style::Heading, 0)};
    for (std::size_t place = 0; place < question.answers.size(); ++place)
        blocks.push_back(answer_block(ui, letter(place) + question.answers[place].in(language), place,
                                      here.answered == place, chosen));
    if (here.answered)
        blocks.push_back(banner_block(ui, verdict_of(ui, here, question, model), ui::tokens::gap));
    const float width = std::min(room.width, article_width_max);
    draw_stack(ui, {Msg::QuizAnswer, 1000 + static_cast<int>(here.question)}, room.middle(width, room.height),
               blocks);
    return chosen ? chosen : action;
}

} // namespace fengqiao::kiosk
