#pragma once

#include "app/kiosk/ui/placed.h"
#include "core/kiosk/pad_key.h"

#include <deque>
#include <optional>
#include <vector>

namespace fengqiao::kiosk::ui {

// Where a keypad or two switches stand: on one of the things that can be pressed, or in a text. A page begins
// with nothing in focus, so that nothing is chosen for anybody; the first key goes to the first thing of the
// page itself.
class Focus {
public:
    // Acts in the frames that come, one key a frame.
    void press(PadKey key) { waiting_.push_back(key); }
    // A finger leads from now on.
    void leave();

    // Once a frame, before anything is placed: the thing that a key presses in it, if one does. In the first
    // frame of a page nothing is there to be pressed yet, so keys wait.
    std::optional<Id> begin_frame(int page);
    // How a key moves the caret in the text it stands on, in characters: arrows go both ways there, and
    // selecting goes back, because two switches have no arrows. 0: not in this frame, or not in that text.
    [[nodiscard]] int caret_step(const Id& text) const { return at_ == text ? caret_step_ : 0; }
    // When all is placed: where a key moved it.
    void end_frame(const std::vector<Placed>& placed);

    [[nodiscard]] std::optional<Id> at() const { return at_; }
    [[nodiscard]] bool waits() const { return !waiting_.empty() || reveals_; }
    // It has just moved: a part that scrolls brings it into view.
    [[nodiscard]] bool reveals() const { return reveals_; }
    // How often a key has moved it: another number is another place, even on the same thing.
    [[nodiscard]] std::uint32_t moves() const { return moves_; }

private:
    void move(PadKey key, const std::vector<const Placed*>& order);
    [[nodiscard]] int step_in_text() const;

    std::deque<PadKey> waiting_;
    std::optional<Id> at_;
    std::size_t place_{0}; // in the order, should the thing itself go
    std::uint32_t moves_{0};
    bool reveals_{false};
    bool in_text_{false};
    int caret_step_{0};
    int page_{-1};
};

} // namespace fengqiao::kiosk::ui
