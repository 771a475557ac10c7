#pragma once

#include "app/kiosk/ui/panel.h"
#include "core/basics/result.h"
#include "core/text/text_rules.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>

struct ImFont;

namespace fengqiao::kiosk::ui {

enum class Weight { Regular, Bold };
enum class Depth { Low, Middle, High }; // of a shadow
inline constexpr std::size_t depth_count = 3;

struct TypefaceFiles {
    std::string fonts_folder; // holds opentype/noto/NotoSansCJK-{Regular,Bold}.ttc and truetype/hanazono/
    std::string icons;        // phosphor-duotone.ttf
};

// The size, in pixels, in which letters of this em are drawn: their line box, whole. Letters are baked in
// whole sizes only; drawn in any other they would be stretched, which blurs them and takes longer to paint.
float line_box(float em);

// Where a baked shadow's corner lies in the atlas.
struct ShadowTile {
    int atlas_id{};
    int size{};    // pixels of its square
    int outside{}; // of them beyond the edge of the shape
    int drop{};    // how far it falls
};

// Where a disc lies in the atlas, in texture coordinates: the square around it.
struct DiscTile {
    float left{}, top{}, right{}, bottom{};

    friend bool operator==(const DiscTile&, const DiscTile&) = default;
};

// The letters, icons and shadows of one ImGui context. Font files stay mapped, not copied: of 18 MB only the
// pages of drawn characters become resident. Must be made after the context and die before it is used again.
class Typeface {
public:
    // BadFile naming the font file that cannot be read. Rare characters beyond Noto come from Hanazono; where
    // that is absent they are drawn as boxes, and everything else works.
    static Result<Typeface> load(const TypefaceFiles& files, const Panel& panel,
                                 std::shared_ptr<const TextRules> rules);

    Typeface(Typeface&&) noexcept;
    Typeface& operator=(Typeface&&) noexcept;
    ~Typeface();

    [[nodiscard]] ImFont* font(Weight weight) const { return fonts_[static_cast<std::size_t>(weight)]; }
    [[nodiscard]] ImFont* icons() const { return icons_; }
    [[nodiscard]] const TextRules& text_rules() const { return *rules_; } // where lines of these letters end
    [[nodiscard]] const ShadowTile& shadow(Depth depth) const {
        return shadows_[static_cast<std::size_t>(depth)];
    }
    // Where a disc of this radius, 1 pixel or more, lies in the atlas. Painted when it is first asked for: a
    // page knows few radii. Nothing when the atlas holds no more.
    [[nodiscard]] std::optional<DiscTile> disc(int radius) const;

private:
    class Mapping;
    Typeface();

    std::shared_ptr<const TextRules> rules_;
    std::vector<std::unique_ptr<Mapping>> mappings_;
    std::array<ImFont*, 2> fonts_{};
    ImFont* icons_{};
    std::array<ShadowTile, depth_count> shadows_{};
    mutable std::map<int, int> discs_; // the place of each radius
};

} // namespace fengqiao::kiosk::ui
