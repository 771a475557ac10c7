#include "platform/display/context/context.h"

#include "core/basics/check.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <algorithm>
#include <cfloat>
#include <utility>

namespace fengqiao::display {

namespace {

constexpr float drag_threshold = 14; // pixels: a trembling finger still taps
constexpr float never_seconds = 1.0e6F;

void set_up(ImGuiIO& io, Texels texels) {
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange | ImGuiConfigFlags_NoKeyboard;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_RendererHasTextures;
    io.MouseDragThreshold = drag_threshold;
    io.MouseDoubleClickTime = 0;
    io.KeyRepeatDelay = never_seconds;
    io.ConfigInputTrickleEventQueue = true;
    io.ConfigDebugHighlightIdConflicts = false;
    io.ConfigErrorRecoveryEnableTooltip = false;
    io.Fonts->TexDesiredFormat = texels == Texels::Alpha ? ImTextureFormat_Alpha8 : ImTextureFormat_RGBA32;
}

// The FreeType loader knows the size it last prepared by the address of its bake. Where ImGui has thrown
// bakes away to make room, the next frame moves others to their addresses, and letters would come out in the
// size of a stranger. So where some have gone all go, before anything moves; the next frame makes those it
// needs.
void let_no_bake_move(ImFontAtlas& atlas) {
    if (atlas.Builder && atlas.Builder->BakedDiscardedCount > 0) ImFontAtlasBuildDiscardBakes(&atlas, 0);
}

} // namespace

Context::Context(Texels texels) {
    check(IMGUI_CHECKVERSION(), "imgui.h and its library are of one version");
    context_ = ImGui::CreateContext();
    choose();
    set_up(ImGui::GetIO(), texels);
    // What a customer typed is not for other programs.
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_SetClipboardTextFn = nullptr;
    platform.Platform_GetClipboardTextFn = nullptr;
}

Context::~Context() {
    choose();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->RefCount != 1) continue;
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context_);
}

void Context::choose() {
    ImGui::SetCurrentContext(context_);
}

void Context::feed(const PointerEvent& event) {
    choose();
    ImGuiIO& io = ImGui::GetIO();
    // As a touch screen ImGui gives a press its hover frame first, and a lift its frame before the leave.
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    switch (event.act) {
    case PointerAct::Move: io.AddMousePosEvent(event.x, event.y); return;
    case PointerAct::Press:
    case PointerAct::Lift:
        io.AddMousePosEvent(event.x, event.y);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, event.act == PointerAct::Press);
        return;
    case PointerAct::Cancel:
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        return;
    case PointerAct::Leave: io.AddMousePosEvent(-FLT_MAX, -FLT_MAX); return;
    }
    std::unreachable();
}

bool Context::input_waits() const {
    return !context_->InputEventsQueue.empty();
}

Context::Drawn Context::draw(const DrawFrame& frame, int width, int height,
                             std::chrono::duration<double> passed) {
    choose();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
    io.DeltaTime = static_cast<float>(std::clamp(passed.count(), 1.0e-4, 1.0 / 30.0));
    let_no_bake_move(*io.Fonts);
    ImGui::NewFrame();
    Drawn drawn;
    drawn.wish = frame();
    ImGui::Render();
    drawn.data = ImGui::GetDrawData();
    return drawn;
}

} // namespace fengqiao::display
