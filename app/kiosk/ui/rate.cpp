#include "app/kiosk/ui/face.h"
#include "app/kiosk/ui/giving.h"
#include "app/kiosk/ui/sheet.h"
#include "core/basics/check.h"

#include <algorithm>
#include <array>
#include <cmath>

// The five keys, and what shows time passing: ring, countdown, busy sign, tick.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float face_least = 22.0F; // what a face keeps however large the words below it are

// Eases out: fast, then gently.
float settled(float share) {
    const float rest = 1 - std::clamp(share, 0.0F, 1.0F);
    return 1 - rest * rest * rest;
}

constexpr std::array five_words{Msg::FaceVeryGood, Msg::FaceGood, Msg::FaceFair, Msg::FaceBad,
                                Msg::FaceVeryBad};

// All five keys speak equally loud: in the largest style in which each of them stands in such a room.
Style style_of_all(const Sheet& sheet, std::initializer_list<Style> styles, const RectMm& room) {
    Style last = Style::Strong;
    for (const Style style : styles) {
        last = style;
        const bool all = std::ranges::all_of(five_words, [&](Msg words) {
            const auto stand = sheet.stand(sheet.look.locale.say(words), {.style = style}, room.width);
            return stand.fits && stand.height <= room.height + 0.1F;
        });
        if (all) return style;
    }
    return last;
}

bool draw_key_words(Sheet& sheet, Msg words, const WordsLook& wished, const RectMm& room) {
    const std::string said = sheet.look.locale.say(words);
    WordsLook look = wished;
    look.lines = sheet.stand(said, look, room.width).lines;
    return sheet.words(said, look, room);
}

// Upright: the face before the words.
bool draw_wide_key(Sheet& sheet, const FaceKey& key, const RectMm& rect) {
    const FaceColours& colours = sheet.theme.faces[static_cast<std::size_t>(5 - key.level)];
    RectMm inside = rect.inset(4, std::min(6.0F, rect.height * 0.12F));
    const float size = std::min(inside.height, 36.0F);
    const RectMm place = inside.take_left(size + 12, 2).middle(size, size);
    draw_face(sheet.brush, {static_cast<Mood>(5 - key.level), sheet.px(place.centre()), sheet.px(size / 2)},
              colours);
    sheet.brush.chevron(sheet.px(inside.take_right(12, 2).centre()), sheet.px(2.6F), 1,
                        mixed(sheet.theme.text_quiet, colours.bottom, 0.3F));
    const Style style = style_of_all(sheet, {Style::Title, Style::Heading, Style::Strong}, inside);
    return draw_key_words(sheet, key.words, {.style = style}, inside);
}

// Lying: the face above the words.
bool draw_tall_key(Sheet& sheet, const FaceKey& key, const RectMm& rect) {
    const FaceColours& colours = sheet.theme.faces[static_cast<std::size_t>(5 - key.level)];
    RectMm inside = rect.inset(3, std::min(6.0F, rect.height * 0.08F));
    const RectMm below_face{inside.left, inside.top, inside.width, inside.height - face_least};
    const Style style = style_of_all(sheet, {Style::Heading, Style::Strong}, below_face);
    float needed = 0;
    for (const Msg words : five_words)
        needed = std::max(needed,
                          sheet.stand(sheet.look.locale.say(words), {.style = style}, inside.width).height);
    const float usual = std::min(30.0F, inside.height * 0.3F);
    const RectMm words = inside.take_bottom(std::max(usual, std::min(needed, below_face.height)));
    const float size = std::min({inside.width - 6, inside.height - 2, 56.0F});
    const RectMm place = inside.moved(0, 1).middle(size, size);
    draw_face(sheet.brush, {static_cast<Mood>(5 - key.level), sheet.px(place.centre()), sheet.px(size / 2)},
              colours);
    return draw_key_words(sheet, key.words, {.style = style, .align = Align::Centre}, words);
}

} // namespace

bool Ui::face_key(const FaceKey& key, const RectMm& rect) {
    check(key.level >= 1 && key.level <= 5, "there are five levels of satisfaction");
    Sheet& sheet = *sheet_;
    const FaceColours& colours = sheet.theme.faces[static_cast<std::size_t>(5 - key.level)];
    const Press press = sheet.press({key.words, rect}, true);
    const float depth = key.held ? 1.0F : press.depth;
    bool fits = false;
    {
        const Giving giving(sheet, rect, depth);
        const float tint = sheet.has_edges() ? 0 : 1;
        const Colour lower = mixed(sheet.theme.card, colours.bottom, tint * (0.10F + 0.12F * depth));
        sheet.surface(rect, {.fill = {mixed(sheet.theme.card, colours.bottom, tint * 0.04F * depth), lower},
                             .radius = tokens::radius - 1,
                             .shadow = Depth::Middle,
                             .shadow_opacity = 0.17F});
        if (depth > 0.02F)
            sheet.brush.outline(sheet.px(rect), sheet.px(tokens::radius - 1), Ink(colours.bottom, depth),
                                sheet.px(sheet.has_edges() ? 2.0F : 0.9F));
        if (key.held) sheet.check_mark({rect.right() - 8, rect.top + 8});
        fits = rect.width > rect.height * 1.6F ? draw_wide_key(sheet, key, rect)
                                               : draw_tall_key(sheet, key, rect);
    }
    sheet.record({.msg = key.words,
                  .rect = rect,
                  .kind = PlacedKind::Face,
                  .primary = true,
                  .pressable = true,
                  .selected = key.held,
                  .text = say(key.words),
                  .fits = fits});
    return press.tapped;
}

