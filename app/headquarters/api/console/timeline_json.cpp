#include "app/headquarters/api/console/timeline_json.h"

#include "app/headquarters/api/console/refusals.h"
#include "core/basics/date.h"
#include "platform/wire/word_tables.h"

#include <utility>

namespace fengqiao::headquarters::console {
namespace {

using nlohmann::json;

json coded(const Catalogue& catalogue, const std::vector<std::string>& codes) {
    json list = json::array();
    for (const std::string& code : codes)
        list.push_back(named(catalogue, code));
    return list;
}

// What each event said, in the field names of its own body.
struct Said {
    const Catalogue& catalogue;
    const Directory& directory;

    json operator()(const Submitted&) const { return json::object(); }
    json operator()(const StaffNamed& body) const {
        return {{"staff", named_list(directory, body.staff)}, {"words", body.words}};
    }
    json operator()(const Accepted& body) const { return {{"identity_verified", body.identity_verified}}; }
    json operator()(const Contacted& body) const {
        return {{"method", wire::word_of(body.method)}, {"reached", body.reached}, {"words", body.words}};
    }
    json operator()(const NoteAdded& body) const {
        return {{"kind", wire::word_of(body.kind)},
                {"answer", wire::word_of(body.answer)},
                {"words", body.words}};
    }
    json operator()(const EvidenceShown& body) const { return {{"words", body.words}}; }
    json operator()(const Escalated& body) const {
        return {
            {"to", wire::word_of(body.to)}, {"reason", wire::word_of(body.reason)}, {"words", body.words}};
    }
    json operator()(const Returned& body) const {
        return {{"to", wire::word_of(body.to)},
                {"internal_due", iso_date(body.internal_due)},
                {"words", body.words}};
    }
    json operator()(const Decided& body) const {
        return {{"outcome", named(catalogue, body.outcome)},
                {"upheld", body.upheld},
                {"amount_paid", or_null(body.amount_paid)},
                {"blocks", blocks_json(body.blocks)}};
    }
    json operator()(const Notified& body) const {
        return {{"method", wire::word_of(body.method)}, {"received_on", iso_date(body.received_on)}};
    }
    json operator()(const Rated& body) const {
        return {{"level", std::to_underlying(body.level)},
                {"reasons", coded(catalogue, body.reasons)},
                {"source", wire::word_of(body.source)},
                {"staff_present", body.staff_present},
                {"round", body.round}};
    }
    json operator()(const ServiceRated& body) const { return {{"level", std::to_underlying(body.level)}}; }
    json operator()(const RatingTimedOut& body) const { return {{"round", body.round}}; }
    json operator()(const RecontactDone& body) const { return {{"words", body.words}}; }
    json operator()(const MediationApplied& body) const {
        return {{"chosen", named(directory, body.chosen)},
                {"mode", wire::word_of(body.mode)},
                {"requests", coded(catalogue, body.requests)},
                {"consent", body.consent},
                {"notice_version", body.notice_version}};
    }
    json operator()(const MediationAccepted& body) const {
        return {{"mediator", named(directory, body.mediator)}};
    }
    json operator()(const MediationDeclined& body) const {
        return {{"by", wire::word_of(body.by)}, {"reason", wire::word_of(body.reason)}};
    }
    json operator()(const Agreed& body) const {
        return {{"form", wire::word_of(body.form)},
                {"amount", or_null(body.amount)},
                {"perform_by", or_null(body.perform_by)}};
    }
    json operator()(const NotAgreed& body) const { return {{"remedies_told", body.remedies_told}}; }
    json operator()(const MediationWithdrawn& body) const { return {{"by", wire::word_of(body.by)}}; }
    json operator()(const Withdrawn&) const { return json::object(); }
    json operator()(const PageShown&) const { return json::object(); }
    json operator()(const QuizTaken&) const { return json::object(); }
    json operator()(const OpinionGiven&) const { return json::object(); }
    json operator()(const LoanNoted&) const { return json::object(); }
    json operator()(const ClockObserved&) const { return json::object(); }
    json operator()(const KeyRotated&) const { return json::object(); }
    json operator()(const Imported&) const { return json::object(); }
    json operator()(const Unknown&) const { return json::object(); }
};

std::string_view standing_word(Standing standing) {
    switch (standing) {
    case Standing::Applied: return "applied";
    case Standing::Overtaken: return "overtaken";
    case Standing::Held: return "held";
    case Standing::Skipped: return "skipped";
    }
    std::unreachable();
}

} // namespace

json timeline_json(const Catalogue& catalogue, const Directory& directory, const TimelineLine& line) {
    const TimelineEntry& entry = line.entry;
    const bool overtaken = entry.standing == Standing::Overtaken;
    return {
        {"event", entry.event.hex()},
        {"act", act_word(entry.type)},
        {"at", iso_date_time(entry.at)},
        {"actor", named(directory, entry.actor)},
        {"role", wire::word_of(entry.role)},
        {"side", wire::word_of(entry.side)},
        {"standing", standing_word(entry.standing)},
        {"why_overtaken", overtaken ? json(sentence_for(entry.refusal)) : json(nullptr)},
        {"said", std::visit(Said{catalogue, directory}, line.body)},
    };
}

json blocks_json(const DecisionBlocks& blocks) {
    return {{"finding", blocks.finding},
            {"basis", blocks.basis},
            {"reasons", blocks.reasons},
            {"remedies", blocks.remedies}};
}

std::string_view act_word(EventType type) {
    const auto row = known_event_type(std::to_underlying(type));
    return row ? row->name : "unknown";
}

} // namespace fengqiao::headquarters::console
