#include "app/kiosk/screens/measure.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::kiosk {
namespace {

constexpr float fact_gap = 3.0F;
constexpr float centred_gap = 4.0F;
constexpr float choice_padding = 7.0F;
constexpr float choice_mark = 14.0F; // room for the tick of the chosen one

// What is set in a box is set with the ordinary line height.
float height_in_box(const ui::Ui& ui, const std::string& words, ui::Style style, float width) {
    return ui.paragraph_height({.words = words, .style = style, .align = ui::Align::Centre}, width);
}

float label_width(float width) {
    return std::min(width * 0.34F, 58.0F);
}

float fact_height(const ui::Ui& ui, const Fact& fact, float width) {
    const float label = label_width(width);
    return std::max(measured(ui, ui.say(fact.label), ui::Style::Quiet, label - 2).height,
                    measured(ui, fact.value, ui::Style::Body, width - label).height);
}

} // namespace

float line_height(const ui::Ui& ui, ui::Style style) {
    return height_in_box(ui, "国", style, 100);
}

Measured measured(const ui::Ui& ui, const std::string& words, ui::Style style, float width) {
    const float height = height_in_box(ui, words, style, width), line = line_height(ui, style);
    return {std::max(1, static_cast<int>(std::lround(height / line))), height};
}

float centred_height(const ui::Ui& ui, Msg words, ui::Style style, float width) {
    return measured(ui, ui.say(words), style, width).height + centred_gap;
}

void draw_centred(ui::Ui& ui, Msg words, ui::Style style, ui::RectMm& rest) {
    const Measured set = measured(ui, ui.say(words), style, rest.width);
    ui.text(
        {.words = ui.say(words), .style = style, .align = ui::Align::Centre, .lines = set.lines, .id = words},
        rest.take_top(set.height, centred_gap));
}

float facts_height(const ui::Ui& ui, const std::vector<Fact>& facts, float width) {
    float height = 0;
    for (const Fact& fact : facts)
        height += fact_height(ui, fact, width) + fact_gap;
    return std::max(0.0F, height - fact_gap);
}

void draw_facts(ui::Ui& ui, const std::vector<Fact>& facts, ui::RectMm rect) {
    for (const Fact& fact : facts) {
        ui::RectMm row = rect.take_top(fact_height(ui, fact, rect.width), fact_gap);
        ui::RectMm label = row.take_left(label_width(rect.width));
        const std::string words = ui.say(fact.label);
        const Measured said = measured(ui, words, ui::Style::Quiet, label.width - 2);
        ui.text({.words = words, .style = ui::Style::Quiet, .lines = said.lines, .id = fact.label},
                {label.left, label.top, label.width - 2, said.height});
        const Measured value = measured(ui, fact.value, ui::Style::Body, row.width);
        ui.text({.words = fact.value, .lines = value.lines}, {row.left, row.top, row.width, value.height});
    }
}

float choice_height(const ui::Ui& ui, const std::string& text, float width) {
    const float words = measured(ui, text, ui::Style::Body, width - 2 * choice_padding - choice_mark).height;
    return std::max(ui::tokens::target_primary, words + choice_padding);
}

bool draw_choice(ui::Ui& ui, const SentenceChoice& choice, const ui::RectMm& rect) {
    const bool tapped = ui.tile({.id = choice.id, .text = "", .selected = choice.selected}, rect);
    ui::RectMm words = rect.inset(choice_padding, 2);
    words.take_right(choice_mark);
    const Measured needed = measured(ui, choice.text, ui::Style::Body, words.width);
    ui.text({.words = choice.text, .lines = needed.lines}, words);
    return tapped;
}

} // namespace fengqiao::kiosk
