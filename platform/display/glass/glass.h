#pragma once

#include "core/basics/result.h"
#include "platform/display/context/context.h"
#include "platform/display/painter/painter.h"
#include "platform/display/picture/picture.h"

#include <filesystem>

namespace fengqiao::display {

// The display without a screen: tests, the robot and pictures draw on it. Same context, same painter, same
// finger as the window has; time is what the caller says and nothing ever sleeps.
class Glass {
public:
    Glass(int width, int height); // pixels, both at least 1

    // Draws one frame after that much time.
    FrameWish draw(const DrawFrame& frame, std::chrono::duration<double> passed = frame_time);
    // Draws until nothing moves: no input waits, the frame does not animate, and two more frames that settle.
    // False when it still moved after `frames_max` frames.
    bool settle(const DrawFrame& frame, int frames_max = 600);

    // One finger; press and lift are felt by the following frames.
    void press(float x, float y);
    void move(float x, float y);
    void lift(float x, float y);

    int width() const { return picture_.width; }
    int height() const { return picture_.height; }
    Canvas canvas() { return picture_.canvas(); }
    const Picture& picture() const { return picture_; }
    // The boxes that the last frame changed.
    const std::vector<Box>& changed() const { return changed_; }
    // How much time its frames have been told, since the beginning.
    std::chrono::duration<double> passed() const { return passed_; }
    Result<void> save(const std::filesystem::path& path);
    // Lets ImGui's functions speak to this glass, when several displays live side by side.
    void choose() { context_.choose(); }

    static constexpr std::chrono::duration<double> frame_time{1.0 / 60.0};

private:
    Context context_{Texels::Alpha};
    Painter painter_;
    Picture picture_;
    std::vector<Box> changed_;
    std::chrono::duration<double> passed_{0};
};

} // namespace fengqiao::display
