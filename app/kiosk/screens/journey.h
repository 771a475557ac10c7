#pragma once

#include "app/kiosk/screens/page.h"

namespace fengqiao::kiosk {

// "第2步，共6步": the questions of a complaint. Checking the answers is none of them.
enum class Question { Business = 1, Cause, When, Request, Words, Contact };

// The surroundings of a question. A page that was entered to change one answer shows no step.
ui::FrameParts as_question(ui::FrameParts parts, Question question, const Filling& here);
Page open_question(ui::Ui& ui, ui::FrameParts parts, Question question, const Filling& here,
                   const Model& model);

ui::Icon icon_of_tile(std::string_view tile);       // which business
ui::Icon icon_of_cause(std::string_view cause);     // what went wrong
ui::Icon icon_of_request(std::string_view request); // what is wished

// The complaint so far in a card, as it will be kept: what is tapped is read back at once.
void draw_told(ui::Ui& ui, const Draft& draft, const Model& model, const ui::RectMm& rect);
// The same where the page itself scrolls: as high as it needs to be.
float told_needed(const ui::Ui& ui, const Draft& draft, const Model& model, float width);
void draw_told_whole(ui::Ui& ui, const Draft& draft, const Model& model, const ui::RectMm& rect);

} // namespace fengqiao::kiosk
