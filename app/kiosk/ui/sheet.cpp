#include "app/kiosk/ui/sheet.h"

#include "core/basics/check.h"

#include "imgui.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::kiosk::ui {
namespace {

constexpr float sliver =
    6.0F; // mm: less of a target than this, at the edge of a scroll area, cannot be pressed
constexpr float veil_opacity = 0.6F;

Weight weight_of(Style style) {
    switch (style) {
    case Style::Display:
    case Style::Title:
    case Style::Heading:
    case Style::Strong:
    case Style::Number: return Weight::Bold;
    case Style::Body:
    case Style::Quiet:
    case Style::Tiny: return Weight::Regular;
    }
    std::unreachable();
}

float em_of(Style style, const tokens::TypeScale& scale) {
    switch (style) {
    case Style::Display: return scale.display;
    case Style::Title: return scale.title;
    case Style::Heading: return scale.heading;
    case Style::Strong:
    case Style::Body:
    case Style::Quiet: return scale.body;
    case Style::Tiny: return scale.tiny;
    case Style::Number: return scale.number;
    }
    std::unreachable();
}

Side side_of(Align align) {
    switch (align) {
    case Align::Left: return Side::Left;
    case Align::Centre: return Side::Centre;
    case Align::Right: return Side::Right;
    }
    std::unreachable();
}

Pointer read_pointer(const Panel& panel) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!ImGui::IsMousePosValid(&io.MousePos)) return {{-1000, -1000}, false};
    return {{panel.to_mm(io.MousePos.x), panel.to_mm(io.MousePos.y)}, io.MouseDown[0]};
}

} // namespace

Sheet::Sheet(const Look& with, Memory& kept, const TimeReading& when, int page)
    : look(with),
      theme(with.themes[static_cast<std::size_t>(with.theme)]),
      memory(kept),
      now(when),
      brush(with.typeface) {
    memory.placed.clear();
    if (page != memory.page) {
        memory.page = page;
        memory.page_since = now.since_boot;
        memory.scrolled.clear();
        memory.corner_held_seconds = 0;
        memory.ink.clear();
    }
    memory.touch.begin_frame(read_pointer(look.panel), now.since_boot, page);
    if (memory.touch.came_down_now()) memory.focus.leave();
    if (const auto pressed = memory.focus.begin_frame(page))
        memory.touch.press_by_key(*pressed, now.since_boot);
    memory.motion.begin_frame(now.since_boot, look.reduced_motion);
    memory.pictures.begin_frame();
}

Sheet::~Sheet() {
    memory.focus.end_frame(memory.placed);
    memory.pictures.end_frame();
    draw_focus();
    veil();
    if (look.picture_off) turn_picture_off();
}

// Two lines, a dark and a light one: one of them is told from whatever lies below, and no colour tells it.
void Sheet::draw_focus() {
    const auto at = memory.focus.at();
    const Placed* thing = at ? memory.find(*at) : nullptr;
    if (!thing || thing->visible.height <= 0) return;
    const RectMm outer = thing->visible.inset(-tokens::focus_outside);
    const float radius = std::min(outer.height / 2, tokens::radius + tokens::focus_outside);
    brush.on(Layer::Above);
    brush.outline(px(outer), px(radius), theme.text, px(tokens::focus_line));
    brush.outline(px(outer.inset(tokens::focus_line)), px(radius - tokens::focus_line), theme.card,
                  px(tokens::focus_line / 2));
    brush.on(Layer::Things);
}

// No word, and nothing that differs from page to page: only the sign that the voice leads.
void Sheet::turn_picture_off() {
    brush.on(Layer::Above);
    brush.fill(px(look.panel.rect()), Ink(Colour{0, 0, 0}));
    brush.icon(Icon::Speaker, px(reach().centre()), px(tokens::target_primary), Ink(Colour{90, 90, 90}));
}

// A new page comes out of a thin veil; nothing slides, because a full-screen move costs more than it gives.
void Sheet::veil() {
    const float share = 1 - page_seconds() * 1000 / static_cast<float>(tokens::page_veil.count());
    if (look.reduced_motion || share <= 0) return;
    brush.on(Layer::Above);
    brush.fill(px(look.panel.rect()), Ink(theme.ground_top, veil_opacity * share));
    memory.motion.keep_moving();
}

RectPx Sheet::px(const RectMm& rect) const {
    return {px(rect.left), px(rect.top), px(rect.right()), px(rect.bottom())};
}

float Sheet::page_seconds() const {
    return static_cast<float>((now.since_boot - memory.page_since).count()) / 1000;
}

RectMm Sheet::reach() const {
    RectMm whole = look.panel.rect();
    return low_reach() ? whole.take_bottom(whole.height * tokens::low_reach_share) : whole;
}

Colour Sheet::ground_at(float y) const {
    return mixed(theme.ground_top, theme.ground_bottom, std::clamp(y / look.panel.rect().height, 0.0F, 1.0F));
}

void Sheet::ground() {
    brush.on(Layer::Ground);
    brush.fill(px(look.panel.rect()), Gradient{theme.ground_top, theme.ground_bottom});
    brush.on(Layer::Things);
}

