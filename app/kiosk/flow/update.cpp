#include "app/kiosk/flow/comfort_flow.h"
#include "app/kiosk/flow/complaint_flow.h"
#include "app/kiosk/flow/mediation_flow.h"
#include "app/kiosk/flow/rating_flow.h"
#include "app/kiosk/flow/recording_flow.h"
#include "app/kiosk/flow/services_flow.h"
#include "app/kiosk/flow/staff_flow.h"
#include "app/kiosk/flow/track_flow.h"
#include "app/kiosk/flow/welfare_flow.h"

namespace fengqiao::kiosk {
namespace {

bool staff_are_in(const Stage& stage) {
    return std::holds_alternative<StaffSignIn>(stage) || std::holds_alternative<StaffCases>(stage) ||
           std::holds_alternative<StaffCase>(stage) || std::holds_alternative<StaffAct>(stage) ||
           std::holds_alternative<StaffLoans>(stage);
}

bool may_be_interrupted(const Stage& stage) {
    return !staff_are_in(stage) && !std::holds_alternative<CallingStaff>(stage) &&
           !std::holds_alternative<ChooseComfort>(stage) && !std::holds_alternative<SavingComplaint>(stage) &&
           !std::holds_alternative<SavingRating>(stage) && !std::holds_alternative<SavingWithdrawal>(stage) &&
           !std::holds_alternative<Looking>(stage) && !std::holds_alternative<SavingOpinion>(stage) &&
           !std::holds_alternative<SavingMediation>(stage) && !std::holds_alternative<OutOfService>(stage);
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
    if (const auto* headphones = std::get_if<HeadphonesChanged>(&action))
        surroundings.headphones = headphones->plugged_in;
    if (const auto* line = std::get_if<LineChanged>(&action)) {
        surroundings.line_up = line->up;
        surroundings.line_alarm = line->alarm;
    }
    if (const auto* hall = std::get_if<HallFound>(&action); hall && hall->answer)
        surroundings.hall = *hall->answer;
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
    if (const auto* scan = std::get_if<Scanned>(&action)) return scanned(std::move(model), *scan, now);
    if (is_tap<ReadAloudTapped>(action) && !staff_are_in(model)) {
        // While it speaks the button stops it, which every tap does.
        if (model.surroundings.speech == SpeakerState::Silent) {
            model.comfort.read_aloud = true;
            ++model.asked_to_read;
        }
        return stay(std::move(model));
    }
    if (is_tap<PictureTapped>(action)) return stay(with_picture_switched(std::move(model)));
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

Step at(Attract, Model model, const Action& action, Moment now) {
    const auto* door = tap_in<DoorTapped>(action);
    if (!door) return stay(std::move(model));
    switch (door->door) {
    case Door::Complain: return go(std::move(model), first_page(*model.house));
    case Door::Track: return go(std::move(model), TrackNumber{});
    case Door::Rate: return go(std::move(model), ChooseRatingSubject{});
    case Door::Services: return go_to_station(std::move(model), StationPage::Services, now);
    case Door::Fraud: return call_for_fraud(std::move(model), now);
    }
    std::unreachable();
}

Step at(Thanks, Model model, const Action& action, Moment now) {
    if (!is_tap<ContinueTapped>(action)) return stay(std::move(model));
    return stay(forget(std::move(model), now));
}

Step at(CallingStaff, Model model, const Action& action, Moment now) {
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

// The whole notice and the picture of the way are opened over what the customer has told, and give it back.
std::optional<Step> from_a_persons_page(Model& model, const Action& action, Moment now) {
    const auto* tapped = tap_in<StationTapped>(action);
    if (!tapped) return std::nullopt;
    if (auto* tracked = std::get_if<TrackShown>(&model.stage); tracked && tapped->page == StationPage::Wall) {
        ProcessWall wall{std::move(*tracked)};
        return go(std::move(model), std::move(wall));
    }
    if (auto* cases = std::get_if<StaffCases>(&model.stage); cases && tapped->page == StationPage::Loans) {
        StaffLoans loans{std::move(cases->pass)};
        return go(std::move(model), std::move(loans), first_questions(*model.house).front());
    }
    if (tapped->page != StationPage::Privacy) return std::nullopt;
    std::optional<PrivacyShown> over;
    if (auto* phone = std::get_if<EnterPhone>(&model.stage)) over = PrivacyShown{std::move(*phone)};
    if (auto* review = std::get_if<Review>(&model.stage)) over = PrivacyShown{std::move(*review)};
    if (!over) return std::nullopt;
    return show_privacy(std::move(model), std::move(*over), now);
}

// What was asked before a person was called is answered to the customer's own page: a receipt that waits
// behind must not go on saying that it is being printed. Staff hear of the paper they asked for.
bool answers_set_aside(const Action& action, const Stage& in_front) {
    if (std::holds_alternative<Printed>(action)) return std::holds_alternative<CallingStaff>(in_front);
    return std::holds_alternative<PinyinRead>(action) || std::holds_alternative<HandRead>(action);
}

Step at_stage_set_aside(Model model, const Action& action, Moment now) {
    std::swap(model.stage, *model.set_aside);
    Step step = at_stage(std::move(model), action, now);
    std::swap(step.model.stage, *step.model.set_aside);
    return step;
}

// Whoever answers for this place may be another one since headquarters was heard last.
Step with_questions_of(Step step, const Action& action) {
    const auto* line = std::get_if<LineChanged>(&action);
    if (line && line->up)
        for (Effect& question : first_questions(*step.model.house))
            step.effects.push_back(std::move(question));
    return step;
}

// Between two visits nobody reads: what has arrived is shown from here on, and what it lends is asked about.
Step with_content_at_the_doors(Step step) {
    Model& model = step.model;
    if (!model.next_content || !std::holds_alternative<Attract>(model.stage)) return step;
    auto house = std::make_shared<House>(*model.house);
    house->content = *model.next_content;
    model.house = std::move(house);
    model.next_content.reset();
    for (Effect& question : first_questions(*model.house))
        step.effects.push_back(std::move(question));
    return step;
}

Step judged(Model model, const Action& action, Moment now) {
    if (auto step = wake_from_welfare(model, action, now)) return std::move(*step);
    if (is_tap<ReadAloudTapped>(action) && model.alert) {
        model = somebody_is_there(std::move(model), now); // who listens to the question has not answered it
    } else if (std::holds_alternative<Tap>(action)) {
        const bool only_answers_the_alert = model.alert && !is_tap<LeaveTapped>(action);
        model = touched(std::move(model), now);
        if (only_answers_the_alert) return stay(std::move(model));
    }
    // Whoever speaks or listens is there, though they touch nothing.
    if (std::holds_alternative<SoundNoticed>(action) && uses_sound(model))
        model = touched(std::move(model), now);
    notice_surroundings(model.surroundings, action);
    if (const auto* arrived = std::get_if<ContentArrived>(&action)) {
        model.next_content = arrived->content;
        return stay(std::move(model));
    }
    if (std::holds_alternative<KeyPressed>(action)) return stay(somebody_is_there(std::move(model), now));
    if (std::holds_alternative<GlassTouched>(action))
        return stay(with_picture(touched(std::move(model), now)));
    if (const auto* headphones = std::get_if<HeadphonesChanged>(&action))
        return stay(read_to_headphones(std::move(model), headphones->plugged_in));
    if (auto step = everywhere(model, action, now)) return std::move(*step);
    if (auto step = from_a_persons_page(model, action, now)) return std::move(*step);
    if (model.set_aside && answers_set_aside(action, model.stage))
        return at_stage_set_aside(std::move(model), action, now);
    return at_stage(std::move(model), action, now);
}

} // namespace

bool staff_are_in(const Model& model) {
    const bool over_theirs =
        std::holds_alternative<ChooseComfort>(model.stage) && model.beneath && staff_are_in(*model.beneath);
    return staff_are_in(model.stage) || over_theirs;
}

Step update(Model model, const Action& action, Moment now) {
    const bool sounds = uses_sound(model);
    Step step = without_sound_left_behind(judged(std::move(model), action, now), sounds);
    step = with_questions_of(std::move(step), action);
    step = with_content_at_the_doors(std::move(step));
    if (staff_are_in(step.model) || !leads_privately(step.model))
        step.model = with_picture(std::move(step.model));
    return step;
}

} // namespace fengqiao::kiosk
