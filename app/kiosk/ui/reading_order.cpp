#include "app/kiosk/ui/reading_order.h"

#include <algorithm>
#include <map>

namespace fengqiao::kiosk::ui {
namespace {

constexpr float touching = 0.5F; // millimetres by which rows may overlap and still be rows

// Things that are read together: one, or all of a part that scrolls.
struct Piece {
    RectMm rect;
    std::vector<const Placed*> things;
};
using Pieces = std::vector<Piece>;

RectMm around(const RectMm& one, const RectMm& other) {
    const float left = std::min(one.left, other.left), top = std::min(one.top, other.top);
    return {left, top, std::max(one.right(), other.right()) - left,
            std::max(one.bottom(), other.bottom()) - top};
}

bool is_of_the_strip(const Placed& one) {
    return one.msg == Msg::FrameMoreBelow || one.msg == Msg::FrameMoreAbove;
}

// Groups with nothing across the line between them: rows when `down`, else columns.
std::vector<Pieces> groups_of(Pieces pieces, bool down) {
    const auto begin = [down](const Piece& one) { return down ? one.rect.top : one.rect.left; };
    const auto end = [down](const Piece& one) { return down ? one.rect.bottom() : one.rect.right(); };
    std::ranges::stable_sort(pieces, {}, begin);
    std::vector<Pieces> groups;
    float reached = 0;
    for (Piece& piece : pieces) {
        if (groups.empty() || begin(piece) >= reached - touching) groups.emplace_back();
        reached = groups.back().empty() ? end(piece) : std::max(reached, end(piece));
        groups.back().push_back(std::move(piece));
    }
    return groups;
}

void read(Pieces pieces, std::vector<const Placed*>& order) {
    for (const bool down : {true, false}) {
        std::vector<Pieces> groups = groups_of(pieces, down);
        if (groups.size() < 2) continue;
        for (Pieces& group : groups)
            read(std::move(group), order);
        return;
    }
    for (const Piece& piece : pieces)
        order.insert(order.end(), piece.things.begin(), piece.things.end());
}

// Its things as if all of it could be seen, then its buttons.
Piece piece_of(const std::vector<const Placed*>& area) {
    Pieces things;
    Piece piece, strip;
    for (const Placed* one : area) {
        if (one->visible.height > 0 || is_of_the_strip(*one))
            piece.rect = piece.rect.width > 0 ? around(piece.rect, one->visible) : one->visible;
        if (is_of_the_strip(*one))
            strip.things.push_back(one);
        else
            things.push_back({one->rect, {one}});
    }
    read(std::move(things), piece.things);
    std::ranges::stable_partition(strip.things,
                                  [](const Placed* one) { return one->msg == Msg::FrameMoreBelow; });
    piece.things.insert(piece.things.end(), strip.things.begin(), strip.things.end());
    return piece;
}

} // namespace

std::vector<const Placed*> reading_order(const std::vector<Placed>& placed) {
    Pieces pieces;
    std::map<int, std::vector<const Placed*>> areas;
    for (const Placed& one : placed) {
        if (!one.pressable || !one.enabled) continue;
        if (one.area > 0)
            areas[one.area].push_back(&one);
        else
            pieces.push_back({one.rect, {&one}});
    }
    for (const auto& [number, area] : areas)
        pieces.push_back(piece_of(area));
    std::vector<const Placed*> order;
    read(std::move(pieces), order);
    return order;
}

bool is_of_the_bar(const Placed& placed) {
    return placed.msg == Msg::FrameBack || placed.msg == Msg::FrameCallStaff ||
           placed.msg == Msg::VoiceRead || placed.msg == Msg::FrameComfort ||
           placed.msg == Msg::FrameLanguage;
}

} // namespace fengqiao::kiosk::ui
