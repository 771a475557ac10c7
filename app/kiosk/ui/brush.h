#pragma once

#include "app/kiosk/ui/icons.h"
#include "app/kiosk/ui/pixels.h"
#include "app/kiosk/ui/typeface.h"

#include <span>

struct ImDrawList;
struct ImTextureData;

namespace fengqiao::kiosk::ui {

// What lies above what: all shadows below all cards, so that no card darkens its neighbour.
enum class Layer { Ground, Shadows, Things, Above };

struct Gradient {
    Ink from, to;
    PointPx direction{0, 1}; // (0,1) downwards, (1,1) diagonal
};

// The only one that puts shapes on the draw list. Pixels in, nothing of the meaning.
class Brush {
public:
    explicit Brush(const Typeface& typeface); // begins a frame's drawing
    ~Brush();                                 // merges the layers
    Brush(const Brush&) = delete;
    Brush& operator=(const Brush&) = delete;

    void on(Layer layer);
    void push_clip(const RectPx& rect);
    void pop_clip();

    void fill(const RectPx& rect, Ink ink);
    void fill(const RectPx& rect, const Gradient& gradient);
    // Rounded rectangles lie on whole pixels: their straight parts are plain quads.
    void rounded(const RectPx& rect, float radius, Ink ink);
    void rounded(const RectPx& rect, float radius, const Gradient& gradient);
    void outline(const RectPx& rect, float radius, Ink ink, float thickness);
    void shadow(const RectPx& rect, Depth depth, Ink ink);
    // Of a disc that grows give the share as well: else each size on the way would be kept in the atlas.
    void disc(PointPx centre, float full_radius, const Gradient& gradient, float share = 1);
    void glow(PointPx centre, float radius, Ink ink); // a disc of any size, its rim soft where it is large
    void ellipse(PointPx centre, PointPx radii, Ink ink);
    void stroke(std::span<const PointPx> points, Ink ink, float thickness); // round ends
    void curve(const std::array<PointPx, 4>& bezier, Ink ink, float thickness);
    // Filled between the straight line from `bezier` end to start and the curve; must run clockwise.
    void bowl(const std::array<PointPx, 4>& bezier, Ink ink);
    // A part of a ring, clockwise from 12 o'clock, as shares of a turn.
    void ring(PointPx centre, float radius, float thickness, float share, Ink ink);
    void chevron(PointPx centre, float size, float direction, Ink ink); // direction 1 right, -1 left
    // `size` is half its width; `drawn` goes from 0 to 1 while it draws itself.
    void tick(PointPx centre, float size, Ink ink, float drawn = 1);
    void icon(Icon icon, PointPx centre, float em, Ink ink); // duotone
    void picture(ImTextureData& texture, PointPx left_top);  // a texel a pixel
    void letter(Weight weight, float em, PointPx left_top, char32_t letter, Ink ink);
    // A character that no font holds: its code in hexadecimal, in two lines in a box. Never a question mark,
    // which would say that somebody had asked something.
    void code_box(float em, PointPx left_top, char32_t letter, Ink ink);

    // What is drawn from `begin` on is drawn smaller around `pivot`.
    [[nodiscard]] int begin_scaled() const;
    void end_scaled(int begin, PointPx pivot, float scale);

private:
    void quad(const RectPx& rect, std::uint32_t packed);
    void round(PointPx centre, PointPx radii, int baked_radius, std::uint32_t packed);
    void corners(const RectPx& rect, int radius, std::uint32_t packed);
    void shade(int from_vertex, const RectPx& extent, const Gradient& gradient);

    const Typeface& typeface_;
    ImDrawList* list_;
};

} // namespace fengqiao::kiosk::ui
