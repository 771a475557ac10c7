#include "app/kiosk/voice/page_voice.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

// Only those, in their order.
std::vector<ui::Placed> only(const std::vector<ui::Placed>& placed, auto&& wanted) {
    std::vector<ui::Placed> some;
    std::ranges::copy_if(placed, std::back_inserter(some), wanted);
    return some;
}

} // namespace

void PageVoice::read(const Model& model, const std::vector<ui::Placed>& placed, const Locale& locale) {
    const bool privately = private_output_.is_plugged_in();
    speak(model, page_speech(spoken_parts(placed, privately), locale, privately));
}

void PageVoice::read_focus(const Model& model, const ui::Memory& glass, const Locale& locale) {
    const bool privately = private_output_.is_plugged_in();
    const auto at = glass.focus.at();
    if (!at) return;
    // What is being written is said by no output; that one stands in it has to be.
    if (const ui::Placed* thing = glass.find(*at); thing && thing->kind == ui::PlacedKind::Field)
        return speak(model, {{locale.say(Msg::WriteTextInFocus), false}});
    speak(model, page_speech(parts_in_focus(glass.placed, *at, privately), locale, privately));
}

void PageVoice::speak(const Model& model, std::vector<Sentence> sentences) {
    if (sentences.empty()) return;
    speaker_.speak({.sentences = std::move(sentences),
                    .language = model.comfort.language,
                    .volume = model.comfort.volume,
                    .speed = model.comfort.speed});
}

void PageVoice::follow(const Model& model, const ui::Memory& glass, const Locale& locale, int page) {
    const std::vector<ui::Placed>& placed = glass.placed;
    const bool silent = model.surroundings.speech == SpeakerState::NoSound;
    if (silent || staff_are_in(model)) return told_.reset();
    if (uses_sound(model)) return hush_for_the_customer();
    const Comfort& comfort = model.comfort;
    Told now{key_of(placed, page), model.asked_to_read, comfort.language,   comfort.volume,
             comfort.speed,        comfort.read_aloud,  glass.focus.moves()};
    const Told before = std::exchange(told_, now).value_or(Told{});
    const bool tuned = std::holds_alternative<ChooseComfort>(model.stage) && before.volume != 0 &&
                       (before.volume != now.volume || before.speed != now.speed);
    if (tuned) {
        const Msg changed = before.volume != now.volume ? Msg::VoiceVolume : Msg::VoiceSpeed;
        return read(model, only(placed, [&](const ui::Placed& one) { return one.msg == changed; }), locale);
    }
    if (!comfort.read_aloud) {
        if (before.read_aloud) speaker_.hush(); // whoever asked for it has left the doors
        return;
    }
    const bool another = before.key.page != now.key.page || before.language != now.language;
    const bool asked = before.asked != now.asked;
    if (another || asked) return read(model, placed, locale);
    if (before.moves != now.moves) return read_focus(model, glass, locale);
    if (before.key.warnings != now.key.warnings && !now.key.warnings.empty())
        read(model, only(placed, [](const ui::Placed& one) { return one.kind == ui::PlacedKind::Banner; }),
             locale);
}

// Who records or listens is not talked to; what is on the page then is read again afterwards.
void PageVoice::hush_for_the_customer() {
    if (told_) speaker_.hush();
    told_.reset();
}

void PageVoice::forget() {
    speaker_.hush();
    told_.reset();
}

} // namespace fengqiao::kiosk
