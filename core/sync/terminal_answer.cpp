#include "core/sync/terminal_run.h"

#include <algorithm>
#include <utility>

// What the terminal makes of a signed answer (SYNC 1.4, the terminal's half).

namespace fengqiao {
namespace {

// Positions rise from the cursor (or from nothing after a reset), and the page's own cursor ends it.
bool page_follows(const FeedPage& page, const FeedCursor& cursor) {
    std::uint64_t at = page.reset ? 0 : cursor.position;
    for (const FeedRow& row : page.rows) {
        if (row.position <= at) return false;
        at = row.position;
    }
    return page.cursor.position == at;
}

std::optional<std::uint64_t> new_through(const SyncResponse& response) {
    // Only the last page tells the whole: earlier ones would hide events whose documents are still to come.
    if (!response.feed.more) return response.through_journal == response.journal ? response.through : 0;
    if (response.feed.reset) return 0;
    return std::nullopt;
}

} // namespace

void TerminalRun::learn_time(const SyncResponse& response) {
    state_.estimate = TimeEstimate{response.now, now_};
    if (response.next.slot_seconds) state_.slot = seconds{*response.next.slot_seconds};
    state_.nightly_at = next_nightly(*state_.estimate, state_.settings, state_.slot, now_);
}

void TerminalRun::signed_answer(const SyncResponse& response, const AnswerFacts& facts) {
    learn_time(response);
    if (response.code == SyncCode::Challenge) return challenged(response, facts.sent);
    state_.challenge_renewed = false;
    if (!response.challenge.empty()) state_.challenge = response.challenge;
    switch (response.code) {
    case SyncCode::Version: return refuse(SyncAlarm::VersionRefused);
    case SyncCode::Revoked: return refuse(SyncAlarm::Revoked);
    case SyncCode::Challenge: return;
    case SyncCode::Ok:
    case SyncCode::Gap:
    case SyncCode::Fork:
    case SyncCode::Corrupt: break;
    }
    state_.refused = false;
    if (response.journal != facts.journal.journal) return fail_try();
    if (response.code == SyncCode::Corrupt) return corrupt(facts);
    compare(response, facts);
}

void TerminalRun::challenged(const SyncResponse& response, const SentBatch& sent) {
    if (response.challenge.empty() || state_.challenge_renewed) return fail_try();
    state_.challenge = response.challenge;
    state_.challenge_renewed = !sent.opening;
    if (sent.opening) actions_.push_back(ObserveClock{response.now});
    send(false);
}

void TerminalRun::corrupt(const AnswerFacts& facts) {
    if (facts.own_rows_good) return fail_try();
    alarm(SyncAlarm::OwnRowsBroken);
    rotate(JournalReason::Corrupt);
}

void TerminalRun::compare(const SyncResponse& response, const AnswerFacts& facts) {
    const Cursor& head = response.head;
    if (response.code == SyncCode::Fork || head.sequence > facts.journal.head.sequence) {
        return rotate(JournalReason::Fork);
    }
    if (head.sequence + 1 < facts.journal.lowest_held) {
        // Headquarters came back from a backup older than it promised: what was purged in between is gone.
        alarm(SyncAlarm::GapDeclared);
        return rotate(JournalReason::Restore);
    }
    if (state_.rules.compare_hashes && facts.hash_at_head != head.hash) return rotate(JournalReason::Fork);
    if (!page_follows(response.feed, facts.sync.feed)) return fail_try();
    accept(response, facts);
}

void TerminalRun::rotate(JournalReason reason) {
    if (++state_.rotations > rotations_in_run_max) {
        alarm(SyncAlarm::NoProgress);
        return fail_run();
    }
    actions_.push_back(Rotate{reason, state_.rules.reemit_all_held});
    send(false);
}

bool TerminalRun::renew_key(const SyncResponse& response) {
    const auto renewal = key_renewal_in(response.directives);
    if (!renewal || std::exchange(state_.key_renewed, true)) return false;
    actions_.push_back(RenewKey{*renewal});
    return true;
}

void TerminalRun::accept(const SyncResponse& response, const AnswerFacts& facts) {
    AcceptedAnswer answer;
    answer.acked = response.head;
    answer.stable = response.stable;
    answer.purge_to = std::min(response.stable, response.head.sequence);
    if (!state_.rules.purge_only_stable) answer.purge_to = response.head.sequence;
    answer.feed = response.feed;
    answer.through = new_through(response);
    answer.now = response.now;
    actions_.push_back(RecordAnswer{std::move(answer)});

    if (facts.sent.events > 0 && response.head.sequence > facts.sync.acked.sequence) {
        state_.batch_bytes = std::min(batch_bytes_max, state_.batch_bytes * 2);
    }
    if (response.next.request_bytes_max > 0) {
        state_.batch_bytes_limit =
            std::min<std::size_t>(state_.batch_bytes_limit, response.next.request_bytes_max);
    }
    const bool renewing = renew_key(response);
    const bool unsent = renewing || response.head.sequence < facts.journal.head.sequence;
    const bool progress =
        renewing || response.head != facts.sync.acked || response.feed.cursor != facts.sync.feed;
    const seconds asked{response.next.after_seconds};
    state_.not_before = asked.count() > 0 ? now_ + honoured_retry_after(asked) : now_;
    if (!unsent && !response.feed.more) {
        if (const auto* assigned = find_directive(response.directives, assign_directive))
            actions_.push_back(TakePlace{assigned->body});
        if (const auto order = content_order_in(response.directives)) actions_.push_back(TakeContent{*order});
        if (asked.count() > 0) state_.call_at = state_.not_before;
        return finish();
    }
    if (!progress) return fail_try();
    state_.attempts = 0;
    if (asked.count() > 0) return pause_until(state_.not_before);
    send(false);
}

} // namespace fengqiao
