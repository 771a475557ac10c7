#pragma once

#include "imgui.h"
#include "imgui_internal.h"

#include <cstring>
#include <vector>

namespace fengqiao::display {

// A texture of colours in the context that is chosen, for as long as it lives.
class HungPicture {
public:
    HungPicture(int width, int height, const std::vector<std::uint32_t>& abgr) {
        texture_.UniqueID = ImGui::GetIO().Fonts->TexNextUniqueID++;
        texture_.Create(ImTextureFormat_RGBA32, width, height);
        std::memcpy(texture_.Pixels, abgr.data(), abgr.size() * 4);
        ImGui::RegisterUserTexture(&texture_);
    }
    ~HungPicture() {
        ImGui::UnregisterUserTexture(&texture_);
        ImGui::GetPlatformIO().Textures.find_erase(&texture_);
        texture_.SetTexID(ImTextureID_Invalid);
        texture_.SetStatus(ImTextureStatus_Destroyed);
    }
    HungPicture(const HungPicture&) = delete;
    HungPicture& operator=(const HungPicture&) = delete;

    ImTextureRef ref() { return texture_.GetTexRef(); }

private:
    ImTextureData texture_;
};

} // namespace fengqiao::display
