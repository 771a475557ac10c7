#pragma once

#include "core/speech/speaker.h"
#include "core/text/locale.h"

#include <span>

namespace fengqiao {

enum class PartKind : std::uint8_t {
    Title,  // the question of the page
    Words,  // what is only read
    Choice, // one of several answers, told with its place
    Action, // what can be pressed beside the answers
    Keypad, // of which no key is ever named
    Field,  // what is being typed: never spoken, by whatever output
};

// One thing a page shows, in the order in which it is read.
struct PagePart {
    PartKind kind{};
    std::string words;
    bool personal{false};
    bool selected{false};
};

// What a page says: its question, its words, its answers with their place, then what else can be pressed.
// What is personal is said only where a private output is plugged in; elsewhere one sentence says that the
// glass shows it. `locale` is the language of the page.
std::vector<Sentence> page_speech(std::span<const PagePart> parts, const Locale& locale, bool privately);

} // namespace fengqiao
