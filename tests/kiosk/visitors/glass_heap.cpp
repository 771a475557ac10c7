#include "tests/kiosk/visitors/glass_heap.h"

#include "imgui.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>

namespace fengqiao::kiosk {
namespace {

using Pieces = std::map<void*, std::size_t>;

void* take(std::size_t size, void* pieces) {
    void* memory = std::calloc(1, size); // what lay there before is none of its doing
    static_cast<Pieces*>(pieces)->emplace(memory, size);
    return memory;
}
void give_back(void* memory, void* pieces) {
    static_cast<Pieces*>(pieces)->erase(memory);
    std::free(memory);
}

Pieces& pieces() {
    ImGuiMemAllocFunc taking = nullptr;
    ImGuiMemFreeFunc giving = nullptr;
    void* kept = nullptr;
    ImGui::GetAllocatorFunctions(&taking, &giving, &kept);
    return *static_cast<Pieces*>(kept);
}

} // namespace

GlassHeap::GlassHeap() {
    ImGui::SetAllocatorFunctions(take, give_back, new Pieces);
}

// What is drawn afterwards, by a test that looks into no heap, takes its memory as usual.
GlassHeap::~GlassHeap() {
    delete &pieces();
    ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return std::malloc(size); },
                                 [](void* memory, void*) { std::free(memory); });
}

bool GlassHeap::holds(std::string_view bytes) const {
    return std::ranges::any_of(pieces(), [bytes](const auto& piece) {
        return ::memmem(piece.first, piece.second, bytes.data(), bytes.size()) != nullptr;
    });
}

} // namespace fengqiao::kiosk
