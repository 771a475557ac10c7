#include "app/kiosk/flow/recording_flow.h"

#include "app/kiosk/flow/complaint_steps.h"

namespace fengqiao::kiosk {
namespace {

using Doing = RecordStory::Doing;

bool uses_sound(const Stage& stage) {
    if (const auto* story = std::get_if<RecordStory>(&stage))
        return story->doing != Doing::Asking && story->doing != Doing::Resting;
    const auto* staff = std::get_if<StaffCase>(&stage);
    return staff && staff->playing;
}

void quieten(std::optional<Stage>& covered) {
    if (!covered || !uses_sound(*covered)) return;
    if (auto* story = std::get_if<RecordStory>(&*covered)) story->doing = Doing::Resting;
    if (auto* staff = std::get_if<StaffCase>(&*covered)) staff->playing.reset();
}

Step rest(Model model, RecordStory here, bool failed = false) {
    here.doing = Doing::Resting;
    here.sound = {};
    here.failed = failed;
    return go(std::move(model), std::move(here));
}

// The big key: begins, and when it is recording ends.
Step record_tapped(Model model, RecordStory here) {
    switch (here.doing) {
    case Doing::Asking:
    case Doing::Beginning:
    case Doing::Ending: return stay(std::move(model));
    case Doing::Recording:
        here.doing = Doing::Ending;
        return go(std::move(model), std::move(here), StopRecording{});
    case Doing::Resting:
    case Doing::Playing: break;
    }
    if (here.readiness != RecorderReadiness::Ready) return stay(std::move(model));
    here.doing = Doing::Beginning;
    here.failed = false;
    here.sound = {};
    return go(std::move(model), std::move(here), StartRecording{});
}

Step play_tapped(Model model, RecordStory here) {
    if (here.doing == Doing::Playing) return rest(std::move(model), std::move(here));
    if (here.doing != Doing::Resting || here.draft.attachments.empty()) return stay(std::move(model));
    here.doing = Doing::Playing;
    here.failed = false;
    here.sound = {};
    PlayRecording play{here.draft.attachments.front()};
    return go(std::move(model), std::move(here), std::move(play));
}

Step noticed(Model model, RecordStory here, const SoundFacts& facts) {
    const bool works = facts.doing != SoundFacts::Doing::Nothing;
    if (here.doing == Doing::Recording) {
        here.sound = facts;
        if (works) return go(std::move(model), std::move(here));
        here.doing = Doing::Ending; // three minutes, or the microphone was pulled out
        return go(std::move(model), std::move(here), StopRecording{});
    }
    if (here.doing != Doing::Playing) return stay(std::move(model));
    if (!works) return rest(std::move(model), std::move(here));
    here.sound = facts;
    return go(std::move(model), std::move(here));
}

Step made(Model model, RecordStory here, const Result<Attachment>& answer) {
    if (here.doing != Doing::Ending) return stay(std::move(model));
    if (answer) here.draft.attachments = {*answer};
    return rest(std::move(model), std::move(here), !answer);
}

Step begun(Model model, RecordStory here, RecorderReadiness readiness) {
    if (here.doing != Doing::Beginning) return stay(std::move(model));
    here.readiness = readiness;
    if (readiness != RecorderReadiness::Ready) return rest(std::move(model), std::move(here));
    here.doing = Doing::Recording;
    return go(std::move(model), std::move(here));
}

Step back_to_words(Model model, RecordStory here) {
    SayMore words{std::move(static_cast<SayMore&>(here))};
    return go(std::move(model), std::move(words));
}

} // namespace

bool uses_sound(const Model& model) {
    return uses_sound(model.stage);
}

Step open_recording(Model model, SayMore here) {
    return go(std::move(model), RecordStory{std::move(here)}, AskRecorder{});
}

Step at(RecordStory here, Model model, const Action& action, Moment) {
    if (const auto* asked = std::get_if<RecorderAsked>(&action)) {
        if (here.doing != Doing::Asking) return stay(std::move(model));
        here.readiness = asked->readiness;
        return rest(std::move(model), std::move(here));
    }
    if (const auto* answer = std::get_if<RecordingBegun>(&action))
        return begun(std::move(model), std::move(here), answer->readiness);
    if (const auto* answer = std::get_if<RecordingMade>(&action))
        return made(std::move(model), std::move(here), answer->answer);
    if (const auto* told = std::get_if<SoundNoticed>(&action))
        return noticed(std::move(model), std::move(here), told->facts);
    if (const auto* played = std::get_if<PlayingBegun>(&action)) {
        if (played->answer || here.doing != Doing::Playing) return stay(std::move(model));
        return rest(std::move(model), std::move(here), true);
    }
    // What was said is the customer's: going back keeps it, and only the key that says so throws it away.
    if (goes_back(action) || is_tap<ContinueTapped>(action))
        return back_to_words(std::move(model), std::move(here));
    if (is_tap<RecordTapped>(action)) return record_tapped(std::move(model), std::move(here));
    if (is_tap<PlayTapped>(action)) return play_tapped(std::move(model), std::move(here));
    if (!is_tap<ThrowAwayTapped>(action)) return stay(std::move(model));
    here.draft.attachments.clear();
    return rest(std::move(model), std::move(here));
}

std::optional<Step> sound_of_case(Model& model, StaffCase& here, const Action& action) {
    if (const auto* begins = std::get_if<PlayingBegun>(&action)) {
        if (here.playing && !begins->answer) {
            here.playing.reset();
            here.unheard = true;
        }
        return go(std::move(model), std::move(here));
    }
    if (const auto* told = std::get_if<SoundNoticed>(&action)) {
        here.played = told->facts.at;
        if (told->facts.doing == SoundFacts::Doing::Nothing) here.playing.reset();
        return go(std::move(model), std::move(here));
    }
    const auto* tapped = tap_in<PlayTapped>(action);
    if (!tapped || tapped->place >= here.view.facts.attachments.size()) return std::nullopt;
    here.unheard = false;
    here.played = {};
    if (std::exchange(here.playing, std::nullopt) == tapped->place)
        return go(std::move(model), std::move(here));
    here.playing = tapped->place;
    const PlayAttachment play{here.view.summary.case_id, here.view.facts.attachments[tapped->place].name,
                              here.pass.person};
    return go(std::move(model), std::move(here), play);
}

Step without_sound_left_behind(Step step, bool was_used) {
    quieten(step.model.set_aside);
    quieten(step.model.beneath);
    if (was_used && !uses_sound(step.model.stage)) step.effects.push_back(StopSound{});
    return step;
}

} // namespace fengqiao::kiosk
