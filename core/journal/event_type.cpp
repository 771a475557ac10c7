#include "core/journal/event_type.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fengqiao {
namespace {

constexpr std::array rows = std::to_array<EventTypeRow>({
    {EventType::Submitted, 1, "submitted"},
    {EventType::StaffNamed, 1, "staff_named"},
    {EventType::RegisteredForwarded, 1, "registered_forwarded"},
    {EventType::Reclassified, 1, "reclassified"},
    {EventType::Accepted, 1, "accepted"},
    {EventType::Rejected, 1, "rejected"},
    {EventType::Merged, 1, "merged"},
    {EventType::Assigned, 1, "assigned"},
    {EventType::Contacted, 1, "contacted"},
    {EventType::NoteAdded, 1, "note_added"},
    {EventType::EvidenceShown, 1, "evidence_shown"},
    {EventType::AssistRequested, 1, "assist_requested"},
    {EventType::Paused, 1, "paused"},
    {EventType::Resumed, 1, "resumed"},
    {EventType::ExtendedTo30, 1, "extended_to_30"},
    {EventType::ExtendedTo60, 1, "extended_to_60"},
    {EventType::Escalated, 1, "escalated"},
    {EventType::Returned, 1, "returned"},
    {EventType::Urged, 1, "urged"},
    {EventType::Decided, 1, "decided"},
    {EventType::Notified, 1, "notified"},
    {EventType::Rated, 1, "rated"},
    {EventType::ServiceRated, 1, "service_rated"},
    {EventType::RatingTimedOut, 1, "rating_timed_out"},
    {EventType::RecontactDone, 1, "recontact_done"},
    {EventType::MediationApplied, 1, "mediation_applied"},
    {EventType::MediationAccepted, 1, "mediation_accepted"},
    {EventType::MediationDeclined, 1, "mediation_declined"},
    {EventType::Agreed, 1, "agreed"},
    {EventType::NotAgreed, 1, "not_agreed"},
    {EventType::MediationWithdrawn, 1, "mediation_withdrawn"},
    {EventType::ConfirmedByCourt, 1, "confirmed_by_court"},
    {EventType::Performed, 1, "performed"},
    {EventType::Defaulted, 1, "defaulted"},
    {EventType::ReexaminationApplied, 1, "reexamination_applied"},
    {EventType::ReexaminationDecided, 1, "reexamination_decided"},
    {EventType::Withdrawn, 1, "withdrawn"},
    {EventType::FollowedUp, 1, "followed_up"},
    {EventType::Reopened, 1, "reopened"},
    {EventType::RectificationOpened, 1, "rectification_opened"},
    {EventType::RectificationClosed, 1, "rectification_closed"},
    {EventType::Referred, 1, "referred"},
    {EventType::MarkedMajor, 1, "marked_major"},
    {EventType::Archived, 1, "archived"},
    {EventType::PageShown, 1, "page_shown"},
    {EventType::QuizTaken, 1, "quiz_taken"},
    {EventType::OpinionGiven, 1, "opinion_given"},
    {EventType::LoanNoted, 1, "loan_noted"},
    {EventType::ClockObserved, 1, "clock_observed"},
    {EventType::KeyRotated, 1, "key_rotated"},
    {EventType::Imported, 1, "imported"},
    {EventType::Erased, 1, "erased"},
});

static_assert(std::ranges::is_sorted(rows, std::ranges::less_equal{},
                                     [](const EventTypeRow& row) { return std::to_underlying(row.type); }),
              "numbers rise and none is used twice");

} // namespace

std::span<const EventTypeRow> event_types() {
    return rows;
}

bool is_of_the_station(EventType type) {
    return type == EventType::PageShown || type == EventType::QuizTaken || type == EventType::OpinionGiven ||
           type == EventType::LoanNoted;
}

std::optional<EventTypeRow> known_event_type(std::uint16_t number) {
    const auto at = std::ranges::lower_bound(
        rows, number, {}, [](const EventTypeRow& row) { return std::to_underlying(row.type); });
    if (at == rows.end() || std::to_underlying(at->type) != number) return std::nullopt;
    return *at;
}

} // namespace fengqiao
