#include "app/kiosk/ui/giving.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/sheet.h"

#include <algorithm>

// Chips, buttons and what all things that are chosen have in common.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float card_shadow = 0.15F;
constexpr float chip_side = 6.0F;
constexpr float chip_tick = 8.0F;
constexpr float hair = 0.5F;         // millimetres that rounding to pixels may cost
constexpr float narrow_side = 7.0F;  // of a chip whose words need the room of the tick: it stands in the edge
constexpr float button_from = 24.0F; // no button that was measured is lower
constexpr int lines_max = 4;

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
        return {{mixed(theme.danger.strong, theme.on_brand, 0.06F * depth), theme.danger.strong},
                theme.on_brand,
                Depth::Middle,
                theme.danger.strong};
    case Tone::Plain: {
        const Colour fill = mixed(theme.card, theme.card_tint, depth);
        return {{fill, fill}, theme.brand, Depth::Middle, theme.shadow, true};
    }
    case Tone::Quiet: {
        const Colour fill = mixed(theme.card_tint, theme.brand, 0.1F * depth);
        return {{fill, fill}, theme.brand, {}, theme.shadow, sheet.has_edges()};
    }
    }
    std::unreachable();
}

RectMm inside_of(const RectMm& rect) {
    const float radius = std::min(rect.height / 2, 14.0F);
    return rect.inset(std::min(radius * 0.6F, 7.0F), 0);
}

// The words beside the picture where they stand so; the picture goes where it would make them smaller.
bool draw_button_words(Sheet& sheet, const Button& button, const RectMm& rect, Colour ink) {
    RectMm inside = inside_of(rect);
    const bool low = rect.height < 22;
    const WordsLook plain{.align = Align::Centre, .ink = ink};
    const auto fitted = [&](const RectMm& room) {
        return low ? sheet.fitted(button.text, plain, {Style::Strong}, room, lines_max)
                   : sheet.fitted(button.text, plain, {Style::Heading, Style::Strong}, room, lines_max);
    };
    if (!button.icon) return sheet.words(button.text, fitted(inside), inside);
    RectMm beside = inside;
    beside.take_left(sheet.em(low ? Style::Strong : Style::Heading) * 1.25F, 3.5F);
    WordsLook look = fitted(beside);
    const Sheet::Stand standing = sheet.stand(button.text, look, beside.width);
    if (!standing.fits || standing.lines > 1) {
        look = fitted(inside);
        return sheet.words(button.text, look, inside);
    }
    const float em = sheet.em(look.style) * 1.25F;
    const float words = std::min(sheet.words_width(button.text, look.style) + 0.5F, inside.width - em - 3);
    inside = inside.middle(words + em + 3.5F, inside.height);
    sheet.brush.icon(*button.icon, sheet.px(inside.take_left(em, 3).centre()), sheet.px(em), ink);
    return sheet.words(button.text, look, inside);
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
                            sheet.px(sheet.has_edges() ? tokens::edge : tokens::hairline * 1.4F));
    return draw_button_words(sheet, button, rect, look.words);
}

void draw_chip_ground(Sheet& sheet, const Chip& chip, const RectMm& rect, float depth) {
    const float radius = std::min(rect.height / 2, tokens::radius);
    if (chip.selected) {
        sheet.surface(rect, {.fill = {sheet.theme.brand_bright, sheet.theme.brand},
                             .radius = radius,
                             .shadow = Depth::Low,
                             .shadow_opacity = 0.2F});
        return;
    }
    const Colour fill = mixed(sheet.theme.card, sheet.theme.card_tint, depth);
    sheet.surface(rect,
                  {.fill = {fill, fill}, .radius = radius, .shadow = Depth::Low, .shadow_opacity = 0.12F});
    sheet.brush.outline(sheet.px(rect), sheet.px(radius), sheet.theme.line,
                        sheet.px(tokens::hairline * 1.4F));
}

// One line of words stands in it only if the tick leaves them its room. Higher ones set larger words, and
// have the room for them.
bool is_narrow(const Sheet& sheet, const Chip& chip, const RectMm& rect) {
    if (rect.height >= tokens::target_primary) return false;
    const float words = sheet.words_width(chip.text, Style::Body);
    return words > rect.width - 2 * chip_side - chip_tick + hair && words <= rect.width - 2 * narrow_side;
}

