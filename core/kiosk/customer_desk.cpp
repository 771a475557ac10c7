#include "core/kiosk/office.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::string_view tracking_attempts = "track";

std::string tail_of(const PersonalDetails& details) {
    if (!details.pick_up_code.empty()) return details.pick_up_code;
    return details.phone.size() < 4 ? "" : details.phone.substr(details.phone.size() - 4);
}

std::optional<Day> told_on(const Case& the_case) {
    if (!the_case.notice || the_case.notice->method == ContactMethod::Unreachable) return std::nullopt;
    return the_case.notice->received_on;
}

bool customer_may(const Case& the_case, EventType act) {
    const auto acts = permitted(the_case, Role::Customer, Side::Terminal, PersonId{});
    return std::ranges::find(acts, act) != acts.end();
}

} // namespace

Shelf Office::shelf() const {
    return Shelf{{use_.journal, use_.sync, use_.files, use_.sealer, use_.rules}};
}

Result<std::variant<TrackedCase, NotTracked>> Office::not_tracked(const Attempts& before) {
    const TimeReading now = use_.clock.read();
    const Attempts after = after_wrong(before, now);
    if (const auto kept = use_.attempts.remember(tracking_attempts, after); !kept)
        return std::unexpected(kept.error());
    return NotTracked{locked_for(after, tracking_lock, now)};
}

Result<std::variant<TrackedCase, NotTracked>> Office::find_case(std::string_view number,
                                                                std::string_view tail) {
    const auto before = use_.attempts.attempts(tracking_attempts);
    if (!before) return std::unexpected(before.error());
    if (const auto still = locked_for(*before, tracking_lock, use_.clock.read())) return NotTracked{still};
    const auto id = shelf().find_number(number);
    if (!id) return std::unexpected(id.error());
    if (!*id) return not_tracked(*before);
    const auto shelved = shelf().find(**id);
    if (!shelved) return std::unexpected(shelved.error());
    if (!*shelved || tail.empty() || tail_of((*shelved)->facts.personal) != tail) return not_tracked(*before);
    if (before->wrong > 0) {
        if (const auto kept = use_.attempts.remember(tracking_attempts, Attempts{}); !kept)
            return std::unexpected(kept.error());
    }
    auto found = tracked(**shelved);
    if (!found) return std::unexpected(found.error());
    return std::move(*found);
}

Result<TrackedCase> Office::tracked(const ShelvedCase& shelved) const {
    const auto confirmed = use_.files.confirmed_at();
    if (!confirmed) return std::unexpected(confirmed.error());
    const auto due = due_day(shelved.folded, use_.rules, use_.clock.now());
    TrackedCase found{.case_id = shelved.folded.id,
                      .number = shelved.facts.number,
                      .state = shelved.folded.state,
                      .level = shelved.folded.level,
                      .due = due.value_or(shelved.facts.due),
                      .business = shelved.facts.business,
                      .cause = shelved.facts.cause,
                      .outcome = shelved.outcome,
                      .round = shelved.folded.round,
                      .rating_open = customer_may(shelved.folded, EventType::Rated),
                      .withdrawable = customer_may(shelved.folded, EventType::Withdrawn),
                      .filed_on = day_in_china(shelved.folded.clock.received),
                      .told_on = told_on(shelved.folded),
                      .remedies = remedies(shelved.folded, use_.rules, day_in_china(use_.clock.now())),
                      .as_of = shelved.confirmed ? *confirmed : std::nullopt,
                      .timeline = shelved.timeline};
    if (auto put = put_mediation(found, shelved); !put) return std::unexpected(put.error());
    return found;
}

Result<void> Office::keep_by_customer(CaseId id, std::initializer_list<EventBody> bodies) {
    const auto shelved = shelf().find(id);
    if (!shelved) return std::unexpected(shelved.error());
    if (!*shelved) return trouble(TroubleKind::NotFound, "this case is not known on this terminal");
    std::vector<EventDraft> drafts;
    for (const EventBody& body : bodies) {
        drafts.push_back({.case_id = id, .time = use_.clock.read(), .body = body});
        if (why_not((*shelved)->folded, event_of(drafts.back()), use_.rules) != Refusal::None)
            return trouble(TroubleKind::NotAllowed, "the case does not stand where the customer can do this");
    }
    if (const auto kept = keep_together(drafts); !kept) return std::unexpected(kept.error());
    return {};
}

Result<void> Office::keep_rating(CaseId id, const Rated& rating, const std::string& remark) {
    if (remark.empty()) return keep_by_customer(id, {rating});
    return keep_by_customer(id, {rating, NoteAdded{NoteKind::CustomersWords, ProposalAnswer::None, remark}});
}

Result<void> Office::keep_withdrawal(CaseId id) {
    return keep_by_customer(id, {Withdrawn{}});
}

Result<void> Office::keep_service_rating(const ServiceRated& rating,
                                         const std::optional<OpinionGiven>& remark) {
    std::vector<EventDraft> drafts{{.time = use_.clock.read(), .body = rating}};
    if (remark)
        drafts.push_back({.case_id = use_.random.id<CaseId>(), .time = use_.clock.read(), .body = *remark});
    if (const auto kept = keep_together(drafts); !kept) return std::unexpected(kept.error());
    return {};
}

Result<TrackedCase> Office::prepare_hand_over(CaseId id) const {
    const auto shelved = shelf().find(id);
    if (!shelved) return std::unexpected(shelved.error());
    if (!*shelved) return trouble(TroubleKind::NotFound, "this case is not known on this terminal");
    return tracked(**shelved);
}

} // namespace fengqiao
