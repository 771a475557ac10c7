#include "app/kiosk/screens/case_words.h"

#include "core/text/format.h"

#include <utility>

// State, level, role and question in words; the long list of events is in event_words.cpp.
namespace fengqiao::kiosk {
namespace {

constexpr int soon_days = 3;

} // namespace

Msg status_of(State state) {
    switch (state) {
    case State::Draft: return Msg::StatusDraft;
    case State::Registered: return Msg::StatusRegistered;
    case State::Handling: return Msg::StatusHandling;
    case State::Decided: return Msg::StatusDecided;
    case State::Notified: return Msg::StatusNotified;
    case State::Recontact: return Msg::StatusRecontact;
    case State::MediationPending: return Msg::StatusMediationPending;
    case State::Mediating: return Msg::StatusMediating;
    case State::Reexamination: return Msg::StatusReexamination;
    case State::Closed: return Msg::StatusClosed;
    case State::Withdrawn: return Msg::StatusWithdrawn;
    case State::Rejected: return Msg::StatusRejected;
    case State::Merged: return Msg::StatusMerged;
    case State::Archived: return Msg::StatusArchived;
    }
    std::unreachable();
}

std::optional<Msg> next_step(State state) {
    switch (state) {
    case State::Draft: return Msg::NextDraft;
    case State::Registered: return Msg::NextRegistered;
    case State::Handling: return Msg::NextHandling;
    case State::Decided: return Msg::NextDecided;
    case State::Notified: return Msg::NextNotified;
    case State::Recontact: return Msg::NextRecontact;
    case State::MediationPending: return Msg::NextMediationPending;
    case State::Mediating: return Msg::NextMediating;
    case State::Reexamination: return Msg::NextReexamination;
    case State::Closed:
    case State::Withdrawn:
    case State::Rejected:
    case State::Merged:
    case State::Archived: return std::nullopt;
    }
    std::unreachable();
}

Msg short_word(State state) {
    switch (state) {
    case State::Draft: return Msg::StateDraft;
    case State::Registered: return Msg::StateRegistered;
    case State::Handling: return Msg::StateHandling;
    case State::Decided: return Msg::StateDecided;
    case State::Notified: return Msg::StateNotified;
    case State::Recontact: return Msg::StateRecontact;
    case State::MediationPending: return Msg::StateMediationPending;
    case State::Mediating: return Msg::StateMediating;
    case State::Reexamination: return Msg::StateReexamination;
    case State::Closed: return Msg::StateClosed;
    case State::Withdrawn: return Msg::StateWithdrawn;
    case State::Rejected: return Msg::StateRejected;
    case State::Merged: return Msg::StateMerged;
    case State::Archived: return Msg::StateArchived;
    }
    std::unreachable();
}

Msg word_of(Level level) {
    switch (level) {
    case Level::Branch: return Msg::LevelBranch;
    case Level::Station: return Msg::LevelStation;
    case Level::Headquarters: return Msg::LevelHeadquarters;
    }
    std::unreachable();
}

Msg word_of(Role role) {
    switch (role) {
    case Role::Customer: return Msg::RoleCustomer;
    case Role::LobbyManager: return Msg::RoleLobbyManager;
    case Role::FirstHandler: return Msg::RoleFirstHandler;
    case Role::BranchHead: return Msg::RoleBranchHead;
    case Role::StationOfficer: return Msg::RoleStationOfficer;
    case Role::Mediator: return Msg::RoleMediator;
    case Role::Headquarters: return Msg::RoleHeadquarters;
    case Role::System: return Msg::RoleSystem;
    }
    std::unreachable();
}

Msg word_of(ActQuestion question) {
    switch (question) {
    case ActQuestion::Verified: return Msg::QuestionVerified;
    case ActQuestion::Method: return Msg::QuestionMethod;
    case ActQuestion::Reached: return Msg::QuestionReached;
    case ActQuestion::Kind: return Msg::QuestionKind;
    case ActQuestion::Answer: return Msg::QuestionAnswer;
    case ActQuestion::Words: return Msg::QuestionWords;
    case ActQuestion::Outcome: return Msg::QuestionOutcome;
    case ActQuestion::Finding: return Msg::QuestionFinding;
    case ActQuestion::Basis: return Msg::QuestionBasis;
    case ActQuestion::Reasons: return Msg::QuestionReasons;
    case ActQuestion::Remedies: return Msg::QuestionRemedies;
    case ActQuestion::Reason: return Msg::QuestionReason;
    }
    std::unreachable();
}

Msg word_of(Satisfaction level) {
    switch (level) {
    case Satisfaction::VeryGood: return Msg::FaceVeryGood;
    case Satisfaction::Good: return Msg::FaceGood;
    case Satisfaction::Fair: return Msg::FaceFair;
    case Satisfaction::Bad: return Msg::FaceBad;
    case Satisfaction::VeryBad: return Msg::FaceVeryBad;
    }
    std::unreachable();
}

Msg word_of(Occurred occurred) {
    switch (occurred) {
    case Occurred::Today: return Msg::ComplaintToday;
    case Occurred::ThisWeek: return Msg::ComplaintThisWeek;
    case Occurred::Earlier: return Msg::ComplaintEarlier;
    case Occurred::Unknown: return Msg::ComplaintUnknown;
    }
    std::unreachable();
}

DueWords due_words(const ui::Ui& ui, Day due) {
    const auto left = (due - day_in_china(ui.now().wall)).count();
    if (left < 0) return {ui.say(Msg::StaffOverdue, {{"count", -left}}), ui::Signal::Danger};
    if (left == 0) return {ui.say(Msg::StaffDueToday), ui::Signal::Danger};
    return {ui.say(Msg::StaffDueIn, {{"count", left}}),
            left <= soon_days ? ui::Signal::Warning : ui::Signal::Good};
}

std::string wait_words(const ui::Ui& ui, const WaitWords& words, milliseconds wait) {
    const auto seconds_left = std::chrono::ceil<seconds>(wait).count();
    if (seconds_left <= 90) return ui.say(words.in_seconds, {{"count", seconds_left}});
    return ui.say(words.in_minutes, {{"count", std::chrono::ceil<std::chrono::minutes>(wait).count()}});
}

} // namespace fengqiao::kiosk
