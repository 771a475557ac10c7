#pragma once

#include "core/basics/clock.h"
#include "core/basics/result.h"
#include "core/kiosk/comfort.h"
#include "core/kiosk/pad_key.h"

#include <string>
#include <variant>
#include <vector>

namespace fengqiao::kiosk::robot {

// One line of a visit script; README.md in this folder is the grammar.

struct Tap {
    std::string key; // of a message, as in assets/locales
    int index{0};
};
struct TapText { // what is written on it: for tiles and chips, whose words come from the catalogue
    std::string text;
};
struct TapWith { // something that these words are part of, or a number that was remembered: $NAME
    std::string text;
};
struct Digits {
    std::string digits; // or $NAME
};
struct Letters {
    std::string letters; // keys of the keyboard on the glass
};
struct DrawStroke {                              // on the field for handwriting
    std::vector<std::pair<float, float>> points; // 0 to 1 of the field
};
struct Scan { // what a scanner reads: $NAME is a number, $NAME-code the code of its receipt
    std::string text;
};
struct Speak { // into the microphone, on the page that records; waits until it was heard
    milliseconds time{0};
};
struct Wait {
    milliseconds time{0};
};
struct TakePicture {
    std::string name;
};
struct ExpectStage {
    std::string stage;
};
struct ExpectText {
    std::string text;
};
struct ChooseSize {
    TextSize size{};
};
struct ChooseTheme {
    ThemeKind theme{};
};
struct PressKey { // of a keypad or a switch
    PadKey key{};
};
struct KeyTo { // the switch that goes on, until it stands there
    std::string key;
    int index{0};
};
struct KeyToText {
    std::string text;
};
struct KeyDigits { // of the number pad, with two switches
    std::string digits;
};
struct HoldCorner {};
struct Remember {
    std::string name; // keeps the number on the receipt
};
struct Sync {}; // a full pass now; waits until it has ended

using Command = std::variant<Tap, TapText, TapWith, Digits, Letters, DrawStroke, Scan, Speak, Wait,
                             TakePicture, ExpectStage, ExpectText, ChooseSize, ChooseTheme, PressKey, KeyTo,
                             KeyToText, KeyDigits, HoldCorner, Remember, Sync>;

struct Line {
    std::size_t number{0}; // in the file, from 1
    Command command;
};

// The whole script, or BadFile with `name:line: reason`.
Result<std::vector<Line>> parse_script(std::string_view name, std::string_view text);

} // namespace fengqiao::kiosk::robot
