#include "app/kiosk/ui/face.h"

namespace fengqiao::kiosk::ui {
namespace {

constexpr Colour white{255, 255, 255}, blush{255, 154, 168}, tongue{255, 124, 140};
constexpr float line_share = 0.095F; // of the radius

// Draws in shares of the radius, from the face's middle.
class FaceBrush {
public:
    FaceBrush(Brush& brush, const FaceLook& look, Colour ink) : brush_(brush), look_(look), ink_(ink) {}

    [[nodiscard]] PointPx at(float x, float y) const {
        return {look_.centre.x + x * look_.radius, look_.centre.y + y * look_.radius};
    }
    void curve(const std::array<PointPx, 4>& shares) {
        brush_.curve({at(shares[0].x, shares[0].y), at(shares[1].x, shares[1].y),
                      at(shares[2].x, shares[2].y), at(shares[3].x, shares[3].y)},
                     ink_, look_.radius * line_share);
    }
    void line(PointPx from, PointPx to, float thickness) {
        const std::array<PointPx, 2> ends{at(from.x, from.y), at(to.x, to.y)};
        brush_.stroke(ends, ink_, look_.radius * thickness);
    }
    void spot(PointPx middle, PointPx radii, Ink ink) {
        brush_.ellipse(at(middle.x, middle.y), {radii.x * look_.radius, radii.y * look_.radius}, ink);
    }
    // The lower part of a laughing mouth: straight above, round below.
    void bowl(float half_width, float top, float depth, Ink ink) {
        brush_.bowl({at(half_width, top), at(half_width * 0.92F, top + depth),
                     at(-half_width * 0.92F, top + depth), at(-half_width, top)},
                    ink);
    }
    [[nodiscard]] Ink ink() const { return ink_; }

private:
    Brush& brush_;
    const FaceLook& look_;
    Colour ink_;
};

void draw_eye(FaceBrush& face, Mood mood, float side) {
    const float x = side * 0.34F, y = -0.16F;
    if (mood == Mood::Laughing) {
        face.curve({PointPx{x - 0.15F, y + 0.06F},
                    {x - 0.09F, y - 0.13F},
                    {x + 0.09F, y - 0.13F},
                    {x + 0.15F, y + 0.06F}});
    } else {
        face.spot({x, y}, {0.085F, 0.115F}, face.ink());
        face.spot({x + 0.028F, y - 0.04F}, {0.028F, 0.028F}, Ink(white, 0.85F));
    }
    if (mood == Mood::Angry)
        face.line({x - side * 0.17F, y - 0.15F}, {x + side * 0.15F, y - 0.29F}, line_share * 0.85F);
    if (mood == Mood::Laughing || mood == Mood::Smiling)
        face.spot({side * 0.60F, 0.16F}, {0.13F, 0.085F}, Ink(blush, mood == Mood::Laughing ? 0.62F : 0.45F));
}

void draw_mouth(FaceBrush& face, Mood mood) {
    switch (mood) {
    case Mood::Laughing:
        face.bowl(0.44F, 0.13F, 0.66F, face.ink());
        face.line({-0.41F, 0.145F}, {0.41F, 0.145F}, 0.06F);
        face.bowl(0.37F, 0.145F, 0.17F, Ink(white, 0.97F));
        face.spot({0, 0.485F}, {0.20F, 0.095F}, tongue);
        return;
    case Mood::Smiling:
        face.curve({PointPx{-0.36F, 0.24F}, {-0.18F, 0.54F}, {0.18F, 0.54F}, {0.36F, 0.24F}});
        return;
    case Mood::Even: face.line({-0.28F, 0.36F}, {0.28F, 0.36F}, line_share); return;
    case Mood::Sad:
        face.curve({PointPx{-0.28F, 0.48F}, {-0.14F, 0.25F}, {0.14F, 0.25F}, {0.28F, 0.48F}});
        return;
    case Mood::Angry:
        face.curve({PointPx{-0.34F, 0.56F}, {-0.18F, 0.20F}, {0.18F, 0.20F}, {0.34F, 0.56F}});
        return;
    }
}

} // namespace

void draw_face(Brush& brush, const FaceLook& look, const FaceColours& colours) {
    const float radius = look.radius;
    brush.shadow({look.centre.x - radius * 0.86F, look.centre.y - radius * 0.80F,
                  look.centre.x + radius * 0.86F, look.centre.y + radius * 0.92F},
                 Depth::Middle, Ink(colours.bottom, 0.5F));
    brush.disc(look.centre, radius, {colours.top, colours.bottom, {0.35F, 1}});
    FaceBrush face(brush, look, colours.ink);
    for (const float side : {-1.0F, 1.0F})
        draw_eye(face, look.mood, side);
    draw_mouth(face, look.mood);
}

} // namespace fengqiao::kiosk::ui
