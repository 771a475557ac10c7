#include "platform/display/window/presenter.h"
#include "platform/display/window/session.h"

#include "imgui.h"
#include "imgui_impl_sdlrenderer2.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace fengqiao::display {

namespace {

std::uint64_t stirred(std::uint64_t state, const void* memory, std::size_t size) {
    const auto* bytes = static_cast<const unsigned char*>(memory);
    for (std::size_t at = 0; at < size; at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + at, std::min<std::size_t>(8, size - at));
        state = (state ^ word) * 0x9E3779B97F4A7C15U;
        state ^= state >> 29;
    }
    return state;
}

// Two frames with the same print look alike.
std::uint64_t print_of(const ImDrawData& frame) {
    std::uint64_t state = 1;
    for (const ImDrawList* const list : frame.CmdLists) {
        state =
            stirred(state, list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
        state =
            stirred(state, list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
        for (const ImDrawCmd& command : list->CmdBuffer) {
            state = stirred(state, &command.ClipRect, sizeof command.ClipRect);
            state = stirred(state, &command.ElemCount, sizeof command.ElemCount);
        }
    }
    return state | 1; // never 0, which stands for nothing shown
}

// A graphics processor draws the frame, and only frames that differ.
class RendererPresenter final : public Presenter {
public:
    explicit RendererPresenter(RendererHandle renderer) : renderer_{std::move(renderer)} {
        ImGui_ImplSDLRenderer2_Init(renderer_.get());
    }
    ~RendererPresenter() override { ImGui_ImplSDLRenderer2_Shutdown(); }
    RendererPresenter(const RendererPresenter&) = delete;
    RendererPresenter& operator=(const RendererPresenter&) = delete;

    void begin() override { ImGui_ImplSDLRenderer2_NewFrame(); }

    Result<bool> present(ImDrawData& frame) override {
        const bool textures_wait = std::ranges::any_of(*frame.Textures, [](const ImTextureData* texture) {
            return texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed;
        });
        const std::uint64_t print = print_of(frame);
        if (print == shown_ && !textures_wait) return false;
        SDL_RenderSetClipRect(renderer_.get(), nullptr);
        SDL_SetRenderDrawColor(renderer_.get(), 0, 0, 0, 255);
        if (SDL_RenderClear(renderer_.get()) != 0) return sdl_trouble("drawing the frame");
        ImGui_ImplSDLRenderer2_RenderDrawData(&frame, renderer_.get());
        SDL_RenderPresent(renderer_.get());
        shown_ = print;
        return true;
    }

    void forget() override { shown_ = 0; }

private:
    RendererHandle renderer_;
    std::uint64_t shown_ = 0;
};

} // namespace

Result<std::unique_ptr<Presenter>> present_with_renderer(SDL_Window* window) {
    RendererHandle renderer{
        SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC)};
    if (!renderer) return sdl_trouble("making a renderer");
    return std::make_unique<RendererPresenter>(std::move(renderer));
}

} // namespace fengqiao::display
