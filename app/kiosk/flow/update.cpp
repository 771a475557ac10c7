#include "app/kiosk/flow/comfort_flow.h"
#include "app/kiosk/flow/complaint_flow.h"
#include "app/kiosk/flow/rating_flow.h"
#include "app/kiosk/flow/staff_flow.h"
#include "app/kiosk/flow/track_flow.h"

namespace fengqiao::kiosk {
namespace {

bool staff_are_in(const Stage& stage) {
    return std::holds_alternative<StaffSignIn>(stage) || std::holds_alternative<StaffCases>(stage) ||
           std::holds_alternative<StaffCase>(stage) || std::holds_alternative<StaffAct>(stage);
}

bool may_be_interrupted(const Stage& stage) {
    return !staff_are_in(stage) && !std::holds_alternative<CallingStaff>(stage) &&
           !std::holds_alternative<ChooseComfort>(stage) && !std::holds_alternative<SavingComplaint>(stage) &&
           !std::holds_alternative<SavingRating>(stage) && !std::holds_alternative<SavingWithdrawal>(stage) &&
           !std::holds_alternative<Looking>(stage) && !std::holds_alternative<OutOfService>(stage);
}

Surroundings::Paper paper_after(const Result<void>& printed) {
    if (printed) return Surroundings::Paper::Ready;
    return printed.error().kind == TroubleKind::PaperOut ? Surroundings::Paper::Out
                                                         : Surroundings::Paper::PrinterGone;
}

// The doors say honestly what does not work just now.
void notice_surroundings(Surroundings& surroundings, const Action& action) {
    if (const auto* printed = std::get_if<Printed>(&action))
        surroundings.paper = paper_after(printed->answer);
    if (const auto* speech = std::get_if<SpeechChanged>(&action)) surroundings.speech = speech->state;
    if (const auto* line = std::get_if<LineChanged>(&action)) {
        surroundings.line_up = line->up;
        surroundings.line_alarm = line->alarm;
    }
}

// What works on every screen; nullopt when the action is the stage's own affair.
std::optional<Step> everywhere(Model& model, const Action& action, Moment now) {
    if (std::holds_alternative<Tick>(action)) return tick(std::move(model), now);
    if (const auto* failed = std::get_if<StoreFailed>(&action)) {
        model = forget(std::move(model), now);
        return go(std::move(model), OutOfService{reason_of(failed->trouble)});
    }
    if (const auto* language = tap_in<LanguageTapped>(action)) {
        model.comfort.language = language->language;
        return stay(std::move(model));
    }
    if (is_tap<ReadAloudTapped>(action) && !staff_are_in(model)) {
        // While it speaks the button stops it, which every tap does.
        if (model.surroundings.speech == SpeakerState::Silent) {
            model.comfort.read_aloud = true;
            ++model.asked_to_read;
        }
        return stay(std::move(model));
    }
    if (is_tap<ComfortTapped>(action) && (may_be_interrupted(model.stage) || staff_are_in(model.stage)))
        return open_comfort(std::move(model));
    if (is_tap<LeaveTapped>(action)) return stay(forget(std::move(model), now));
    // Who calls somebody from the comfort page calls from the page it lies over.
    if (std::holds_alternative<ChooseComfort>(model.stage) &&
        (is_tap<CornerHeld>(action) || is_tap<CallStaffTapped>(action)))
        model = close_comfort(std::move(model));
    if (is_tap<CornerHeld>(action) &&
        (may_be_interrupted(model.stage) || std::holds_alternative<CallingStaff>(model.stage)))
        return enter_staff_mode(std::move(model));
    if (is_tap<CallStaffTapped>(action) && may_be_interrupted(model.stage)) {
        model.set_aside = std::move(model.stage);
        return go(std::move(model), CallingStaff{now.steady});
    }
    return std::nullopt;
}

Step at(Attract, Model model, const Action& action, Moment) {
    const auto* door = tap_in<DoorTapped>(action);
    if (!door) return stay(std::move(model));
    switch (door->door) {
    case Door::Complain: return go(std::move(model), first_page(*model.house));
    case Door::Track: return go(std::move(model), TrackNumber{});
    case Door::Rate: return go(std::move(model), ChooseRatingSubject{});
    }
    std::unreachable();
}

Step at(Thanks, Model model, const Action& action, Moment now) {
    if (!is_tap<ContinueTapped>(action)) return stay(std::move(model));
    return stay(forget(std::move(model), now));
}

Step at(CallingStaff, Model model, const Action& action, Moment now) {
    if (const auto* printed = std::get_if<Printed>(&action)) {
        // The receipt that waits behind this page must not go on saying that it is being printed.
        if (auto* receipt = model.set_aside ? std::get_if<ReceiptShown>(&*model.set_aside) : nullptr)
            receipt->paper = paper_state_after(printed->answer);
        return stay(std::move(model));
    }
    if (!is_tap<BackTapped>(action)) return stay(std::move(model));
    return leave_staff_mode(std::move(model), now);
}

// Only a restart by service opens the terminal again.
Step at(OutOfService, Model model, const Action&, Moment) {
    return stay(std::move(model));
}

Step at_stage(Model model, const Action& action, Moment now) {
    Stage here = model.stage;
    return std::visit([&](auto& stage) { return at(std::move(stage), std::move(model), action, now); }, here);
}

// What was asked before a person was called is answered to the customer's own page.
bool answers_writing(const Action& action) {
    return std::holds_alternative<PinyinRead>(action) || std::holds_alternative<HandRead>(action);
}

Step at_stage_set_aside(Model model, const Action& action, Moment now) {
    std::swap(model.stage, *model.set_aside);
    Step step = at_stage(std::move(model), action, now);
    std::swap(step.model.stage, *step.model.set_aside);
    return step;
}

} // namespace

bool staff_are_in(const Model& model) {
    const bool over_theirs =
        std::holds_alternative<ChooseComfort>(model.stage) && model.beneath && staff_are_in(*model.beneath);
    return staff_are_in(model.stage) || over_theirs;
}

Step update(Model model, const Action& action, Moment now) {
    if (std::holds_alternative<Tap>(action)) {
        const bool only_answers_the_alert = model.alert && !is_tap<LeaveTapped>(action);
        model = touched(std::move(model), now);
        if (only_answers_the_alert) return stay(std::move(model));
    }
    notice_surroundings(model.surroundings, action);
    if (auto step = everywhere(model, action, now)) return std::move(*step);
    if (model.set_aside && answers_writing(action)) return at_stage_set_aside(std::move(model), action, now);
    return at_stage(std::move(model), action, now);
}

} // namespace fengqiao::kiosk
