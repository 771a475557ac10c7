#include "core/kiosk/shelf.h"

#include "core/basics/utf8.h"

#include <algorithm>
#include <map>

namespace fengqiao {
namespace {

constexpr std::size_t read_events = 500;
constexpr std::size_t read_bytes = 1024 * 1024;

// Those who decided, told or spoke may not be the ones to speak in the next round.
std::vector<PersonId> who_answered(const CaseDocument& document) {
    std::vector<PersonId> people;
    for (const auto& entry : document.timeline) {
        const auto type = known_event_type(entry.type);
        if (!type || entry.overtaken) continue;
        const bool answers = type->type == EventType::Decided || type->type == EventType::Notified ||
                             type->type == EventType::RecontactDone;
        if (answers) people.push_back(entry.actor);
    }
    return people;
}

std::vector<TimelineLine> lines_of(const CaseDocument& document) {
    std::vector<TimelineLine> lines;
    for (const auto& entry : document.timeline) {
        const auto known = known_event_type(entry.type);
        if (known) lines.push_back({known->type, entry.at, entry.role, entry.overtaken, false});
    }
    return lines;
}

// What the branch needs of it to fold the customer's own next step.
Mediation mediation_from(const DocumentMediation& document) {
    return {.chosen = document.chosen,
            .mode = document.mode,
            .applied_at = document.applied_at,
            .stage = document.stage,
            .mediator = document.mediator,
            .accepted_at = document.accepted_at};
}

ShelvedCase shelved_from(const CaseDocument& document) {
    ShelvedCase shelved{.folded = case_from(document), .facts = document.filed, .confirmed = true};
    shelved.timeline = lines_of(document);
    if (document.decision) shelved.outcome = document.decision->said.outcome;
    return shelved;
}

void add_pending(ShelvedCase& shelved, const CaseEvent& event, const RuleBook& rules) {
    shelved.folded = apply(std::move(shelved.folded), event, rules);
    shelved.pending = true;
    if (const auto* filed = std::get_if<Submitted>(&event.body)) shelved.facts = *filed;
    const auto& entry = shelved.folded.timeline.back();
    const bool overtaken = entry.standing == Standing::Overtaken;
    shelved.timeline.push_back({entry.type, event.at, event.role, overtaken, true});
    if (const auto* decided = std::get_if<Decided>(&event.body); decided && !overtaken)
        shelved.outcome = decided->outcome;
}

std::string masked(const std::string& name) {
    const auto points = code_points(name);
    if (points.empty()) return {};
    std::string first;
    append_utf8(first, points.front());
    return first + "**";
}

} // namespace

Case case_from(const CaseDocument& document) {
    Case the_case;
    the_case.id = document.id;
    the_case.branch = document.branch;
    the_case.state = document.state;
    the_case.level = the_case.highest_level = document.level;
    the_case.round = document.round;
    the_case.revision = document.revision;
    the_case.filed = std::get<Submitted>(open_part(EventBody{document.filed}));
    the_case.first_handler = document.filed.first_handler;
    the_case.respondents = document.respondents;
    the_case.direct_line = document.direct_line;
    the_case.current_handler = document.handler;
    the_case.clock.received = document.received;
    the_case.clock.rule_set = document.filed.rule_set;
    the_case.clock.promised = document.due;
    the_case.internal_due = document.internal_due;
    if (document.decision) {
        const auto& said = document.decision->said;
        the_case.decision = Decision{.outcome = said.outcome,
                                     .upheld = said.upheld,
                                     .amount_paid = said.amount_paid,
                                     .level = document.decision->level,
                                     .at = document.decision->at};
    }
    if (document.notice) {
        const auto& said = document.notice->said;
        the_case.notice =
            Notice{.method = said.method, .received_on = said.received_on, .at = document.notice->at};
        the_case.clock.stopped = document.notice->at;
    }
    the_case.asked_at = document.asked_at;
    the_case.answered_by = who_answered(document);
    for (const auto& rating : document.ratings)
        the_case.ratings.push_back({rating.said.round, rating.said.level, rating.said.reasons,
                                    rating.said.source, rating.said.staff_present, rating.at});
    if (document.mediation) {
        the_case.mediations.push_back(mediation_from(*document.mediation));
        the_case.remembered = document.mediation->stood_at;
    }
    the_case.disputed = document.disputed;
    the_case.major = document.major;
    the_case.repeat = document.repeat;
    // The submission stands first in every history; headquarters has folded it.
    the_case.timeline.push_back(
        {.type = EventType::Submitted, .at = document.received, .standing = Standing::Applied});
    return the_case;
}

Result<CaseEvent> Shelf::opened(const StoredEvent& event, CaseId of, Reading reading) const {
    if (reading == Reading::OpenParts) return from_.sealer.open(event, std::nullopt);
    const auto wrap = from_.files.wrap_of(of);
    if (!wrap) return std::unexpected(wrap.error());
    return from_.sealer.open(event, *wrap);
}

Result<std::vector<CaseEvent>> Shelf::pending_events(std::optional<CaseId> only, Reading reading) const {
    const auto state = from_.journal.state();
    if (!state) return std::unexpected(state.error());
    const auto sync = from_.sync.sync_state();
    if (!sync) return std::unexpected(sync.error());
    std::vector<CaseEvent> pending;
    std::uint64_t next = std::max(sync->through + 1, state->lowest_held);
    while (next <= state->head.sequence) {
        const auto rows = from_.journal.read({next, read_events, read_bytes});
        if (!rows) return std::unexpected(rows.error());
        if (rows->empty()) break;
        for (const auto& row : *rows) {
            const auto header = decode_header(row.event.header);
            if (!header || header->case_id.is_zero() || (only && header->case_id != *only)) continue;
            if (is_of_the_station(static_cast<EventType>(header->type))) continue;
            auto event = opened(row.event, header->case_id, reading);
            if (event) pending.push_back(std::move(*event));
        }
        next = rows->back().sequence + 1;
    }
    return pending;
}

Result<std::vector<ShelvedCase>> Shelf::all(Reading reading) const {
    auto documents = from_.files.documents();
    if (!documents) return std::unexpected(documents.error());
    auto pending = pending_events(std::nullopt, reading);
    if (!pending) return std::unexpected(pending.error());
    std::map<CaseId, ShelvedCase> cases;
    for (const auto& document : *documents)
        cases.emplace(document.id, shelved_from(document));
    for (const auto& event : *pending)
        add_pending(cases[event.case_id], event, from_.rules);
    std::vector<ShelvedCase> all;
    for (auto& [id, shelved] : cases) {
        if (!shelved.folded.filed) continue;
        const bool named = reading == Reading::Names && shelved.confirmed && is_open(shelved.folded.state);
        if (named) {
            const auto document = from_.files.document(id);
            if (document && *document) shelved.facts.personal = (*document)->filed.personal;
        }
        all.push_back(std::move(shelved));
    }
    return all;
}

Result<std::optional<ShelvedCase>> Shelf::find(CaseId id) const {
    auto document = from_.files.document(id);
    if (!document) return std::unexpected(document.error());
    auto pending = pending_events(id, Reading::Names);
    if (!pending) return std::unexpected(pending.error());
    if (!*document && pending->empty()) return std::nullopt;
    ShelvedCase shelved = *document ? shelved_from(**document) : ShelvedCase{};
    for (const auto& event : *pending)
        add_pending(shelved, event, from_.rules);
    if (!shelved.folded.filed) return std::nullopt;
    return shelved;
}

Result<std::optional<CaseId>> Shelf::find_number(std::string_view number) const {
    auto cases = all(Reading::OpenParts);
    if (!cases) return std::unexpected(cases.error());
    std::optional<CaseId> found;
    for (const auto& shelved : *cases) // every one is looked at, so that the time taken says nothing
        if (shelved.facts.number == number) found = shelved.folded.id;
    return found;
}

CaseSummary summary_of(const ShelvedCase& shelved, const RuleBook& rules, Instant now) {
    const auto due = due_day(shelved.folded, rules, now);
    return {.case_id = shelved.folded.id,
            .number = shelved.facts.number,
            .state = shelved.folded.state,
            .level = shelved.folded.level,
            .due = due.value_or(shelved.facts.due),
            .overdue = is_overdue(shelved.folded, rules, now),
            .pending = shelved.pending,
            .business = shelved.facts.business,
            .cause = shelved.facts.cause,
            .masked_name = masked(shelved.facts.personal.name)};
}

} // namespace fengqiao
