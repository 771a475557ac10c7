#include "app/kiosk/screens/measure.h"

#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::kiosk {
namespace {

constexpr float fact_gap = 3.0F;
constexpr float centred_gap = 4.0F;
constexpr float card_padding = 14.0F;
constexpr float picture_gap = 8.0F, picture_min = 20.0F;
constexpr float choice_padding = 7.0F;
constexpr float choice_mark = 14.0F; // room for the tick of the chosen one

float label_width(float width) {
    return std::min(width * 0.34F, 58.0F);
}

// Label before the value, or above it where either would have too little room.
struct FactPlan {
    Measured label, value;
    bool stacked{};
    float height{};
};

FactPlan plan_of(const ui::Ui& ui, const Fact& fact, float width) {
    const float label = label_width(width);
    const std::string words = ui.say(fact.label);
    FactPlan plan{measured(ui, words, ui::Style::Quiet, label - 2),
                  measured(ui, fact.value, ui::Style::Body, width - label)};
    const bool label_fits = ui.needed().width(words, ui::Style::Quiet) <= label - 2;
    plan.stacked = !label_fits || plan.value.lines > 3;
    if (plan.stacked) {
        plan.label = measured(ui, words, ui::Style::Quiet, width);
        plan.value = measured(ui, fact.value, ui::Style::Body, width);
    }
    plan.height =
        plan.stacked ? plan.label.height + plan.value.height : std::max(plan.label.height, plan.value.height);
    return plan;
}

} // namespace

float line_height(const ui::Ui& ui, ui::Style style) {
    return ui.needed().line(style);
}

Measured measured(const ui::Ui& ui, const std::string& words, ui::Style style, float width) {
    const float height = ui.needed().words(words, style, width), line = line_height(ui, style);
    return {std::max(1, static_cast<int>(std::lround(height / line))), height};
}

float facts_height(const ui::Ui& ui, const std::vector<Fact>& facts, float width) {
    float height = 0;
    for (const Fact& fact : facts)
        height += plan_of(ui, fact, width).height + fact_gap;
    return std::max(0.0F, height - fact_gap);
}

void draw_facts(ui::Ui& ui, const std::vector<Fact>& facts, ui::RectMm rect) {
    for (const Fact& fact : facts) {
        const FactPlan plan = plan_of(ui, fact, rect.width);
        ui::RectMm row = rect.take_top(plan.height, fact_gap);
        ui::RectMm label =
            plan.stacked ? row.take_top(plan.label.height) : row.take_left(label_width(rect.width));
        if (!plan.stacked) label.width -= 2;
        ui.text({.words = ui.say(fact.label),
                 .style = ui::Style::Quiet,
                 .lines = plan.label.lines,
                 .id = fact.label},
                {label.left, label.top, label.width, plan.label.height});
        ui.text({.words = fact.value, .lines = plan.value.lines, .whose = fact.whose},
                {row.left, row.top, row.width, plan.value.height});
    }
}

float said_height(const ui::Ui& ui, std::span<const Said> said, float width) {
    float height = 0;
    for (const Said& one : said)
        height += measured(ui, one.words, one.style, width).height + centred_gap;
    return std::max(0.0F, height - centred_gap);
}

void draw_said(ui::Ui& ui, std::span<const Said> said, ui::RectMm rect) {
    for (const Said& one : said) {
        const Measured set = measured(ui, one.words, one.style, rect.width);
        ui.text({.words = one.words,
                 .style = one.style,
                 .align = ui::Align::Centre,
                 .lines = set.lines,
                 .id = one.id,
                 .whose = one.whose},
                rect.take_top(set.height, centred_gap));
    }
}

void draw_notice(ui::Ui& ui, const Notice& notice, const ui::RectMm& room) {
    const auto words = [&](float width) { return said_height(ui, notice.said, width); };
    const float left = room.height - words(room.width) - picture_gap;
    const float picture = std::min(left, notice.picture_max);
    const bool pictured = picture >= picture_min;
    const float above = pictured ? picture + picture_gap : 0;
    draw_in(ui, notice.said.front().id, room,
            {.height = [&](float width) { return above + words(width); },
             .draw =
                 [&](ui::RectMm rect) {
                     if (pictured) notice.picture(rect.take_top(picture, picture_gap));
                     draw_said(ui, notice.said, rect);
                 }},
            Place::Middle, notice.backdrop);
}

void draw_notice_card(ui::Ui& ui, Notice notice, const ui::RectMm& room, float width) {
    const float words = said_height(ui, notice.said, width - 2 * card_padding);
    const float wished = words + notice.picture_max + picture_gap + 2 * card_padding;
    const ui::RectMm card = room.middle(width, std::min(room.height, wished));
    ui.card(card);
    notice.backdrop = ui::Backdrop::Card;
    draw_notice(ui, notice, card.inset(card_padding, std::min(card_padding, card.height * 0.1F)));
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
