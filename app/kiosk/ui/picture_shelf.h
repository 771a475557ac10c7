#pragma once

#include "app/kiosk/ui/picture_source.h"

#include <memory>
#include <set>
#include <vector>

struct ImGuiContext;
struct ImTextureData;

namespace fengqiao::kiosk::ui {

enum class PictureState { Ready, Waits, Broken };

// The pictures of the page that is shown, as textures of one ImGui context. What a frame does not draw any
// more is let go of in the next one, so that no more of them are in memory than can be seen on one page.
class PictureShelf {
public:
    PictureShelf();
    PictureShelf(PictureShelf&&) noexcept;
    PictureShelf& operator=(PictureShelf&&) noexcept;
    ~PictureShelf(); // before its context

    void begin_frame();
    void end_frame();
    // A visit that has ended: nothing is kept, and what was broken is tried again.
    void forget();

    struct Found {
        PictureState state{};
        ImTextureData* texture{nullptr}; // of a picture that is ready; for this frame's drawing
    };
    // Without a source no picture can be drawn.
    Found find(const PictureWish& wish, PictureSource* source);
    // A picture of this file could not be drawn.
    [[nodiscard]] bool is_broken(const std::string& file) const { return broken_.contains(file); }
    [[nodiscard]] std::size_t bytes() const; // of all textures

private:
    struct Shown {
        PictureWish wish;
        std::unique_ptr<ImTextureData> texture;
        bool drawn{false};  // in this frame
        bool leaves{false}; // waits for the display to let go of it
    };
    Shown& put_up(const PictureWish& wish, const StillPicture& picture);
    void take_down(Shown& shown);
    void take_all_down();

    ImGuiContext* context_{nullptr}; // of the textures
    std::vector<Shown> shown_;
    std::set<std::string> broken_;
    PictureSource* asked_{nullptr}; // since the last time it was told to forget
};

} // namespace fengqiao::kiosk::ui