bool Ui::undo_ring(Msg words, float share_left, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const Press press = sheet.press({words, rect}, true);
    bool fits = false;
    {
        const Giving giving(sheet, rect, press.depth);
        sheet.surface(rect, {.fill = {sheet.theme.card, sheet.theme.card},
                             .radius = rect.height / 2,
                             .shadow = Depth::Middle});
        RectMm inside = rect.inset(4, 3);
        const RectMm dial = inside.take_left(inside.height, 4);
        const PointPx centre = sheet.px(dial.centre());
        const float radius = sheet.px(dial.height / 2 - 1.2F);
        sheet.brush.ring(centre, radius, sheet.px(1.5F), 1, sheet.theme.line);
        sheet.brush.ring(centre, radius, sheet.px(1.5F), share_left, sheet.theme.brand);
        sheet.brush.icon(Icon::Undo, centre, sheet.px(dial.height * 0.55F), sheet.theme.brand);
        const WordsLook look{.align = Align::Centre, .ink = sheet.theme.brand};
        fits = sheet.words(
            say(words), sheet.fitted(say(words), look, {Style::Heading, Style::Strong}, inside.inset(1, 0)),
            inside.inset(1, 0));
    }
    sheet.record({.msg = words,
                  .rect = rect,
                  .kind = PlacedKind::Button,
                  .primary = true,
                  .pressable = true,
                  .text = say(words),
                  .fits = fits});
    if (share_left > 0) sheet.memory.motion.keep_moving();
    return press.tapped;
}

void Ui::countdown(int seconds_left, int seconds_total, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const float side = std::min(rect.width, rect.height);
    const PointPx centre = sheet.px(rect.centre());
    const float thickness = side * 0.055F;
    const float radius = sheet.px(side / 2 - thickness);
    const Colour ink = seconds_left <= 10 ? sheet.theme.danger.strong : sheet.theme.brand;
    sheet.brush.disc(centre, sheet.px(side / 2), {sheet.theme.card, sheet.theme.card});
    sheet.brush.ring(centre, radius, sheet.px(thickness), 1, sheet.theme.line);
    sheet.brush.ring(centre, radius, sheet.px(thickness),
                     static_cast<float>(seconds_left) / static_cast<float>(std::max(1, seconds_total)), ink);
    const std::string digits = std::to_string(seconds_left);
    const Paragraph number = set_paragraph(sheet.look.typeface, digits,
                                           {Weight::Bold, sheet.px(side * 0.42F), sheet.px(side), 1, false});
    RectPx column = sheet.px(rect);
    column.top = column.centre().y - number.height() / 2;
    draw_paragraph(sheet.brush, number, column, Side::Centre, ink);
    sheet.record({.rect = rect, .kind = PlacedKind::Number, .text = digits, .whose = Whose::House});
}

void Ui::busy(Msg words, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const Sheet::Stand stand = sheet.stand(say(words), {.style = Style::Heading}, rect.width);
    RectMm place = rect.middle(rect.width, std::min(rect.height, 20 + stand.height));
    const RectMm dots = place.take_top(18, 2);
    const float turn = sheet.look.reduced_motion ? 0.0F : sheet.page_seconds() * 1.1F;
    for (int i = 0; i < 3; ++i) {
        const float wave = std::sin((turn - static_cast<float>(i) * 0.16F) * 6.2831853F);
        const PointMm at{dots.centre().x + (static_cast<float>(i) - 1) * 11, dots.centre().y};
        sheet.brush.disc(sheet.px(at), sheet.px(3.0F + 0.9F * wave),
                         {Ink(sheet.theme.brand_bright, 0.75F + 0.25F * wave),
                          Ink(sheet.theme.brand, 0.75F + 0.25F * wave)});
    }
    const bool fits = sheet.words(
        say(words), {.style = Style::Heading, .align = Align::Centre, .lines = stand.lines}, place);
    sheet.record({.msg = words, .rect = rect, .kind = PlacedKind::Text, .text = say(words), .fits = fits});
    if (!sheet.look.reduced_motion) sheet.memory.motion.keep_moving();
}

void Ui::success_tick(const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const float total = static_cast<float>(tokens::tick_ease.count()) / 1000;
    const float share = sheet.look.reduced_motion ? 1.0F : std::min(1.0F, sheet.page_seconds() / total);
    const float grown = 0.7F + 0.3F * settled(share * 1.6F);
    const PointPx centre = sheet.px(rect.centre());
    const float outer = sheet.px(std::min(rect.width, rect.height) / 2);
    const AccentColours& green = sheet.theme.accents[static_cast<std::size_t>(Accent::Green)];
    for (const float reach : {1.0F, 0.825F, 0.65F})
        sheet.brush.glow(centre, outer * reach * grown, Ink(green.bright, 0.10F));
    const float full = outer * 0.475F, radius = full * grown;
    sheet.brush.shadow({centre.x - radius * 0.8F, centre.y - radius * 0.7F, centre.x + radius * 0.8F,
                        centre.y + radius * 0.95F},
                       Depth::Middle, Ink(green.deep, 0.5F));
    sheet.brush.disc(centre, full, {mixed(green.bright, sheet.theme.card, 0.2F), green.deep, {0.35F, 1}},
                     grown);
    sheet.brush.tick(centre, radius * 0.46F, sheet.theme.card, settled((share - 0.25F) / 0.75F));
    sheet.record({.rect = rect, .kind = PlacedKind::Picture, .text = "tick"});
    if (share < 1) sheet.memory.motion.keep_moving();
}

} // namespace fengqiao::kiosk::ui
