#include "core/text/edit_buffer.h"

#include "core/basics/utf8.h"

#include <algorithm>

namespace fengqiao {
namespace {

bool may_be_written(char32_t letter) {
    return letter == U'\n' || (letter >= U' ' && letter != 0x7F && !(letter >= 0x80 && letter < 0xA0));
}

std::u32string clean_letters(std::string_view text) {
    std::u32string letters;
    for (const char32_t letter : code_points(text))
        if (may_be_written(letter)) letters += letter;
    return letters;
}

// The last of `places` before `place`, or the beginning.
std::size_t place_before(const std::vector<std::size_t>& places, std::size_t place) {
    const auto after = std::ranges::lower_bound(places, place);
    return after == places.begin() ? 0 : *std::prev(after);
}

} // namespace

EditBuffer::EditBuffer(std::string_view text) : letters_{clean_letters(text)}, caret_{letters_.size()} {}

std::string EditBuffer::text() const {
    std::string text;
    for (const char32_t letter : letters_)
        append_utf8(text, letter);
    return text;
}

std::size_t EditBuffer::length(const TextRules& rules) const {
    return rules.characters(letters_).size();
}

bool EditBuffer::insert(std::string_view text, std::size_t limit) {
    std::u32string letters = clean_letters(text);
    if (letters_.size() + letters.size() > limit) return false;
    if (!letters.empty()) change({caret_, {}, std::move(letters)});
    return true;
}

void EditBuffer::erase(const TextRules& rules) {
    if (caret_ == 0) return;
    const std::size_t from = place_before(rules.characters(letters_), caret_);
    change({from, letters_.substr(from, caret_ - from), {}});
}

void EditBuffer::place_caret(std::size_t place, const TextRules& rules) {
    const std::size_t wanted = std::min(place, letters_.size());
    caret_ = wanted == 0 ? 0 : place_before(rules.characters(letters_), wanted + 1);
}

void EditBuffer::undo() {
    if (changes_.empty()) return;
    const Change last = std::move(changes_.back());
    changes_.pop_back();
    letters_.replace(last.at, last.inserted.size(), last.removed);
    caret_ = last.at + last.removed.size();
}

void EditBuffer::change(Change change) {
    letters_.replace(change.at, change.removed.size(), change.inserted);
    caret_ = change.at + change.inserted.size();
    changes_.push_back(std::move(change));
    if (changes_.size() > undo_max) changes_.pop_front();
}

} // namespace fengqiao
