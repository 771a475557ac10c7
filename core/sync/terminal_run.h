#pragma once

#include "core/sync/terminal_sync.h"

namespace fengqiao {

// One step in the making: the state being changed and the actions found so far. Inside core/sync only.
class TerminalRun {
public:
    TerminalRun(TerminalSync state, milliseconds now, Random& random)
        : state_{std::move(state)}, now_{now}, random_{random} {}

    void start();
    void tick();
    void event_kept();
    void begin(RunKind kind);
    void heard(const Heard& heard);
    // The try failed for want of an answer: a pause, or after the last one the end of the run.
    void fail_try();
    void fail_run();

    SyncStep take() { return {std::move(state_), std::move(actions_)}; }

private:
    void too_large(const SentBatch& sent);
    void busy(const Busy& busy);
    void signed_answer(const SyncResponse& response, const AnswerFacts& facts);
    void challenged(const SyncResponse& response, const SentBatch& sent);
    void refuse(SyncAlarm alarm);
    void corrupt(const AnswerFacts& facts);
    void compare(const SyncResponse& response, const AnswerFacts& facts);
    void rotate(JournalReason reason);
    void accept(const SyncResponse& response, const AnswerFacts& facts);
    // Whether headquarters ordered a new key; then there is something to send.
    bool renew_key(const SyncResponse& response);
    void finish();
    void send(bool opening);
    void pause_until(milliseconds resume_at);
    void rest();
    [[nodiscard]] std::optional<milliseconds> due() const;
    void learn_time(const SyncResponse& response);
    void alarm(SyncAlarm alarm) { actions_.push_back(RaiseAlarm{alarm}); }

    TerminalSync state_;
    milliseconds now_;
    Random& random_;
    std::vector<SyncAction> actions_;
};

} // namespace fengqiao
