#include "core/headquarters/documents.h"

#include "core/basics/check.h"
#include "core/basics/match.h"

#include <algorithm>

namespace fengqiao {
namespace {

const EventBody* find(const OpenedBodies& opened, EventId event) {
    const auto at = opened.find(event);
    return at == opened.end() ? nullptr : &at->second;
}

// The newest event of that type that changed the case.
const EventBody* newest_applied(const Case& the_case, EventType type, const OpenedBodies& opened) {
    for (auto at = the_case.timeline.rbegin(); at != the_case.timeline.rend(); ++at) {
        if (at->type == type && at->standing == Standing::Applied) return find(opened, at->event);
    }
    return nullptr;
}

DocumentEntry entry_of(const TimelineEntry& line, const EventBody* body) {
    return {static_cast<std::uint16_t>(line.type),
            line.at,
            line.actor,
            line.role,
            line.side,
            line.standing == Standing::Overtaken,
            body == nullptr ? std::string{} : words_of(*body)};
}

std::vector<DocumentEntry> timeline_of(const Case& the_case, const OpenedBodies& opened,
                                       std::size_t with_words) {
    std::vector<DocumentEntry> entries;
    const std::size_t size = the_case.timeline.size();
    for (std::size_t at = size > document_timeline_max ? size - document_timeline_max : 0; at < size; ++at) {
        const TimelineEntry& line = the_case.timeline[at];
        const bool worded = size - at <= with_words;
        entries.push_back(entry_of(line, worded ? find(opened, line.event) : nullptr));
    }
    return entries;
}

std::optional<DocumentMediation> mediation_of(const Case& the_case) {
    const auto* last = last_mediation(the_case);
    if (last == nullptr) return std::nullopt;
    return DocumentMediation{.applied_at = last->applied_at,
                             .stage = last->stage,
                             .mode = last->mode,
                             .chosen = last->chosen,
                             .mediator = last->mediator,
                             .accepted_at = last->accepted_at,
                             .stood_at = the_case.remembered};
}

} // namespace

std::string words_of(const EventBody& body) {
    return std::visit(Match{[](const StaffNamed& said) { return said.words; },
                            [](const Contacted& said) { return said.words; },
                            [](const NoteAdded& said) { return said.words; },
                            [](const EvidenceShown& said) { return said.words; },
                            [](const Escalated& said) { return said.words; },
                            [](const Returned& said) { return said.words; },
                            [](const RecontactDone& said) { return said.words; },
                            [](const auto&) { return std::string{}; }},
                      body);
}

PersonalDetails complainant_of(const Case& the_case, const OpenedBodies& opened) {
    const EventBody* filed = newest_applied(the_case, EventType::Submitted, opened);
    const auto* said = filed == nullptr ? nullptr : std::get_if<Submitted>(filed);
    return said == nullptr ? PersonalDetails{} : said->personal;
}

std::optional<DecisionBlocks> standing_blocks(const Case& the_case, const OpenedBodies& opened) {
    const EventBody* decided =
        the_case.decision ? newest_applied(the_case, EventType::Decided, opened) : nullptr;
    const auto* said = decided == nullptr ? nullptr : std::get_if<Decided>(decided);
    return said == nullptr ? std::nullopt : std::optional{said->blocks};
}

CaseDocument case_document(const Case& the_case, const CaseLine& line, const OpenedBodies& opened,
                           std::size_t entries_with_words) {
    check(the_case.filed.has_value(), "a document is made of a case that was filed");
    CaseDocument document;
    document.id = the_case.id;
    document.branch = the_case.branch;
    document.revision = the_case.revision;
    document.state = the_case.state;
    document.level = the_case.level;
    document.round = the_case.round;
    document.received = the_case.clock.received;
    document.due = line.due;
    document.internal_due = the_case.internal_due;
    document.handler = the_case.current_handler;
    document.respondents = the_case.respondents;
    document.direct_line = the_case.direct_line;
    document.filed = *the_case.filed;
    document.filed.personal = complainant_of(the_case, opened);
    if (const auto& decision = the_case.decision) {
        const auto blocks = standing_blocks(the_case, opened).value_or(DecisionBlocks{});
        document.decision = {decision->at,
                             decision->level,
                             {decision->outcome, decision->upheld, decision->amount_paid, blocks}};
    }
    if (the_case.notice)
        document.notice = {the_case.notice->at, {the_case.notice->method, the_case.notice->received_on}};
    document.asked_at = the_case.asked_at;
    for (const RoundRating& rated : the_case.ratings) {
        document.ratings.push_back(
            {rated.at, {rated.level, rated.reasons, rated.source, rated.staff_present, rated.round}});
    }
    document.mediation = mediation_of(the_case);
    document.disputed = the_case.disputed;
    document.major = the_case.major;
    document.repeat = the_case.repeat;
    document.timeline = timeline_of(the_case, opened, entries_with_words);
    return document;
}

} // namespace fengqiao
