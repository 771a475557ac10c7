#pragma once

#include "core/text/text_rules.h"

#include <deque>
#include <string>

namespace fengqiao {

// A text while it is written: its letters, the caret between them, and the way back. It lives in the stage
// and dies with it. Places are counted in code points.
class EditBuffer {
public:
    static constexpr std::size_t undo_max = 100;

    EditBuffer() = default;
    explicit EditBuffer(std::string_view text); // the caret at its end

    [[nodiscard]] std::string text() const;
    [[nodiscard]] const std::u32string& letters() const { return letters_; }
    [[nodiscard]] std::size_t caret() const { return caret_; }
    [[nodiscard]] bool empty() const { return letters_.empty(); }
    [[nodiscard]] bool can_undo() const { return !changes_.empty(); }
    [[nodiscard]] std::size_t length(const TextRules& rules) const; // in characters as people count them

    // At the caret, which goes behind it. Control characters are left out, a line's end is not. False, and
    // nothing changes, when more than `limit` code points would stand.
    [[nodiscard]] bool insert(std::string_view text, std::size_t limit);
    void erase(const TextRules& rules); // the character before the caret
    // To this place, or to the beginning of the character it lies in.
    void place_caret(std::size_t place, const TextRules& rules);
    void undo(); // the last change; moving the caret is none

    friend bool operator==(const EditBuffer&, const EditBuffer&) = default;

private:
    struct Change {
        std::size_t at{};
        std::u32string removed, inserted;
        friend bool operator==(const Change&, const Change&) = default;
    };
    void change(Change change);

    std::u32string letters_;
    std::size_t caret_{0};
    std::deque<Change> changes_;
};

} // namespace fengqiao
