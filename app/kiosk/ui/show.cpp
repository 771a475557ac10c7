#include "app/kiosk/ui/sheet.h"
#include "core/basics/check.h"
#include "core/text/format.h"

#include <algorithm>
#include <cmath>

// What is only looked at: cards, banners, badges, the time line, number and code.
namespace fengqiao::kiosk::ui {
namespace {

const StateColours& colours_of(const ThemeColours& theme, Signal signal) {
    switch (signal) {
    case Signal::Good: return theme.good;
    case Signal::Warning: return theme.warning;
    case Signal::Danger: return theme.danger;
    case Signal::Neutral: return theme.neutral;
    }
    std::unreachable();
}

bool draw_badge(Sheet& sheet, std::string_view words, Signal signal, const RectMm& rect) {
    const StateColours& colours = colours_of(sheet.theme, signal);
    sheet.brush.rounded(sheet.px(rect), sheet.px(rect.height / 2), Ink(colours.tint));
    return sheet.words(
        words, {.style = Style::Tiny, .align = Align::Centre, .ink = colours.strong, .weight = Weight::Bold},
        rect.inset(4, 0));
}

void draw_entry_dot(Sheet& sheet, EntryState state, PointMm centre) {
    const PointPx at = sheet.px(centre);
    const float radius = sheet.px(3.6F);
    switch (state) {
    case EntryState::Done:
        sheet.brush.disc(at, radius, {sheet.theme.good.strong, sheet.theme.good.strong});
        return sheet.brush.tick(at, radius * 0.46F, sheet.theme.card);
    case EntryState::Now:
        sheet.brush.disc(at, radius * 1.35F, {sheet.theme.card_tint, sheet.theme.card_tint});
        sheet.brush.disc(at, radius * 0.8F, {sheet.theme.brand_bright, sheet.theme.brand});
        return;
    case EntryState::Later:
        return sheet.brush.ring(at, radius * 0.8F, sheet.px(0.8F), 1, sheet.theme.text_quiet);
    }
    std::unreachable();
}

} // namespace

void Ui::card(const RectMm& rect) {
    sheet_->surface(rect, {.fill = {sheet_->theme.card, sheet_->theme.card},
                           .radius = tokens::radius,
                           .shadow = Depth::High,
                           .shadow_opacity = 0.18F});
}

void Ui::divider(const RectMm& rect) {
    sheet_->brush.fill(sheet_->px(RectMm{rect.left, rect.centre().y, rect.width, tokens::hairline}),
                       sheet_->theme.line);
}

void Ui::badge(std::string_view words, Signal signal, const RectMm& rect) {
    const bool fits = draw_badge(*sheet_, words, signal, rect);
    sheet_->record({.rect = rect, .kind = PlacedKind::Text, .text = std::string(words), .fits = fits});
}

void Ui::banner(const Banner& banner, const RectMm& rect) {
    const StateColours& colours = colours_of(sheet_->theme, banner.signal);
    const bool plain = banner.signal == Signal::Neutral;
    sheet_->brush.rounded(sheet_->px(rect), sheet_->px(tokens::radius_small),
                          Ink(plain ? sheet_->theme.card_tint : colours.tint));
    RectMm inside = rect.inset(6, 2);
    const Ink ink = plain ? sheet_->theme.brand : colours.strong;
    sheet_->brush.icon(banner.icon, sheet_->px(inside.take_left(9, 4).centre()), sheet_->px(9), ink);
    const int lines =
        std::max(1, static_cast<int>((inside.height + 2) / (sheet_->em(Style::Body) * tokens::line_height)));
    const bool fits =
        sheet_->words(banner.text, {.style = Style::Body, .lines = lines, .ink = sheet_->theme.text}, inside);
    sheet_->record({.msg = banner.id.message,
                    .index = banner.id.index,
                    .rect = rect,
                    .kind = PlacedKind::Banner,
                    .text = banner.text,
                    .fits = fits});
}

float Ui::timeline(std::span<const TimelineEntry> entries, const RectMm& rect) {
    RectMm rest = rect;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const TimelineEntry& entry = entries[i];
        const float title = sheet_->em(Style::Strong) * tokens::line_height;
        const float detail = entry.detail.empty() ? 0 : sheet_->em(Style::Tiny) * tokens::line_height;
        RectMm line = rest.take_top(title + detail + 5);
        const RectMm rail = line.take_left(10, 4);
        const PointMm dot{rail.centre().x, rail.top + title / 2};
        if (i + 1 < entries.size())
            sheet_->brush.fill(sheet_->px(RectMm{dot.x - 0.3F, dot.y + 5, 0.6F, rail.height - 10}),
                               entry.state == EntryState::Done ? sheet_->theme.good.strong
                                                               : sheet_->theme.line);
        draw_entry_dot(*sheet_, entry.state, dot);
        const Style style = entry.state == EntryState::Later ? Style::Quiet : Style::Strong;
        const RectMm place = line.take_top(title);
        bool fits = sheet_->words(entry.title, {.style = style}, place);
        if (detail > 0)
            fits = sheet_->words(entry.detail, {.style = Style::Tiny}, line.take_top(detail)) && fits;
        fits = fits && (sheet_->view() || rest.top <= rect.bottom() + 6);
        sheet_->record({.rect = {place.left, place.top, place.width, title + detail},
                        .kind = PlacedKind::Text,
                        .text = entry.detail.empty() ? entry.title : entry.title + "\n" + entry.detail,
                        .fits = fits});
    }
    return rest.top - rect.top;
}

