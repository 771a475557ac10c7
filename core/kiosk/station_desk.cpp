#include "core/casework/type_of.h"
#include "core/kiosk/office.h"

#include <algorithm>

// What happens in the hall and is no case: pages shown, opinions, things lent.
namespace fengqiao {
namespace {

// Counted where wrong tries are counted: it outlives a restart, a backup and a salvage as they do.
std::string asked_place(const std::string& item) {
    return "loan asked " + item;
}
std::string out_place(const std::string& item) {
    return "loan out " + item;
}

// Of several, the one with the lowest staff number, so that it is always the same.
OnDuty of_role(const std::vector<StaffDocument>& staff, Role role) {
    const StaffDocument* found = nullptr;
    for (const StaffDocument& person : staff)
        if (person.roles.contains(role) && (!found || person.staff_number < found->staff_number))
            found = &person;
    return found ? OnDuty{found->name, found->staff_number} : OnDuty{};
}

LoanStand after(LoanStand stand, LoanStep step) {
    switch (step) {
    case LoanStep::Asked: ++stand.asked; return stand;
    case LoanStep::HandedOut:
        if (stand.asked > 0) --stand.asked; // or it was asked for by mouth
        ++stand.out;
        return stand;
    case LoanStep::Returned: --stand.out; return stand;
    }
    std::unreachable();
}

} // namespace

Result<void> Office::keep_station_event(const EventBody& body) {
    if (!is_of_the_station(type_of(body)))
        return trouble(TroubleKind::BadInput, "this event belongs to a case");
    EventDraft draft{.time = use_.clock.read(), .body = body};
    if (std::holds_alternative<OpinionGiven>(body)) draft.case_id = use_.random.id<CaseId>();
    if (const auto kept = keep_one(draft); !kept) return std::unexpected(kept.error());
    return {};
}

Result<LoanStand> Office::loan_stand(const std::string& item) const {
    const auto asked = use_.attempts.attempts(asked_place(item));
    if (!asked) return std::unexpected(asked.error());
    const auto out = use_.attempts.attempts(out_place(item));
    if (!out) return std::unexpected(out.error());
    return LoanStand{item, asked->wrong, out->wrong};
}

Result<HallState> Office::hall(const std::vector<std::string>& items) const {
    const auto staff = use_.files.staff();
    if (!staff) return std::unexpected(staff.error());
    HallState hall{.head = of_role(*staff, Role::BranchHead), .handler = of_role(*staff, Role::FirstHandler)};
    for (const std::string& item : items) {
        auto stand = loan_stand(item);
        if (!stand) return std::unexpected(stand.error());
        hall.loans.push_back(std::move(*stand));
    }
    return hall;
}

Result<void> Office::keep_loan(const std::string& item, LoanStep step, PersonId who) {
    EventDraft draft{.actor = who, .time = use_.clock.read(), .body = LoanNoted{item, step}};
    if (step != LoanStep::Asked) {
        const auto staff = person(who);
        if (!staff) return std::unexpected(staff.error());
        if (!*staff) return trouble(TroubleKind::NotAllowed, "this person may no longer sign in here");
        draft.role = (*staff)->roles.list().front();
    }
    const auto before = loan_stand(item);
    if (!before) return std::unexpected(before.error());
    if (step == LoanStep::Returned && before->out == 0)
        return trouble(TroubleKind::NotAllowed, "nothing of this kind is out");
    if (const auto kept = keep_one(draft); !kept) return std::unexpected(kept.error());
    const LoanStand now = after(*before, step);
    if (auto noted = use_.attempts.remember(asked_place(item), {.wrong = now.asked, .last = draft.time});
        !noted)
        return noted;
    return use_.attempts.remember(out_place(item), {.wrong = now.out, .last = draft.time});
}

} // namespace fengqiao
