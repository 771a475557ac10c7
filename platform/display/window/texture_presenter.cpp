#include "platform/display/painter/painter.h"
#include "platform/display/picture/picture.h"
#include "platform/display/window/presenter.h"
#include "platform/display/window/session.h"

#include <utility>

namespace fengqiao::display {

namespace {

struct TextureGone {
    void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
};

// Our painter into memory of our own, shown through a streaming texture, where windows have no memory to
// write to.
class TexturePresenter final : public Presenter {
public:
    explicit TexturePresenter(RendererHandle renderer) : renderer_{std::move(renderer)} {}

    Result<bool> present(ImDrawData& frame) override {
        if (const auto fitted = fit(); !fitted) return std::unexpected(fitted.error());
        const Canvas canvas = picture_.canvas();
        const auto& changed = painter_.paint(frame, canvas);
        if (changed.empty()) return false;
        for (const Box& box : changed) {
            const SDL_Rect place{box.left, box.top, box.right - box.left, box.bottom - box.top};
            if (SDL_UpdateTexture(texture_.get(), &place, canvas.row(box.top) + box.left,
                                  canvas.stride_pixels * 4) != 0)
                return sdl_trouble("filling the texture");
        }
        if (SDL_RenderCopy(renderer_.get(), texture_.get(), nullptr, nullptr) != 0)
            return sdl_trouble("showing the texture");
        SDL_RenderPresent(renderer_.get());
        return true;
    }

    void forget() override {
        painter_.forget();
        texture_.reset();
    }
    Canvas canvas() override { return picture_.canvas(); }

private:
    Result<void> fit() {
        int width = 0;
        int height = 0;
        if (SDL_GetRendererOutputSize(renderer_.get(), &width, &height) != 0)
            return sdl_trouble("measuring the window");
        if (texture_ && width == picture_.width && height == picture_.height) return {};
        painter_.forget();
        texture_.reset(SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STREAMING,
                                         width, height));
        if (!texture_) return sdl_trouble("making a texture");
        const auto area = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
        picture_ = {width, height, std::vector<std::uint32_t>(area)};
        return {};
    }

    RendererHandle renderer_;
    std::unique_ptr<SDL_Texture, TextureGone> texture_;
    Picture picture_;
    Painter painter_;
};

} // namespace

Result<std::unique_ptr<Presenter>> present_on_texture(SDL_Window* window) {
    RendererHandle renderer{SDL_CreateRenderer(window, -1, 0)};
    if (!renderer) return sdl_trouble("making a renderer");
    return std::make_unique<TexturePresenter>(std::move(renderer));
}

} // namespace fengqiao::display
