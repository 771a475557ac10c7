#include "app/kiosk/ui/picture_shelf.h"

#include "core/basics/check.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace fengqiao::kiosk::ui {
namespace {

// ImGui's own functions speak to the context that is chosen.
class Chosen {
public:
    explicit Chosen(ImGuiContext* context) : before_{ImGui::GetCurrentContext()} {
        ImGui::SetCurrentContext(context);
    }
    ~Chosen() { ImGui::SetCurrentContext(before_); }
    Chosen(const Chosen&) = delete;
    Chosen& operator=(const Chosen&) = delete;

private:
    ImGuiContext* before_;
};

} // namespace

PictureShelf::PictureShelf() = default;
PictureShelf::PictureShelf(PictureShelf&& other) noexcept
    : context_{std::exchange(other.context_, nullptr)},
      shown_{std::move(other.shown_)},
      broken_{std::move(other.broken_)},
      asked_{std::exchange(other.asked_, nullptr)} {
    other.shown_.clear();
}

PictureShelf& PictureShelf::operator=(PictureShelf&& other) noexcept {
    if (this == &other) return *this;
    take_all_down();
    context_ = std::exchange(other.context_, nullptr);
    shown_ = std::exchange(other.shown_, {});
    broken_ = std::exchange(other.broken_, {});
    asked_ = std::exchange(other.asked_, nullptr);
    return *this;
}

PictureShelf::~PictureShelf() {
    take_all_down();
}

void PictureShelf::take_all_down() {
    if (shown_.empty()) return;
    const Chosen chosen{context_};
    for (Shown& shown : shown_)
        take_down(shown);
    shown_.clear();
}

void PictureShelf::take_down(Shown& shown) {
    ImGui::UnregisterUserTexture(shown.texture.get());
    ImGui::GetPlatformIO().Textures.find_erase(shown.texture.get()); // it would be looked at once more
    shown.texture->SetTexID(ImTextureID_Invalid);
    shown.texture->SetStatus(ImTextureStatus_Destroyed);
}

// What leaves was drawn by the last frame for the last time: the display is told now, and it is gone from
// memory when the display has let go of it.
void PictureShelf::begin_frame() {
    context_ = ImGui::GetCurrentContext();
    std::erase_if(shown_, [this](Shown& shown) {
        if (!shown.leaves) return false;
        ImTextureData& texture = *shown.texture;
        const bool known_to_display = texture.TexID != ImTextureID_Invalid;
        if (known_to_display && texture.Status != ImTextureStatus_Destroyed) {
            texture.UnusedFrames = 1;
            texture.SetStatus(ImTextureStatus_WantDestroy);
            return false;
        }
        take_down(shown);
        return true;
    });
    for (Shown& shown : shown_)
        shown.drawn = false;
}

void PictureShelf::end_frame() {
    for (Shown& shown : shown_)
        if (!shown.drawn) shown.leaves = true;
}

void PictureShelf::forget() {
    for (Shown& shown : shown_)
        shown.leaves = true;
    broken_.clear();
    if (asked_) std::exchange(asked_, nullptr)->forget();
}

PictureShelf::Shown& PictureShelf::put_up(const PictureWish& wish, const StillPicture& picture) {
    check(picture.width > 0 && picture.height > 0 &&
              picture.rgba.size() ==
                  static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4,
          "a picture has all its pixels");
    auto texture = std::make_unique<ImTextureData>();
    texture->UniqueID = ImGui::GetIO().Fonts->TexNextUniqueID++; // the painter tells textures apart by it
    texture->Create(ImTextureFormat_RGBA32, picture.width, picture.height);
    texture->UseColors = true;
    std::memcpy(texture->Pixels, picture.rgba.data(), picture.rgba.size());
    ImGui::RegisterUserTexture(texture.get());
    return shown_.emplace_back(Shown{wish, std::move(texture)});
}

PictureShelf::Found PictureShelf::find(const PictureWish& wish, PictureSource* source) {
    const auto at =
        std::ranges::find_if(shown_, [&](const Shown& shown) { return !shown.leaves && shown.wish == wish; });
    if (at != shown_.end()) {
        at->drawn = true;
        return {PictureState::Ready, at->texture.get()};
    }
    if (!source || broken_.contains(wish.file)) return {PictureState::Broken};
    asked_ = source;
    const auto made = source->take(wish);
    if (!made) return {PictureState::Waits};
    if (!*made) {
        broken_.insert(wish.file);
        return {PictureState::Broken};
    }
    Shown& shown = put_up(wish, **made);
    shown.drawn = true;
    return {PictureState::Ready, shown.texture.get()};
}

std::size_t PictureShelf::bytes() const {
    std::size_t bytes = 0;
    for (const Shown& shown : shown_)
        bytes += static_cast<std::size_t>(shown.texture->GetSizeInBytes());
    return bytes;
}

} // namespace fengqiao::kiosk::ui
