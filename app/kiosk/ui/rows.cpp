#include "app/kiosk/ui/giving.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/sheet.h"

#include <algorithm>

// Rows of a list: cases for staff, answers that are checked, and the badge on them.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float row_side = 7.0F, row_above = 3.0F;
constexpr float arrow = 10.0F; // with its gap
constexpr float badge_padding = 13.0F, badge_gap = 4.0F;
constexpr float change_gap = 5.0F;

float badge_height(const Sheet& sheet) {
    return std::max(12.0F, sheet.line(Style::Tiny) + 3);
}

// Badge beside the words, or below them where it would take too much of the row.
struct RowPlan {
    Sheet::Stand title, detail;
    float words_width{}, badge_width{};
    bool badge_below{};
    float height{};
};

RowPlan plan_of(const Sheet& sheet, const ListRow& row, float width) {
    RowPlan plan;
    const float inside = width - 2 * row_side - arrow;
    plan.badge_width = row.badge.empty() ? 0 : sheet.words_width(row.badge, Style::Tiny) + badge_padding;
    plan.badge_below = plan.badge_width > inside * 0.4F;
    plan.words_width =
        plan.badge_width == 0 || plan.badge_below ? inside : inside - plan.badge_width - badge_gap;
    plan.title = sheet.stand(row.title, {.style = Style::Strong}, plan.words_width);
    plan.detail = sheet.stand(row.detail, {.style = Style::Tiny}, plan.words_width);
    plan.height = plan.title.height + plan.detail.height;
    if (plan.badge_below) plan.height += badge_height(sheet) + 2;
    return plan;
}

bool draw_list_row(Sheet& sheet, const ListRow& row, const RectMm& rect) {
    const RowPlan plan = plan_of(sheet, row, rect.width);
    RectMm inside = rect.inset(row_side, row_above);
    sheet.brush.chevron(sheet.px(inside.take_right(row_side, arrow - row_side).centre()), sheet.px(2.3F), 1,
                        sheet.theme.text_quiet);
    const float badge = badge_height(sheet);
    bool fits = true;
    if (plan.badge_width > 0 && !plan.badge_below)
        fits = sheet.badge(row.badge, row.signal,
                           inside.take_right(plan.badge_width, badge_gap).middle(plan.badge_width, badge));
    RectMm words = inside.middle(inside.width, plan.height);
    fits = sheet.words(row.title, {.style = Style::Strong, .lines = plan.title.lines},
                       words.take_top(plan.title.height)) &&
           fits;
    fits = sheet.words(row.detail, {.style = Style::Tiny, .lines = plan.detail.lines},
                       words.take_top(plan.detail.height, 2)) &&
           fits;
    if (plan.badge_below)
        fits = sheet.badge(row.badge, row.signal, words.take_top(badge).take_left(plan.badge_width)) && fits;
    return fits && plan.title.fits && plan.detail.fits;
}

// Label before the value, or above it where the value would have too little room.
struct AnswerPlan {
    float label_width{}, value_width{}, change_width{};
    Sheet::Stand label, value;
    bool stacked{};
    float height{};
};

AnswerPlan plan_of(const Sheet& sheet, std::string_view label, std::string_view value,
                   std::string_view change, float width) {
    AnswerPlan plan;
    plan.change_width =
        std::max(tokens::target_primary * 1.6F, sheet.words_width(change, Style::Strong) + 16);
    const float inside = width - plan.change_width - change_gap;
    plan.label_width = std::min(inside * 0.3F, 62.0F);
    plan.label = sheet.stand(label, {.style = Style::Quiet}, plan.label_width);
    plan.value_width = inside - plan.label_width - 4;
    const WordsLook strong{.style = Style::Strong, .weight = Weight::Regular};
    plan.value = sheet.stand(value, strong, plan.value_width);
    plan.stacked = !plan.label.fits || plan.label.lines > 1 || plan.value.lines > 2 || !plan.value.fits;
    if (plan.stacked) {
        plan.label_width = plan.value_width = inside;
        plan.label = sheet.stand(label, {.style = Style::Quiet}, inside);
        plan.value = sheet.stand(value, strong, inside);
    }
    plan.height =
        plan.stacked ? plan.label.height + plan.value.height : std::max(plan.label.height, plan.value.height);
    return plan;
}

} // namespace

