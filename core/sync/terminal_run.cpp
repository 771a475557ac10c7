#include "core/sync/terminal_run.h"

#include <algorithm>

namespace fengqiao {
namespace {

std::optional<milliseconds> earlier(std::optional<milliseconds> one, std::optional<milliseconds> other) {
    if (!one) return other;
    if (!other) return one;
    return std::min(*one, *other);
}

} // namespace

void TerminalRun::start() {
    const auto spread = static_cast<std::uint64_t>(state_.settings.first_contact_within.count());
    state_.call_at = now_ + milliseconds{static_cast<std::int64_t>(random_.below(spread + 1))};
    rest();
}

// A filing resets no backoff: it only asks for a push, which waits until the line is up.
void TerminalRun::event_kept() {
    if (!state_.soon_at) state_.soon_at = now_ + soon_pause(state_.settings, random_);
    if (state_.phase == SyncPhase::Resting) rest();
}

std::optional<milliseconds> TerminalRun::due() const {
    if (state_.refused) return state_.retry_at;
    if (state_.failed_runs > 0) return earlier(state_.retry_at, state_.nightly_at);
    const auto wished = earlier(earlier(state_.soon_at, state_.call_at), state_.nightly_at);
    if (!wished) return std::nullopt;
    return std::max(*wished, state_.not_before);
}

void TerminalRun::tick() {
    if (state_.phase == SyncPhase::Asking) return;
    if (state_.phase == SyncPhase::Pausing) {
        if (state_.resume_at && now_ < *state_.resume_at) return pause_until(*state_.resume_at);
        return send(state_.challenge.empty());
    }
    const auto at = due();
    if (!at || now_ < *at) return rest();
    const bool nightly = state_.nightly_at && now_ >= *state_.nightly_at;
    if (nightly) return begin(RunKind::Nightly);
    if (state_.failed_runs > 0 || state_.refused) return begin(RunKind::Again);
    begin(state_.estimate ? RunKind::Soon : RunKind::First);
}

void TerminalRun::begin(RunKind kind) {
    if (state_.phase == SyncPhase::Asking) return; // the run under way is a full pass as well
    state_.run = kind;
    state_.challenge.clear();
    state_.challenge_renewed = false;
    state_.attempts = 0;
    state_.rounds = 0;
    state_.rotations = 0;
    state_.key_renewed = false;
    state_.batch_bytes_limit = batch_bytes_max;
    state_.soon_at.reset();
    state_.call_at.reset();
    state_.retry_at.reset();
    while (state_.nightly_at && *state_.nightly_at <= now_)
        *state_.nightly_at += hours{24};
    send(true);
}

void TerminalRun::send(bool opening) {
    if (++state_.rounds > rounds_in_run_max) {
        alarm(SyncAlarm::NoProgress);
        return fail_run();
    }
    state_.phase = SyncPhase::Asking;
    state_.resume_at.reset();
    const std::size_t bytes = std::min(state_.batch_bytes, state_.batch_bytes_limit);
    actions_.push_back(Send{opening, opening ? Bytes{} : state_.challenge, opening ? 0 : bytes, state_.run});
}

void TerminalRun::pause_until(milliseconds resume_at) {
    state_.phase = SyncPhase::Pausing;
    state_.resume_at = resume_at;
    actions_.push_back(WaitUntil{resume_at});
}

void TerminalRun::rest() {
    state_.phase = SyncPhase::Resting;
    if (const auto at = due()) actions_.push_back(WaitUntil{*at});
}

void TerminalRun::fail_try() {
    state_.batch_bytes = std::max(batch_bytes_first, state_.batch_bytes / 2);
    state_.challenge_renewed = false;
    if (state_.attempts >= attempts_in_run_max) return fail_run();
    pause_until(now_ + pause_within_run(state_.attempts++, random_));
}

void TerminalRun::fail_run() {
    ++state_.failed_runs;
    state_.retry_at = now_ + pause_between_runs(state_.failed_runs, random_);
    rest();
}

void TerminalRun::refuse(SyncAlarm why) {
    alarm(why);
    state_.refused = true;
    // A terminal that is switched off always sends from the same place: the next time as much as may be, so
    // that headquarters' copy holds more than the first few.
    if (why == SyncAlarm::Revoked) state_.batch_bytes = batch_bytes_max;
    state_.retry_at = now_ + refused_pause;
    rest();
}

void TerminalRun::finish() {
    state_.failed_runs = 0;
    state_.attempts = 0;
    rest();
}

void TerminalRun::too_large(const SentBatch& sent) {
    if (sent.events <= 1) {
        // Nothing is skipped: the event waits for headquarters' limits to change.
        alarm(SyncAlarm::EventTooLarge);
        return fail_run();
    }
    state_.batch_bytes_limit = std::max<std::size_t>(1, sent.bytes / 2);
    send(false);
}

void TerminalRun::busy(const Busy& busy) {
    pause_until(now_ + honoured_retry_after(busy.retry_after));
}

void TerminalRun::heard(const Heard& heard) {
    if (state_.phase != SyncPhase::Asking) return; // an answer nobody waits for
    if (const auto* answer = std::get_if<Signed>(&heard.answer)) {
        return signed_answer(answer->response, heard.facts);
    }
    if (const auto* answer = std::get_if<Busy>(&heard.answer)) return busy(*answer);
    if (std::holds_alternative<TooLarge>(heard.answer)) return too_large(heard.facts.sent);
    fail_try();
}

} // namespace fengqiao
