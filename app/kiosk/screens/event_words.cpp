#include "app/kiosk/screens/case_words.h"

#include "core/text/format.h"

#include <utility>

namespace fengqiao::kiosk {

Msg word_of(EventType event) {
    switch (event) {
    case EventType::Submitted: return Msg::EventSubmitted;
    case EventType::StaffNamed: return Msg::EventStaffNamed;
    case EventType::RegisteredForwarded: return Msg::EventRegisteredForwarded;
    case EventType::Reclassified: return Msg::EventReclassified;
    case EventType::Accepted: return Msg::EventAccepted;
    case EventType::Rejected: return Msg::EventRejected;
    case EventType::Merged: return Msg::EventMerged;
    case EventType::Assigned: return Msg::EventAssigned;
    case EventType::Contacted: return Msg::EventContacted;
    case EventType::NoteAdded: return Msg::EventNoteAdded;
    case EventType::EvidenceShown: return Msg::EventEvidenceShown;
    case EventType::AssistRequested: return Msg::EventAssistRequested;
    case EventType::Paused: return Msg::EventPaused;
    case EventType::Resumed: return Msg::EventResumed;
    case EventType::ExtendedTo30: return Msg::EventExtendedTo30;
    case EventType::ExtendedTo60: return Msg::EventExtendedTo60;
    case EventType::Escalated: return Msg::EventEscalated;
    case EventType::Returned: return Msg::EventReturned;
    case EventType::Urged: return Msg::EventUrged;
    case EventType::Decided: return Msg::EventDecided;
    case EventType::Notified: return Msg::EventNotified;
    case EventType::Rated: return Msg::EventRated;
    case EventType::ServiceRated: return Msg::EventServiceRated;
    case EventType::RatingTimedOut: return Msg::EventRatingTimedOut;
    case EventType::RecontactDone: return Msg::EventRecontactDone;
    case EventType::MediationApplied: return Msg::EventMediationApplied;
    case EventType::MediationAccepted: return Msg::EventMediationAccepted;
    case EventType::MediationDeclined: return Msg::EventMediationDeclined;
    case EventType::Agreed: return Msg::EventAgreed;
    case EventType::NotAgreed: return Msg::EventNotAgreed;
    case EventType::MediationWithdrawn: return Msg::EventMediationWithdrawn;
    case EventType::ConfirmedByCourt: return Msg::EventConfirmedByCourt;
    case EventType::Performed: return Msg::EventPerformed;
    case EventType::Defaulted: return Msg::EventDefaulted;
    case EventType::ReexaminationApplied: return Msg::EventReexaminationApplied;
    case EventType::ReexaminationDecided: return Msg::EventReexaminationDecided;
    case EventType::Withdrawn: return Msg::EventWithdrawn;
    case EventType::FollowedUp: return Msg::EventFollowedUp;
    case EventType::Reopened: return Msg::EventReopened;
    case EventType::RectificationOpened: return Msg::EventRectificationOpened;
    case EventType::RectificationClosed: return Msg::EventRectificationClosed;
    case EventType::Referred: return Msg::EventReferred;
    case EventType::MarkedMajor: return Msg::EventMarkedMajor;
    case EventType::Archived: return Msg::EventArchived;
    case EventType::PageShown: return Msg::EventPageShown;
    case EventType::QuizTaken: return Msg::EventQuizTaken;
    case EventType::OpinionGiven: return Msg::EventOpinionGiven;
    case EventType::LoanNoted: return Msg::EventLoanNoted;
    case EventType::ClockObserved:
    case EventType::KeyRotated:
    case EventType::Imported:
    case EventType::Erased: return Msg::EventSystem;
    }
    std::unreachable();
}

std::optional<ActWords> words_of_act(EventType act) {
    if (act == EventType::Accepted) return ActWords{Msg::ActAccepted, ui::Icon::CheckCircle};
    if (act == EventType::Contacted) return ActWords{Msg::ActContacted, ui::Icon::PhoneCall};
    if (act == EventType::NoteAdded) return ActWords{Msg::ActNoteAdded, ui::Icon::Note};
    if (act == EventType::EvidenceShown) return ActWords{Msg::ActEvidenceShown, ui::Icon::Paperclip};
    if (act == EventType::Escalated) return ActWords{Msg::ActEscalated, ui::Icon::PassUp};
    if (act == EventType::Decided) return ActWords{Msg::ActDecided, ui::Icon::Gavel};
    if (act == EventType::Notified) return ActWords{Msg::ActNotified, ui::Icon::Envelope};
    if (act == EventType::RecontactDone) return ActWords{Msg::ActRecontactDone, ui::Icon::Chats};
    return std::nullopt;
}

std::vector<ui::TimelineEntry> history(const ui::Ui& ui, const std::vector<TimelineLine>& lines,
                                       Reader reader) {
    std::vector<ui::TimelineEntry> entries;
    for (const TimelineLine& line : lines) {
        if (line.overtaken && reader == Reader::Customer) continue;
        std::string title = ui.say(word_of(line.type));
        if (line.overtaken) title = ui.say(Msg::EventOvertaken, {{"event", title}});
        const bool own = reader == Reader::Customer && line.role == Role::Customer;
        const std::string who = ui.say(own ? Msg::RoleYou : word_of(line.role));
        std::string detail =
            ui.say(Msg::EventDetail, {{"time", date_and_time(ui.locale(), line.at)}, {"who", who}});
        if (line.pending) detail = ui.say(Msg::EventPending, {{"detail", detail}});
        entries.push_back({std::move(title), std::move(detail),
                           line.overtaken ? ui::EntryState::Later : ui::EntryState::Done,
                           reader == Reader::Customer ? ui::Whose::House : ui::Whose::Customer});
    }
    return entries;
}

} // namespace fengqiao::kiosk
