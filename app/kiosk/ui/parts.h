#pragma once

#include "app/kiosk/ui/icons.h"
#include "app/kiosk/ui/picture_parts.h"
#include "app/kiosk/ui/placed.h"
#include "app/kiosk/ui/way_parts.h"
#include "core/kiosk/comfort.h"

#include <optional>
#include <string>
#include <vector>

// What a screen says about each thing it places. `id` tells the robot, the tests and the speech what it is.
namespace fengqiao::kiosk::ui {

enum class Tone { Primary, Plain, Quiet, Danger };
enum class Signal { Good, Warning, Danger, Neutral }; // always with a word beside the colour
// What words are for; how high they are is in tokens.h, by the size the customer chose.
enum class Style {
    Display, // bold: a greeting
    Title,   // bold: the question of a page
    Heading, // bold
    Strong,  // bold
    Body,
    Quiet,  // grey
    Tiny,   // grey: the smallest there is
    Number, // bold
};
enum class Align { Left, Centre, Right };

struct Door {
    Icon icon{};
    Msg title, detail;
    Accent accent{};
};
struct Tile {
    Id id;
    std::string text, detail{};
    std::optional<Icon> icon{};
    bool selected{false}, enabled{true};
    Whose whose{};
};
struct Chip {
    Id id;
    std::string text;
    bool selected{false};
    Whose whose{};
};
struct Button {
    Id id;
    std::string text;
    Tone tone{Tone::Plain};
    std::optional<Icon> icon{};
    bool enabled{true};
};
struct SizeSample {
    Id id;
    std::string text;
    TextSize size{};
    bool selected{false};
};
struct ThemeSwatch {
    Id id;
    std::string text;
    ThemeKind theme{};
    bool selected{false};
};
// A key of the number pad; with an icon it is drawn instead of the words, which are still said.
struct Key {
    Id id;
    std::string text;
    std::optional<Icon> icon{};
    bool enabled{true};
};
struct FaceKey {
    int level{}; // 5 非常满意 … 1 非常不满意
    Msg words;
    bool held{false}; // chosen, while it may still be taken back
};
struct Text {
    std::string words;
    Style style{Style::Body};
    Align align{Align::Left};
    int lines{1}; // at most
    Id id{no_msg};
    Whose whose{};
};
struct Banner {
    Icon icon{Icon::Info};
    std::string text;
    Signal signal{Signal::Neutral};
    Id id{no_msg};
    Whose whose{};
};
// One answer on the page that checks them all; its button is placed under the label's message.
struct AnswerRow {
    Msg label;
    std::string value;
    Msg change;
    int index{0};
};
struct ListRow {
    Id id;
    std::string title, detail, badge;
    Signal signal{Signal::Neutral};
};
struct QrModules {
    int side{};
    std::vector<bool> dark; // side × side, line by line
};
enum class Corner { LeftTop, RightTop, LeftBottom, RightBottom };
enum class Backdrop { Page, Card };        // what a scroll area lies on
enum class ScrolledBy { Buttons, Others }; // a scroll area, besides the finger: its own 更多 and 向上, or not

} // namespace fengqiao::kiosk::ui
