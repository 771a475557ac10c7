#pragma once

#include "app/kiosk/ui/ui.h"
#include "core/catalogue/catalogue.h"
#include "core/kiosk/act_form.h"
#include "core/kiosk/answers.h"

namespace fengqiao::kiosk {

// How a case is spoken of on the glass: one word per state, level, event and question.

Msg status_of(State state);                // to the customer, as a title
std::optional<Msg> next_step(State state); // to the customer; nullopt when nothing follows
Msg short_word(State state);               // in a list for staff
Msg word_of(Level level);
Msg word_of(Role role);
Msg word_of(EventType event);
Msg word_of(ActQuestion question);
Msg word_of(Satisfaction level);
Msg word_of(Occurred occurred);

// An act that staff can record on the glass; nullopt for all others.
struct ActWords {
    Msg title;
    ui::Icon icon{};
};
std::optional<ActWords> words_of_act(EventType act);

// How much of the time is left, in words and with their colour.
struct DueWords {
    std::string text;
    ui::Signal signal{};
};
DueWords due_words(const ui::Ui& ui, Day due);

enum class Reader { Customer, Staff };
// What has happened, oldest first. A customer is not shown what never took effect.
std::vector<ui::TimelineEntry> history(const ui::Ui& ui, const std::vector<TimelineLine>& lines,
                                       Reader reader);

// "For how long" in words: seconds up to a minute and a half, then minutes, rounded up.
struct WaitWords {
    Msg in_seconds, in_minutes;
};
std::string wait_words(const ui::Ui& ui, const WaitWords& words, milliseconds wait);

} // namespace fengqiao::kiosk
