#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/sheet.h"
#include "core/basics/check.h"
#include "core/text/format.h"

#include <algorithm>
#include <cmath>

// What is only looked at: cards, banners, badges, the time line, number and code.
namespace fengqiao::kiosk::ui {
namespace {

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

constexpr int banner_lines_max = 6;
constexpr float rail_width = 10.0F, rail_gap = 4.0F, entry_gap = 5.0F; // of a time line

struct EntryStand {
    Sheet::Stand title, detail;
};

Style title_style(const TimelineEntry& entry) {
    return entry.state == EntryState::Later ? Style::Quiet : Style::Strong;
}

EntryStand stand_of(const Sheet& sheet, const TimelineEntry& entry, float width) {
    const float words = width - rail_width - rail_gap;
    EntryStand stand{sheet.stand(entry.title, {.style = title_style(entry)}, words), {}};
    if (!entry.detail.empty()) stand.detail = sheet.stand(entry.detail, {.style = Style::Tiny}, words);
    return stand;
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
    const bool fits = sheet_->badge(words, signal, rect);
    sheet_->record({.rect = rect, .kind = PlacedKind::Text, .text = std::string(words), .fits = fits});
}

void Ui::banner(const Banner& banner, const RectMm& rect) {
    const StateColours& colours = sheet_->colours_of(banner.signal);
    const bool plain = banner.signal == Signal::Neutral;
    sheet_->brush.rounded(sheet_->px(rect), sheet_->px(tokens::radius_small),
                          Ink(plain ? sheet_->theme.card_tint : colours.tint));
    sheet_->edge(rect, tokens::radius_small);
    RectMm inside = rect.inset(6, 2);
    const Ink ink = plain ? sheet_->theme.brand : colours.strong;
    sheet_->brush.icon(banner.icon, sheet_->px(inside.take_left(9, 4).centre()), sheet_->px(9), ink);
    const WordsLook look =
        sheet_->fitted(banner.text, {.ink = sheet_->theme.text}, {Style::Body}, inside, banner_lines_max);
    const bool fits = sheet_->words(banner.text, look, inside);
    sheet_->record({.msg = banner.id.message,
                    .index = banner.id.index,
                    .rect = rect,
                    .kind = PlacedKind::Banner,
                    .text = banner.text,
                    .whose = banner.whose,
                    .fits = fits});
}

float Ui::timeline(std::span<const TimelineEntry> entries, const RectMm& rect) {
    RectMm rest = rect;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const TimelineEntry& entry = entries[i];
        const EntryStand stand = stand_of(*sheet_, entry, rect.width);
        RectMm line = rest.take_top(stand.title.height + stand.detail.height + entry_gap);
        const RectMm rail = line.take_left(rail_width, rail_gap);
        const PointMm dot{rail.centre().x, rail.top + sheet_->line(Style::Strong) / 2};
        if (i + 1 < entries.size())
            sheet_->brush.fill(sheet_->px(RectMm{dot.x - 0.3F, dot.y + 5, 0.6F, rail.height - 10}),
                               entry.state == EntryState::Done ? sheet_->theme.good.strong
                                                               : sheet_->theme.line);
        draw_entry_dot(*sheet_, entry.state, dot);
        const RectMm place = line.take_top(stand.title.height);
        bool fits =
            sheet_->words(entry.title, {.style = title_style(entry), .lines = stand.title.lines}, place);
        if (!entry.detail.empty())
            fits = sheet_->words(entry.detail, {.style = Style::Tiny, .lines = stand.detail.lines},
                                 line.take_top(stand.detail.height)) &&
                   fits;
        fits = fits && (sheet_->view() || rest.top <= rect.bottom() + entry_gap + 1);
        sheet_->record(
            {.rect = {place.left, place.top, place.width, stand.title.height + stand.detail.height},
             .kind = PlacedKind::Text,
             .text = entry.detail.empty() ? entry.title : entry.title + "\n" + entry.detail,
             .whose = entry.whose,
             .fits = fits});
    }
    return rest.top - rect.top;
}

float Needed::timeline(std::span<const TimelineEntry> entries, float width) const {
    float height = 0;
    for (const TimelineEntry& entry : entries) {
        const EntryStand stand = stand_of(sheet_, entry, width);
        height += stand.title.height + stand.detail.height + entry_gap;
    }
    return height;
}

float Needed::banner(std::string_view text, float width) const {
    const Sheet::Stand standing = sheet_.stand(text, {.style = Style::Body}, width - 25);
    if (!standing.fits || standing.lines > banner_lines_max) return never_enough;
    return std::max(tokens::target_primary, standing.height + 6);
}

float Needed::line(Style style) const {
    return sheet_.line(style);
}
float Needed::words(std::string_view words, Style style, float width) const {
    return sheet_.stand(words, {.style = style}, width).height;
}
float Needed::width(std::string_view words, Style style) const {
    return sheet_.words_width(words, style);
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
    sheet_->edge(rect, tokens::radius_small);
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

} // namespace fengqiao::kiosk::ui
