#pragma once

#include "app/kiosk/ui/ui.h"

namespace fengqiao::kiosk {

// Heights in millimetres as the chosen text size makes them.
float line_height(const ui::Ui& ui, ui::Style style);

// How a text stands in a column of this width: its lines and their height.
struct Measured {
    int lines{1};
    float height{};
};
Measured measured(const ui::Ui& ui, const std::string& words, ui::Style style, float width);

// A text in the middle of what is left, as high as its lines; takes its height and the gap off the top.
void draw_centred(ui::Ui& ui, Msg words, ui::Style style, ui::RectMm& rest);
float centred_height(const ui::Ui& ui, Msg words, ui::Style style, float width); // with its gap

// A label and its value, one below the other in a card.
struct Fact {
    Msg label;
    std::string value;
};
float facts_height(const ui::Ui& ui, const std::vector<Fact>& facts, float width);
void draw_facts(ui::Ui& ui, const std::vector<Fact>& facts, ui::RectMm rect);

// An answer that is a whole sentence: as high as its words need, never lower than a finger.
struct SentenceChoice {
    ui::Id id;
    std::string text;
    bool selected{false};
};
float choice_height(const ui::Ui& ui, const std::string& text, float width);
bool draw_choice(ui::Ui& ui, const SentenceChoice& choice, const ui::RectMm& rect);

} // namespace fengqiao::kiosk
