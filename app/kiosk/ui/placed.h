#pragma once

#include "app/kiosk/ui/geometry.h"
#include "core/text/msg.h"

#include <string>

namespace fengqiao::kiosk::ui {

// Who a thing on the glass is, whatever language it speaks. Of several alike, `index` tells which.
struct Id {
    Id(Msg named) : message(named) {} // NOLINT: a message alone names most things
    Id(Msg named, int number) : message(named), index(number) {}

    Msg message;
    int index{0};

    friend bool operator==(const Id&, const Id&) = default;
};

enum class PlacedKind {
    Title,
    Text,
    Number,
    Banner,
    Picture,      // QR code, tick, ring
    Illustration, // of the content: its words are read aloud
    Button,
    Door,
    Tile,
    Chip,
    Key,
    Face,
    ListRow,
    Field,  // shows what is typed, takes no press
    Corner, // invisible
};

// Whose words they are, for whoever reads the page aloud. What nobody has marked is the customer's, unless it
// is a sentence of the locale as it stands: a page that forgets the mark is silent, and never tells.
enum class Whose { Unmarked, House, Customer };

// One thing that stood on the glass in this frame: read by tests, by the robot that plays a visit, and by
// speech.
struct Placed {
    Msg msg{no_msg};
    int index{0};
    RectMm rect;    // where it is drawn; the press area may be larger
    RectMm visible; // the part of it that a scroll area lets through
    PlacedKind kind{};
    bool enabled{true};
    bool primary{false}; // what a journey goes on with: must be at least 20 mm
    bool pressable{false};
    bool selected{false};
    int area{0};      // the part that scrolls in which it stands, or whose button it is, from 1; 0: none
    std::string text; // what it says, as drawn
    Whose whose{};    // never Unmarked once it is recorded
    bool fits{
        true}; // false: its words did not fit at the smallest size allowed, a fault of layout or sentence
};

} // namespace fengqiao::kiosk::ui
