#pragma once

#include "app/kiosk/screens/room.h"
#include "app/kiosk/ui/ui.h"

#include <functional>
#include <span>

namespace fengqiao::kiosk {

// Heights in millimetres as the chosen text size makes them.
float line_height(const ui::Ui& ui, ui::Style style);

// How a text stands in a column of this width: its lines and their height.
struct Measured {
    int lines{1};
    float height{};
};
Measured measured(const ui::Ui& ui, const std::string& words, ui::Style style, float width);

// A label and its value, one below the other in a card.
struct Fact {
    Msg label;
    std::string value;
    ui::Whose whose{}; // of the value
};
float facts_height(const ui::Ui& ui, const std::vector<Fact>& facts, float width);
void draw_facts(ui::Ui& ui, const std::vector<Fact>& facts, ui::RectMm rect);

// Sentences in the middle of the page, one below the other.
struct Said {
    std::string words;
    ui::Style style{};
    ui::Id id{no_msg};
    ui::Whose whose{};
};
float said_height(const ui::Ui& ui, std::span<const Said> said, float width);
void draw_said(ui::Ui& ui, std::span<const Said> said, ui::RectMm rect);

// ... and a picture above them, which takes what height is left and goes where there is none.
struct Notice {
    std::vector<Said> said;
    std::function<void(ui::RectMm)> picture;
    float picture_max{76};
    ui::Backdrop backdrop{ui::Backdrop::Page};
};
void draw_notice(ui::Ui& ui, const Notice& notice, const ui::RectMm& room);
// On a card of that width in the middle of the room, no higher than it needs.
void draw_notice_card(ui::Ui& ui, Notice notice, const ui::RectMm& room, float width);

// An answer that is a whole sentence: as high as its words need, never lower than a finger.
struct SentenceChoice {
    ui::Id id;
    std::string text;
    bool selected{false};
};
float choice_height(const ui::Ui& ui, const std::string& text, float width);
bool draw_choice(ui::Ui& ui, const SentenceChoice& choice, const ui::RectMm& rect);

} // namespace fengqiao::kiosk
