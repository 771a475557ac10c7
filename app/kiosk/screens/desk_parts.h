#pragma once

#include "app/kiosk/screens/keyboard.h"
#include "app/kiosk/screens/writing_desk.h"

#include <span>

// What every desk is made of, whether it has room or is folded.
namespace fengqiao::kiosk {

struct Desk {
    const Writing& writing;
    const Model& model;
    const DeskWish& wish;

    [[nodiscard]] bool pinyin() const { return model.writing_door == WritingDoor::Pinyin; }
    [[nodiscard]] bool composing() const { return pinyin() && !writing.pinyin.question.letters.empty(); }
    [[nodiscard]] bool name() const;
    [[nodiscard]] std::optional<Msg> trouble() const; // why nothing more is written
    [[nodiscard]] KeyboardWish keyboard() const;
};

// How much is written, or why no more is.
void draw_count(ui::Ui& ui, const Desk& desk, const ui::RectMm& rect);
float count_height(const ui::Ui& ui, const Desk& desk, float width);
float count_width(const ui::Ui& ui, const Desk& desk); // in one line

// The candidates from the first that is shown to the last that still fits these rows; the key at the end
// brings the next.
std::optional<Tap> draw_candidates(ui::Ui& ui, const PinyinDesk& desk, std::span<const ui::RectMm> rows);
// The letters that are not words yet, syllable by syllable: a tap puts the caret behind one, to mend it.
std::optional<Tap> draw_reading(ui::Ui& ui, const PinyinDesk& desk, ui::RectMm row);

// How the text can be gone through, and what a key of the caret did in this frame.
struct TextWay {
    ui::TextReach reach{ui::TextReach::Buttons};
    ui::CaretMove move{ui::CaretMove::Stay};
};
std::optional<Tap> draw_text(ui::Ui& ui, const Desk& desk, const ui::RectMm& rect, TextWay way = {});

std::optional<Tap> draw_ink(ui::Ui& ui, const HandDesk& desk, const ui::RectMm& rect);
std::optional<Tap> draw_characters(ui::Ui& ui, const HandDesk& desk, std::span<const ui::RectMm> places);
// Signs that handwriting is not asked for, as many as `signs_of` has.
std::u32string_view hand_signs(const Desk& desk);
std::optional<Tap> draw_sign(ui::Ui& ui, char32_t sign, const ui::RectMm& rect);

// Where the page folds: everything that is pressed in the doors' room, the text above it where no finger
// goes.
std::optional<Tap> draw_folded_desk(ui::Ui& ui, const Desk& desk, const WritingDoors& doors);

} // namespace fengqiao::kiosk
