#pragma once

#include <string_view>

namespace fengqiao::kiosk {

// Every piece of memory the drawing library holds, so that it can be searched. One at a time; must live
// longer than every context.
class GlassHeap {
public:
    GlassHeap();
    ~GlassHeap();
    GlassHeap(const GlassHeap&) = delete;
    GlassHeap& operator=(const GlassHeap&) = delete;

    [[nodiscard]] bool holds(std::string_view bytes) const;
};

} // namespace fengqiao::kiosk
