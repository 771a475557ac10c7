#pragma once

#include "app/kiosk/flow/comfort_tap.h"
#include "app/kiosk/flow/station_taps.h"
#include "app/kiosk/flow/writing_taps.h"
#include "core/complaint/terms.h"
#include "core/journal/event_type.h"
#include "core/rating/satisfaction.h"

#include <variant>

namespace fengqiao::kiosk {

// What a finger can say. A screen returns at most one, and nothing else: it cannot answer for another thread.

enum class Door { Complain, Track, Rate, Services, Fraud };

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
struct ForWhomTapped {}; // opens the page that asks for whom it is
enum class Answer { Business, Cause, When, Request, Words, Phone, Name, Party };
struct ChangeTapped {
    Answer answer{};
};
struct SendTapped {};
struct TakenTapped {}; // 我已拿到
struct PrintAgainTapped {};
struct WithdrawTapped {};
struct RateThisTapped {};
struct DisagreeTapped {}; // what may be applied for against the outcome
struct MediationTapped {};
struct EndMediationTapped {};
struct ConsentTapped {}; // to what the page says, and to nothing else
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
struct StillHereTapped {};
struct LeaveTapped {};
struct CornerHeld {};
struct StaffLeaveTapped {};
struct ActTapped {
    EventType act{};
};
struct HandOverTapped {}; // the glass goes to the customer for the five keys

using TapKinds =
    std::variant<DoorTapped, ChoiceTapped, QuestionTapped, MoreTapped, DigitTapped, EraseTapped, BackTapped,
                 ContinueTapped, SkipTapped, AnonymousTapped, TitleTapped, OtherSurnameTapped, ForWhomTapped,
                 ChangeTapped, SendTapped, TakenTapped, PrintAgainTapped, WithdrawTapped, RateThisTapped,
                 DisagreeTapped, MediationTapped, EndMediationTapped, ConsentTapped, SubjectTapped, KeyTapped,
                 UndoTapped, CallStaffTapped, LanguageTapped, ComfortTapped, TextSizeTapped, ThemeTapped,
                 ElderModeTapped, ReadAloudTapped, EveryPageTapped, VolumeTapped, SpeedTapped, LowReachTapped,
                 PictureTapped, StillHereTapped, LeaveTapped, CornerHeld, StaffLeaveTapped, ActTapped,
                 HandOverTapped, StationTapped, WelfareTapped, AskLoanTapped, LoanTapped, WritingDoorTapped, LetterTapped,
                 CapitalsTapped, CandidateTapped, MoreCandidatesTapped, SyllableTapped, CaretTapped,
                 StrokeDrawn, StrokeUndone, StrokesCleared, RecordTapped, PlayTapped, ThrowAwayTapped>;

// Copied and destroyed in one file. Fifty kinds of a thing, copied anew wherever a page may return one, were
// a third of what it took to compile a page.
struct Tap : TapKinds {
    using TapKinds::TapKinds;
    Tap(const Tap& other);
    Tap(Tap&& other) noexcept;
    Tap& operator=(const Tap& other);
    Tap& operator=(Tap&& other) noexcept;
    ~Tap();
};

} // namespace fengqiao::kiosk
