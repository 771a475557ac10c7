#include "app/kiosk/ui/giving.h"
#include "app/kiosk/ui/sheet.h"
#include "core/basics/check.h"

#include <algorithm>
#include <cmath>
#include <span>

// Scroll areas, and the corner that only staff know.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float strip_least = 26.0F;
constexpr float strip_gap = 5.0F;
constexpr float page_share = 0.8F; // of the view, that a tap on More moves
constexpr float fade_height = 11.0F;
constexpr float low_fade_share = 0.08F; // of a low view, which shows whole lines and has none to spare

float strip_width(const Sheet& sheet) {
    const Locale& locale = sheet.look.locale;
    return std::max({strip_least, sheet.words_width(locale.say(Msg::FrameMoreBelow), Style::Tiny) + 4,
                     sheet.words_width(locale.say(Msg::FrameMoreAbove), Style::Tiny) + 4});
}

float fade_of(const Sheet::OpenScroll& open) {
    return open.strip ? fade_height : std::min(fade_height, open.view.height * low_fade_share);
}

// The edge where more follows melts into what lies below.
void draw_fade(Sheet& sheet, const Sheet::OpenScroll& open, bool upper, float share) {
    const RectMm& view = open.view;
    const RectMm wide = open.backdrop == Backdrop::Page ? view.inset(-strip_gap + 1, 0) : view;
    const float height = fade_of(open);
    const float top = upper ? view.top : view.bottom() - height;
    const float edge = upper ? view.top : view.bottom();
    const Colour colour = open.backdrop == Backdrop::Card ? sheet.theme.card : sheet.ground_at(edge);
    const Gradient gradient{Ink(colour, upper ? share : 0), Ink(colour, upper ? 0 : share)};
    sheet.brush.on(Layer::Above);
    sheet.brush.fill(sheet.px(RectMm{wide.left, top, wide.width, height}), gradient);
    sheet.brush.on(Layer::Things);
}

void draw_arrow(Sheet& sheet, PointPx centre, bool up, Ink ink) {
    const float size = sheet.px(3), way = up ? -1.0F : 1.0F;
    const std::array<PointPx, 3> points{centre + PointPx{-size, -way * size / 2},
                                        centre + PointPx{0, way * size / 2},
                                        centre + PointPx{size, -way * size / 2}};
    sheet.brush.stroke(points, ink, size * 0.4F);
}

bool draw_strip_button(Sheet& sheet, Id id, int area, bool enabled, const RectMm& rect) {
    const Msg words = id.message;
    const Press press = sheet.press({id, rect}, enabled);
    const bool up = words == Msg::FrameMoreAbove;
    bool fits = false;
    {
        const Giving giving(sheet, rect, press.depth);
        const Colour fill = enabled
                                ? mixed(sheet.theme.card_tint, sheet.theme.brand, 0.06F + 0.1F * press.depth)
                                : sheet.theme.card_quiet;
        sheet.surface(rect, {.fill = {fill, fill}, .radius = tokens::radius_small});
        const Ink ink = enabled ? sheet.theme.brand : sheet.theme.text_quiet;
        sheet.edge(rect, tokens::radius_small);
        RectMm inside = rect.middle(rect.width - 2, std::min(rect.height, 12 + sheet.line(Style::Tiny)));
        // In a low part that scrolls the words stay whole, and the arrow goes.
        const float beside_words = inside.height - sheet.line(Style::Tiny);
        if (beside_words > 5) {
            const RectMm arrow = up ? inside.take_top(beside_words) : inside.take_bottom(beside_words);
            draw_arrow(sheet, sheet.px(arrow.centre()), up, ink);
        }
        fits = sheet.words(sheet.look.locale.say(words),
                           {.style = Style::Tiny, .align = Align::Centre, .ink = ink}, inside);
    }
    sheet.record({.msg = words,
                  .index = id.index,
                  .rect = rect,
                  .kind = PlacedKind::Button,
                  .enabled = enabled,
                  .primary = rect.height >= tokens::target_primary, // a low view has only low buttons
                  .pressable = true,
                  .area = area,
                  .text = sheet.look.locale.say(words),
                  .fits = fits});
    return press.tapped;
}

// 向上 above and 更多 below it, and between them how far one has come.
void draw_strip(Sheet& sheet, const Sheet::OpenScroll& open, Memory::Scrolled& scrolled,
                float content_height) {
    const float longest = content_height - open.view.height, offset = scrolled.scroller.offset();
    RectMm strip{open.view.right() + strip_gap, open.view.top, strip_width(sheet), open.view.height};
    const float height = std::min(34.0F, (strip.height - tokens::target_gap - 0.1F) / 2);
    const RectMm up = strip.take_top(height, tokens::small_gap),
                 more{strip.left, open.view.bottom() - height, strip.width, height};
    strip.height = more.top - tokens::small_gap - strip.top;
    if (draw_strip_button(sheet, {Msg::FrameMoreAbove, open.id.index}, open.area, offset > 0.2F, up))
        scrolled.scroller.page(-open.view.height * page_share);
    if (draw_strip_button(sheet, {Msg::FrameMoreBelow, open.id.index}, open.area, offset < longest - 0.2F,
                          more))
        scrolled.scroller.page(open.view.height * page_share);
    if (strip.height < 12) return;
    const RectMm track = strip.middle(1.6F, strip.height);
    const float thumb = std::max(8.0F, track.height * open.view.height / content_height);
    const float at =
        track.top + (track.height - thumb) * std::clamp(offset / std::max(longest, 0.01F), 0.0F, 1.0F);
    sheet.brush.rounded(sheet.px(track), sheet.px(0.8F), Ink(sheet.theme.line));
    sheet.brush.rounded(sheet.px(RectMm{track.left, at, track.width, thumb}), sheet.px(0.8F),
                        Ink(sheet.theme.text_quiet, 0.6F));
}

