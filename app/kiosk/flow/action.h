#pragma once

#include "app/kiosk/flow/noticed.h"
#include "app/kiosk/flow/stage.h"
#include "app/kiosk/flow/tap.h"
#include "core/basics/result.h"
#include "core/kiosk/hall.h"

namespace fengqiao::kiosk {

struct ComplaintKept {
    Result<Filed> answer;
    Receipt receipt; // empty when it was not kept
    CodeModules code;
};
struct CaseFound {
    Result<std::variant<TrackedCase, NotTracked>> answer;
};
struct RatingKept {
    Result<void> answer;
};
struct WithdrawalKept { // of the complaint, or of an application for mediation
    Result<void> answer;
};
struct MediationKept {
    Result<Day> answer; // the day by which the committee answers
};
struct SignedIn {
    Result<std::variant<StaffPass, SignInRefused>> answer;
};
struct CasesListed {
    Result<std::vector<CaseSummary>> answer;
};
struct CaseOpened {
    Result<CaseView> answer;
};
struct ActKept {
    Result<CaseView> answer; // the case as it stands after the act
};
struct HandOverReady {
    Result<TrackedCase> answer;
};
struct StationKept { // an event of the station is on disk, or is not
    EventType type{};
    Result<void> answer;
};
struct HallFound {
    Result<HallState> answer;
};
struct Printed {
    Result<void> answer;
    std::string number{}; // of the receipt: one that comes late says nothing about the next customer's
};
// What a scanner read: a complaint number, or nothing of ours. Of such a text nothing reaches the model.
struct Scanned {
    std::optional<std::string> number;
};
// To the question or strokes they repeat: what has changed since then has another answer.
struct PinyinRead {
    PinyinQuestion question;
    Result<PinyinAnswer> answer;
};
struct HandRead {
    std::vector<InkStroke> strokes;
    Result<std::vector<std::string>> answer;
};
struct RecorderAsked {
    RecorderReadiness readiness{};
};
struct RecordingBegun {
    RecorderReadiness readiness{};
};
struct RecordingMade {
    Result<Attachment> answer;
};
struct PlayingBegun {
    Result<void> answer;
};
struct SoundStopped {};
struct SoundNoticed { // of microphone and loudspeaker themselves: it answers no effect
    SoundFacts facts;
};
struct Tick {};

// What can happen to the glass: a finger, an answer from another thread, or time.
using Action = std::variant<Tap, ComplaintKept, CaseFound, RatingKept, WithdrawalKept, MediationKept,
                            SignedIn, CasesListed, CaseOpened, ActKept, HandOverReady, StationKept, HallFound,
                            Printed, Scanned, PinyinRead, HandRead, RecorderAsked, RecordingBegun,
                            RecordingMade, PlayingBegun, SoundStopped, SoundNoticed, StoreFailed, LineChanged,
                            ContentArrived, SpeechChanged, KeyPressed, GlassTouched, HeadphonesChanged, Tick>;

// The tap of that kind, if that is what happened.
template <class T> const T* tap_in(const Action& action) {
    const auto* tap = std::get_if<Tap>(&action);
    return tap ? std::get_if<T>(tap) : nullptr;
}
template <class T> bool is_tap(const Action& action) {
    return tap_in<T>(action) != nullptr;
}

} // namespace fengqiao::kiosk
