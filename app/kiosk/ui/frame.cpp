#include "app/kiosk/ui/sheet.h"
#include "core/text/format.h"

#include <algorithm>

// The surroundings of every page: bar, title, help; the header of the doors; the footer.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float bar_button = tokens::target_primary;
constexpr float icon_em = 8.6F;
constexpr float pill_padding = 6.5F;
constexpr float switch_width = 48.0F;
constexpr float footer_height = 24.0F;

struct Pill {
    Id id;
    std::string text;
    std::optional<Icon> icon{};
    bool leads_back{false};
};

float pill_width(const Sheet& sheet, const Pill& pill) {
    const float picture = pill.icon || pill.leads_back ? icon_em + 3 : 0;
    return sheet.words_width(pill.text, Style::Body) + picture + 2 * pill_padding;
}

bool draw_pill(Sheet& sheet, const Pill& pill, const RectMm& rect) {
    const Press press = sheet.press({pill.id, rect}, true);
    bool fits = false;
    {
        const Giving giving(sheet, rect, press.depth);
        const Colour fill = mixed(sheet.theme.card_quiet, sheet.theme.card_tint, press.depth);
        sheet.surface(rect, {.fill = {fill, fill}, .radius = rect.height / 2});
        RectMm inside = rect.inset(pill_padding, 0);
        if (pill.leads_back)
            sheet.brush.chevron(sheet.px(inside.take_left(icon_em - 2, 3).centre()), sheet.px(2.8F), -1,
                                sheet.theme.text);
        if (pill.icon)
            sheet.brush.icon(*pill.icon, sheet.px(inside.take_left(icon_em, 3).centre()), sheet.px(icon_em),
                             sheet.theme.brand);
        fits = sheet.words(pill.text, {}, inside.inset(-1, 0));
    }
    sheet.record({.msg = pill.id.message,
                  .rect = rect,
                  .kind = PlacedKind::Button,
                  .primary = true,
                  .pressable = true,
                  .text = pill.text,
                  .fits = fits});
    return press.tapped;
}

struct SwitchLook {
    Ink track, knob, chosen, other;
};

// 中文 | EN: one target, a tap takes the other language.
bool draw_switch(Sheet& sheet, const SwitchLook& look, const RectMm& rect) {
    const Locale& locale = sheet.look.locale;
    const bool chinese = locale.code() == "zh-CN";
    const Press press = sheet.press({Msg::FrameLanguage, rect}, true);
    {
        const Giving giving(sheet, rect, press.depth);
        sheet.brush.rounded(sheet.px(rect), sheet.px(rect.height / 2), look.track);
        RectMm inside = rect.inset(1.6F);
        const RectMm left = inside.take_left(inside.width / 2);
        const RectMm& chosen = chinese ? left : inside;
        sheet.brush.rounded(sheet.px(chosen), sheet.px(chosen.height / 2), look.knob);
        sheet.words(locale.say(Msg::FrameChinese),
                    {.style = Style::Body,
                     .align = Align::Centre,
                     .ink = chinese ? look.chosen : look.other,
                     .weight = chinese ? Weight::Bold : Weight::Regular},
                    left);
        sheet.words(locale.say(Msg::FrameEnglish),
                    {.style = Style::Body,
                     .align = Align::Centre,
                     .ink = chinese ? look.other : look.chosen,
                     .weight = chinese ? Weight::Regular : Weight::Bold},
                    inside);
    }
    sheet.record({.msg = Msg::FrameLanguage,
                  .rect = rect,
                  .kind = PlacedKind::Button,
                  .primary = true,
                  .pressable = true,
                  .text = locale.say(Msg::FrameLanguage)});
    return press.tapped;
}

// The bar's right end: large type, language. What is left of `bar` is given back.
FrameTap draw_comfort(Sheet& sheet, RectMm& bar) {
    const ThemeColours& theme = sheet.theme;
    FrameTap tap = FrameTap::None;
    if (draw_switch(sheet, {theme.card_quiet, theme.card, theme.brand, theme.text_quiet},
                    bar.take_right(switch_width, tokens::small_gap)))
        tap = FrameTap::Language;
    const Msg type = sheet.look.large_type ? Msg::FrameNormalType : Msg::FrameLargeType;
    const Pill pill{type, sheet.look.locale.say(type), Icon::LargeType};
    if (draw_pill(sheet, pill, bar.take_right(std::min(pill_width(sheet, pill), 66.0F), tokens::small_gap)))
        tap = FrameTap::LargeType;
    return tap;
}

