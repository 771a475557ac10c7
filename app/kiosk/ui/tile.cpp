#include "app/kiosk/ui/giving.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/sheet.h"

#include <algorithm>
#include <optional>

// A tile: an answer with a picture. How its parts stand is planned once, for drawing and for measuring.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float beside = 5.5F, above = 3.5F; // from the edge to what stands inside
constexpr float tall_from = 46.0F;           // a higher tile has its picture above the words
constexpr float tall_shape = 2.6F;           // ... unless it is so many times wider than high
constexpr float roomy_from = 60.0F;
constexpr float picture_min = 18.0F, picture_flat = 19.0F, picture_roomy = 36.0F, picture_tall = 34.0F;
constexpr float picture_gap = 5.0F;
constexpr float check_width = 11.0F;

struct Block {
    Sheet::Stand title, detail;
    float height{};
    bool fits{};
};

Block block_of(const Sheet& sheet, const Tile& tile, Style style, float width) {
    Block block;
    block.title = sheet.stand(tile.text, {.style = style}, width);
    block.height = block.title.height;
    block.fits = block.title.fits;
    if (tile.detail.empty()) return block;
    block.detail = sheet.stand(tile.detail, {.style = Style::Tiny}, width);
    block.height += block.detail.height;
    block.fits = block.fits && block.detail.fits;
    return block;
}

struct Plan {
    bool tall{};
    Style style{};
    std::optional<RectMm> picture{}, check{};
    RectMm words;
    Block block;

    [[nodiscard]] bool good() const { return block.fits && block.height <= words.height + 0.1F; }
};

Plan tall_plan(const Sheet& sheet, const Tile& tile, const RectMm& rect, Style style) {
    Plan plan{.tall = true, .style = style};
    const RectMm inside = rect.inset(beside, above);
    plan.block = block_of(sheet, tile, style, inside.width);
    const float wished = std::clamp(rect.height * 0.36F, picture_min, picture_tall);
    const float left = inside.height - picture_gap - plan.block.height;
    const float size = std::clamp(left, picture_min, wished);
    RectMm all = inside.middle(inside.width, std::min(inside.height, size + picture_gap + plan.block.height));
    plan.picture = all.take_top(size, picture_gap).middle(size, size);
    plan.words = all;
    if (tile.selected) plan.check = RectMm{rect.right() - 13.5F, rect.top + 4.5F, 9, 9};
    return plan;
}

Plan flat_plan(const Sheet& sheet, const Tile& tile, const RectMm& rect, Style style, bool roomy) {
    Plan plan{.style = style};
    RectMm inside = rect.inset(beside, above);
    if (tile.selected) plan.check = inside.take_right(check_width - 2, 2);
    if (tile.icon) {
        const float size =
            std::min({inside.height, roomy ? picture_roomy : picture_flat, inside.width * 0.3F});
        if (roomy) inside.take_left(size * 0.4F);
        plan.picture = inside.take_left(size, roomy ? 2 * picture_gap : picture_gap).middle(size, size);
    }
    plan.block = block_of(sheet, tile, style, inside.width);
    plan.words = inside.middle(inside.width, std::min(inside.height, plan.block.height));
    return plan;
}

std::vector<Style> styles_for(const Tile& tile, const RectMm& rect, bool tall) {
    const bool grand = !tall && (rect.height >= roomy_from || (!tile.icon && rect.height >= 40));
    if (grand) return {Style::Title, Style::Heading, Style::Strong};
    if (rect.height >= 28) return {Style::Heading, Style::Strong};
    return {Style::Strong};
}

