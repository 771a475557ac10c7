#pragma once

#include "app/kiosk/flow/action.h"
#include "core/receipt/forms.h"

namespace fengqiao::kiosk {

// What the glass asks of the world, as values. Each is performed on a thread of its own and answered by an
// action.

struct KeepComplaint {
    ValidComplaint complaint;
    Language language{};
};
struct PrintReceipt {
    Receipt receipt;
    CodeModules code;
};
struct PrintForm {
    FormKind kind{};
    TrackedCase about;
    Language language{};
};
struct FindCase {
    std::string number;
    std::string tail; // last four of the phone, or the pick-up code
};
struct KeepRating {
    CaseId case_id;
    Rated rating;
    std::string remark; // in the customer's own words, or empty
};
struct KeepServiceRating {
    ServiceRated rating;
    std::optional<OpinionGiven> remark;
};
struct KeepWithdrawal {
    CaseId case_id;
};
struct KeepMediation {
    CaseId case_id;
    MediationApplied application;
};
struct EndMediation {
    CaseId case_id;
};
struct SignIn {
    std::string staff_number;
    std::string pin;
};
struct ListCases {
    PersonId person;
};
struct OpenCase {
    CaseId case_id;
    PersonId person;
};
struct KeepAct {
    CaseId case_id;
    PersonId person;
    EventBody body;
};
struct PrepareHandOver {
    CaseId case_id;
};

struct KeepStationEvent { // of the customer at the glass
    EventBody body;
};
struct AskHall {
    std::vector<std::string> items; // that are lent here
};
struct KeepLoan {
    std::string item;
    LoanStep step{};
    PersonId person;                // zero: the customer asks
    std::vector<std::string> items; // whose stand is asked with it
};

struct ReadPinyin {
    PinyinQuestion question;
};
struct ReadHand {
    std::vector<InkStroke> strokes;
};

struct AskRecorder {}; // whether anything can be recorded just now
struct StartRecording {};
struct StopRecording {}; // what was said is the answer
struct PlayRecording {
    Attachment recording;
};
struct PlayAttachment { // of a case that this person may open
    CaseId case_id;
    Hash name{};
    PersonId person;
};
struct StopSound {}; // what is being recorded is gone, what is being played is heard no more

using Effect =
    std::variant<KeepComplaint, PrintReceipt, PrintForm, FindCase, KeepRating, KeepServiceRating,
                 KeepWithdrawal, KeepMediation, EndMediation, SignIn, ListCases, OpenCase, KeepAct,
                 PrepareHandOver, KeepStationEvent, AskHall, KeepLoan, ReadPinyin, ReadHand, AskRecorder,
                 StartRecording, StopRecording, PlayRecording, PlayAttachment, StopSound>;

} // namespace fengqiao::kiosk
