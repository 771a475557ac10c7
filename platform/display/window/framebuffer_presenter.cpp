#include "platform/display/painter/painter.h"
#include "platform/display/window/presenter.h"
#include "platform/display/window/session.h"

#include <utility>
#include <vector>

namespace fengqiao::display {

namespace {

bool is_xrgb(const SDL_Surface& surface) {
    return surface.format->format == SDL_PIXELFORMAT_RGB888 ||
           surface.format->format == SDL_PIXELFORMAT_ARGB8888;
}

// Our painter into the window's own memory: only the changed boxes travel to the display.
class FramebufferPresenter final : public Presenter {
public:
    explicit FramebufferPresenter(SDL_Window* window) : window_{window} {}

    Result<bool> present(ImDrawData& frame) override {
        const Canvas canvas = this->canvas();
        if (canvas.pixels == nullptr) return sdl_trouble("drawing into the window");
        boxes_.clear();
        for (const Box& box : painter_.paint(frame, canvas))
            boxes_.push_back({box.left, box.top, box.right - box.left, box.bottom - box.top});
        if (boxes_.empty()) return false;
        if (SDL_UpdateWindowSurfaceRects(window_, boxes_.data(), static_cast<int>(boxes_.size())) != 0)
            return sdl_trouble("showing the window");
        return true;
    }

    void forget() override { painter_.forget(); }

    // Asked for anew each time: a resized window has other memory.
    Canvas canvas() override {
        const SDL_Surface* const surface = SDL_GetWindowSurface(window_);
        if (surface == nullptr || !is_xrgb(*surface)) return {};
        return {static_cast<std::uint32_t*>(surface->pixels), surface->w, surface->h, surface->pitch / 4};
    }

private:
    SDL_Window* window_;
    Painter painter_;
    std::vector<SDL_Rect> boxes_;
};

} // namespace

Result<std::unique_ptr<Presenter>> present_on_framebuffer(SDL_Window* window) {
    auto presenter = std::make_unique<FramebufferPresenter>(window);
    // A display of another pixel format is reached through a texture, which converts.
    if (presenter->canvas().pixels == nullptr) return present_on_texture(window);
    return presenter;
}

Result<std::unique_ptr<Presenter>> make_presenter(Screen screen, SDL_Window* window) {
    switch (screen) {
    case Screen::PainterOnFramebuffer: return present_on_framebuffer(window);
    case Screen::PainterOnTexture: return present_on_texture(window);
    case Screen::Renderer: return present_with_renderer(window);
    }
    std::unreachable();
}

} // namespace fengqiao::display