// The largest words that stand as they are; the flat plan with the smallest where none do.
Plan plan_of(const Sheet& sheet, const Tile& tile, const RectMm& rect) {
    Plan plan;
    const bool may_be_tall = tile.icon && rect.height >= tall_from && rect.width <= tall_shape * rect.height;
    if (may_be_tall)
        for (const Style style : styles_for(tile, rect, true))
            if (plan = tall_plan(sheet, tile, rect, style); plan.good()) return plan;
    for (const bool roomy : {true, false}) {
        if (roomy && rect.height < roomy_from) continue;
        for (const Style style : styles_for(tile, rect, false))
            if (plan = flat_plan(sheet, tile, rect, style, roomy); plan.good()) return plan;
    }
    return plan;
}

void draw_picture(Sheet& sheet, const Tile& tile, const RectMm& square) {
    const Colour fill = tile.selected ? sheet.theme.card : sheet.theme.card_tint;
    sheet.brush.rounded(sheet.px(square), sheet.px(square.width * 0.3F), Ink(fill));
    sheet.brush.icon(*tile.icon, sheet.px(square.centre()), sheet.px(square.width * 0.62F),
                     tile.enabled ? Ink(sheet.theme.brand) : Ink(sheet.theme.text_quiet));
}

// Words of a tile: one strong text and a quieter detail below it.
bool draw_words(Sheet& sheet, const Tile& tile, const Plan& plan) {
    const Align align = plan.tall || !tile.icon ? Align::Centre : Align::Left;
    const Colour ink = tile.enabled ? sheet.theme.text : sheet.theme.text_quiet;
    RectMm rest = plan.words;
    const float detail = std::min(plan.block.detail.height, rest.height - sheet.line(Style::Tiny));
    const RectMm lower = rest.take_bottom(detail);
    const bool fits = sheet.words(
        tile.text, {.style = plan.style, .align = align, .lines = plan.block.title.lines, .ink = ink}, rest);
    if (tile.detail.empty()) return fits;
    return sheet.words(tile.detail, {.style = Style::Tiny, .align = align, .lines = plan.block.detail.lines},
                       lower) &&
           fits;
}

} // namespace

bool Ui::tile(const Tile& tile, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const Press press = sheet.press({tile.id, rect}, tile.enabled);
    bool fits = true;
    {
        const Giving giving(sheet, rect, press.depth);
        sheet.choice_card(rect, tile.selected, press.depth);
        if (!tile.text.empty()) {
            const Plan plan = plan_of(sheet, tile, rect);
            if (plan.picture && tile.icon) draw_picture(sheet, tile, *plan.picture);
            if (plan.check) sheet.check_mark(plan.check->centre());
            fits = draw_words(sheet, tile, plan);
        } else if (tile.selected) {
            sheet.check_mark({rect.right() - 9, rect.centre().y});
        }
    }
    sheet.record({.msg = tile.id.message,
                  .index = tile.id.index,
                  .rect = rect,
                  .kind = PlacedKind::Tile,
                  .enabled = tile.enabled,
                  .primary = true,
                  .pressable = true,
                  .selected = tile.selected,
                  .text = tile.detail.empty() ? tile.text : tile.text + "\n" + tile.detail,
                  .whose = tile.whose,
                  .fits = fits});
    return press.tapped;
}

float Needed::tile(const Tile& tile, float width) const {
    const float inside = width - 2 * beside;
    for (const Style style : {Style::Heading, Style::Strong}) {
        float least = never_enough;
        const float picture = tile.icon ? std::min(picture_flat, inside * 0.3F) + picture_gap : 0;
        const float check = tile.selected ? check_width : 0;
        const Block flat = block_of(sheet_, tile, style, inside - picture - check);
        if (flat.fits) least = std::max(tokens::target_primary, flat.height + 2 * above);
        if (least < 28 && style == Style::Heading) continue; // so low a tile has strong words, no heading
        const Block tall = block_of(sheet_, tile, style, inside);
        const float height = std::max(tall_from, picture_min + picture_gap + tall.height + 2 * above);
        if (tile.icon && tall.fits && width <= tall_shape * height) least = std::min(least, height);
        if (least < never_enough) return least;
    }
    return never_enough;
}

} // namespace fengqiao::kiosk::ui
