#include "app/kiosk/ui/sheet.h"

#include <algorithm>

// Doors, tiles, chips and buttons: everything that is chosen by one tap.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float card_shadow = 0.15F;

void draw_accent_icon(Sheet& sheet, Icon icon, Accent accent, const RectMm& square) {
    const AccentColours& colours = sheet.theme.accents[static_cast<std::size_t>(accent)];
    const RectPx box = sheet.px(square);
    sheet.shadow_below(square, square.width * 0.28F, Depth::Low, Ink(colours.deep, 0.36F));
    sheet.brush.rounded(box, sheet.px(square.width * 0.28F), Gradient{colours.bright, colours.deep, {1, 1}});
    sheet.brush.icon(icon, sheet.px(square.centre()), sheet.px(square.width * 0.58F), sheet.theme.card);
}

void draw_forward(Sheet& sheet, PointMm centre, Colour colour) {
    sheet.brush.disc(sheet.px(centre), sheet.px(7), {Ink(colour, 0.12F), Ink(colour, 0.12F)});
    sheet.brush.chevron(sheet.px(centre), sheet.px(2.6F), 1, mixed(colour, sheet.theme.text, 0.35F));
}

// A card that gives way, and its border when it is chosen.
void draw_choice_card(Sheet& sheet, const RectMm& rect, bool selected, float depth) {
    const Colour fill =
        selected ? sheet.theme.card_tint : mixed(sheet.theme.card, sheet.theme.card_tint, depth);
    sheet.surface(rect, {.fill = {fill, fill},
                         .radius = tokens::radius - 2,
                         .shadow = Depth::Middle,
                         .shadow_opacity = card_shadow + 0.08F * depth});
    const float visible = selected ? 1.0F : depth;
    if (visible > 0.02F)
        sheet.brush.outline(sheet.px(rect), sheet.px(tokens::radius - 2), Ink(sheet.theme.brand, visible),
                            sheet.px(tokens::outline));
}

void draw_check(Sheet& sheet, PointMm centre) {
    const PointPx at = sheet.px(centre);
    const float radius = sheet.px(4.4F);
    sheet.brush.disc(at, radius, {sheet.theme.brand_bright, sheet.theme.brand});
    sheet.brush.tick(at, radius * 0.46F, sheet.theme.on_brand);
}

void draw_tile_icon(Sheet& sheet, const Tile& tile, const RectMm& square) {
    const Colour fill = tile.selected ? sheet.theme.card : sheet.theme.card_tint;
    sheet.brush.rounded(sheet.px(square), sheet.px(square.width * 0.3F), Ink(fill));
    sheet.brush.icon(*tile.icon, sheet.px(square.centre()), sheet.px(square.width * 0.62F),
                     tile.enabled ? Ink(sheet.theme.brand) : Ink(sheet.theme.text_quiet));
}

// Words of a tile: one strong text and a quieter detail below it.
bool draw_tile_words(Sheet& sheet, const Tile& tile, const RectMm& room, const WordsLook& look) {
    const float line = sheet.em(look.style) * tokens::line_height,
                detail_line = sheet.em(Style::Tiny) * tokens::line_height;
    WordsLook title = look;
    title.ink = tile.enabled ? sheet.theme.text : sheet.theme.text_quiet;
    if (tile.detail.empty()) {
        title.lines = room.height >= 1.9F * line ? 2 : 1;
        return sheet.words(tile.text, title, room);
    }
    const int detail_lines = room.height >= line + 2 * detail_line - 0.1F ? 2 : 1;
    RectMm block =
        room.middle(room.width, std::min(room.height, line + detail_line * static_cast<float>(detail_lines)));
    const bool fits = sheet.words(tile.text, title, block.take_top(line));
    return sheet.words(tile.detail, {.style = Style::Tiny, .align = look.align, .lines = detail_lines},
                       block) &&
           fits;
}

