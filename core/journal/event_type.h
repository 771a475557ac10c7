#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace fengqiao {

// Numbers frozen on disk and on the wire: ten times the row of DOMAIN 4.2, plus a digit where a row holds
// several acts; the station's own from 400, the system's from 1000. A number is never reused and never
// changes its meaning.
enum class EventType : std::uint16_t {
    Submitted = 30,
    StaffNamed = 31, // the respondent, made exact: the staff a complaint is against
    RegisteredForwarded = 40,
    Reclassified = 50,
    Accepted = 60,
    Rejected = 70,
    Merged = 80,
    Assigned = 90,
    Contacted = 100,
    NoteAdded = 101,
    EvidenceShown = 102,
    AssistRequested = 110,
    Paused = 120,
    Resumed = 121,
    ExtendedTo30 = 130,
    ExtendedTo60 = 140,
    Escalated = 150,
    Returned = 160,
    Urged = 170,
    Decided = 180,
    Notified = 190,
    Rated = 200,
    ServiceRated = 201, // the counter key: a rating without a case
    RatingTimedOut = 210,
    RecontactDone = 220,
    MediationApplied = 230,
    MediationAccepted = 240,
    MediationDeclined = 250,
    Agreed = 260,
    NotAgreed = 270,
    MediationWithdrawn = 280,
    ConfirmedByCourt = 290,
    Performed = 291,
    Defaulted = 292,
    ReexaminationApplied = 300,
    ReexaminationDecided = 310,
    Withdrawn = 320,
    FollowedUp = 330,
    Reopened = 340,
    RectificationOpened = 350,
    RectificationClosed = 351,
    Referred = 360,
    MarkedMajor = 370,
    Archived = 380,
    PageShown = 400, // the station's own, from 400: what happens in the hall and is no case
    QuizTaken = 401,
    OpinionGiven = 410,
    LoanNoted = 420,
    ClockObserved = 1000,
    KeyRotated = 1001,
    Imported = 1010,
    Erased = 1020,
};

struct EventTypeRow {
    EventType type;
    std::uint16_t version; // the newest version this program writes; older ones are upcast when folded
    std::string_view name; // as it stands in exports and logs
};

// The one table of all event types, in order of number.
std::span<const EventTypeRow> event_types();

// What happens in the hall and is no case, though its words may be sealed with a key of their own.
bool is_of_the_station(EventType type);

// nullopt for a number this program does not know: such an event is kept and skipped, never refused.
std::optional<EventTypeRow> known_event_type(std::uint16_t number);

} // namespace fengqiao
