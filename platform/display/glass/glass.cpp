#include "platform/display/glass/glass.h"

#include "core/basics/check.h"

namespace fengqiao::display {

namespace {
constexpr int settling_frames = 2;
}

Glass::Glass(int width, int height) {
    check(width > 0 && height > 0, "a glass has an area");
    picture_ = {
        width, height,
        std::vector<std::uint32_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height))};
}

FrameWish Glass::draw(const DrawFrame& frame, std::chrono::duration<double> passed) {
    passed_ += passed;
    const Context::Drawn drawn = context_.draw(frame, picture_.width, picture_.height, passed);
    changed_ = painter_.paint(*drawn.data, picture_.canvas());
    return drawn.wish;
}

bool Glass::settle(const DrawFrame& frame, int frames_max) {
    int still = 0;
    for (int i = 0; i < frames_max; ++i) {
        const FrameWish wish = draw(frame);
        still = wish.animating || context_.input_waits() ? 0 : still + 1;
        if (still > settling_frames) return true;
    }
    return false;
}

void Glass::press(float x, float y) {
    context_.feed({PointerAct::Press, x, y});
}
void Glass::move(float x, float y) {
    context_.feed({PointerAct::Move, x, y});
}

void Glass::lift(float x, float y) {
    context_.feed({PointerAct::Lift, x, y});
    context_.feed({PointerAct::Leave});
}

Result<void> Glass::save(const std::filesystem::path& path) {
    return write_png(picture_.canvas(), path);
}

} // namespace fengqiao::display
