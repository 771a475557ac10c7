#include "core/sync/decision.h"

#include "core/journal/keeping.h"

#include <algorithm>

namespace fengqiao {
namespace {

enum class Envelope : std::uint8_t { Good, NewerLayout, Bad };

Envelope envelope_of(const StoredEvent& event) {
    const auto header = decode_header(event.header);
    if (!header) return Envelope::NewerLayout;
    const bool sizes = header->public_size == event.open.size() && header->sealed_size == event.sealed.size();
    const bool limits = event.open.size() <= event_public_max && event.sealed.size() <= event_sealed_max;
    return sizes && limits ? Envelope::Good : Envelope::Bad;
}

Envelope worst_envelope(const SyncRequest& request) {
    auto worst = Envelope::Good;
    for (const StoredEvent& event : request.events)
        worst = std::max(worst, envelope_of(event));
    return worst;
}

SyncDecision answered(const SyncRequest& request, const Caller& caller, SyncCode code) {
    SyncDecision decision;
    decision.response.now = caller.now;
    decision.response.code = code;
    decision.response.journal = request.journal;
    decision.response.challenge = caller.challenge;
    decision.acceptance.journal = request.journal;
    return decision;
}

SyncDecision refused(const SyncRequest& request, const Caller& caller, SyncCode code) {
    SyncDecision decision = answered(request, caller, code);
    decision.status = code == SyncCode::Version ? 426 : code == SyncCode::Revoked ? 403 : 401;
    decision.quarantine = code == SyncCode::Revoked && !request.events.empty();
    return decision;
}

// The hash headquarters holds at a place at or below its head.
Result<std::optional<Hash>> held_hash(const DecisionPorts& ports, const KnownJournal& known,
                                      std::uint64_t at) {
    if (at == known.head.sequence) return std::optional{known.head.hash};
    if (at == 0) return std::optional{chain_start(ports.digest, known.terminal, known.journal)};
    return ports.log.hash_at(known.journal, at);
}

struct Comparison {
    SyncCode code{SyncCode::Ok};
    std::vector<ChainedEvent> fresh; // what continues the stored head
};

// Idempotent by sequence alone: what SyncRules::compare_hashes is there to prevent.
Comparison take_by_sequence(const DecisionPorts& ports, const SyncRequest& request,
                            const KnownJournal& known) {
    const auto seen =
        std::min<std::size_t>(known.head.sequence - request.base.sequence, request.events.size());
    return {SyncCode::Ok, chain_after(ports.digest, known.head, std::span{request.events}.subspan(seen))};
}

Result<Comparison> compare(const DecisionPorts& ports, const SyncRequest& request,
                           const KnownJournal& known) {
    const Cursor& base = request.base;
    if (base.sequence > known.head.sequence) return Comparison{SyncCode::Gap, {}};
    if (!ports.rules.compare_hashes) return take_by_sequence(ports, request, known);
    const auto base_hash = held_hash(ports, known, base.sequence);
    if (!base_hash) return std::unexpected(base_hash.error());
    if (*base_hash != base.hash) return Comparison{SyncCode::Fork, {}};

    auto chained = chain_after(ports.digest, base, request.events);
    const Hash& computed = chained.empty() ? base.hash : chained.back().hash;
    if (computed != request.head) return Comparison{SyncCode::Corrupt, {}};

    // One comparison at the highest common place proves all those below it.
    const auto overlap = std::min<std::size_t>(known.head.sequence - base.sequence, chained.size());
    if (overlap > 0) {
        const ChainedEvent& common = chained[overlap - 1];
        const auto stored = held_hash(ports, known, common.sequence);
        if (!stored) return std::unexpected(stored.error());
        if (*stored != common.hash) return Comparison{SyncCode::Fork, {}};
    }
    chained.erase(chained.begin(), chained.begin() + static_cast<std::ptrdiff_t>(overlap));
    return Comparison{SyncCode::Ok, std::move(chained)};
}

bool came_back(const std::vector<KnownJournal>& journals, JournalId journal) {
    const auto at = std::ranges::find(journals, journal, &KnownJournal::journal);
    return at != journals.end() && std::next(at) != journals.end();
}

std::size_t rotations_today(const std::vector<KnownJournal>& journals, Instant now) {
    return static_cast<std::size_t>(std::ranges::count_if(journals, [&](const KnownJournal& known) {
        return known.predecessor && known.created > now - std::chrono::hours{24};
    }));
}

Result<void> raise_alarms(const DecisionPorts& ports, const SyncRequest& request, SyncDecision& decision) {
    const Acceptance& acceptance = decision.acceptance;
    const std::uint64_t head = decision.response.head.sequence;
    if (request.base.sequence > head) decision.alarms.push_back(HeadquartersAlarm::OwnLogShorter);
    if (request.held > head + 1) decision.alarms.push_back(HeadquartersAlarm::EventsMissing);
    if (acceptance.is_empty()) return {};
    const auto journals = ports.log.journals_of(request.terminal);
    if (!journals) return std::unexpected(journals.error());
    if (!acceptance.create && came_back(*journals, request.journal)) {
        decision.alarms.push_back(HeadquartersAlarm::TwoLiveJournals);
    }
    const bool rotated = acceptance.create && acceptance.create->predecessor;
    if (rotated && rotations_today(*journals, decision.response.now) + 1 > rotations_per_day_max) {
        decision.alarms.push_back(HeadquartersAlarm::RotationsMany);
    }
    return {};
}

} // namespace

bool within_limits(const SyncRequest& request) {
    std::size_t bytes = 0;
    for (const StoredEvent& event : request.events)
        bytes += stored_size(event);
    return request.events.size() <= request_events_max && bytes <= request_bytes_max;
}

Result<SyncDecision> decide(const DecisionPorts& ports, const SyncRequest& request, const Caller& caller) {
    const Envelope envelope = worst_envelope(request);
    if (request.version != protocol_version) return refused(request, caller, SyncCode::Version);
    if (!caller.challenge_good) return refused(request, caller, SyncCode::Challenge);
    if (envelope == Envelope::NewerLayout) return refused(request, caller, SyncCode::Version);
    if (caller.revoked) return refused(request, caller, SyncCode::Revoked);

    const auto found = ports.log.find(request.journal);
    if (!found) return std::unexpected(found.error());
    const Hash start = chain_start(ports.digest, request.terminal, request.journal);
    const bool foreign = *found && (**found).terminal != request.terminal;
    const KnownJournal fresh{request.journal,     request.terminal, request.reason,
                             request.predecessor, caller.now,       {0, start}};
    const KnownJournal known = *found && !foreign ? **found : fresh;

    Comparison comparison{foreign ? SyncCode::Fork : SyncCode::Corrupt, {}};
    if (!foreign && envelope == Envelope::Good) {
        auto compared = compare(ports, request, known);
        if (!compared) return std::unexpected(compared.error());
        comparison = std::move(*compared);
    }
    SyncDecision decision = answered(request, caller, comparison.code);
    if (!*found && comparison.code == SyncCode::Ok) decision.acceptance.create = fresh;
    decision.acceptance.events = std::move(comparison.fresh);
    const auto& added = decision.acceptance.events;
    decision.response.head = added.empty() ? known.head : Cursor{added.back().sequence, added.back().hash};

    const auto stable = ports.log.stable(request.journal);
    if (!stable) return std::unexpected(stable.error());
    decision.response.stable = foreign ? 0 : std::min(*stable, decision.response.head.sequence);
    if (const auto raised = raise_alarms(ports, request, decision); !raised) {
        return std::unexpected(raised.error());
    }
    return decision;
}

} // namespace fengqiao
