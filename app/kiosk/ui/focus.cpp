#include "app/kiosk/ui/focus.h"

#include "app/kiosk/ui/reading_order.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::kiosk::ui {
namespace {

using Order = std::vector<const Placed*>;

bool moves_focus(PadKey key) {
    switch (key) {
    case PadKey::Next:
    case PadKey::Previous:
    case PadKey::Up:
    case PadKey::Down:
    case PadKey::Left:
    case PadKey::Right: return true;
    case PadKey::Select:
    case PadKey::Back:
    case PadKey::Help:
    case PadKey::Read:
    case PadKey::Picture: return false;
    }
    std::unreachable();
}

bool goes_on(PadKey key) {
    return key == PadKey::Next || key == PadKey::Down || key == PadKey::Right;
}

// As if the arrow pointed down.
RectMm turned(const RectMm& rect, PadKey arrow) {
    switch (arrow) {
    case PadKey::Up: return {rect.left, -rect.bottom(), rect.width, rect.height};
    case PadKey::Right: return {rect.top, rect.left, rect.height, rect.width};
    case PadKey::Left: return {rect.top, -rect.right(), rect.height, rect.width};
    case PadKey::Down:
    case PadKey::Next:
    case PadKey::Previous:
    case PadKey::Select:
    case PadKey::Back:
    case PadKey::Help:
    case PadKey::Read:
    case PadKey::Picture: return rect;
    }
    std::unreachable();
}

// The nearest thing in the arrow's direction, one straight ahead before one aside; nullopt where none is.
std::optional<std::size_t> towards(PadKey arrow, const Order& order, std::size_t from) {
    constexpr float aside_costs = 2, least_way = -1;
    const RectMm here = turned(order[from]->rect, arrow);
    std::optional<std::size_t> best;
    float least = 0;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const RectMm there = turned(order[at]->rect, arrow);
        const float way = there.top - here.bottom();
        if (at == from || way < least_way) continue;
        const float aside = std::max({0.0F, there.left - here.right(), here.left - there.right()});
        const float cost = way + aside_costs * aside + 0.01F * std::abs(there.centre().x - here.centre().x);
        if (best && cost >= least) continue;
        least = cost;
        best = at;
    }
    return best;
}

std::optional<std::size_t> place_of(const Order& order, std::optional<Id> id) {
    if (!id) return std::nullopt;
    const auto at = std::ranges::find_if(
        order, [&](const Placed* one) { return one->msg == id->message && one->index == id->index; });
    if (at == order.end()) return std::nullopt;
    return static_cast<std::size_t>(at - order.begin());
}

std::size_t step(const Order& order, std::size_t from, bool on) {
    return (from + (on ? 1 : order.size() - 1)) % order.size();
}

// The page's own first thing; what the bar holds comes last, as it is the same everywhere.
std::size_t beginning(const Order& order) {
    const auto own = std::ranges::find_if(order, [](const Placed* one) { return !is_of_the_bar(*one); });
    return own == order.end() ? 0 : static_cast<std::size_t>(own - order.begin());
}

} // namespace

void Focus::leave() {
    at_.reset();
    reveals_ = false;
    in_text_ = false;
    waiting_.clear();
}

int Focus::step_in_text() const {
    if (!in_text_ || waiting_.empty()) return 0;
    switch (waiting_.front()) {
    case PadKey::Select:
    case PadKey::Left: return -1;
    case PadKey::Right: return 1;
    case PadKey::Next:
    case PadKey::Previous:
    case PadKey::Up:
    case PadKey::Down:
    case PadKey::Back:
    case PadKey::Help:
    case PadKey::Read:
    case PadKey::Picture: return 0;
    }
    std::unreachable();
}

std::optional<Id> Focus::begin_frame(int page) {
    caret_step_ = 0;
    if (page != page_) {
        page_ = page;
        at_.reset();
        place_ = 0;
        reveals_ = false;
        in_text_ = false;
        return std::nullopt;
    }
    caret_step_ = step_in_text();
    if (caret_step_ != 0) {
        waiting_.pop_front();
        return std::nullopt;
    }
    if (waiting_.empty() || moves_focus(waiting_.front())) return std::nullopt;
    const PadKey key = waiting_.front();
    waiting_.pop_front();
    if (key == PadKey::Select) return at_;
    if (key == PadKey::Back) return Msg::FrameBack;
    if (key == PadKey::Help) return Msg::FrameCallStaff;
    if (key == PadKey::Read) return Msg::VoiceRead;
    return std::nullopt;
}

void Focus::end_frame(const std::vector<Placed>& placed) {
    reveals_ = false;
    const bool moving = !waiting_.empty() && moves_focus(waiting_.front());
    if (!moving && !at_) return;
    const Order order = reading_order(placed);
    const auto here = place_of(order, at_);
    if (here) place_ = *here;
    if (moving) {
        const PadKey key = waiting_.front();
        waiting_.pop_front();
        if (!order.empty()) move(key, order);
    }
    const auto now = place_of(order, at_);
    in_text_ = now && order[*now]->kind == PlacedKind::Field;
}

void Focus::move(PadKey key, const Order& order) {
    const auto here = place_of(order, at_);
    std::size_t to = beginning(order);
    if (here) {
        const bool arrow = key != PadKey::Next && key != PadKey::Previous;
        const auto there = arrow ? towards(key, order, *here) : std::nullopt;
        to = there ? *there : step(order, *here, goes_on(key));
    } else if (at_) { // what it stood on has gone: on from there
        to = std::min(place_, order.size() - 1);
        if (!goes_on(key)) to = step(order, to, false);
    } else if (!goes_on(key)) {
        to = step(order, to, false);
    }
    at_ = Id{order[to]->msg, order[to]->index};
    place_ = to;
    ++moves_;
    reveals_ = true;
}

} // namespace fengqiao::kiosk::ui
