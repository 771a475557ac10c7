#pragma once

#include "core/basics/random.h"
#include "core/casework/step_due.h"
#include "core/catalogue/catalogue.h"
#include "core/complaint/validate.h"
#include "core/journal/keeping.h"
#include "core/kiosk/hall.h"
#include "core/kiosk/shelf.h"

namespace fengqiao {

struct OfficePlace {
    TerminalId terminal;
    BranchId branch;
    Words branch_name;
};

// The terminal's use cases, performed on the thread that owns the store. Every value it returns for an act
// means that the act is on disk.
class Office {
public:
    struct Tools {
        const Clock& clock;
        Random& random;
        const Digest& digest;
        Journal& journal;
        SyncStore& sync;
        BranchFiles& files;
        CaseSealer& sealer;
        AttemptStore& attempts;
        const PinCheck& pins;
        const BlobStore& blobs;
        const Catalogue& catalogue;
        const RuleBook& rules;
        const WorkCalendar& calendar;
    };

    Office(Tools tools, OfficePlace place) : use_{tools}, place_{std::move(place)} {}

    // The first handler is fixed here for ever (DOMAIN 4.2 row 3).
    Result<Filed> file_complaint(const ValidComplaint& complaint, Language language);
    // The same answer whether the number is unknown or the tail does not match.
    Result<std::variant<TrackedCase, NotTracked>> find_case(std::string_view number, std::string_view tail);

    // The customer's own acts. NotAllowed when the case does not stand for them. A remark is kept with the
    // rating or not at all: as the customer's own words to the case, and without one as an opinion.
    Result<void> keep_rating(CaseId id, const Rated& rating, const std::string& remark = {});
    Result<void> keep_service_rating(const ServiceRated& rating,
                                     const std::optional<OpinionGiven>& remark = std::nullopt);
    Result<void> keep_withdrawal(CaseId id);
    // The day by which the mediation committee answers. NotAllowed also for a mediator who is not on its list
    // or must keep out of the case, and without the consent to share it.
    Result<Day> keep_mediation(CaseId id, const MediationApplied& application);
    // The customer takes the application back, or ends what has begun (人民调解法 Art. 23).
    Result<void> end_mediation(CaseId id);

    // What happens at the station and is no case. BadInput for anything else.
    Result<void> keep_station_event(const EventBody& body);
    // Who answers for this place, and how what it lends stands.
    [[nodiscard]] Result<HallState> hall(const std::vector<std::string>& items) const;
    // NotAllowed when nobody asked, or nothing is out, or for a person who may no longer sign in here.
    Result<void> keep_loan(const std::string& item, LoanStep step, PersonId person);

    Result<std::variant<StaffPass, SignInRefused>> sign_in(std::string_view staff_number,
                                                           std::string_view pin);
    // Open ones first, by legal due date, without those this person must keep out of (Order 2020-3 Art. 17).
    Result<std::vector<CaseSummary>> list_cases(PersonId reader) const;
    // NotAllowed also to whom the complaint is against, and to their direct line.
    Result<CaseView> open_case(CaseId id, PersonId person) const;
    // Of a case this person may open. NotFound when this terminal never held it, or holds it no longer
    // because headquarters has it safely.
    Result<Bytes> read_attachment(CaseId id, const Hash& name, PersonId person) const;
    // NotAllowed, with the reason in words for staff, when the table does not permit it.
    Result<CaseView> keep_act(CaseId id, PersonId person, const EventBody& body);
    // The case as its customer may see it, for the five keys at the hand-over.
    Result<TrackedCase> prepare_hand_over(CaseId id) const;

    // Appended at every exchange, so that headquarters can bound every event's true time (SYNC 1.7).
    Result<void> observe_clock(Instant headquarters_now);
    // The terminal signs with another key from now on (SYNC 1.1 row 12).
    Result<void> announce_key(const KeyRotated& key);

private:
    [[nodiscard]] Shelf shelf() const;
    Result<KeptEvent> keep_one(const EventDraft& draft);
    Result<KeptEvent> keep_together(std::span<const EventDraft> drafts); // the first of them
    Result<KeptEvent> keep_filing(EventDraft draft, Submitted filed,
                                  const std::vector<Attachment>& attachments);
    [[nodiscard]] Result<LoanStand> loan_stand(const std::string& item) const;
    Result<void> keep_by_customer(CaseId id, std::initializer_list<EventBody> bodies);
    Result<void> put_mediation(TrackedCase& tracked, const ShelvedCase& shelved) const;
    Result<void> keep_by_machine(const TimeReading& now, EventBody body);
    [[nodiscard]] CaseEvent event_of(const EventDraft& draft) const;
    [[nodiscard]] Result<std::optional<StaffDocument>> person(PersonId id) const;
    [[nodiscard]] Result<TrackedCase> tracked(const ShelvedCase& shelved) const;
    [[nodiscard]] Submitted submission(const ValidComplaint& complaint, Language language, Instant now) const;
    Result<std::variant<TrackedCase, NotTracked>> not_tracked(const Attempts& before);

    Tools use_;
    OfficePlace place_;
};

} // namespace fengqiao
