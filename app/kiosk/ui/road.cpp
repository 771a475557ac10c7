#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/sheet.h"

#include <algorithm>

// The way of something through its stops: from left to right, or downwards where the words need the width.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float disc = 22.0F, small_disc = 17.0F, rail = 1.2F;
constexpr float stop_gap = 4.0F, words_gap = 2.5F, beside_disc = 6.0F, mark_padding = 10.0F;
constexpr int lines_max = 4;

float mark_height(const Sheet& sheet) {
    return sheet.line(Style::Tiny) + 2.5F;
}

struct StopStand {
    Sheet::Stand title, detail;
    float height{};
    bool fits{};
};

StopStand stand_of(const Sheet& sheet, const RoadStop& stop, float width) {
    StopStand stand{.title = sheet.stand(stop.title, {.style = Style::Strong}, width)};
    if (!stop.detail.empty()) stand.detail = sheet.stand(stop.detail, {.style = Style::Tiny}, width);
    stand.height = stand.title.height + (stop.detail.empty() ? 0 : stand.detail.height);
    stand.fits = stand.title.fits && (stop.detail.empty() || (stand.detail.fits && stand.detail.lines <= 3));
    return stand;
}

// It is bold, and so wider than the same words of a badge.
float mark_width(const Sheet& sheet, const std::string& mark) {
    return sheet.words_width(mark, Style::Tiny) * 1.12F + mark_padding;
}

bool has_mark(std::span<const RoadStop> stops) {
    return std::ranges::any_of(stops, [](const RoadStop& stop) { return !stop.mark.empty(); });
}

// From left to right when every title stands on one line; nullopt when it does not.
std::optional<float> height_across(const Sheet& sheet, std::span<const RoadStop> stops, float width) {
    const float each = width / static_cast<float>(stops.size()) - stop_gap;
    float words = 0;
    for (const RoadStop& stop : stops) {
        const StopStand stand = stand_of(sheet, stop, each);
        if (!stand.fits || stand.title.lines > 1) return std::nullopt;
        if (!stop.mark.empty() && mark_width(sheet, stop.mark) > each) return std::nullopt;
        words = std::max(words, stand.height);
    }
    return (has_mark(stops) ? mark_height(sheet) + words_gap : 0) + disc + words_gap + words;
}

float row_height(const Sheet& sheet, const RoadStop& stop, float width) {
    const float words = stand_of(sheet, stop, width - small_disc - beside_disc).height +
                        (stop.mark.empty() ? 0 : mark_height(sheet) + 1);
    return std::max(small_disc + 3, words) + stop_gap;
}

float height_down(const Sheet& sheet, std::span<const RoadStop> stops, float width) {
    float height = 0;
    for (const RoadStop& stop : stops)
        height += row_height(sheet, stop, width);
    return height - stop_gap;
}

void draw_disc(Sheet& sheet, const RoadStop& stop, PointMm centre, float size) {
    const PointPx at = sheet.px(centre);
    const float radius = sheet.px(size / 2);
    const ThemeColours& theme = sheet.theme;
    if (stop.state == EntryState::Done) {
        sheet.brush.disc(at, radius, {theme.good.strong, theme.good.strong});
        return sheet.brush.tick(at, radius * 0.42F, theme.card);
    }
    const bool now = stop.state == EntryState::Now;
    const Ink fill = now ? Ink(theme.brand) : Ink(theme.card_tint);
    sheet.brush.disc(at, radius, {fill, fill});
    if (stop.state == EntryState::Later)
        sheet.brush.ring(at, radius - sheet.px(0.4F), sheet.px(0.8F), 1, theme.text_quiet);
    const Colour ink = now                               ? theme.on_brand
                       : stop.state == EntryState::Later ? theme.text_quiet
                                                         : theme.brand;
    sheet.brush.icon(stop.icon, at, radius * 1.2F, ink);
}

Ink rail_ink(const Sheet& sheet, const RoadStop& next) {
    const bool walked = next.state == EntryState::Done || next.state == EntryState::Now;
    return walked ? Ink(sheet.theme.good.strong) : Ink(sheet.theme.line);
}

