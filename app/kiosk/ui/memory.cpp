#include "app/kiosk/ui/memory.h"

#include <algorithm>

namespace fengqiao::kiosk::ui {

const Placed* Memory::find(Id id) const {
    const auto is_it = [id](const Placed& one) { return one.msg == id.message && one.index == id.index; };
    const auto pressable =
        std::ranges::find_if(placed, [&](const Placed& one) { return one.pressable && is_it(one); });
    if (pressable != placed.end()) return &*pressable;
    const auto any = std::ranges::find_if(placed, is_it);
    return any == placed.end() ? nullptr : &*any;
}

void Memory::forget() {
    // Its textures are the display's too, which lets go of them in its own time.
    PictureShelf kept{std::move(pictures)};
    kept.forget();
    *this = Memory{};
    pictures = std::move(kept);
}

} // namespace fengqiao::kiosk::ui
