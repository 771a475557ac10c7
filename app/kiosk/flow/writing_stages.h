#pragma once

#include "core/text/edit_buffer.h"
#include "core/writing/hand_reader.h"
#include "core/writing/pinyin_reader.h"

namespace fengqiao::kiosk {

// Letters of pinyin on their way to words.
struct PinyinDesk {
    PinyinQuestion question;
    std::vector<std::size_t> taken_letters; // how many letters each taken text stands for
    std::size_t caret{0};                   // among the letters, never among those that are taken
    PinyinAnswer answer;                    // to the last question that was answered
    bool waiting{false};                    // the present one is not answered yet
    std::size_t first{0};                   // of the candidates that are shown

    friend bool operator==(const PinyinDesk&, const PinyinDesk&) = default;
};

// One character on its way from the finger.
struct HandDesk {
    std::vector<InkStroke> strokes;
    std::vector<std::string> candidates;
    bool waiting{false};

    friend bool operator==(const HandDesk&, const HandDesk&) = default;
};

// Words being written at one of the doors. It lives in a stage and dies with it.
struct Writing {
    EditBuffer text;
    PinyinDesk pinyin;
    HandDesk hand;
    bool capitals{false};
    bool full{false};   // the last tap would have made it too long
    bool broken{false}; // the reader of this door does not answer: another door has to do

    friend bool operator==(const Writing&, const Writing&) = default;
};

} // namespace fengqiao::kiosk