bool draw_mark(Sheet& sheet, const std::string& mark, const RectMm& place) {
    sheet.brush.rounded(sheet.px(place), sheet.px(place.height / 2), Ink(sheet.theme.brand));
    return sheet.words(
        mark,
        {.style = Style::Tiny, .align = Align::Centre, .ink = sheet.theme.on_brand, .weight = Weight::Bold},
        place.inset(3, 0));
}

void record(Sheet& sheet, const RoadStop& stop, const RectMm& place, bool fits) {
    std::string text = stop.title;
    if (!stop.detail.empty()) text += "\n" + stop.detail;
    if (!stop.mark.empty()) text += "\n" + stop.mark;
    sheet.record({.msg = stop.id.message,
                  .index = stop.id.index,
                  .rect = place,
                  .kind = PlacedKind::Text,
                  .text = text,
                  .fits = fits});
}

bool draw_words(Sheet& sheet, const RoadStop& stop, RectMm place, Align align) {
    const StopStand stand = stand_of(sheet, stop, place.width);
    const int lines = std::min(stand.title.lines, lines_max);
    bool fits = sheet.words(stop.title, {.style = Style::Strong, .align = align, .lines = lines},
                            place.take_top(stand.title.height));
    if (!stop.detail.empty())
        fits = sheet.words(stop.detail, {.style = Style::Tiny, .align = align, .lines = stand.detail.lines},
                           place.take_top(stand.detail.height)) &&
               fits;
    return fits;
}

void draw_across(Sheet& sheet, std::span<const RoadStop> stops, RectMm rect) {
    const float above = has_mark(stops) ? mark_height(sheet) + words_gap : 0;
    const auto places = rect.columns(static_cast<int>(stops.size()), stop_gap);
    for (std::size_t at = 0; at < stops.size(); ++at) {
        const RoadStop& stop = stops[at];
        RectMm place = places[at];
        const RectMm whole = place;
        const PointMm centre{place.centre().x, place.top + above + disc / 2};
        if (at + 1 < stops.size())
            sheet.brush.fill(sheet.px(RectMm{centre.x + disc / 2 + 2, centre.y - rail / 2,
                                             places[at + 1].centre().x - centre.x - disc - 4, rail}),
                             rail_ink(sheet, stops[at + 1]));
        bool fits = true;
        if (!stop.mark.empty()) {
            const float width = mark_width(sheet, stop.mark);
            const RectMm mark = place.middle(width, place.height);
            fits = draw_mark(sheet, stop.mark, {mark.left, place.top, width, mark_height(sheet)});
        }
        draw_disc(sheet, stop, centre, disc);
        place.take_top(above + disc + words_gap);
        fits = draw_words(sheet, stop, place, Align::Centre) && fits;
        record(sheet, stop, whole, fits);
    }
}

void draw_down(Sheet& sheet, std::span<const RoadStop> stops, RectMm rest) {
    for (std::size_t at = 0; at < stops.size(); ++at) {
        const RoadStop& stop = stops[at];
        const float height = row_height(sheet, stop, rest.width) - stop_gap;
        RectMm row = rest.take_top(height, stop_gap);
        const RectMm whole = row;
        RectMm left = row.take_left(small_disc, beside_disc);
        const PointMm centre{left.centre().x, left.top + small_disc / 2};
        if (at + 1 < stops.size())
            sheet.brush.fill(sheet.px(RectMm{centre.x - rail / 2, centre.y + small_disc / 2 + 1, rail,
                                             height + stop_gap - small_disc - 2}),
                             rail_ink(sheet, stops[at + 1]));
        draw_disc(sheet, stop, centre, small_disc);
        bool fits = true;
        if (!stop.mark.empty()) {
            const float width = std::min(row.width, mark_width(sheet, stop.mark));
            fits = draw_mark(sheet, stop.mark, row.take_top(mark_height(sheet), 1).take_left(width));
        }
        fits = draw_words(sheet, stop, row, Align::Left) && fits;
        record(sheet, stop, whole, fits);
    }
}

} // namespace

void Ui::road(std::span<const RoadStop> stops, const RectMm& rect) {
    if (height_across(*sheet_, stops, rect.width))
        draw_across(*sheet_, stops, rect);
    else
        draw_down(*sheet_, stops, rect);
}

float Needed::road(std::span<const RoadStop> stops, float width) const {
    const auto across = height_across(sheet_, stops, width);
    return across ? *across : height_down(sheet_, stops, width);
}

} // namespace fengqiao::kiosk::ui
