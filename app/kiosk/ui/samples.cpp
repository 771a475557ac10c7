#include "app/kiosk/ui/giving.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/sheet.h"

#include <algorithm>

// What the comfort page offers, each shown as it will be: words in their own size, words in their own
// colours.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float side = 5.0F;

// The words of a sample stand in the size they stand for, whatever size the page has.
bool draw_sized(Sheet& sheet, const SizeSample& sample, const RectMm& rect) {
    const tokens::TypeScale& scale = tokens::type_scale(sample.size);
    RectMm inside = rect.inset(side, 2);
    if (sample.selected) sheet.check_mark({rect.right() - 8, rect.top + 8});
    const Setting setting{Weight::Bold, sheet.px(scale.body), sheet.px(inside.width), scale.line_height,
                          false};
    const Paragraph set = set_paragraph(sheet.look.typeface, sample.text, setting);
    RectPx column = sheet.px(inside);
    column.top = column.centre().y - set.height() / 2;
    draw_paragraph(sheet.brush, set, column, Side::Centre, sheet.theme.text);
    return !set.overflows && set.lines.size() == 1 && set.height() <= sheet.px(rect).height();
}

// A page in small: its ground, a card on it with words, and its brand.
bool draw_coloured(Sheet& sheet, const ThemeSwatch& swatch, const RectMm& rect) {
    const ThemeColours& theirs = sheet.look.themes[static_cast<std::size_t>(swatch.theme)];
    const float radius = tokens::radius - 2;
    sheet.brush.rounded(sheet.px(rect), sheet.px(radius), Gradient{theirs.ground_top, theirs.ground_bottom});
    const RectMm card = rect.inset(3.5F);
    sheet.brush.rounded(sheet.px(card), sheet.px(radius - 2.5F), Ink(theirs.card));
    sheet.brush.outline(sheet.px(card), sheet.px(radius - 2.5F), theirs.line, sheet.px(tokens::edge));
    RectMm inside = card.inset(4, 1);
    RectMm mark = inside.take_left(5, 3);
    sheet.brush.rounded(sheet.px(mark.middle(3, std::min(16.0F, mark.height - 4))), sheet.px(1.5F),
                        Ink(theirs.brand));
    if (swatch.selected) {
        const PointPx at = sheet.px(inside.take_right(9, 2).centre());
        sheet.brush.disc(at, sheet.px(4.4F), {theirs.brand_bright, theirs.brand});
        sheet.brush.tick(at, sheet.px(2), theirs.on_brand);
    }
    const WordsLook look = sheet.fitted(swatch.text, {.ink = Ink(theirs.text)}, {Style::Strong}, inside, 2);
    return sheet.words(swatch.text, look, inside);
}

Placed placed_choice(Id id, const RectMm& rect, const std::string& text, bool selected, bool fits) {
    return {.msg = id.message,
            .index = id.index,
            .rect = rect,
            .kind = PlacedKind::Tile,
            .primary = true,
            .pressable = true,
            .selected = selected,
            .text = text,
            .fits = fits};
}

} // namespace

float Needed::sample_width(std::string_view text, TextSize size) const {
    constexpr float mark = 12.0F; // on either side, so that the words stay in the middle
    const tokens::TypeScale& scale = tokens::type_scale(size);
    const Setting setting{Weight::Bold, sheet_.px(scale.body), 1e6F, scale.line_height, false};
    const float words = set_paragraph(sheet_.look.typeface, text, setting).width();
    return sheet_.look.panel.to_mm(words) + 2 * mark;
}

bool Ui::size_sample(const SizeSample& sample, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const Press press = sheet.press({sample.id, rect}, true);
    bool fits = false;
    {
        const Giving giving(sheet, rect, press.depth);
        sheet.choice_card(rect, sample.selected, press.depth);
        fits = draw_sized(sheet, sample, rect);
    }
    sheet.record(placed_choice(sample.id, rect, sample.text, sample.selected, fits));
    return press.tapped;
}

bool Ui::theme_swatch(const ThemeSwatch& swatch, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const Press press = sheet.press({swatch.id, rect}, true);
    bool fits = false;
    {
        const Giving giving(sheet, rect, press.depth);
        sheet.choice_card(rect, swatch.selected, press.depth);
        fits = draw_coloured(sheet, swatch, rect.inset(1.5F));
    }
    sheet.record(placed_choice(swatch.id, rect, swatch.text, swatch.selected, fits));
    return press.tapped;
}

} // namespace fengqiao::kiosk::ui