// Icon beside the words in a flat tile, above them in a tall one.
bool draw_tile(Sheet& sheet, const Tile& tile, const RectMm& rect) {
    RectMm inside = rect.inset(5.5F, 3.5F);
    const bool tall = rect.height >= 46 && rect.width <= 2.6F * rect.height;
    const bool roomy = rect.height >= 60 && !tall;
    const Style style = roomy || (!tile.icon && rect.height >= 40) ? Style::Title
                        : rect.height >= 28                        ? Style::Heading
                                                                   : Style::Strong;
    if (tile.selected && tall) draw_check(sheet, {rect.right() - 9, rect.top + 9});
    if (tile.selected && !tall) draw_check(sheet, inside.take_right(9, 2).centre());
    if (!tile.icon) return draw_tile_words(sheet, tile, inside, {.style = style, .align = Align::Centre});
    if (!tall) {
        const float size = std::min(inside.height, roomy ? 36.0F : 19.0F);
        if (roomy) inside.take_left(size * 0.4F);
        draw_tile_icon(sheet, tile, inside.take_left(size, roomy ? 10.0F : 5.0F).middle(size, size));
        return draw_tile_words(sheet, tile, inside, {.style = style});
    }
    const float size = std::clamp(rect.height * 0.36F, 18.0F, 34.0F);
    const bool one_line = sheet.words_width(tile.text, style) <= inside.width;
    const float detail = tile.detail.empty() ? 0 : sheet.em(Style::Tiny) * tokens::line_height * 2;
    const float words = std::min(sheet.em(style) * tokens::line_height * (one_line ? 1.0F : 2.0F) + detail,
                                 inside.height - size - 4);
    RectMm block = inside.middle(inside.width, size + 5 + words);
    draw_tile_icon(sheet, tile, block.take_top(size, 5).middle(size, size));
    return draw_tile_words(sheet, tile, block, {.style = style, .align = Align::Centre});
}

struct ButtonLook {
    Gradient fill;
    Colour words;
    std::optional<Depth> shadow;
    Colour shadow_colour;
    bool border{false};
};

ButtonLook look_of(const Sheet& sheet, const Button& button, float depth) {
    const ThemeColours& theme = sheet.theme;
    if (!button.enabled)
        return {{theme.neutral.tint, theme.neutral.tint}, theme.text_quiet, {}, theme.shadow};
    switch (button.tone) {
    case Tone::Primary:
        return {{mixed(theme.brand_bright, theme.brand, depth * 0.6F), theme.brand},
                theme.on_brand,
                Depth::Middle,
                theme.brand};
    case Tone::Danger:
        return {{mixed(theme.danger.strong, theme.on_brand, 0.06F * (1 - depth)), theme.danger.strong},
                theme.on_brand,
                Depth::Middle,
                theme.danger.strong};
    case Tone::Plain: {
        const Colour fill = mixed(theme.card, theme.card_tint, depth);
        return {{fill, fill}, theme.brand, Depth::Middle, theme.shadow, true};
    }
    case Tone::Quiet: {
        const Colour fill = mixed(theme.card_tint, theme.brand, 0.1F * depth);
        return {{fill, fill}, theme.brand, {}, theme.shadow};
    }
    }
    std::unreachable();
}

bool draw_button(Sheet& sheet, const Button& button, const RectMm& rect, const ButtonLook& look) {
    const float radius = std::min(rect.height / 2, 14.0F);
    if (look.shadow) {
        sheet.brush.on(Layer::Shadows);
        sheet.shadow_below(rect, radius, *look.shadow, Ink(look.shadow_colour, look.border ? 0.15F : 0.34F));
        sheet.brush.on(Layer::Things);
    }
    sheet.surface(rect, {.fill = look.fill, .radius = radius});
    if (look.border)
        sheet.brush.outline(sheet.px(rect), sheet.px(radius), sheet.theme.line,
                            sheet.px(tokens::hairline * 1.4F));
    RectMm inside = rect.inset(std::min(radius * 0.6F, 7.0F), 0);
    const Style style = rect.height >= 22 ? Style::Heading : Style::Strong;
    const int lines = rect.height >= 2 * sheet.em(Style::Strong) * tokens::line_height ? 2 : 1;
    if (button.icon) {
        const float em = sheet.em(style) * 1.25F,
                    words = std::min(sheet.words_width(button.text, style), inside.width - em - 3);
        inside = inside.middle(words + em + 3.5F, inside.height);
        sheet.brush.icon(*button.icon, sheet.px(inside.take_left(em, 3).centre()), sheet.px(em), look.words);
    }
    return sheet.words(button.text,
                       {.style = style, .align = Align::Centre, .lines = lines, .ink = look.words}, inside);
}