FrameTap draw_bar(Sheet& sheet, const FrameParts& parts, const RectMm& screen) {
    RectMm bar{0, 0, screen.width, tokens::bar};
    sheet.brush.fill(sheet.px(bar), sheet.theme.card);
    sheet.brush.fill(sheet.px(RectMm{0, bar.bottom() - tokens::hairline, bar.width, tokens::hairline}),
                     sheet.theme.line);
    bar = bar.inset(tokens::margin, (tokens::bar - bar_button) / 2);
    FrameTap tap = FrameTap::None;
    const Locale& locale = sheet.look.locale;
    if (parts.back) {
        const Pill pill{Msg::FrameBack, locale.say(Msg::FrameBack), {}, true};
        if (draw_pill(sheet, pill, bar.take_left(pill_width(sheet, pill), tokens::small_gap)))
            tap = FrameTap::Back;
    }
    if (parts.comfort) {
        const FrameTap comfort = draw_comfort(sheet, bar);
        if (comfort != FrameTap::None) tap = comfort;
    }
    if (parts.call_staff) {
        const Pill pill{Msg::FrameCallStaff, locale.say(Msg::FrameCallStaff), Icon::Headset};
        const float width = std::min(pill_width(sheet, pill), bar.width);
        const float centred = (screen.width - width) / 2;
        const float left = std::clamp(centred, bar.left, std::max(bar.left, bar.right() - width));
        if (draw_pill(sheet, pill, {left, bar.top, width, bar.height})) tap = FrameTap::CallStaff;
    }
    return tap;
}

// Question, hint and step below the bar; returns what is left.
RectMm draw_title(Sheet& sheet, const FrameParts& parts, const RectMm& screen) {
    RectMm room{tokens::margin, tokens::bar + 7, screen.width - 2 * tokens::margin,
                screen.height - tokens::bar - 7 - tokens::margin};
    const std::string title =
        parts.title_text.empty() ? sheet.look.locale.say(parts.title) : parts.title_text;
    const float line = sheet.em(Style::Title) * tokens::line_height;
    const float step_width = parts.step ? 50.0F : 0.0F;
    const bool two_lines = sheet.words_width(title, Style::Title) > room.width - step_width;
    RectMm head = room.take_top(two_lines ? line * 1.65F : line, parts.hint.empty() ? tokens::gap : 1);
    if (parts.step) {
        const RectMm place = head.take_right(step_width);
        const std::string words =
            sheet.look.locale.say(Msg::FrameStep, {{"now", parts.step->now}, {"total", parts.step->total}});
        const bool fits = sheet.words(words, {.style = Style::Quiet, .align = Align::Right}, place);
        sheet.record(
            {.msg = Msg::FrameStep, .rect = place, .kind = PlacedKind::Text, .text = words, .fits = fits});
    }
    const bool fits = sheet.words(title, {.style = Style::Title, .lines = two_lines ? 2 : 1}, head);
    sheet.record({.msg = parts.title, .rect = head, .kind = PlacedKind::Title, .text = title, .fits = fits});
    if (!parts.hint.empty()) {
        const RectMm place = room.take_top(sheet.em(Style::Quiet) * tokens::line_height, tokens::gap);
        const bool hint_fits = sheet.words(parts.hint, {.style = Style::Quiet}, place);
        sheet.record({.rect = place, .kind = PlacedKind::Text, .text = parts.hint, .fits = hint_fits});
    }
    return room;
}

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
    sheet.brush.fill(sheet.px(header), Gradient{theme.brand_deep, theme.brand_bright, {1, slant}});
    sheet.brush.push_clip(sheet.px(header));
    const PointMm centre{header.right() - 62, header.bottom() - 8};
    for (int i = 0; i < 5; ++i)
        sheet.brush.ring(sheet.px(centre), sheet.px(34 + 26 * static_cast<float>(i)), sheet.px(11.2F), 1,
                         Ink(theme.card, 0.07F));
    sheet.brush.pop_clip();
    sheet.brush.on(Layer::Things);
}

// The date gives way where the branch's name needs the room.
void draw_clock(Sheet& sheet, RectMm& bar, float name_width) {
    const Instant wall = sheet.now.wall;
    const Locale& locale = sheet.look.locale;
    const std::string time = time_of_day(wall), date = short_date(locale, day_in_china(wall));
    const RectMm clock = bar.take_right(sheet.words_width(time, Style::Title) + 1, 5);
    sheet.words(time, {.style = Style::Title, .align = Align::Right, .ink = sheet.theme.on_brand}, clock);
    sheet.record({.rect = clock, .kind = PlacedKind::Text, .text = time});
    const float date_width = sheet.words_width(date, Style::Tiny) + 1;
    if (bar.width - date_width - 5 >= name_width) {
        const RectMm place = bar.take_right(date_width, 5);
        const bool fits = sheet.words(
            date, {.style = Style::Tiny, .align = Align::Right, .ink = sheet.theme.on_brand_quiet}, place);
        sheet.record({.rect = place, .kind = PlacedKind::Text, .text = date, .fits = fits});
    }
    sheet.wish.wake_in = milliseconds{60'000 - to_milliseconds(wall) % 60'000};
}

