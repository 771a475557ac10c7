#include "app/kiosk/ui/touch.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::kiosk::ui {

void Touch::begin_frame(const Pointer& pointer, std::chrono::milliseconds now, int page) {
    known_ = std::move(placed_);
    placed_.clear();
    fired_.reset();
    if (page != page_) {
        page_ = page;
        known_.clear();
        began_.reset();
    }
    was_down_ = pointer_.down;
    pointer_ = pointer;
    if (came_down_now()) {
        came_down_ = pointer.at;
        waits_for_targets_ = known_.empty();
        if (!waits_for_targets_) come_down(now);
    } else if (waits_for_targets_ && !known_.empty()) {
        waits_for_targets_ = false;
        come_down(now);
    }
    const Target* here = under(pointer.at);
    over_ = here ? std::optional(here->id) : std::nullopt;
    if (went_up_now()) go_up(now);
}

void Touch::come_down(std::chrono::milliseconds now) {
    const Target* target = under(came_down_);
    if (target && !is_echo(now)) began_ = target->id;
}

void Touch::go_up(std::chrono::milliseconds now) {
    waits_for_targets_ = false;
    const Target* target = under(pointer_.at);
    const bool same = began_ && target && target->id == *began_;
    began_.reset();
    if (!same) return;
    if (last_ && last_->id == target->id && last_->page == page_ && now - last_->when < target->pause) return;
    fired_ = target->id;
    last_ = {target->id, pointer_.at, now, page_};
}

// A key has no place: after another page has come, whichever thing it would press is the echo's.
void Touch::press_by_key(Id id, std::chrono::milliseconds now) {
    const auto target = std::ranges::find(known_, id, &Target::id);
    if (target == known_.end()) return;
    const bool same = last_ && last_->id == id && last_->page == page_;
    const bool turned = last_ && last_->page != page_;
    const auto pause = same     ? target->pause
                       : turned ? tokens::same_press_pause
                                : std::chrono::milliseconds{0};
    if (last_ && now - last_->when < pause) return;
    fired_ = id;
    last_ = {id, target->rect.centre(), now, page_};
}

bool Touch::is_echo(std::chrono::milliseconds now) const {
    return last_ && last_->page != page_ && now - last_->when < tokens::same_press_pause &&
           std::hypot(came_down_.x - last_->at.x, came_down_.y - last_->at.y) < tokens::same_place;
}

// The target whose rectangle holds the point, the last placed first; else the nearest within the margin.
const Target* Touch::under(PointMm point) const {
    const PointMm meant{point.x - tokens::hit_bias, point.y};
    const Target* nearest = nullptr;
    float reach = tokens::hit_margin;
    for (auto target = known_.rbegin(); target != known_.rend(); ++target) {
        const float away = distance(target->rect, meant);
        if (away <= 0) return &*target;
        if (away < reach) {
            reach = away;
            nearest = &*target;
        }
    }
    return nearest;
}

} // namespace fengqiao::kiosk::ui