struct DoorWords {
    std::string title, detail;
    Style title_style, detail_style;
    float title_scale{1};
};

DoorWords words_of(const Sheet& sheet, const Door& door, bool large) {
    const Locale& locale = sheet.look.locale;
    return {locale.say(door.title), locale.say(door.detail), large ? Style::Display : Style::Title,
            large ? Style::Heading : Style::Quiet, large ? 0.86F : 1.0F};
}

// At the foot of `room`, or in its middle.
bool draw_door_words(Sheet& sheet, const DoorWords& door, RectMm room, bool at_foot) {
    const float line = sheet.em(door.detail_style) * tokens::line_height,
                title = sheet.em(door.title_style) * tokens::line_height;
    const int lines = sheet.words_width(door.detail, door.detail_style) > room.width ? 2 : 1;
    const float detail = line * static_cast<float>(lines);
    if (!at_foot) room = room.middle(room.width, std::min(room.height, title + detail + 2));
    const RectMm lower = room.take_bottom(detail, 2), upper = room.take_bottom(title);
    const bool fits = sheet.words(door.title, {.style = door.title_style, .scale = door.title_scale}, upper);
    return sheet.words(door.detail,
                       {.style = door.detail_style,
                        .lines = lines,
                        .ink = sheet.theme.text_quiet,
                        .weight = Weight::Regular},
                       lower) &&
           fits;
}

// A tall door has its icon above and its words at the foot; a wide one has them side by side.
bool draw_door(Sheet& sheet, const Door& door, const RectMm& rect, float depth) {
    const Colour accent = sheet.theme.accents[static_cast<std::size_t>(door.accent)].deep;
    const bool wide = rect.width > 2.2F * rect.height, large = wide || rect.height > 100;
    sheet.surface(rect, {.fill = {sheet.theme.card,
                                  mixed(sheet.theme.card, accent, (large ? 0.07F : 0.0F) + 0.05F * depth)},
                         .radius = tokens::radius,
                         .shadow = Depth::High,
                         .shadow_opacity = 0.20F + 0.08F * depth});
    RectMm inside = rect.inset(large ? 12.0F : 9.0F, large ? 12.0F : 9.0F);
    const DoorWords words = words_of(sheet, door, large);
    if (wide) {
        const float size = std::min(inside.height, 52.0F);
        draw_accent_icon(sheet, door.icon, door.accent, inside.take_left(size, 12).middle(size, size));
        draw_forward(sheet, inside.take_right(14, 4).centre(), accent);
        return draw_door_words(sheet, words, inside, false);
    }
    const float size = std::clamp(rect.height * 0.30F, 20.0F, 46.0F);
    draw_accent_icon(sheet, door.icon, door.accent, {inside.left, inside.top, size, size});
    draw_forward(sheet, {inside.right() - 7, inside.top + size / 2}, accent);
    return draw_door_words(sheet, words, inside, true);
}

bool is_primary(const RectMm& rect) {
    return rect.width >= tokens::target_primary && rect.height >= tokens::target_primary;
}

} // namespace

bool Ui::door(const Door& door, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const Press press = sheet.press({door.title, rect}, true);
    bool fits = false;
    {
        const Giving giving(sheet, rect, press.depth);
        fits = draw_door(sheet, door, rect, press.depth);
    }
    sheet.record({.msg = door.title,
                  .rect = rect,
                  .kind = PlacedKind::Door,
                  .primary = true,
                  .pressable = true,
                  .text = say(door.title) + "\n" + say(door.detail),
                  .fits = fits});
    return press.tapped;
}

