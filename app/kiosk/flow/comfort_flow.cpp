#include "app/kiosk/flow/comfort_flow.h"

#include "core/basics/check.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

// Off again gives back what the house begins with, so that one tap undoes the other.
Comfort with_elder_mode_switched(Comfort comfort, const Comfort& house) {
    comfort.unhurried = !comfort.unhurried;
    comfort.read_aloud = comfort.unhurried || house.read_aloud;
    if (!comfort.unhurried)
        comfort.size = house.size;
    else if (comfort.size < TextSize::Large)
        comfort.size = TextSize::Large;
    return comfort;
}

// An answer that was asked for by the page beneath finds it there. A broken store is told at once.
Step answer_beneath(Model model, const Action& action, Moment now) {
    Step step = update(close_comfort(std::move(model)), action, now);
    if (std::holds_alternative<OutOfService>(step.model.stage)) return step;
    step.model.beneath = std::move(step.model.stage);
    step.model.stage = ChooseComfort{};
    return step;
}

} // namespace

bool leads_privately(const Model& model) {
    return model.comfort.read_aloud && model.surroundings.headphones &&
           model.surroundings.speech != SpeakerState::NoSound;
}

Model read_to_headphones(Model model, bool plugged_in) {
    if (staff_are_in(model) || model.surroundings.speech == SpeakerState::NoSound) return model;
    model.comfort.read_aloud = plugged_in;
    if (plugged_in) ++model.asked_to_read;
    return model;
}

Model with_picture(Model model) {
    model.comfort.picture_off = false;
    return model;
}

Model with_picture_switched(Model model) {
    if (model.comfort.picture_off) return with_picture(std::move(model));
    const bool heard = std::exchange(model.comfort.read_aloud, true);
    if (staff_are_in(model) || !leads_privately(model)) {
        model.comfort.read_aloud = heard;
        return model;
    }
    model.comfort.picture_off = true;
    ++model.asked_to_read;
    return model;
}

Step open_comfort(Model model) {
    // A face that is still held was pressed by somebody who turned to something else: it is pressed again.
    if (auto* keys = std::get_if<RatingKeys>(&model.stage)) keys->held.reset();
    model.beneath = std::move(model.stage);
    return go(std::move(model), ChooseComfort{});
}

Model close_comfort(Model model) {
    check(model.beneath.has_value(), "the comfort page lies over another page");
    model.stage = std::move(*model.beneath);
    model.beneath.reset();
    return model;
}

Step at(ChooseComfort, Model model, const Action& action, Moment now) {
    if (!std::holds_alternative<Tap>(action)) return answer_beneath(std::move(model), action, now);
    if (const auto* size = tap_in<TextSizeTapped>(action)) model.comfort.size = size->size;
    if (const auto* theme = tap_in<ThemeTapped>(action)) model.comfort.theme = theme->theme;
    if (is_tap<ElderModeTapped>(action))
        model.comfort = with_elder_mode_switched(model.comfort, model.house->comfort);
    if (is_tap<LowReachTapped>(action)) model.comfort.low_reach = !model.comfort.low_reach;
    if (is_tap<EveryPageTapped>(action)) model.comfort.read_aloud = !model.comfort.read_aloud;
    if (const auto* tapped = tap_in<VolumeTapped>(action))
        model.comfort.volume = std::clamp(tapped->volume, 1, volume_steps);
    if (const auto* tapped = tap_in<SpeedTapped>(action))
        model.comfort.speed = std::clamp(tapped->speed, 1, speed_steps);
    const bool done = is_tap<ContinueTapped>(action) || is_tap<BackTapped>(action);
    return stay(done ? close_comfort(std::move(model)) : std::move(model));
}

} // namespace fengqiao::kiosk