const StateColours& Sheet::colours_of(Signal signal) const {
    switch (signal) {
    case Signal::Good: return theme.good;
    case Signal::Warning: return theme.warning;
    case Signal::Danger: return theme.danger;
    case Signal::Neutral: return theme.neutral;
    }
    std::unreachable();
}

bool Sheet::badge(std::string_view words_on_it, Signal signal, const RectMm& rect) {
    const StateColours& colours = colours_of(signal);
    brush.rounded(px(rect), px(rect.height / 2), Ink(colours.tint));
    edge(rect, rect.height / 2);
    return words(
        words_on_it,
        {.style = Style::Tiny, .align = Align::Centre, .ink = colours.strong, .weight = Weight::Bold},
        rect.inset(4, 0));
}

bool Ui::list_row(const ListRow& row, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const Press press = sheet.press({row.id, rect}, true);
    bool fits = false;
    {
        const Giving giving(sheet, rect, press.depth);
        const Colour fill = mixed(sheet.theme.card, sheet.theme.card_tint, press.depth);
        sheet.surface(rect, {.fill = {fill, fill},
                             .radius = tokens::radius - 2,
                             .shadow = Depth::Middle,
                             .shadow_opacity = 0.13F});
        fits = draw_list_row(sheet, row, rect);
    }
    sheet.record({.msg = row.id.message,
                  .index = row.id.index,
                  .rect = rect,
                  .kind = PlacedKind::ListRow,
                  .primary = true,
                  .pressable = true,
                  .text = row.title + "\n" + row.detail + "\n" + row.badge,
                  .fits = fits});
    return press.tapped;
}

float Needed::list_row(const ListRow& row, float width) const {
    return std::max(tokens::target_primary, plan_of(sheet_, row, width).height + 2 * row_above);
}

bool Ui::answer_row(const AnswerRow& row, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const AnswerPlan plan = plan_of(sheet, say(row.label), row.value, say(row.change), rect.width);
    RectMm inside = rect;
    sheet.brush.fill(
        sheet.px(RectMm{rect.left, rect.bottom() - tokens::hairline, rect.width, tokens::hairline}),
        sheet.theme.line);
    const RectMm place =
        inside.take_right(plan.change_width, change_gap)
            .middle(plan.change_width, std::min(rect.height - tokens::target_gap, tokens::target_primary));
    const bool tapped =
        button({.id = {row.label, row.index}, .text = say(row.change), .tone = Tone::Quiet}, place);
    RectMm words = inside.middle(inside.width, std::min(inside.height, plan.height));
    const RectMm label =
        plan.stacked ? words.take_top(plan.label.height) : words.take_left(plan.label_width, 4);
    const bool label_fits =
        sheet.words(say(row.label), {.style = Style::Quiet, .lines = plan.label.lines}, label);
    const bool value_fits = sheet.words(
        row.value, {.style = Style::Strong, .lines = plan.value.lines, .weight = Weight::Regular}, words);
    sheet.record({.msg = row.label,
                  .index = row.index,
                  .rect = label,
                  .kind = PlacedKind::Text,
                  .text = say(row.label),
                  .fits = label_fits});
    sheet.record({.rect = words,
                  .kind = PlacedKind::Text,
                  .text = row.value,
                  .whose = Whose::Customer,
                  .fits = value_fits});
    return tapped;
}

float Needed::answer_row(std::string_view label, std::string_view value, std::string_view change,
                         float width) const {
    const float least = tokens::target_primary + tokens::target_gap;
    return std::max(least, plan_of(sheet_, label, value, change, width).height + 3);
}

} // namespace fengqiao::kiosk::ui