void Ui::progress(const Step& step, const RectMm& rect) {
    text({.words = say(Msg::FrameStep, {{"now", step.now}, {"total", step.total}}),
          .style = Style::Quiet,
          .id = Msg::FrameStep},
         rect);
}

void Ui::big_number(std::string_view digits, const RectMm& rect) {
    const std::string grouped = grouped_number(digits);
    sheet_->brush.rounded(sheet_->px(rect), sheet_->px(tokens::radius_small), Ink(sheet_->theme.card_tint));
    const bool fits =
        sheet_->words(grouped, {.style = Style::Number, .align = Align::Centre, .ink = sheet_->theme.brand},
                      rect.inset(4, 2));
    sheet_->record({.rect = rect, .kind = PlacedKind::Number, .text = grouped, .fits = fits});
}

void Ui::qr(const QrModules& modules, const RectMm& rect) {
    check(modules.side > 0 && modules.dark.size() == static_cast<std::size_t>(modules.side) *
                                                         static_cast<std::size_t>(modules.side),
          "a code is a square of modules");
    constexpr int quiet = 4; // modules, ISO/IEC 18004
    const float side = std::min(rect.width, rect.height);
    const float module =
        std::floor(sheet_->px(side) / static_cast<float>(modules.side + 2 * quiet)); // whole pixels
    const RectMm square = rect.middle(side, side);
    sheet_->brush.rounded(sheet_->px(square), sheet_->px(3), Ink(Colour{255, 255, 255}));
    const PointPx centre = sheet_->px(square.centre());
    const float half = module * static_cast<float>(modules.side) / 2;
    const float left = std::floor(centre.x - half), top = std::floor(centre.y - half);
    for (int y = 0; y < modules.side; ++y)
        for (int x = 0; x < modules.side; ++x) {
            if (!modules.dark[static_cast<std::size_t>(y * modules.side + x)]) continue;
            int run = 1;
            while (x + run < modules.side &&
                   modules.dark[static_cast<std::size_t>(y * modules.side + x + run)])
                ++run;
            const float from = left + module * static_cast<float>(x),
                        line = top + module * static_cast<float>(y);
            sheet_->brush.fill(RectPx{from, line, from + module * static_cast<float>(run), line + module},
                               Ink(Colour{0, 0, 0}));
            x += run - 1;
        }
    sheet_->record({.rect = square, .kind = PlacedKind::Picture, .text = "code", .fits = module >= 2});
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
        RectMm inside = rect.inset(7, 3);
        sheet.brush.chevron(sheet.px(inside.take_right(7, 3).centre()), sheet.px(2.3F), 1,
                            sheet.theme.text_quiet);
        const float badge = std::min(sheet.words_width(row.badge, Style::Tiny) + 13, inside.width * 0.4F);
        fits = row.badge.empty() ||
               draw_badge(sheet, row.badge, row.signal, inside.take_right(badge, 4).middle(badge, 12));
        const float title = sheet.em(Style::Strong) * tokens::line_height,
                    detail = sheet.em(Style::Tiny) * tokens::line_height;
        RectMm words = inside.middle(inside.width, title + detail);
        fits = sheet.words(row.title, {.style = Style::Strong}, words.take_top(title)) && fits;
        fits = sheet.words(row.detail, {.style = Style::Tiny}, words) && fits;
    }
    sheet.record({.msg = row.id.message,
                  .index = row.id.index,
                  .rect = rect,
                  .kind = PlacedKind::ListRow,
                  .primary = rect.height >= tokens::target_primary,
                  .pressable = true,
                  .text = row.title + "\n" + row.detail + "\n" + row.badge,
                  .fits = fits});
    return press.tapped;
}

bool Ui::answer_row(const AnswerRow& row, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    RectMm inside = rect;
    sheet.brush.fill(
        sheet.px(RectMm{rect.left, rect.bottom() - tokens::hairline, rect.width, tokens::hairline}),
        sheet.theme.line);
    const float width =
        std::max(tokens::target_primary * 1.6F, sheet.words_width(say(row.change), Style::Strong) + 14);
    const RectMm place = inside.take_right(width, 5).middle(
        width, std::min(rect.height - tokens::target_gap, tokens::target_primary));
    const bool tapped =
        button({.id = {row.label, row.index}, .text = say(row.change), .tone = Tone::Quiet}, place);
    const RectMm label = inside.take_left(std::min(inside.width * 0.3F, 62.0F), 4);
    const float line = sheet.em(Style::Body) * tokens::line_height;
    const int lines = std::max(1, static_cast<int>(rect.height / line));
    const bool label_fits = sheet.words(say(row.label), {.style = Style::Quiet, .lines = lines}, label);
    const bool value_fits =
        sheet.words(row.value, {.style = Style::Strong, .lines = lines, .weight = Weight::Regular}, inside);
    sheet.record({.msg = row.label,
                  .index = row.index,
                  .rect = label,
                  .kind = PlacedKind::Text,
                  .text = say(row.label),
                  .fits = label_fits});
    sheet.record({.rect = inside, .kind = PlacedKind::Text, .text = row.value, .fits = value_fits});
    return tapped;
}

} // namespace fengqiao::kiosk::ui
