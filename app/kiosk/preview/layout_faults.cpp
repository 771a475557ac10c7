#include "app/kiosk/preview/layout_faults.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk::preview {
namespace {

using ui::Placed;
using ui::PlacedKind;
using ui::RectMm;

constexpr float hair = 0.05F, width_of_a_line = 0.2F; // millimetres that rounding to pixels may cost

std::string name(const Placed& one) {
    std::string text = one.text;
    std::ranges::replace(text, '\n', '/');
    return std::string{name_of(one.msg)} + " " + std::to_string(one.index) + " '" + text + "'";
}

bool is_seen(const Placed& one) {
    return one.kind != PlacedKind::Corner && one.visible.height > 0.5F && one.visible.width > 0.5F;
}

// 0 where they touch or overlap.
float gap_between(const RectMm& one, const RectMm& other) {
    const float across = std::max(one.left, other.left) - std::min(one.right(), other.right());
    const float down = std::max(one.top, other.top) - std::min(one.bottom(), other.bottom());
    return std::max({across, down, 0.0F});
}

bool overlap(const RectMm& one, const RectMm& other) {
    const RectMm shared = ui::common(one, other);
    return shared.width > width_of_a_line && shared.height > width_of_a_line;
}

bool inside(const RectMm& outer, const RectMm& inner) {
    return inner.left >= outer.left - width_of_a_line && inner.top >= outer.top - width_of_a_line &&
           inner.right() <= outer.right() + width_of_a_line &&
           inner.bottom() <= outer.bottom() + width_of_a_line;
}

// Words that lie on something pressable are its own when they stand whole inside it.
bool may_share(const Placed& one, const Placed& other) {
    if (one.pressable == other.pressable) return false;
    const Placed& target = one.pressable ? one : other;
    const Placed& words = one.pressable ? other : one;
    return inside(target.rect, words.rect);
}

std::string fault_of(const Placed& one, const RectMm& screen) {
    if (!one.fits)
        return "does not fit into " + std::to_string(one.rect.width) + " x " +
               std::to_string(one.rect.height);
    if (!inside(screen, one.visible)) return "leaves the glass";
    const float least = one.primary ? ui::tokens::target_primary : ui::tokens::target_min;
    const float smaller = std::min(one.rect.width, one.rect.height);
    if (one.pressable && smaller < least - hair)
        return "is only " + std::to_string(smaller) + " mm of " + std::to_string(least);
    return {};
}

std::string fault_between(const Placed& one, const Placed& other) {
    if (one.pressable && other.pressable) {
        if (one.msg == other.msg && one.index == other.index) return "is the same as";
        if (gap_between(one.visible, other.visible) < ui::tokens::target_gap - hair) return "is too close to";
    }
    if (overlap(one.visible, other.visible) && !may_share(one, other)) return "lies over";
    return {};
}

} // namespace

std::vector<std::string> layout_faults(const std::vector<Placed>& placed, const RectMm& screen) {
    std::vector<std::string> faults;
    for (std::size_t at = 0; at < placed.size(); ++at) {
        const Placed& one = placed[at];
        if (one.kind == PlacedKind::Corner) continue;
        const std::string alone = is_seen(one) || !one.fits ? fault_of(one, screen) : "";
        if (!alone.empty()) faults.push_back(name(one) + " " + alone);
        for (std::size_t next = at + 1; next < placed.size(); ++next) {
            if (!is_seen(one) || !is_seen(placed[next])) continue;
            const std::string between = fault_between(one, placed[next]);
            if (!between.empty()) faults.push_back(name(one) + " " + between + " " + name(placed[next]));
        }
    }
    return faults;
}

} // namespace fengqiao::kiosk::preview