void Sheet::surface(const RectMm& rect, const Surface& surface) {
    if (surface.shadow && !has_edges()) {
        brush.on(Layer::Shadows);
        shadow_below(rect, surface.radius, *surface.shadow, Ink(theme.shadow, surface.shadow_opacity));
        brush.on(Layer::Things);
    }
    if (surface.fill.from.packed == surface.fill.to.packed)
        brush.rounded(px(rect), px(surface.radius), surface.fill.from);
    else
        brush.rounded(px(rect), px(surface.radius), surface.fill);
    if (surface.shadow) edge(rect, surface.radius);
}

void Sheet::edge(const RectMm& rect, float radius) {
    if (has_edges()) brush.outline(px(rect), px(radius), theme.line, px(tokens::edge));
}

void Sheet::shadow_below(const RectMm& rect, float radius, Depth depth, Ink ink) {
    if (has_edges()) return;
    const float in = std::max(0.0F, radius - tokens::radius) * 0.4F;
    brush.shadow(px(rect.inset(in)), depth, ink);
}

float Sheet::em(Style style) const {
    return em_of(style, scale());
}
float Sheet::line(Style style) const {
    return em(style) * scale().line_height;
}

Ink Sheet::ink_of(Style style) const {
    return style == Style::Quiet || style == Style::Tiny ? theme.text_quiet : theme.text;
}

float Sheet::words_width(std::string_view words, Style style) const {
    const Setting setting{weight_of(style), px(em(style)), 1e6F, scale().line_height, false};
    return look.panel.to_mm(set_paragraph(look.typeface, words, setting).width());
}

Paragraph Sheet::column(std::string_view words, Style style, float width, bool justified) const {
    const float line = justified ? scale().reading_line_height : scale().line_height;
    return set_paragraph(look.typeface, words, {weight_of(style), px(em(style)), px(width), line, justified});
}

Sheet::Stand Sheet::stand(std::string_view words, const WordsLook& with, float width) const {
    const Paragraph set =
        set_paragraph(look.typeface, words,
                      {with.weight.value_or(weight_of(with.style)), px(em(with.style) * with.scale),
                       px(width), scale().line_height, false});
    return {std::max(1, static_cast<int>(set.lines.size())), look.panel.to_mm(set.height()), !set.overflows};
}

WordsLook Sheet::fitted(std::string_view words, WordsLook with, std::initializer_list<Style> styles,
                        const RectMm& room, int lines_max) const {
    constexpr float hair = 0.1F; // millimetres, that rounding to pixels may cost
    for (const Style style : styles) {
        with.style = style;
        const Stand standing = stand(words, with, room.width);
        with.lines = standing.lines;
        if (standing.fits && standing.lines <= lines_max && standing.height <= room.height + hair)
            return with;
    }
    with.lines = std::clamp(static_cast<int>(room.height / line(Style::Tiny)), 1, lines_max);
    return with;
}

bool Sheet::words(std::string_view words, const WordsLook& with, const RectMm& rect) {
    const Setting wanted{with.weight.value_or(weight_of(with.style)), px(em(with.style) * with.scale), 0,
                         scale().line_height, false};
    const ui::Room room{px(rect.width), px(rect.height), with.lines, px(scale().tiny)};
    const Fitted fitted = fit_words(look.typeface, words, wanted, room);
    RectPx column = px(rect);
    column.top = std::round(column.centre().y - fitted.paragraph.height() / 2);
    draw_paragraph(brush, fitted.paragraph, column, side_of(with.align),
                   with.ink.value_or(ink_of(with.style)));
    return fitted.fits;
}

Whose Sheet::whose_is(const Placed& placed) const {
    if (placed.kind == PlacedKind::Field) return Whose::Customer;
    if (placed.whose != Whose::Unmarked) return placed.whose;
    if (look.locale.knows(placed.text)) return Whose::House;
    std::string_view rest = placed.text;
    while (!rest.empty()) { // a title and its detail
        const auto end = std::min(rest.find('\n'), rest.size());
        if (!look.locale.knows(rest.substr(0, end))) return Whose::Customer;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return Whose::House;
}

void Sheet::record(Placed placed) {
    placed.whose = whose_is(placed);
    placed.visible = view_ ? common(placed.rect, *view_) : placed.rect;
    if (open_scroll) placed.area = open_scroll->area;
    memory.placed.push_back(std::move(placed));
}

Press Sheet::press(const Target& target, bool enabled) {
    const RectMm visible = view_ ? common(target.rect, *view_) : target.rect;
    Touch& touch = memory.touch;
    const bool held = enabled && touch.held(target.id);
    const float depth = memory.motion.towards(target.id, held ? 1.0F : 0.0F, tokens::press_ease);
    if (!enabled || std::min(visible.height, visible.width) < std::min(sliver, target.rect.height))
        return {false, depth};
    touch.place({target.id, visible, target.pause});
    return {touch.fired(target.id), depth};
}

void Sheet::enter_view(const RectMm& view) {
    check(!view_, "a scroll area is not inside another");
    view_ = view;
    brush.push_clip(px(view.inset(-tokens::margin, 0))); // shadows may reach out sideways
}
void Sheet::leave_view() {
    brush.pop_clip();
    view_.reset();
}

} // namespace fengqiao::kiosk::ui
