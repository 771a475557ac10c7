#pragma once

#include "core/content/still_picture.h"

#include <optional>

namespace fengqiao::kiosk::ui {

// Where the glass has its pictures from, each made at exactly the size it is shown in.
class PictureSource {
public:
    virtual ~PictureSource() = default;
    // At once: the picture, which is then given away; nullopt while it is being made, so ask again; or that
    // it cannot be drawn.
    [[nodiscard]] virtual std::optional<Result<StillPicture>> take(const PictureWish& wish) = 0;
    // What was asked for and not taken yet is not wanted any more.
    virtual void forget() = 0;
};

// Makes them while the frame waits: for glasses that nobody stands before.
class PicturesAtOnce final : public PictureSource {
public:
    explicit PicturesAtOnce(const PictureMaker& maker) : maker_{maker} {}

    [[nodiscard]] std::optional<Result<StillPicture>> take(const PictureWish& wish) override {
        return maker_.make(wish);
    }
    void forget() override {}

private:
    const PictureMaker& maker_;
};

} // namespace fengqiao::kiosk::ui
