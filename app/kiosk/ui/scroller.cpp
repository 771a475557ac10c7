#include "app/kiosk/ui/scroller.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::kiosk::ui {
namespace {

constexpr float rubber = 0.45F; // beyond an end the list goes this share of the finger's way
constexpr float friction_seconds = 0.325F;
constexpr float spring_seconds = 0.09F;
constexpr float paging_seconds = 0.08F;
constexpr float velocity_max = 1600.0F; // mm/s
constexpr float velocity_still = 2.0F;
constexpr float still = 0.12F;        // mm
constexpr float flick_window = 0.10F; // seconds that count for a flick
constexpr float flick_rest = 0.06F;   // a finger that rested so long does not flick

} // namespace

bool Scroller::step(const Finger& finger, const Extent& extent, float seconds) {
    clock_ += seconds;
    const float longest = std::max(0.0F, extent.content - extent.view);
    if (finger.came_down && finger.over) {
        armed_ = true;
        dragging_ = false;
        paging_ = 0;
        velocity_ = 0;
        grabbed_at_ = finger.y;
        sample_count_ = 0;
    }
    if (armed_ && finger.down) {
        follow(finger, longest, seconds);
        return false;
    }
    if (armed_) release();
    return run_on(longest, seconds);
}

void Scroller::page(float by) {
    paging_ += by;
}

void Scroller::reveal(float from, float to, float view) {
    const float highest = std::max(0.0F, from); // a stretch higher than the view is seen from its beginning
    const float wanted = std::clamp(offset_, std::min(highest, std::max(0.0F, to - view)), highest);
    if (wanted == offset_) return;
    offset_ = wanted;
    velocity_ = 0;
    paging_ = 0;
}

void Scroller::follow(const Finger& finger, float longest, float seconds) {
    if (!dragging_) {
        if (longest <= 0 || std::fabs(finger.y - grabbed_at_) < tokens::drag_starts) return;
        dragging_ = true;
        grabbed_at_ = finger.y; // no jump when the finger's tremble becomes a drag
        offset_then_ = offset_;
    }
    offset_ = offset_then_ - (finger.y - grabbed_at_);
    if (offset_ < 0) offset_ *= rubber;
    if (offset_ > longest) offset_ = longest + (offset_ - longest) * rubber;
    if (seconds <= 0) return;
    if (sample_count_ == samples_.size()) {
        std::shift_left(samples_.begin(), samples_.end(), 1);
        --sample_count_;
    }
    samples_[sample_count_++] = {clock_, finger.y};
}

void Scroller::release() {
    armed_ = false;
    if (!dragging_) return;
    dragging_ = false;
    if (sample_count_ < 2 || clock_ - samples_[sample_count_ - 1].when > flick_rest) return;
    const Sample& newest = samples_[sample_count_ - 1];
    std::size_t first = sample_count_ - 1;
    while (first > 0 && newest.when - samples_[first - 1].when < flick_window)
        --first;
    const float took = newest.when - samples_[first].when;
    if (took > 0.012F)
        velocity_ = std::clamp((samples_[first].y - newest.y) / took, -velocity_max, velocity_max);
}

bool Scroller::run_on(float longest, float seconds) {
    if (std::fabs(paging_) > still) {
        const float part = paging_ * (1 - std::exp(-seconds / paging_seconds));
        paging_ -= part;
        offset_ = std::clamp(offset_ + part, 0.0F, longest);
        if (offset_ <= 0 || offset_ >= longest) paging_ = 0;
        return true;
    }
    paging_ = 0;
    if (velocity_ != 0) {
        offset_ += velocity_ * seconds;
        velocity_ *= std::exp(-seconds / friction_seconds);
        if (std::fabs(velocity_) < velocity_still) velocity_ = 0;
    }
    const float end = std::clamp(offset_, 0.0F, longest);
    if (end != offset_) {
        velocity_ *= std::exp(-seconds / 0.05F);
        offset_ += (end - offset_) * (1 - std::exp(-seconds / spring_seconds));
        if (std::fabs(end - offset_) < still) {
            offset_ = end;
            velocity_ = 0;
        }
    }
    return velocity_ != 0 || offset_ != end;
}

} // namespace fengqiao::kiosk::ui
