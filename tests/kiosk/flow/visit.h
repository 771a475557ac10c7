#pragma once

#include "app/kiosk/flow/model.h"

namespace fengqiao::kiosk {

// A visit to a glass without a glass: actions in, stages out, on a clock of its own.
class Visit {
public:
    Visit();

    // The step's effects are kept to be looked at; the model goes on.
    Visit& tap(const Action& action);
    Visit& hear(const Action& answer) { return tap(answer); }
    // Lets time pass in one go, looking at the clock as the glass would.
    Visit& wait(milliseconds time);

    template <class Wanted> [[nodiscard]] bool stands_at() const {
        return std::holds_alternative<Wanted>(model_.stage);
    }
    template <class Wanted> [[nodiscard]] const Wanted& here() const {
        return std::get<Wanted>(model_.stage);
    }
    template <class Wanted> [[nodiscard]] const Wanted* effect() const {
        return effects_.size() == 1 ? std::get_if<Wanted>(&effects_.front()) : nullptr;
    }
    [[nodiscard]] bool nothing_asked() const { return effects_.empty(); }
    [[nodiscard]] const Model& model() const { return model_; }
    [[nodiscard]] const House& house() const { return *model_.house; }

    // Shortcuts
    Visit& digits(std::string_view digits);
    Visit& surname(std::string_view text);
    Visit& to_review(); // a whole complaint, up to the page that checks it
    Visit& to_receipt();
    Visit& to_staff_cases();

private:
    Model model_;
    Moment now_;
    std::vector<Effect> effects_;
};

Filed a_filing();
TrackedCase a_tracked_case(bool rating_open);
CaseView a_case_view(std::vector<EventType> permitted);
StaffPass a_lobby_manager();

} // namespace fengqiao::kiosk