bool draw_chip(Sheet& sheet, const Chip& chip, const RectMm& rect) {
    RectMm inside = rect.inset(chip_side, 0);
    const Ink ink = chip.selected ? sheet.theme.on_brand : sheet.theme.text;
    const bool corner = rect.height > 38; // there the tick takes no room from the words
    const bool narrow = is_narrow(sheet, chip, rect);
    if (narrow) inside = rect.inset(narrow_side, 0);
    if (chip.selected) {
        const PointMm at = corner   ? PointMm{rect.right() - 7, rect.top + 7}
                           : narrow ? PointMm{rect.left + narrow_side / 2 + 0.4F, rect.centre().y}
                                    : inside.take_left(chip_tick - 2, 2).centre();
        sheet.brush.tick(sheet.px(at), sheet.px(narrow ? 1.7F : 2.2F), ink);
    }
    const WordsLook plain{.align = Align::Centre, .ink = ink, .weight = Weight::Regular};
    const WordsLook look =
        rect.height >= 38
            ? sheet.fitted(chip.text, plain, {Style::Title, Style::Heading, Style::Body}, inside, lines_max)
        : rect.height >= tokens::target_primary
            ? sheet.fitted(chip.text, plain, {Style::Heading, Style::Body}, inside, lines_max)
            : sheet.fitted(chip.text, plain, {Style::Body}, inside, lines_max);
    return sheet.words(chip.text, look, inside);
}

} // namespace

bool Ui::chip(const Chip& chip, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const Press press = sheet.press({chip.id, rect}, true);
    bool fits = false;
    {
        const Giving giving(sheet, rect, press.depth);
        draw_chip_ground(sheet, chip, rect, press.depth);
        fits = draw_chip(sheet, chip, rect);
    }
    sheet.record({.msg = chip.id.message,
                  .index = chip.id.index,
                  .rect = rect,
                  .kind = PlacedKind::Chip,
                  .pressable = true,
                  .selected = chip.selected,
                  .text = chip.text,
                  .whose = chip.whose,
                  .fits = fits});
    return press.tapped;
}

float Ui::chip_width(std::string_view text) const {
    return sheet_->words_width(text, Style::Body) + 16 + 9;
}

// With room for the tick, so that nothing moves when it is chosen.
float Needed::chip(std::string_view text, float width) const {
    const WordsLook look{.style = Style::Body, .weight = Weight::Regular};
    const Sheet::Stand standing = sheet_.stand(text, look, width - 2 * chip_side - chip_tick);
    if (!standing.fits) return never_enough;
    return std::max(tokens::target_primary, standing.height + 4);
}

float Needed::narrow_chip_width(std::string_view text) const {
    return sheet_.words_width(text, Style::Body) + 2 * narrow_side + hair;
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
                    .primary = button.tone == Tone::Primary || button.tone == Tone::Danger,
                    .pressable = true,
                    .text = button.text,
                    .fits = fits});
    return press.tapped;
}

float Needed::button(std::string_view text, float width) const {
    const Sheet::Stand standing = sheet_.stand(text, {.style = Style::Strong}, width - 14);
    return standing.fits ? std::max(button_from, standing.height + 5) : never_enough;
}

void Ui::icon(Icon icon, Accent accent, const RectMm& rect) {
    const float size = std::min(rect.width, rect.height);
    sheet_->accent_icon(icon, accent, rect.middle(size, size));
}

void Sheet::accent_icon(Icon icon, Accent accent, const RectMm& square) {
    const AccentColours& colours = theme.accents[static_cast<std::size_t>(accent)];
    shadow_below(square, square.width * 0.28F, Depth::Low, Ink(colours.deep, 0.36F));
    brush.rounded(px(square), px(square.width * 0.28F), Gradient{colours.bright, colours.deep, {1, 1}});
    brush.icon(icon, px(square.centre()), px(square.width * 0.58F), theme.card);
}

// A card that gives way, and its border when it is chosen.
void Sheet::choice_card(const RectMm& rect, bool selected, float depth) {
    const Colour fill = selected ? theme.card_tint : mixed(theme.card, theme.card_tint, depth);
    surface(rect, {.fill = {fill, fill},
                   .radius = tokens::radius - 2,
                   .shadow = Depth::Middle,
                   .shadow_opacity = card_shadow + 0.08F * depth});
    const float visible = selected ? 1.0F : depth;
    if (visible > 0.02F)
        brush.outline(px(rect), px(tokens::radius - 2), Ink(theme.brand, visible),
                      px(has_edges() ? 2 * tokens::outline : tokens::outline));
}

void Sheet::check_mark(PointMm centre) {
    const PointPx at = px(centre);
    const float radius = px(4.4F);
    brush.disc(at, radius, {theme.brand_bright, theme.brand});
    brush.tick(at, radius * 0.46F, theme.on_brand);
}

} // namespace fengqiao::kiosk::ui
