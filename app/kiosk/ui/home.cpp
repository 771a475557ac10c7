#include "app/kiosk/ui/giving.h"
#include "app/kiosk/ui/sheet.h"
#include "core/text/format.h"

#include <algorithm>

// The page of the doors: its header and footer, and the switch of languages that every bar has too.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float footer_least = 24.0F;
constexpr float header_below = 39.0F; // so far the header reaches behind the doors
constexpr float mark_width = 19.0F;

// An arch bridge over two waves: the house's mark.
void draw_mark(Sheet& sheet, const RectMm& rect) {
    const PointPx centre = sheet.px(rect.centre());
    const float radius = sheet.px(rect.width / 2);
    sheet.brush.disc(centre, radius, {sheet.theme.card, sheet.theme.card});
    const auto at = [&](float x, float y) { return centre + PointPx{x * radius, y * radius}; };
    const Ink ink = sheet.theme.brand, water = Ink(sheet.theme.brand_bright, 0.8F);
    sheet.brush.curve({at(-0.60F, 0.16F), at(-0.36F, -0.62F), at(0.36F, -0.62F), at(0.60F, 0.16F)}, ink,
                      radius * 0.20F);
    sheet.brush.curve({at(-0.24F, 0.16F), at(-0.16F, -0.16F), at(0.16F, -0.16F), at(0.24F, 0.16F)}, ink,
                      radius * 0.13F);
    for (const PointPx line : {PointPx{0.5F, 0.40F}, PointPx{0.26F, 0.61F}}) {
        const std::array<PointPx, 2> wave{at(-line.x, line.y), at(line.x, line.y)};
        sheet.brush.stroke(wave, water, radius * 0.11F);
    }
}

void draw_header_ground(Sheet& sheet, const RectMm& header) {
    const ThemeColours& theme = sheet.theme;
    sheet.brush.on(Layer::Ground);
    const float slant = sheet.look.panel.portrait() ? 0.8F : 0.0F;
    sheet.brush.fill(sheet.px(header), Gradient{theme.header_left, theme.header_right, {1, slant}});
    sheet.brush.push_clip(sheet.px(header));
    const PointMm centre{header.right() - 62, header.bottom() - 8};
    for (int i = 0; i < 5; ++i)
        sheet.brush.ring(sheet.px(centre), sheet.px(34 + 26 * static_cast<float>(i)), sheet.px(11.2F), 1,
                         Ink(theme.on_header, 0.05F));
    sheet.brush.pop_clip();
    sheet.brush.on(Layer::Things);
}

// Date, and then time, give way where the branch's name needs the room.
void draw_clock(Sheet& sheet, RectMm& bar, const std::string& place) {
    const Instant wall = sheet.now.wall;
    const Locale& locale = sheet.look.locale;
    const std::string time = time_of_day(wall), date = short_date(locale, day_in_china(wall));
    const float one_line = sheet.words_width(place, Style::Heading) + 2, two_lines = one_line * 0.6F;
    const float time_width = sheet.words_width(time, Style::Title) + 1;
    sheet.wish.wake_in = milliseconds{60'000 - to_milliseconds(wall) % 60'000};
    if (bar.width - time_width - 5 < two_lines) return;
    const RectMm clock = bar.take_right(time_width, 5);
    const bool time_fits = sheet.words(
        time, {.style = Style::Title, .align = Align::Right, .ink = sheet.theme.on_header}, clock);
    sheet.record(
        {.rect = clock, .kind = PlacedKind::Text, .text = time, .whose = Whose::House, .fits = time_fits});
    const float date_width = sheet.words_width(date, Style::Tiny) + 1;
    if (bar.width - date_width - 5 < one_line) return;
    const RectMm there = bar.take_right(date_width, 5);
    const bool fits = sheet.words(
        date, {.style = Style::Tiny, .align = Align::Right, .ink = sheet.theme.on_header_quiet}, there);
    sheet.record(
        {.rect = there, .kind = PlacedKind::Text, .text = date, .whose = Whose::House, .fits = fits});
}

