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

float normal_em(Style style) {
    switch (style) {
    case Style::Display: return tokens::em_display;
    case Style::Title: return tokens::em_title;
    case Style::Heading: return tokens::em_heading;
    case Style::Strong:
    case Style::Body:
    case Style::Quiet: return tokens::em_body;
    case Style::Tiny: return tokens::em_tiny;
    case Style::Number: return tokens::em_number;
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
    : look(with), theme(with.theme), memory(kept), now(when), brush(with.typeface) {
    memory.placed.clear();
    if (page != memory.page) {
        memory.page = page;
        memory.page_since = now.since_boot;
        memory.scrolled.clear();
        memory.corner_held_seconds = 0;
        memory.ink.clear();
    }
    memory.touch.begin_frame(read_pointer(look.panel), now.since_boot, page);
    memory.motion.begin_frame(now.since_boot, look.reduced_motion);
}

Sheet::~Sheet() {
    veil();
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

Colour Sheet::ground_at(float y) const {
    return mixed(theme.ground_top, theme.ground_bottom, std::clamp(y / look.panel.rect().height, 0.0F, 1.0F));
}

void Sheet::ground() {
    brush.on(Layer::Ground);
    brush.fill(px(look.panel.rect()), Gradient{theme.ground_top, theme.ground_bottom});
    brush.on(Layer::Things);
}

void Sheet::surface(const RectMm& rect, const Surface& surface) {
    if (surface.shadow) {
        brush.on(Layer::Shadows);
        shadow_below(rect, surface.radius, *surface.shadow, Ink(theme.shadow, surface.shadow_opacity));
        brush.on(Layer::Things);
    }
    if (surface.fill.from.packed == surface.fill.to.packed)
        brush.rounded(px(rect), px(surface.radius), surface.fill.from);
    else
        brush.rounded(px(rect), px(surface.radius), surface.fill);
}

void Sheet::shadow_below(const RectMm& rect, float radius, Depth depth, Ink ink) {
    const float in = std::max(0.0F, radius - tokens::radius) * 0.4F;
    brush.shadow(px(rect.inset(in)), depth, ink);
}

float Sheet::em(Style style) const {
    return normal_em(style) * (look.large_type ? tokens::large_type : 1);
}

Ink Sheet::ink_of(Style style) const {
    return style == Style::Quiet || style == Style::Tiny ? theme.text_quiet : theme.text;
}

float Sheet::words_width(std::string_view words, Style style) const {
    const Setting setting{weight_of(style), px(em(style)), 1e6F, tokens::line_height, false};
    return look.panel.to_mm(set_paragraph(look.typeface, words, setting).width());
}

Paragraph Sheet::column(std::string_view words, Style style, float width, bool justified) const {
    const float line = justified ? tokens::reading_line_height : tokens::line_height;
    return set_paragraph(look.typeface, words, {weight_of(style), px(em(style)), px(width), line, justified});
}

bool Sheet::words(std::string_view words, const WordsLook& with, const RectMm& rect) {
    const Setting wanted{with.weight.value_or(weight_of(with.style)), px(em(with.style) * with.scale), 0,
                         tokens::line_height, false};
    const ui::Room room{px(rect.width), px(rect.height), with.lines, px(tokens::em_tiny)};
    const Fitted fitted = fit_words(look.typeface, words, wanted, room);
    RectPx column = px(rect);
    column.top = std::round(column.centre().y - fitted.paragraph.height() / 2);
    draw_paragraph(brush, fitted.paragraph, column, side_of(with.align),
                   with.ink.value_or(ink_of(with.style)));
    return fitted.fits;
}

void Sheet::record(Placed placed) {
    placed.visible = view_ ? common(placed.rect, *view_) : placed.rect;
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
