#include "core/sync/blob_transfer.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr milliseconds first_pause_least{5'000}; // an event that was just acknowledged is folded by then
constexpr std::uint64_t first_pause_spread = 25'000;

// One step in the making.
class Stepping {
public:
    explicit Stepping(BlobRun run) : run_{std::move(run)} {}

    void next();
    void heard(const HeardBlob& heard);
    BlobStep take() { return {std::move(run_), std::move(actions_)}; }

private:
    [[nodiscard]] const HeldBlob& blob() const { return run_.left.front(); }
    void done_with_it();
    void call_again();
    void fail_try(const HeardBlob& heard);
    void challenged(const BlobAnswer& answer);
    void held_whole(const BlobAnswer& answer);
    void go_on(const BlobAnswer& answer);
    void give_it_up(std::optional<BlobAlarm> alarm);
    void end() {
        run_.phase = BlobPhase::Done;
        run_.incomplete = run_.incomplete || !run_.left.empty();
    }

    BlobRun run_;
    std::vector<BlobAction> actions_;
};

void Stepping::next() {
    if (run_.left.empty()) {
        run_.phase = BlobPhase::Done;
        return;
    }
    run_.stalls = 0;
    run_.phase = BlobPhase::Asking;
    actions_.push_back(AskBlob{blob().name, run_.challenge});
}

void Stepping::done_with_it() {
    run_.left.erase(run_.left.begin());
    next();
}

void Stepping::call_again() {
    if (run_.phase == BlobPhase::Asking) {
        actions_.push_back(AskBlob{blob().name, run_.challenge});
    } else {
        actions_.push_back(SendPiece{{blob().name, run_.offset, run_.piece_bytes}, run_.challenge});
    }
}

// A line that carries no large piece may carry a small one.
void Stepping::fail_try(const HeardBlob& heard) {
    if (heard.status == 429 || heard.status == 503) {
        run_.wait = heard.retry_after.value_or(seconds{60});
        return end();
    }
    run_.piece_bytes = std::max(run_.piece_bytes / 2, blob_piece_least);
    if (++run_.tries == blob_tries_max) return end();
    call_again();
}

void Stepping::challenged(const BlobAnswer& answer) {
    if (std::exchange(run_.challenge_renewed, true)) return end();
    run_.challenge = answer.challenge;
    call_again();
}

void Stepping::held_whole(const BlobAnswer& answer) {
    const bool safe = run_.rules.drop_only_stable ? answer.stable && blob().event_settled : true;
    if (safe) {
        actions_.push_back(DropBlob{blob().name});
    } else {
        actions_.push_back(NoteBlob{blob().name, true});
    }
    done_with_it();
}

void Stepping::go_on(const BlobAnswer& answer) {
    const bool moved = run_.phase == BlobPhase::Asking || answer.received > run_.offset;
    if (!moved && ++run_.stalls == blob_stalls_max) return give_it_up(std::nullopt);
    if (run_.phase == BlobPhase::Sending && moved)
        run_.piece_bytes = std::min(run_.piece_bytes * 2, blob_piece_max);
    // It was whole once and is not any more: headquarters came back from a backup.
    if (blob().whole) actions_.push_back(NoteBlob{blob().name, false});
    run_.left.front().whole = false;
    run_.phase = BlobPhase::Sending;
    run_.offset = answer.received;
    call_again();
}

void Stepping::give_it_up(std::optional<BlobAlarm> alarm) {
    if (alarm) actions_.push_back(RaiseBlobAlarm{*alarm, blob().name});
    actions_.push_back(NoteBlob{blob().name, false});
    run_.incomplete = true;
    done_with_it();
}

void Stepping::heard(const HeardBlob& heard) {
    if (run_.phase == BlobPhase::Done || run_.left.empty()) return;
    if (!heard.answer) return fail_try(heard);
    run_.tries = 0;
    const BlobAnswer& answer = *heard.answer;
    if (answer.code == BlobCode::Challenge) return challenged(answer);
    run_.challenge_renewed = false;
    if (!answer.challenge.empty()) run_.challenge = answer.challenge;
    switch (answer.code) {
    case BlobCode::Challenge: return;
    case BlobCode::Revoked: run_.refused = true; return end();
    case BlobCode::Unannounced: return give_it_up(std::nullopt);
    case BlobCode::WrongLength: return give_it_up(BlobAlarm::WrongLength);
    case BlobCode::WrongHash: return give_it_up(BlobAlarm::WrongHash);
    case BlobCode::Ok: break;
    }
    if (answer.whole) return held_whole(answer);
    if (answer.received >= blob().bytes) return give_it_up(BlobAlarm::WrongLength);
    go_on(answer);
}

} // namespace

BlobStep start_blobs(const std::vector<HeldBlob>& held, Bytes challenge, const SyncRules& rules) {
    // The longest not asked first, of each kind.
    std::vector<HeldBlob> left;
    std::size_t sent = 0, rechecked = 0;
    for (const HeldBlob& one : held)
        if (!one.whole && sent++ < blobs_sent_in_run_max) left.push_back(one);
    for (const HeldBlob& one : held)
        if (one.whole && rechecked++ < blobs_rechecked_in_run_max) left.push_back(one);
    BlobRun run{.rules = rules, .left = std::move(left), .challenge = std::move(challenge)};
    run.incomplete = sent > blobs_sent_in_run_max;
    Stepping stepping{std::move(run)};
    stepping.next();
    return stepping.take();
}

BlobStep step(BlobRun run, const HeardBlob& heard) {
    Stepping stepping{std::move(run)};
    stepping.heard(heard);
    return stepping.take();
}

milliseconds pause_after_blobs(const BlobRun& run, unsigned failed_runs, Random& random) {
    if (run.wait) return honoured_retry_after(*run.wait);
    if (failed_runs <= 1)
        return first_pause_least + milliseconds{static_cast<std::int64_t>(random.below(first_pause_spread))};
    return pause_between_runs(failed_runs - 1, random);
}

std::uint32_t unsent_blobs(const std::vector<HeldBlob>& held) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(held, [](const HeldBlob& one) { return !one.whole; }));
}

} // namespace fengqiao