// Mark, name of the branch, clock, language. A long name goes over two lines rather than being cut.
FrameTap draw_home_bar(Sheet& sheet, const HomeParts& parts, RectMm bar) {
    const ThemeColours& theme = sheet.theme;
    draw_mark(sheet, bar.take_left(mark_width, 5).middle(mark_width, mark_width));
    FrameTap tap = FrameTap::None;
    if (parts.language) {
        const Colour track = mixed(theme.header_right, theme.on_header, 0.18F);
        const SwitchLook look{track, sheet.has_edges() ? theme.header_left : theme.card,
                              sheet.has_edges() ? theme.on_header : theme.brand, theme.on_header};
        const float width = sheet.switch_width();
        if (sheet.language_switch(look, bar.take_right(width, 9).middle(width, tokens::target_primary)))
            tap = FrameTap::Language;
    }
    draw_clock(sheet, bar, parts.place);
    const WordsLook words =
        sheet.fitted(parts.place, {.ink = theme.on_header}, {Style::Heading, Style::Strong}, bar, 2);
    const bool fits = sheet.words(parts.place, words, bar);
    sheet.record(
        {.rect = bar, .kind = PlacedKind::Text, .text = parts.place, .whose = Whose::House, .fits = fits});
    return tap;
}

float bar_height(const Sheet& sheet) {
    return std::max(tokens::target_primary, 2 * sheet.line(Style::Strong));
}

struct Greeting {
    float top{}, height{}; // of its words
    float below{};         // from its words to the doors
    bool invites{};        // on a low glass large type has no room for the second line
    Style style{};
};

Greeting greeting_of(const Sheet& sheet, const HomeParts& parts, float width, const RectMm& bar) {
    const bool low = sheet.reach().height < tokens::low_glass;
    const bool upright = sheet.look.panel.portrait();
    Greeting greeting{.below = upright ? 20.5F
                               : low   ? 4.0F
                                       : 8.5F,
                      .invites = upright || !low || sheet.look.size < TextSize::Large};
    const std::string words = sheet.look.locale.say(parts.greeting);
    const bool fits = sheet.words_width(words, Style::Display) <= width;
    greeting.style = fits ? Style::Display : Style::Title;
    greeting.height = sheet.stand(words, {.style = greeting.style}, width).height + 2.5F;
    if (greeting.invites) greeting.height += sheet.line(Style::Body) + 2.5F;
    greeting.top = sheet.low_reach() ? bar.top - greeting.height - greeting.below
                   : upright         ? std::max(56.0F, bar.bottom() + 12)
                                     : bar.bottom() + (low ? 4.0F : 10.0F);
    return greeting;
}

void say_one(Sheet& sheet, Msg message, Style style, Colour colour, RectMm& rest) {
    const std::string words = sheet.look.locale.say(message);
    const Sheet::Stand stand = sheet.stand(words, {.style = style}, rest.width);
    const RectMm line = rest.take_top(stand.height, 2.5F);
    const bool fits = sheet.words(words, {.style = style, .lines = stand.lines, .ink = colour}, line);
    sheet.record({.msg = message,
                  .rect = line,
                  .kind = style == Style::Body ? PlacedKind::Text : PlacedKind::Title,
                  .text = words,
                  .fits = fits});
}

struct FooterInks {
    Ink words, note, pictures;
};

// The note, and the hotline at the right end of its first line; at the foot of `whole`.
float draw_footer(Sheet& sheet, const FooterParts& parts, const RectMm& whole, const FooterInks& inks) {
    const float hotline = parts.hotline.empty() ? 0 : sheet.words_width(parts.hotline, Style::Strong) + 15;
    const float width = whole.width - 2 * tokens::margin - 2 - hotline - 10.5F - 4;
    const std::string note = sheet.look.locale.say(parts.note);
    const Sheet::Stand stand = sheet.stand(note, {.style = Style::Tiny}, width);
    const float height = std::max(footer_least, stand.height + 10);
    RectMm line = RectMm{0, whole.bottom() - height, whole.width, height - 4}.inset(tokens::margin + 1, 0);
    if (hotline > 0) {
        const RectMm place = line.take_right(hotline - 14, 2);
        const bool fits = sheet.words(
            parts.hotline, {.style = Style::Strong, .align = Align::Right, .ink = inks.words}, place);
        sheet.record({.rect = place,
                      .kind = PlacedKind::Text,
                      .text = parts.hotline,
                      .whose = Whose::House,
                      .fits = fits});
        sheet.brush.icon(Icon::Phone, sheet.px(line.take_right(8, 4).centre()), sheet.px(7.6F),
                         inks.pictures);
    }
    sheet.brush.icon(parts.icon, sheet.px(line.take_left(8, 2.5F).centre()), sheet.px(7.6F), inks.pictures);
    const bool fits = sheet.words(note, {.style = Style::Tiny, .lines = stand.lines, .ink = inks.note}, line);
    sheet.record({.msg = parts.note, .rect = line, .kind = PlacedKind::Text, .text = note, .fits = fits});
    return height;
}

} // namespace

