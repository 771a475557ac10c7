#include "core/sync/edition_fetch.h"

#include <algorithm>
#include <utility>

namespace fengqiao {
namespace {

constexpr unsigned busy_runs_max = 3; // that are ended by what headquarters asked for

// One step in the making.
class Stepping {
public:
    explicit Stepping(EditionRun run) : run_{std::move(run)} {}

    void begin(Bytes challenge);
    void opened(EditionOpened opened);
    void heard(const HeardPiece& heard, const Digest& digest);
    EditionStep take() { return {std::move(run_), std::move(actions_)}; }

private:
    [[nodiscard]] bool at_manifest() const { return !run_.edition; }
    [[nodiscard]] Hash name() const {
        return at_manifest() ? run_.order.manifest : run_.missing.front().name;
    }
    [[nodiscard]] std::uint64_t bytes() const {
        return at_manifest() ? run_.order.bytes : run_.missing.front().bytes;
    }
    void next();
    void call() { actions_.push_back(FetchPiece{name(), run_.so_far.size(), run_.challenge}); }
    void fail_try(const HeardBlob& said);
    void challenged(const BlobAnswer& answer);
    void take_piece(const HeardPiece& heard, const Digest& digest);
    void give_up(EditionAlarm alarm);

    EditionRun run_;
    std::vector<EditionAction> actions_;
};

void Stepping::begin(Bytes challenge) {
    run_.challenge = std::move(challenge);
    run_.challenge_renewed = false;
    run_.tries = 0;
    run_.wait.reset();
    run_.refused = false;
    run_.done = false;
    next();
}

void Stepping::next() {
    if (at_manifest() || !run_.missing.empty()) return call();
    run_.done = true;
    actions_.push_back(AdoptEdition{run_.order, *run_.edition});
}

void Stepping::opened(EditionOpened opened) {
    run_.edition = std::move(opened.edition);
    run_.missing = std::move(opened.missing);
    next();
}

void Stepping::fail_try(const HeardBlob& said) {
    if (said.status == 429 || said.status == 503) run_.wait = said.retry_after.value_or(seconds{60});
    if (run_.wait || ++run_.tries == edition_tries_max) {
        run_.done = true;
        return;
    }
    call();
}

void Stepping::challenged(const BlobAnswer& answer) {
    run_.challenge = answer.challenge;
    run_.done = std::exchange(run_.challenge_renewed, true);
    if (!run_.done) call();
}

// Nothing of what is wrong is used again.
void Stepping::give_up(EditionAlarm alarm) {
    actions_.push_back(RaiseEditionAlarm{alarm, at_manifest() ? "manifest" : run_.missing.front().path});
    run_.so_far.clear();
    run_.done = true;
}

void Stepping::take_piece(const HeardPiece& heard, const Digest& digest) {
    const BlobAnswer& answer = *heard.said.answer;
    const bool served = answer.code == BlobCode::Ok && answer.whole && !heard.piece.empty() &&
                        answer.received == bytes() && heard.piece.size() <= bytes() - run_.so_far.size();
    if (!served) return give_up(EditionAlarm::NotServed);
    run_.so_far.insert(run_.so_far.end(), heard.piece.begin(), heard.piece.end());
    if (run_.so_far.size() < bytes()) return call();
    if (digest.sha256(ByteView{run_.so_far}) != name()) return give_up(EditionAlarm::OtherBytes);
    Bytes whole = std::exchange(run_.so_far, {});
    if (at_manifest()) {
        actions_.push_back(OpenManifest{std::move(whole)});
        return;
    }
    actions_.push_back(KeepFile{run_.missing.front(), std::move(whole)});
    run_.missing.erase(run_.missing.begin());
    next();
}

void Stepping::heard(const HeardPiece& heard, const Digest& digest) {
    if (run_.done) return;
    if (!heard.said.answer) return fail_try(heard.said);
    run_.tries = 0;
    const BlobAnswer& answer = *heard.said.answer;
    if (answer.code == BlobCode::Challenge) return challenged(answer);
    run_.challenge_renewed = false;
    if (!answer.challenge.empty()) run_.challenge = answer.challenge;
    if (answer.code == BlobCode::Revoked) {
        run_.refused = run_.done = true;
        return;
    }
    take_piece(heard, digest);
}

} // namespace

EditionStep start_edition(const ContentOrder& order, Bytes challenge) {
    return go_on_with_edition({.order = order}, std::move(challenge));
}

EditionStep go_on_with_edition(EditionRun run, Bytes challenge) {
    Stepping stepping{std::move(run)};
    stepping.begin(std::move(challenge));
    return stepping.take();
}

EditionStep step(EditionRun run, const HeardPiece& heard, const Digest& digest) {
    Stepping stepping{std::move(run)};
    stepping.heard(heard, digest);
    return stepping.take();
}

EditionStep step(EditionRun run, EditionOpened opened) {
    Stepping stepping{std::move(run)};
    stepping.opened(std::move(opened));
    return stepping.take();
}

milliseconds pause_after_edition(const EditionRun& run, unsigned failed_runs, Random& random) {
    // Headquarters that is busy every time has another trouble, and pages are in no hurry.
    if (run.wait && failed_runs <= busy_runs_max) return honoured_retry_after(*run.wait);
    return pause_between_runs(failed_runs, random);
}

} // namespace fengqiao