FrameTap draw_home_bar(Sheet& sheet, const HomeParts& parts, RectMm bar) {
    const ThemeColours& theme = sheet.theme;
    draw_mark(sheet, bar.take_left(19, 5).middle(19, 19));
    FrameTap tap = FrameTap::None;
    const SwitchLook look{Ink(theme.card, 0.18F), theme.card, theme.brand, theme.on_brand};
    if (draw_switch(sheet, look, bar.take_right(switch_width, 9))) tap = FrameTap::Language;
    draw_clock(sheet, bar, sheet.words_width(parts.place, Style::Heading) + 2);
    // A long name goes over two lines rather than being cut.
    const bool one_line = sheet.words_width(parts.place, Style::Heading) <= bar.width;
    const bool fits = sheet.words(parts.place,
                                  {.style = one_line ? Style::Heading : Style::Strong,
                                   .lines = one_line ? 1 : 2,
                                   .ink = theme.on_brand},
                                  bar);
    sheet.record({.rect = bar, .kind = PlacedKind::Text, .text = parts.place, .fits = fits});
    return tap;
}

} // namespace

Frame Ui::frame(const FrameParts& parts) {
    sheet_->ground();
    const FrameTap tap = draw_bar(*sheet_, parts, screen());
    return {tap, draw_title(*sheet_, parts, screen())};
}

void Ui::bare_page() {
    sheet_->ground();
}

Frame Ui::home_header(const HomeParts& parts) {
    sheet_->ground();
    const RectMm whole = screen();
    draw_header_ground(*sheet_, {0, 0, whole.width, portrait() ? 158.0F : 124.0F});
    const FrameTap tap =
        draw_home_bar(*sheet_, parts, {tokens::margin + 2, 11, whole.width - 2 * tokens::margin - 2, 20});
    RectMm words{tokens::margin + 2, portrait() ? 56.0F : 41.0F, whole.width - 2 * tokens::margin, 40};
    const auto say_one = [&](Msg message, Style style, Colour colour) {
        const RectMm line = words.take_top(sheet_->em(style) * tokens::line_height, 2.5F);
        const bool fits = sheet_->words(say(message), {.style = style, .ink = colour}, line);
        sheet_->record({.msg = message,
                        .rect = line,
                        .kind = style == Style::Display ? PlacedKind::Title : PlacedKind::Text,
                        .text = say(message),
                        .fits = fits});
    };
    say_one(parts.greeting, Style::Display, sheet_->theme.on_brand);
    say_one(parts.invitation, Style::Body, sheet_->theme.on_brand_quiet);
    const float top = portrait() ? 112.0F : 85.0F;
    return {tap,
            {tokens::margin, top, whole.width - 2 * tokens::margin, whole.height - top - footer_height - 4}};
}

void Ui::footer(const FooterParts& parts) {
    const RectMm whole = screen();
    RectMm line =
        RectMm{0, whole.height - footer_height, whole.width, footer_height - 4}.inset(tokens::margin + 2, 0);
    if (!parts.hotline.empty()) {
        const RectMm place = line.take_right(sheet_->words_width(parts.hotline, Style::Strong) + 1, 2);
        sheet_->words(parts.hotline, {.style = Style::Strong, .align = Align::Right}, place);
        sheet_->record({.rect = place, .kind = PlacedKind::Text, .text = parts.hotline});
        sheet_->brush.icon(Icon::Phone, sheet_->px(line.take_right(8, 4).centre()), sheet_->px(7.6F),
                           sheet_->theme.brand);
    }
    sheet_->brush.icon(parts.icon, sheet_->px(line.take_left(8, 2.5F).centre()), sheet_->px(7.6F),
                       sheet_->theme.brand);
    const bool fits = sheet_->words(say(parts.note), {.style = Style::Tiny}, line);
    sheet_->record(
        {.msg = parts.note, .rect = line, .kind = PlacedKind::Text, .text = say(parts.note), .fits = fits});
}

} // namespace fengqiao::kiosk::ui
