#include "app/kiosk/screens/case_words.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/room.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float badge_least = 12.7F;
constexpr float group_gap = 11.0F;
constexpr float below_heading = 4.0F;

// One question of the act with its ready sentences.
struct Group {
    std::size_t question{0};
    Msg words;
    std::vector<std::string> answers;
    std::optional<std::size_t> chosen;
};

std::vector<Group> groups_of(const StaffAct& here, const Model& model) {
    const ReadySentences& ready = model.house->ready_sentences;
    const auto questions = ready.questions(here.act);
    std::vector<Group> groups;
    for (std::size_t at = 0; at < questions.size(); ++at) {
        Group group{.question = at, .words = word_of(questions[at])};
        for (const ReadySentence& sentence : ready.answers(here.act, questions[at]))
            group.answers.push_back(model.comfort.language == Language::Chinese ? sentence.chinese
                                                                                : sentence.english);
        if (at < here.chosen.size()) group.chosen = here.chosen[at];
        groups.push_back(std::move(group));
    }
    return groups;
}

// As many beside each other as their words allow.
int columns_for(const ui::Ui& ui, const Group& group, float width) {
    float widest = 0;
    for (const std::string& answer : group.answers)
        widest = std::max(widest, ui.chip_width(answer) + 6);
    const int room = static_cast<int>((width + ui::tokens::small_gap) / (widest + ui::tokens::small_gap));
    return std::clamp(room, 1, std::min(static_cast<int>(group.answers.size()), ui.portrait() ? 2 : 3));
}

// The question, and beside it whether it still waits for an answer.
void draw_question(ui::Ui& ui, const Group& group, ui::RectMm& rest) {
    const std::string waits = ui.say(Msg::StaffToChoose), words = ui.say(group.words);
    const float badge_width = ui.needed().width(waits, ui::Style::Tiny) + 14;
    const float badge_height = std::max(badge_least, line_height(ui, ui::Style::Tiny) + 3);
    const Measured asked = measured(ui, words, ui::Style::Strong, rest.width - badge_width - 4);
    ui::RectMm line = rest.take_top(std::max(badge_height, asked.height), below_heading);
    const ui::RectMm badge = line.take_right(badge_width, 4).middle(badge_width, badge_height);
    if (!group.chosen) ui.badge(waits, ui::Signal::Warning, badge);
    ui.text({.words = words, .style = ui::Style::Strong, .lines = asked.lines}, line);
}

std::optional<Tap> draw_group(ui::Ui& ui, const Group& group, ui::RectMm& rest) {
    std::optional<Tap> action;
    draw_question(ui, group, rest);
    const int columns = columns_for(ui, group, rest.width);
    const float width =
        (rest.width - ui::tokens::small_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t first = 0; first < group.answers.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(group.answers.size(), first + static_cast<std::size_t>(columns));
        float height = 0;
        for (std::size_t place = first; place < end; ++place)
            height = std::max(height, choice_height(ui, group.answers[place], width));
        ui::RectMm row = rest.take_top(height, ui::tokens::small_gap);
        for (std::size_t place = first; place < end; ++place) {
            const SentenceChoice choice{.id = {group.words, static_cast<int>(place)},
                                        .text = group.answers[place],
                                        .selected = group.chosen == place};
            if (draw_choice(ui, choice, row.take_left(width, ui::tokens::small_gap)))
                action = QuestionTapped{group.question, place};
        }
    }
    rest.take_top(group_gap);
    return action;
}

// How many answers are missing, and the two ways out: beside each other, or the words above where they would
// have no room.
struct Ending {
    std::string words;
    float each{}, button{}, note{};
    bool above{};

    [[nodiscard]] float height() const { return button + note; }
};

Ending ending_of(const ui::Ui& ui, std::size_t missing, float width) {
    Ending ending;
    ending.words = missing == 0 ? ui.say(Msg::StaffComplete)
                                : ui.say(Msg::StaffMissing, {{"count", static_cast<std::int64_t>(missing)}});
    ending.each = 120.0F;
    const float left = width - 2 * (ending.each + ui::tokens::gap);
    ending.above = left < ui.needed().width(ending.words, ui::Style::Quiet) / 2 + 10;
    if (ending.above) ending.each = (width - ui::tokens::gap) / 2;
    ending.button = buttons_height(ui, {Msg::StaffConfirm, Msg::StaffCancel}, ending.each);
    if (!ending.above)
        ending.button = std::max(ending.button, ui.needed().words(ending.words, ui::Style::Quiet, left));
    if (ending.above) ending.note = ui.needed().words(ending.words, ui::Style::Quiet, width) + 2;
    return ending;
}

std::optional<Tap> draw_ending(ui::Ui& ui, const Ending& ending, bool complete, ui::RectMm row) {
    std::optional<Tap> action;
    const ui::RectMm note = row.take_top(ending.note);
    if (ending.above)
        ui.text({.words = ending.words, .style = ui::Style::Quiet, .align = ui::Align::Right, .lines = 2},
                note);
    if (ui.button({.id = Msg::StaffConfirm,
                   .text = ui.say(Msg::StaffConfirm),
                   .tone = ui::Tone::Primary,
                   .enabled = complete},
                  row.take_right(ending.each, ui::tokens::gap)))
        action = ContinueTapped{};
    if (ui.button(Msg::StaffCancel, ui::Tone::Plain, row.take_right(ending.each, ui::tokens::gap)))
        action = BackTapped{};
    if (!ending.above) ui.text({.words = ending.words, .style = ui::Style::Quiet, .lines = 2}, row);
    return action;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const StaffAct& here, const Model& model) {
    const auto act = words_of_act(here.act);
    const std::string number = grouped_number(here.view.summary.number);
    auto [room, action] = open_page(ui,
                                    {.title = act ? act->title : Msg::StaffCaseTitle,
                                     .hint = ui.say(Msg::StaffCaseTitle, {{"number", number}}),
                                     .call_staff = false},
                                    model);
    const auto groups = groups_of(here, model);
    const auto missing = std::ranges::count_if(groups, [](const Group& group) { return !group.chosen; });
    const Ending ending = ending_of(ui, static_cast<std::size_t>(missing), room.width);
    const ui::RectMm below = room.take_bottom(ending.height(), ui::tokens::gap);
    ui::RectMm rest = ui.begin_scroll(Msg::StaffAnswer, room);
    const float begin = rest.top;
    for (const Group& group : groups)
        if (const auto tapped = draw_group(ui, group, rest)) action = tapped;
    ui.end_scroll(rest.top - group_gap - begin);
    if (const auto tapped = draw_ending(ui, ending, missing == 0, below)) action = tapped;
    return action;
}

} // namespace fengqiao::kiosk
