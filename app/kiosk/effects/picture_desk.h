#pragma once

#include "app/kiosk/effects/worker.h"
#include "app/kiosk/ui/picture_source.h"
#include "core/kiosk/service_log.h"

#include <memory>
#include <mutex>
#include <vector>

namespace fengqiao::kiosk {

// Makes the pictures of the glass on a thread of its own: a photograph takes longer than a frame may. One at
// a time, so that no more than one lies unpacked in memory.
class PictureDesk final : public ui::PictureSource {
public:
    static constexpr std::size_t orders_max = 8; // more than a page shows; beyond, the oldest is forgotten

    PictureDesk(std::unique_ptr<const PictureMaker> maker, ServiceLog& log)
        : maker_{std::move(maker)}, log_{log} {}
    ~PictureDesk() override { worker_.drop_waiting(); }

    [[nodiscard]] std::optional<Result<StillPicture>> take(const PictureWish& wish) override;
    void forget() override;

private:
    struct Order {
        PictureWish wish;
        std::optional<Result<StillPicture>> made;
    };
    void make(const PictureWish& wish);
    [[nodiscard]] std::vector<Order>::iterator find(const PictureWish& wish);

    std::unique_ptr<const PictureMaker> maker_; // by the desk's thread alone
    ServiceLog& log_;
    std::mutex mutex_;
    std::vector<Order> orders_; // oldest first
    Worker worker_{orders_max}; // last: it uses all of the above
};

} // namespace fengqiao::kiosk
