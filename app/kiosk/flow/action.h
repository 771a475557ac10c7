#pragma once

#include "app/kiosk/flow/stage.h"
#include "core/basics/result.h"
#include "core/sync/sync_alarm.h"

namespace fengqiao::kiosk {

// What a finger can say. A screen returns at most one, and nothing else: it cannot answer for another thread.

enum class Door { Complain, Track, Rate };

struct DoorTapped {
    Door door{};
};
struct ChoiceTapped { // a tile, a chip or a row of the present stage, by place
    std::size_t place{0};
};
struct QuestionTapped { // an answer to one of several questions on a page
    std::size_t question{0};
    std::size_t place{0};
};
struct MoreTapped {}; // next page of a list
struct DigitTapped {
    char digit{'0'};
};
struct EraseTapped {};
struct BackTapped {};
struct ContinueTapped {};
struct SkipTapped {};
struct AnonymousTapped {};
struct TitleTapped {
    Title title{};
};
struct OtherSurnameTapped {};
enum class Answer { Business, Cause, When, Request, Words, Phone, Name };
struct ChangeTapped {
    Answer answer{};
};
struct SendTapped {};
struct TakenTapped {}; // 我已拿到
struct PrintAgainTapped {};
struct WithdrawTapped {};
struct RateThisTapped {};
enum class RatingSubject { Service, MyComplaint };
struct SubjectTapped {
    RatingSubject subject{};
};
struct KeyTapped {
    Satisfaction level{};
};
struct UndoTapped {};
struct CallStaffTapped {};
struct LanguageTapped {
    Language language{};
};
struct LargeTypeTapped {};
struct StillHereTapped {};
struct LeaveTapped {};
struct CornerHeld {};
struct StaffLeaveTapped {};
struct ActTapped {
    EventType act{};
};
struct HandOverTapped {}; // the glass goes to the customer for the five keys

using Tap =
    std::variant<DoorTapped, ChoiceTapped, QuestionTapped, MoreTapped, DigitTapped, EraseTapped, BackTapped,
                 ContinueTapped, SkipTapped, AnonymousTapped, TitleTapped, OtherSurnameTapped, ChangeTapped,
                 SendTapped, TakenTapped, PrintAgainTapped, WithdrawTapped, RateThisTapped, SubjectTapped,
                 KeyTapped, UndoTapped, CallStaffTapped, LanguageTapped, LargeTypeTapped, StillHereTapped,
                 LeaveTapped, CornerHeld, StaffLeaveTapped, ActTapped, HandOverTapped>;

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
struct WithdrawalKept {
    Result<void> answer;
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
struct Printed {
    Result<void> answer;
};
struct StoreFailed {
    Trouble trouble;
};
struct LineChanged { // headquarters answered, or could not be reached
    bool up{true};
    std::optional<SyncAlarm> alarm; // what somebody has to look at

    friend bool operator==(const LineChanged&, const LineChanged&) = default;
};
struct Tick {};

// What can happen to the glass: a finger, an answer from another thread, or time.
using Action = std::variant<Tap, ComplaintKept, CaseFound, RatingKept, WithdrawalKept, SignedIn, CasesListed,
                            CaseOpened, ActKept, HandOverReady, Printed, StoreFailed, LineChanged, Tick>;

// The tap of that kind, if that is what happened.
template <class T> const T* tap_in(const Action& action) {
    const auto* tap = std::get_if<Tap>(&action);
    return tap ? std::get_if<T>(tap) : nullptr;
}
template <class T> bool is_tap(const Action& action) {
    return tap_in<T>(action) != nullptr;
}

} // namespace fengqiao::kiosk
