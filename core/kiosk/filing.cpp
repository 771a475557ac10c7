#include "core/kiosk/office.h"

#include "core/complaint/number.h"
#include "core/complaint/sentence.h"
#include "core/journal/keeping.h"
#include "core/text/language_code.h"

#include <algorithm>

namespace fengqiao {
namespace {

PersonalDetails personal_details(const ValidComplaint& complaint, const Telling& telling) {
    PersonalDetails details;
    details.name = addressed_as(complaint.name(), telling.catalogue, telling.language);
    if (complaint.phone()) details.phone = complaint.phone()->digits();
    details.story = sentence(complaint.matter(), complaint.party(), telling);
    details.representatives = complaint.party().representatives;
    return details;
}

// The branch's first handler: of several, the one with the lowest staff number, so that it is always the
// same.
const StaffDocument* first_handler_among(const std::vector<StaffDocument>& staff) {
    const StaffDocument* found = nullptr;
    for (const auto& person : staff)
        if (person.roles.contains(Role::FirstHandler) &&
            (!found || person.staff_number < found->staff_number))
            found = &person;
    return found;
}

} // namespace

Submitted Office::submission(const ValidComplaint& complaint, Language language, Instant now) const {
    const Matter& matter = complaint.matter();
    const Day today = day_in_china(now);
    const RuleSet& rules = use_.rules.on(today);
    return {.number = ComplaintNumber::make(use_.random).digits(),
            .intake = IntakeChannel::Kiosk,
            .channel = matter.channel,
            .business = matter.business,
            .dispute = matter.dispute,
            .cause = matter.cause,
            .requests = matter.requests,
            .occurred = matter.occurred,
            .capacity = complaint.party().capacity,
            .members = complaint.party().members,
            .anonymous = complaint.anonymous(),
            .elderly = complaint.elderly(),
            .amount_disputed = matter.amount,
            .rule_set = rules.name,
            .due = statutory_due(today, Term::First, rules),
            .notice_version = complaint.notice_version(),
            .language = language_code(language),
            .personal = personal_details(complaint, {use_.catalogue, place_.branch_name, language})};
}

Result<Filed> Office::file_complaint(const ValidComplaint& complaint, Language language) {
    const auto staff = use_.files.staff();
    if (!staff) return std::unexpected(staff.error());
    const TimeReading now = use_.clock.read();
    Submitted filed = submission(complaint, language, now.wall);
    const StaffDocument* handler = first_handler_among(*staff);
    if (handler) filed.first_handler = handler->person;
    if (filed.anonymous) filed.personal.pick_up_code = PickUpCode::make(use_.random).digits();
    EventDraft draft{.case_id = use_.random.id<CaseId>(), .time = now};
    const auto kept = keep_filing(draft, filed, complaint.attachments());
    if (!kept) return std::unexpected(kept.error());
    return Filed{.case_id = draft.case_id,
                 .number = filed.number,
                 .receipt_code = kept->receipt_code,
                 .pick_up_code = filed.personal.pick_up_code,
                 .at = draft.time.wall,
                 .due = filed.due,
                 .handler_name = handler ? handler->name : ""};
}

// What goes with a complaint is sealed first, because the complaint says its name; the case's key is made for
// it.
Result<KeptEvent> Office::keep_filing(EventDraft draft, Submitted filed,
                                      const std::vector<Attachment>& attachments) {
    draft.body = filed;
    if (attachments.empty()) return keep_one(draft);
    const KeyWrap key = use_.sealer.make_key(draft.case_id);
    std::vector<SealedBlob> blobs;
    for (const Attachment& one : attachments) {
        auto blob = use_.sealer.seal_blob(key, one.media);
        if (!blob) return std::unexpected(blob.error());
        filed.attachments.push_back({.name = blob->name,
                                     .bytes = blob->sealed.size(),
                                     .kind = one.kind,
                                     .length = milliseconds{one.milliseconds}});
        blobs.push_back(std::move(*blob));
    }
    draft.body = std::move(filed);
    draft.opens_case = true;
    const auto sealed = use_.sealer.seal(draft, key.wrapped);
    if (!sealed) return std::unexpected(sealed.error());
    const auto kept = keep(use_.journal, use_.digest, {{&sealed->event, 1}, {&key, 1}, blobs});
    if (!kept) return std::unexpected(kept.error());
    return kept->front();
}

Result<KeptEvent> Office::keep_one(const EventDraft& draft) {
    return keep_together({&draft, 1});
}

// At most one of them may be the first that is sealed of a case: each would make a key of its own.
Result<KeptEvent> Office::keep_together(std::span<const EventDraft> drafts) {
    std::vector<StoredEvent> events;
    std::vector<KeyWrap> wraps;
    for (const EventDraft& draft : drafts) {
        std::optional<Bytes> wrap;
        if (!draft.case_id.is_zero()) {
            auto held = use_.files.wrap_of(draft.case_id);
            if (!held) return std::unexpected(held.error());
            wrap = std::move(*held);
        }
        auto sealed = use_.sealer.seal(draft, wrap);
        if (!sealed) return std::unexpected(sealed.error());
        if (sealed->wrap && !wrap) wraps.push_back(std::move(*sealed->wrap));
        events.push_back(std::move(sealed->event));
    }
    const auto kept = keep(use_.journal, use_.digest, {events, wraps});
    if (!kept) return std::unexpected(kept.error());
    return kept->front();
}

CaseEvent Office::event_of(const EventDraft& draft) const {
    return {.case_id = draft.case_id,
            .branch = place_.branch,
            .actor = draft.actor,
            .role = draft.role,
            .side = Side::Terminal,
            .at = draft.time.wall,
            .body = draft.body};
}

Result<void> Office::observe_clock(Instant headquarters_now) {
    const TimeReading now = use_.clock.read();
    return keep_by_machine(now, ClockObserved{headquarters_now, now});
}

Result<void> Office::announce_key(const KeyRotated& key) {
    return keep_by_machine(use_.clock.read(), key);
}

Result<void> Office::keep_by_machine(const TimeReading& now, EventBody body) {
    const EventDraft draft{.role = Role::System, .time = now, .body = std::move(body)};
    if (const auto kept = keep_one(draft); !kept) return std::unexpected(kept.error());
    return {};
}

} // namespace fengqiao
