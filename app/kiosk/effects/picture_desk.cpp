#include "app/kiosk/effects/picture_desk.h"

#include <algorithm>

namespace fengqiao::kiosk {

std::vector<PictureDesk::Order>::iterator PictureDesk::find(const PictureWish& wish) {
    return std::ranges::find(orders_, wish, &Order::wish);
}

std::optional<Result<StillPicture>> PictureDesk::take(const PictureWish& wish) {
    const std::lock_guard lock{mutex_};
    const auto order = find(wish);
    if (order != orders_.end()) {
        if (!order->made) return std::nullopt;
        auto made = std::move(order->made);
        orders_.erase(order);
        return made;
    }
    if (!worker_.post([this, wish] { make(wish); })) return std::nullopt; // it is asked for again
    if (orders_.size() == orders_max) orders_.erase(orders_.begin());
    orders_.push_back({wish, std::nullopt});
    return std::nullopt;
}

void PictureDesk::make(const PictureWish& wish) {
    {
        const std::lock_guard lock{mutex_};
        const auto order = find(wish);
        if (order == orders_.end() || order->made) return; // nobody waits for it any more
    }
    auto made = maker_->make(wish);
    if (!made) log_.alarm("a picture of the pages cannot be drawn: " + made.error().text);
    const std::lock_guard lock{mutex_};
    if (const auto order = find(wish); order != orders_.end()) order->made = std::move(made);
}

void PictureDesk::forget() {
    worker_.drop_waiting();
    const std::lock_guard lock{mutex_};
    orders_.clear();
}

} // namespace fengqiao::kiosk
