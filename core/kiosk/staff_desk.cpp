#include "core/kiosk/office.h"

#include <algorithm>

namespace fengqiao {
namespace {

// What one person may do, under any of their roles.
std::vector<EventType> permitted_to(const Case& the_case, const StaffDocument& person) {
    std::vector<EventType> acts;
    for (const Role role : person.roles.list())
        for (const EventType act : permitted(the_case, role, Side::Terminal, person.person))
            if (std::ranges::find(acts, act) == acts.end()) acts.push_back(act);
    return acts;
}

bool by_due_date(const CaseSummary& left, const CaseSummary& right) {
    const auto rank = [](const CaseSummary& row) {
        return std::tuple{!is_open(row.state), row.due, row.number};
    };
    return rank(left) < rank(right);
}

// A newer document is headquarters' word about this person: it opens what fifteen wrong tries locked.
std::string attempts_of(const StaffDocument& person) {
    return "pin " + person.person.hex() + " " + std::to_string(person.revision);
}

// The fold reads no sealed words, so this is where a decision without its four blocks stops (Art. 19).
bool is_decision_with_holes(const EventBody& body) {
    const auto* decided = std::get_if<Decided>(&body);
    return decided && !blank_blocks(decided->blocks).empty();
}

} // namespace

Result<std::optional<StaffDocument>> Office::person(PersonId id) const {
    const auto staff = use_.files.staff();
    if (!staff) return std::unexpected(staff.error());
    const auto at = std::ranges::find(*staff, id, &StaffDocument::person);
    if (at == staff->end() || at->roles.empty() || is_of_committee(*at)) return std::nullopt;
    return *at;
}

Result<std::variant<StaffPass, SignInRefused>> Office::sign_in(std::string_view staff_number,
                                                               std::string_view pin) {
    const auto staff = use_.files.staff();
    if (!staff) return std::unexpected(staff.error());
    const auto at = std::ranges::find(*staff, staff_number, &StaffDocument::staff_number);
    const bool works_here = at != staff->end() && !at->roles.empty() && !is_of_committee(*at);
    if (!works_here) return SignInRefused{};
    const std::string where = attempts_of(*at);
    const auto before = use_.attempts.attempts(where);
    if (!before) return std::unexpected(before.error());
    const TimeReading now = use_.clock.read();
    if (is_locked_for_good(*before, pin_lock)) return SignInRefused{std::nullopt, true};
    if (const auto still = locked_for(*before, pin_lock, now)) return SignInRefused{still, false};
    const auto right = use_.pins.matches(*at, pin);
    if (!right) return std::unexpected(right.error());
    const Attempts after = *right ? Attempts{} : after_wrong(*before, now);
    if (after != *before) {
        if (const auto kept = use_.attempts.remember(where, after); !kept)
            return std::unexpected(kept.error());
    }
    if (*right) return StaffPass{at->person, at->name, at->roles.list()};
    return SignInRefused{locked_for(after, pin_lock, now), is_locked_for_good(after, pin_lock)};
}

Result<std::vector<CaseSummary>> Office::list_cases(PersonId reader) const {
    const auto cases = shelf().all(Shelf::Reading::Names);
    if (!cases) return std::unexpected(cases.error());
    std::vector<CaseSummary> list;
    for (const auto& shelved : *cases) {
        if (must_keep_out(shelved.folded, reader)) continue;
        list.push_back(summary_of(shelved, use_.rules, use_.clock.now()));
    }
    std::ranges::sort(list, by_due_date);
    return list;
}

Result<CaseView> Office::open_case(CaseId id, PersonId who) const {
    const auto shelved = shelf().find(id);
    if (!shelved) return std::unexpected(shelved.error());
    if (!*shelved) return trouble(TroubleKind::NotFound, "this case is not known on this terminal");
    if (must_keep_out((*shelved)->folded, who))
        return trouble(TroubleKind::NotAllowed, "this person must keep out of this case");
    const auto staff = person(who);
    if (!staff) return std::unexpected(staff.error());
    if (!*staff) return trouble(TroubleKind::NotAllowed, "this person may no longer sign in here");
    CaseView view{.summary = summary_of(**shelved, use_.rules, use_.clock.now()),
                  .facts = (*shelved)->facts,
                  .round = (*shelved)->folded.round,
                  .timeline = (*shelved)->timeline,
                  .permitted = permitted_to((*shelved)->folded, **staff)};
    if (const auto* rating = last_rating((*shelved)->folded)) view.rating = rating->level;
    return view;
}

Result<Bytes> Office::read_attachment(CaseId id, const Hash& name, PersonId who) const {
    if (const auto allowed = open_case(id, who); !allowed) return std::unexpected(allowed.error());
    const auto blob = use_.blobs.blob(name);
    if (!blob) return std::unexpected(blob.error());
    const auto wrap = use_.files.wrap_of(id);
    if (!wrap) return std::unexpected(wrap.error());
    if (!*blob || (*blob)->case_id != id || !*wrap)
        return trouble(TroubleKind::NotFound, "this terminal does not hold it; headquarters may");
    return use_.sealer.open_blob(**blob, **wrap);
}

Result<CaseView> Office::keep_act(CaseId id, PersonId who, const EventBody& body) {
    const auto shelved = shelf().find(id);
    if (!shelved) return std::unexpected(shelved.error());
    const auto staff = person(who);
    if (!staff) return std::unexpected(staff.error());
    if (!*shelved || !*staff)
        return trouble(TroubleKind::NotAllowed, "this case or this person is not known here");
    if (must_keep_out((*shelved)->folded, who))
        return trouble(TroubleKind::NotAllowed, "this person must keep out of this case");
    if (is_decision_with_holes(body))
        return trouble(TroubleKind::NotAllowed, "a decision says finding, basis, reasons and remedies");
    EventDraft draft{.case_id = id, .actor = who, .time = use_.clock.read(), .body = body};
    // Of a person's several roles, the first under which the table lets the act stand.
    const auto roles = (*staff)->roles.list();
    const auto role = std::ranges::find_if(roles, [&](Role candidate) {
        draft.role = candidate;
        return why_not((*shelved)->folded, event_of(draft), use_.rules) == Refusal::None;
    });
    if (role == roles.end())
        return trouble(TroubleKind::NotAllowed, "the case does not stand where this person can do this");
    draft.role = *role;
    if (const auto kept = keep_one(draft); !kept) return std::unexpected(kept.error());
    return open_case(id, who);
}

} // namespace fengqiao