bool Ui::tile(const Tile& tile, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const Press press = sheet.press({tile.id, rect}, tile.enabled);
    bool fits = false;
    {
        const Giving giving(sheet, rect, press.depth);
        draw_choice_card(sheet, rect, tile.selected, press.depth);
        fits = draw_tile(sheet, tile, rect);
    }
    sheet.record({.msg = tile.id.message,
                  .index = tile.id.index,
                  .rect = rect,
                  .kind = PlacedKind::Tile,
                  .enabled = tile.enabled,
                  .primary = is_primary(rect),
                  .pressable = true,
                  .selected = tile.selected,
                  .text = tile.detail.empty() ? tile.text : tile.text + "\n" + tile.detail,
                  .fits = fits});
    return press.tapped;
}

float Ui::chip_width(std::string_view text) const {
    return sheet_->words_width(text, Style::Body) + 16 + 9;
}

float Ui::words_width(std::string_view text, Style style) const {
    return sheet_->words_width(text, style);
}
bool Ui::chip(const Chip& chip, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const Press press = sheet.press({chip.id, rect}, true);
    bool fits = false;
    {
        const Giving giving(sheet, rect, press.depth);
        const float radius = std::min(rect.height / 2, tokens::radius);
        if (chip.selected)
            sheet.surface(rect, {.fill = {sheet.theme.brand_bright, sheet.theme.brand},
                                 .radius = radius,
                                 .shadow = Depth::Low,
                                 .shadow_opacity = 0.2F});
        else {
            const Colour fill = mixed(sheet.theme.card, sheet.theme.card_tint, press.depth);
            sheet.surface(
                rect,
                {.fill = {fill, fill}, .radius = radius, .shadow = Depth::Low, .shadow_opacity = 0.12F});
            sheet.brush.outline(sheet.px(rect), sheet.px(radius), sheet.theme.line,
                                sheet.px(tokens::hairline * 1.4F));
        }
        const bool tall = rect.height > 20; // its tick stands in the corner
        RectMm inside = rect.inset(tall ? 3 : 6, 0);
        const Ink ink = chip.selected ? sheet.theme.on_brand : sheet.theme.text;
        if (chip.selected) {
            const PointMm at =
                tall ? PointMm{rect.right() - 7, rect.top + 7} : inside.take_left(6, 2).centre();
            sheet.brush.tick(sheet.px(at), sheet.px(2.2F), ink);
        }
        const Style style = rect.height >= 38                       ? Style::Title
                            : rect.height >= tokens::target_primary ? Style::Heading
                                                                    : Style::Body;
        const int lines = inside.height >= 2 * sheet.em(Style::Body) * tokens::line_height ? 2 : 1;
        fits = sheet.words(
            chip.text,
            {.style = style, .align = Align::Centre, .lines = lines, .ink = ink, .weight = Weight::Regular},
            inside);
    }
    sheet.record({.msg = chip.id.message,
                  .index = chip.id.index,
                  .rect = rect,
                  .kind = PlacedKind::Chip,
                  .primary = is_primary(rect),
                  .pressable = true,
                  .selected = chip.selected,
                  .text = chip.text,
                  .fits = fits});
    return press.tapped;
}

bool Ui::button(Msg words, Tone tone, const RectMm& rect) {
    return button({.id = words, .text = say(words), .tone = tone}, rect);
}

bool Ui::button(const Button& button, const RectMm& rect) {
    const Press press = sheet_->press({button.id, rect}, button.enabled);
    bool fits = false;
    {
        const Giving giving(*sheet_, rect, press.depth);
        fits = draw_button(*sheet_, button, rect, look_of(*sheet_, button, press.depth));
    }
    sheet_->record({.msg = button.id.message,
                    .index = button.id.index,
                    .rect = rect,
                    .kind = PlacedKind::Button,
                    .enabled = button.enabled,
                    .primary = is_primary(rect),
                    .pressable = true,
                    .text = button.text,
                    .fits = fits});
    return press.tapped;
}

void Ui::icon(Icon icon, Accent accent, const RectMm& rect) {
    const float size = std::min(rect.width, rect.height);
    draw_accent_icon(*sheet_, icon, accent, rect.middle(size, size));
}

} // namespace fengqiao::kiosk::ui
