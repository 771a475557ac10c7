#include "core/sync/terminal_effects.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::size_t rotation_read_events = 500;
constexpr std::size_t rotation_read_bytes = 1024 * 1024;

std::string link_word(RunKind run) {
    switch (run) {
    case RunKind::First: return "first";
    case RunKind::Soon: return "soon";
    case RunKind::Nightly: return "nightly";
    case RunKind::Again: return "again";
    }
    std::unreachable();
}

Result<void> add_events(const TerminalPorts& ports, const Send& send, BuiltRequest& built) {
    const auto rows =
        ports.journal.read({built.request.base.sequence + 1, request_events_max, send.bytes_max});
    if (!rows) return std::unexpected(rows.error());
    for (const ChainedEvent& row : *rows) {
        built.request.events.push_back(row.event);
        built.request.head = row.hash;
        built.sent.bytes += stored_size(row.event);
    }
    built.sent.events = rows->size();
    return {};
}

} // namespace

Result<BuiltRequest> build_request(const TerminalPorts& ports, const Send& send, TerminalHealth health) {
    const auto journal = ports.journal.state();
    if (!journal) return std::unexpected(journal.error());
    const auto sync = ports.store.sync_state();
    if (!sync) return std::unexpected(sync.error());
    BuiltRequest built;
    built.challenge = send.challenge;
    built.sent.opening = send.opening;
    SyncRequest& request = built.request;
    request.terminal = ports.terminal;
    request.journal = journal->journal;
    request.predecessor = journal->predecessor;
    request.reason = journal->reason;
    request.base = sync->acked;
    request.head = sync->acked.hash;
    request.last = journal->head.sequence;
    request.held = journal->lowest_held;
    request.feed_branch = sync->feed_branch;
    request.feed = sync->feed;
    request.health = std::move(health);
    request.health.link = link_word(send.run);
    request.page_bytes = feed_page_bytes;
    if (send.opening) return built;
    if (const auto added = add_events(ports, send, built); !added) return std::unexpected(added.error());
    return built;
}

Result<AnswerFacts> facts_for(const TerminalPorts& ports, const Answer& answer, const SentBatch& sent) {
    AnswerFacts facts;
    facts.sent = sent;
    const auto journal = ports.journal.state();
    if (!journal) return std::unexpected(journal.error());
    const auto sync = ports.store.sync_state();
    if (!sync) return std::unexpected(sync.error());
    facts.journal = *journal;
    facts.sync = *sync;
    const auto* heard = std::get_if<Signed>(&answer);
    if (!heard) return facts;
    const auto hash = ports.journal.hash_at(heard->response.head.sequence);
    if (!hash) return std::unexpected(hash.error());
    facts.hash_at_head = *hash;
    if (heard->response.code != SyncCode::Corrupt) return facts;
    const std::uint64_t from = sync->acked.sequence + 1;
    const auto broken = first_broken(ports.journal, ports.digest, {from, sync->acked.sequence + sent.events});
    if (!broken) return std::unexpected(broken.error());
    facts.own_rows_good = !broken->has_value();
    return facts;
}

Result<RotationDone> rotate(const TerminalPorts& ports, const Rotate& action, Random& random) {
    const auto journal = ports.journal.state();
    if (!journal) return std::unexpected(journal.error());
    const auto sync = ports.store.sync_state();
    if (!sync) return std::unexpected(sync.error());

    Rotation rotation;
    rotation.opening.journal = random.id<JournalId>();
    rotation.opening.reason = action.reason;
    rotation.opening.predecessor = Predecessor{journal->journal, journal->head};
    rotation.opening.start = chain_start(ports.digest, ports.terminal, rotation.opening.journal);

    Cursor at{0, rotation.opening.start};
    std::uint64_t next = journal->lowest_held;
    if (!action.reemit_all_held) next = std::max(next, sync->acked.sequence + 1);
    while (next <= journal->head.sequence) {
        const auto rows = ports.journal.read({next, rotation_read_events, rotation_read_bytes});
        if (!rows) return std::unexpected(rows.error());
        if (rows->empty()) break;
        for (const ChainedEvent& row : *rows) {
            if (!is_whole(ports.digest, row)) {
                rotation.set_aside.push_back(row.sequence);
                continue;
            }
            at = {at.sequence + 1, chain_next(ports.digest, at.hash, row.leaf)};
            rotation.rows.push_back({row.sequence, at.sequence, at.hash});
            if (row.sequence <= sync->through) rotation.through = at.sequence;
        }
        next = rows->back().sequence + 1;
    }
    if (const auto done = ports.store.rotate(rotation); !done) return std::unexpected(done.error());
    return RotationDone{rotation.opening.journal, rotation.rows.size(), rotation.set_aside.size()};
}

} // namespace fengqiao