// With room for the ring around it.
void bring_focus_into_view(Memory& memory, const Sheet::OpenScroll& open, Scroller& scroller) {
    const auto at = memory.focus.at();
    if (!at || !memory.focus.reveals()) return;
    const std::span things{memory.placed};
    for (const Placed& one : things.subspan(open.first_thing)) {
        if (!one.pressable || one.area != open.area || Id{one.msg, one.index} != *at) continue;
        const float content_top = open.view.top - scroller.offset();
        scroller.reveal(one.rect.top - content_top - tokens::small_gap,
                        one.rect.bottom() - content_top + tokens::small_gap, open.view.height);
        memory.motion.keep_moving();
    }
}

} // namespace

RectMm Ui::begin_scroll(Id id, const RectMm& view, Backdrop backdrop, ScrolledBy by) {
    check(!sheet_->open_scroll, "a scroll area is not inside another");
    Memory& memory = sheet_->memory;
    Memory::Scrolled& scrolled = memory.scrolled[{id.message, id.index}];
    const bool overflows = scrolled.content > view.height + 0.5F;
    RectMm shown = view;
    const bool strip = overflows && by == ScrolledBy::Buttons;
    if (strip) shown.take_right(strip_width(*sheet_), strip_gap);
    const Touch& touch = memory.touch;
    const Scroller::Finger finger{touch.pointer().at.y, touch.pointer().down, touch.came_down_now(),
                                  shown.contains(touch.came_down_at())};
    if (scrolled.scroller.step(finger, {view.height, scrolled.content}, memory.motion.step_seconds()))
        memory.motion.keep_moving();
    if (scrolled.scroller.dragging()) memory.touch.cancel();
    sheet_->open_scroll = {id, shown, backdrop, overflows, strip, ++sheet_->areas, memory.placed.size()};
    sheet_->enter_view(shown);
    return {shown.left, shown.top - scrolled.scroller.offset(), shown.width, scrolled.content};
}

void Ui::end_scroll(float content_height) {
    check(sheet_->open_scroll.has_value(), "only a scroll area that is begun is ended");
    const Sheet::OpenScroll open = *sheet_->open_scroll;
    sheet_->leave_view();
    sheet_->open_scroll.reset();
    Memory::Scrolled& scrolled = sheet_->memory.scrolled[{open.id.message, open.id.index}];
    if (std::abs(scrolled.content - content_height) > 0.01F)
        sheet_->memory.motion.keep_moving(); // the strip comes or goes
    scrolled.content = content_height;
    if (!open.overflows) return;
    bring_focus_into_view(sheet_->memory, open, scrolled.scroller);
    const float longest = content_height - open.view.height, offset = scrolled.scroller.offset();
    if (offset > 0.2F) draw_fade(*sheet_, open, true, std::min(1.0F, offset / fade_of(open)));
    if (offset < longest - 0.2F)
        draw_fade(*sheet_, open, false, std::min(1.0F, (longest - offset) / fade_of(open)));
    if (open.strip) draw_strip(*sheet_, open, scrolled, content_height);
}

bool Ui::corner_hold(Corner corner, std::chrono::milliseconds needed) {
    constexpr float side = tokens::target_primary;
    const RectMm whole = sheet_->look.panel.rect(); // staff stand
    const bool right = corner == Corner::RightTop || corner == Corner::RightBottom;
    const bool bottom = corner == Corner::LeftBottom || corner == Corner::RightBottom;
    const RectMm rect{right ? whole.right() - side : 0, bottom ? whole.bottom() - side : 0, side, side};
    sheet_->record({.rect = rect, .kind = PlacedKind::Corner});
    Memory& memory = sheet_->memory;
    const Touch& touch = memory.touch;
    const bool resting =
        touch.pointer().down && rect.contains(touch.pointer().at) && rect.contains(touch.came_down_at());
    const float before = memory.corner_held_seconds;
    memory.corner_held_seconds = resting ? before + memory.motion.step_seconds() : 0;
    if (!resting) return false;
    memory.motion.keep_moving();
    const float goal = static_cast<float>(needed.count()) / 1000;
    return before < goal && memory.corner_held_seconds >= goal;
}

} // namespace fengqiao::kiosk::ui