Frame Ui::home(const HomeParts& parts) {
    Sheet& sheet = *sheet_;
    sheet.ground();
    const RectMm whole = screen();
    const float edge = whole.height < tokens::low_glass ? 7.0F : 11.0F;
    const RectMm bar{tokens::margin + 2, whole.top + edge, whole.width - 2 * tokens::margin - 2,
                     bar_height(sheet)};
    const float width = whole.width - 2 * tokens::margin - 4;
    const Greeting greeting = greeting_of(sheet, parts, width, bar);
    const bool below = !sheet.low_reach(); // what greets stands between the bar and the doors
    const float top = below ? greeting.top + greeting.height + greeting.below : bar.bottom() + edge;
    draw_header_ground(sheet, {0, 0, whole.width, top + header_below});
    const FrameTap tap = draw_home_bar(sheet, parts, bar);
    RectMm rest{tokens::margin + 2, greeting.top, width, greeting.height};
    say_one(sheet, parts.greeting, greeting.style, sheet.theme.on_header, rest);
    if (greeting.invites) say_one(sheet, parts.invitation, Style::Body, sheet.theme.on_header_quiet, rest);
    const ThemeColours& theme = sheet.theme;
    const RectMm room{tokens::margin, top, whole.width - 2 * tokens::margin, whole.bottom() - top - 4};
    if (!below) {
        draw_footer(sheet, parts.footer, {0, 0, whole.width, greeting.top - tokens::margin},
                    {theme.on_header, theme.on_header, theme.on_header});
        return {tap, {room.left, room.top, room.width, room.height - tokens::small_gap}};
    }
    const float footer = draw_footer(sheet, parts.footer, whole, {theme.text, theme.text_quiet, theme.brand});
    return {tap, {room.left, room.top, room.width, room.height - footer}};
}

float Sheet::switch_width() const {
    const Locale& locale = look.locale;
    const float wider = std::max(words_width(locale.say(Msg::FrameChinese), Style::Strong),
                                 words_width(locale.say(Msg::FrameEnglish), Style::Strong));
    return std::max(48.0F, 2 * (wider + 8) + 3.2F);
}

// 中文 | EN: one target, a tap takes the other language. The chosen one is bold and lies on the knob.
bool Sheet::language_switch(const SwitchLook& with, const RectMm& rect) {
    const Locale& locale = look.locale;
    const bool chinese = locale.code() == "zh-CN";
    const Press press = this->press({Msg::FrameLanguage, rect}, true);
    bool fits = true;
    {
        const Giving giving(*this, rect, press.depth);
        brush.rounded(px(rect), px(rect.height / 2), with.track);
        edge(rect, rect.height / 2);
        RectMm inside = rect.inset(1.6F);
        const RectMm left = inside.take_left(inside.width / 2);
        const RectMm& chosen = chinese ? left : inside;
        brush.rounded(px(chosen), px(chosen.height / 2), with.knob);
        if (has_edges()) brush.outline(px(chosen), px(chosen.height / 2), with.chosen, px(tokens::outline));
        const auto say_one_of = [&](Msg message, bool is_chosen, const RectMm& half) {
            return words(locale.say(message),
                         {.style = Style::Body,
                          .align = Align::Centre,
                          .ink = is_chosen ? with.chosen : with.other,
                          .weight = is_chosen ? Weight::Bold : Weight::Regular},
                         half);
        };
        fits = say_one_of(Msg::FrameChinese, chinese, left);
        fits = say_one_of(Msg::FrameEnglish, !chinese, inside) && fits;
    }
    record({.msg = Msg::FrameLanguage,
            .rect = rect,
            .kind = PlacedKind::Button,
            .primary = true,
            .pressable = true,
            .text = locale.say(Msg::FrameLanguage),
            .fits = fits});
    return press.tapped;
}

} // namespace fengqiao::kiosk::ui
