#include "app/kiosk/flow/mediation_flow.h"

namespace fengqiao::kiosk {
namespace {

// One page back; from the first, to the complaint it is about.
Step back(ApplyForMediation here, Model model) {
    if (here.mode) {
        here.mode.reset();
    } else if (here.chosen) {
        here.chosen.reset();
    } else {
        return go(std::move(model), TrackShown{.found = std::move(here.about)});
    }
    return go(std::move(model), std::move(here));
}

// Place 0 is the committee's own choice, then the mediators as they are listed.
Step choose_mediator(ApplyForMediation here, Model model, std::size_t place) {
    if (place > here.about.mediators.size()) return stay(std::move(model));
    here.chosen = place == 0 ? PersonId{} : here.about.mediators[place - 1].person;
    return go(std::move(model), std::move(here));
}

Step choose_mode(ApplyForMediation here, Model model, std::size_t place) {
    if (place >= mediation_modes.size()) return stay(std::move(model));
    here.mode = mediation_modes[place];
    return go(std::move(model), std::move(here));
}

} // namespace

Step apply_for_mediation(Model model, TrackedCase about) {
    if (!about.mediation_open) return stay(std::move(model));
    return go(std::move(model), ApplyForMediation{.about = std::move(about)});
}

Step at(ApplyForMediation here, Model model, const Action& action, Moment) {
    if (is_tap<BackTapped>(action)) return back(std::move(here), std::move(model));
    if (const auto* choice = tap_in<ChoiceTapped>(action)) {
        if (!here.chosen) return choose_mediator(std::move(here), std::move(model), choice->place);
        if (!here.mode) return choose_mode(std::move(here), std::move(model), choice->place);
    }
    // The last page asks for nothing but consent, and only this press gives it.
    if (!is_tap<ConsentTapped>(action) || !here.mode) return stay(std::move(model));
    KeepMediation keep{here.about.case_id,
                       {.chosen = *here.chosen,
                        .mode = *here.mode,
                        .requests = here.about.requests,
                        .consent = true,
                        .notice_version = std::string{sharing_notice_version}}};
    return go(std::move(model), SavingMediation{}, std::move(keep));
}

Step at(SavingMediation, Model model, const Action& action, Moment now) {
    const auto* kept = std::get_if<MediationKept>(&action);
    if (!kept) return stay(std::move(model));
    if (!kept->answer) return go(std::move(model), OutOfService{reason_of(kept->answer.error())});
    return go(std::move(model), Thanks{ThanksFor::Mediation, now.steady, {}, *kept->answer});
}

} // namespace fengqiao::kiosk
