#include "app/headquarters/service/fold_worker.h"

#include "app/headquarters/service/feed_writing.h"
#include "app/headquarters/service/own_journal.h"
#include "app/headquarters/service/reading.h"
#include "core/journal/chain.h"
#include "platform/sqlite/headquarters/blob_records.h"
#include "platform/sqlite/headquarters/hall_records.h"
#include "platform/sqlite/headquarters/organisation_records.h"
#include "platform/sqlite/headquarters/schema.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace fengqiao::headquarters {

namespace {

constexpr milliseconds look_again{200}; // a command in another process may have recorded something
constexpr std::chrono::minutes timer_pause{10};
constexpr std::chrono::minutes patience{1};
constexpr std::size_t wishes_at_once = 32;
constexpr std::size_t unrated_at_once = 256;
constexpr std::size_t emptied_at_once = 1000; // intake waits as long as one such batch takes
constexpr int attempts_max = 16;

} // namespace

struct FoldWorker::Work {
    Work(Ground& the_ground, sqlite::Turn the_turn, bool server)
        : ground{the_ground}, turn{std::move(the_turn)}, holds_turn{server} {}

    // The next accepted request; false when there is none. Busy never comes out: it is tried again.
    Result<bool> fold_next();
    Result<bool> grant_wishes();
    Result<void> fold_everything();
    // Another process folds: until it has come so far.
    Result<void> wait_for_other();
    void tell(const Folded& change);
    void run(FoldWorker& worker);

    Ground& ground;
    sqlite::Turn turn; // the place of the one process that folds
    bool holds_turn;
    std::recursive_mutex folding; // whoever holds it folds
    sqlite::FoldedBefore folded_before;
    bool rebuilding{false};
    std::vector<FoldListener*> listeners;
    std::mutex waking;
    std::condition_variable woken;
    bool woken_up{false}, closing{false};
    std::optional<Trouble> last_trouble;
    std::thread thread;
};

namespace {

struct Step {
    sqlite::NumberedBatch batch;
    FoldedBatch folded;
    FeedWriting::Written written;
};

std::vector<sqlite::StoredCaseEvent> fresh_events(const sqlite::NumberedBatch& batch,
                                                  const FoldedBatch::ChangedCase& changed) {
    std::vector<sqlite::StoredCaseEvent> events;
    const std::uint64_t first = batch.batch.events.front().sequence;
    for (const CaseLink& link : changed.events)
        events.push_back({batch.batch.events[link.sequence - first].id, batch.stored[link.sequence - first]});
    return events;
}

// Everything that can be made without writing.
Result<std::optional<Step>> prepare_step(Ground& ground, sqlite::FoldedBefore& folded_before, bool rebuilding,
                                         SQLite::Database& connection) {
    auto batch = sqlite::next_batch(connection);
    if (!batch) return std::optional<Step>{};
    const TerminalId terminal = batch->batch.journal.terminal;
    if (batch->batch.journals_of_terminal > 1)
        folded_before.prepare(connection, terminal, sqlite::fold_cursor(connection));
    const sqlite::SqliteFoldBook book{connection, ground.rules};
    auto folded = fold_batch({book, folded_before, ground.rules}, batch->batch);
    if (!folded) return std::unexpected(folded.error());
    FeedWriting feed{ground, connection};
    for (const auto& changed : folded->cases) {
        if (rebuilding) break; // written once, at the end
        // A document that cannot be made must not hold up the fold: the case is there, the fault is shown.
        if (auto added = feed.add_case(changed.now, fresh_events(*batch, changed)); !added)
            folded->faults.push_back({changed.events.back().sequence, "document: " + added.error().text});
    }
    // An opinion that comes again after headquarters was restored from before its time: the terminal still
    // holds the key.
    for (const auto& [sequence, event] : folded->hall)
        if (!rebuilding && !event.case_id.is_zero() && sqlite::is_erased(connection, event.case_id))
            feed.add_erasure(event.branch, event.case_id);
    return std::optional{Step{std::move(*batch), std::move(*folded), feed.take()}};
}

// What is erased stays erased, even when a terminal sends it again, and in whichever journal. True when there
// was such a thing.
bool erase_arrived(SQLite::Database& connection, const sqlite::NumberedBatch& batch) {
    bool any = false;
    std::unordered_map<CaseId, bool> erased;
    for (const ArrivedEvent& event : batch.batch.events) {
        if (!event.header || event.header->case_id.is_zero()) continue;
        const auto [at, unseen] = erased.try_emplace(event.header->case_id, false);
        if (unseen) at->second = sqlite::is_erased(connection, at->first);
        if (!at->second) continue;
        sqlite::erase_body(connection, sqlite::event_key(batch.journal, event.sequence));
        any = true;
    }
    return any;
}

Folded change_of(FoldedBatch folded) {
    Folded change;
    for (auto& changed : folded.cases)
        change.cases.push_back(std::move(changed.now));
    for (auto& imported : folded.imports)
        change.imports.push_back(std::move(imported.what));
    for (auto& rating : folded.service_ratings)
        change.service_ratings.push_back(std::move(rating.what));
    for (const auto& [sequence, event] : folded.hall)
        change.hall.push_back({event.branch, day_in_china(event.at), counts_of(event.kind, 1)});
    return change;
}

// The timer's answer for customers who were asked and did not answer in time; each case once.
Result<std::vector<StoredEvent>> unrated_events(Ground& ground, SQLite::Database& connection,
                                                std::unordered_set<CaseId>& asked) {
    std::vector<StoredEvent> events;
    const Day today = day_in_china(ground.clock.now());
    for (const CaseId id : sqlite::cases_unrated_since(connection, today, asked.size() + unrated_at_once)) {
        if (!asked.insert(id).second) continue;
        const auto found = sqlite::find_case(connection, id, ground.rules);
        if (!found) return std::unexpected(found.error());
        auto event = make_event(
            ground, {id, (**found).branch, {}, Role::System, RatingTimedOut{(**found).round}}, nullptr);
        if (!event) return std::unexpected(event.error());
        events.push_back(std::move(*event));
    }
    return events;
}

} // namespace

Result<bool> FoldWorker::Work::fold_next() {
    for (int attempt = 1;; ++attempt) {
        auto step = ground.store->read([&](SQLite::Database& connection) {
            return prepare_step(ground, folded_before, rebuilding, connection);
        });
        if (!step) return std::unexpected(step.error());
        if (!*step) return false;
        const auto kept = ground.store->write([&](SQLite::Database& connection) -> Result<void> {
            sqlite::keep_folded(connection, (**step).batch, (**step).folded, ground.rules);
            sqlite::keep_hall_events(connection, (**step).batch, (**step).folded);
            sqlite::note_announced(connection, (**step).batch, (**step).folded);
            if (erase_arrived(connection, (**step).batch)) ground.store->empty_log_soon();
            return append_written(connection, ground, (**step).written);
        });
        if (kept) {
            const ArrivedBatch& batch = (**step).batch.batch;
            folded_before.remember(batch.journal.terminal, batch.events);
            tell(change_of(std::move((**step).folded)));
            return true;
        }
        if (kept.error().kind != TroubleKind::Busy || attempt == attempts_max)
            return std::unexpected(kept.error());
    }
}

Result<bool> FoldWorker::Work::grant_wishes() {
    struct Granted {
        std::vector<sqlite::FeedWish> wishes;
        FeedWriting::Written written;
    };
    const auto prepared = ground.store->read([&](SQLite::Database& connection) -> Result<Granted> {
        Granted granted{sqlite::next_wishes(connection, wishes_at_once), {}};
        FeedWriting feed{ground, connection};
        for (const auto& wish : granted.wishes) {
            if (auto added = feed.add_wish(wish); !added && added.error().kind == TroubleKind::StoreBroken)
                return std::unexpected(added.error());
        }
        granted.written = feed.take();
        return granted;
    });
    if (!prepared) return std::unexpected(prepared.error());
    if (prepared->wishes.empty()) return false;
    const auto kept = ground.store->write([&](SQLite::Database& connection) -> Result<void> {
        for (const auto& wish : prepared->wishes)
            sqlite::grant(connection, wish);
        return append_written(connection, ground, prepared->written);
    });
    if (!kept && kept.error().kind != TroubleKind::Busy) return std::unexpected(kept.error());
    return true;
}

Result<void> FoldWorker::Work::fold_everything() {
    const std::lock_guard lock{folding};
    for (auto more = fold_next(); !more || *more; more = fold_next()) {
        if (!more) return std::unexpected(more.error());
    }
    for (auto more = grant_wishes(); !more || *more; more = grant_wishes()) {
        if (!more) return std::unexpected(more.error());
    }
    return {};
}

Result<void> FoldWorker::Work::wait_for_other() {
    const auto target = ground.store->read(
        [](SQLite::Database& connection) -> Result<std::int64_t> { return sqlite::last_batch(connection); });
    if (!target) return std::unexpected(target.error());
    const auto give_up = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < give_up) {
        const auto cursor = ground.store->read([](SQLite::Database& connection) -> Result<std::int64_t> {
            return sqlite::fold_cursor(connection);
        });
        if (!cursor) return std::unexpected(cursor.error());
        if (*cursor >= *target) return {};
        std::this_thread::sleep_for(look_again);
    }
    return trouble(TroubleKind::Busy, "the server does not fold what was recorded; look at its log");
}

void FoldWorker::Work::tell(const Folded& change) {
    if (rebuilding) return;
    for (FoldListener* listener : listeners)
        listener->folded(change);
}

void FoldWorker::Work::run(FoldWorker& worker) {
    auto timer = std::chrono::steady_clock::now();
    while (true) {
        // Intake goes on whatever happens here; the next turn tries again.
        const auto folded = fold_everything();
        std::optional<Trouble> seen;
        if (!folded) seen = folded.error();
        if (std::chrono::steady_clock::now() >= timer) {
            timer += timer_pause;
            if (const auto closed = worker.close_unrated(); !closed) seen = closed.error();
            if (const auto emptied = worker.empty_replaced(); !emptied) seen = emptied.error();
        }
        std::unique_lock lock{waking};
        last_trouble = seen;
        woken.wait_for(lock, look_again, [this] { return woken_up || closing; });
        woken_up = false;
        if (closing) return;
    }
}

FoldWorker::FoldWorker(Ground& ground, sqlite::Turn turn, bool server)
    : work_{std::make_unique<Work>(ground, std::move(turn), server)} {}

FoldWorker::~FoldWorker() {
    stop();
}

void FoldWorker::start() {
    work_->thread = std::thread{[this] { work_->run(*this); }};
}

void FoldWorker::stop() {
    {
        const std::lock_guard lock{work_->waking};
        work_->closing = true;
    }
    work_->woken.notify_all();
    if (work_->thread.joinable()) work_->thread.join();
}

void FoldWorker::wake() {
    {
        const std::lock_guard lock{work_->waking};
        work_->woken_up = true;
    }
    work_->woken.notify_all();
}

std::optional<Trouble> FoldWorker::last_trouble() const {
    const std::lock_guard lock{work_->waking};
    return work_->last_trouble;
}

Result<void> FoldWorker::catch_up() {
    const std::lock_guard lock{work_->folding};
    if (work_->holds_turn) return work_->fold_everything();
    if (!work_->turn.try_take()) return work_->wait_for_other();
    auto folded = work_->fold_everything();
    work_->turn.give_back();
    return folded;
}

Result<std::size_t> FoldWorker::close_unrated() {
    Ground& ground = work_->ground;
    const std::lock_guard lock{work_->folding};
    std::unordered_set<CaseId> asked;
    while (true) {
        const auto events = ground.store->read(
            [&](SQLite::Database& connection) { return unrated_events(ground, connection, asked); });
        if (!events) return std::unexpected(events.error());
        if (events->empty()) return asked.size();
        const auto kept = ground.store->write(
            [&](SQLite::Database& connection) { return append_own(connection, ground, *events); });
        if (!kept) return std::unexpected(kept.error());
        if (auto folded = catch_up(); !folded) return std::unexpected(folded.error());
    }
}

Result<std::size_t> FoldWorker::empty_replaced() {
    Ground& ground = work_->ground;
    std::size_t all = 0;
    while (true) {
        const auto emptied = ground.store->write([&](SQLite::Database& connection) -> Result<std::size_t> {
            return sqlite::empty_replaced(connection, {ground.clock.now(), ground.restore_horizon},
                                          emptied_at_once);
        });
        if (!emptied) return emptied;
        all += *emptied;
        if (*emptied < emptied_at_once) break;
    }
    const auto forgotten = ground.store->write([&](SQLite::Database& connection) -> Result<std::size_t> {
        return sqlite::forget_old_notes(connection, {ground.clock.now(), ground.restore_horizon});
    });
    if (!forgotten) return forgotten;
    return all;
}

Result<void> FoldWorker::rebuild() {
    Ground& ground = work_->ground;
    const std::lock_guard lock{work_->folding};
    work_->rebuilding = true;
    work_->folded_before.forget();
    auto done = ground.store->write([](SQLite::Database& connection) -> Result<void> {
        sqlite::forget_folded(connection);
        return {};
    });
    if (done) done = work_->fold_everything();
    work_->rebuilding = false;
    if (!done) return done;
    done = ground.store->write([](SQLite::Database& connection) -> Result<void> {
        for (const Branch& branch : sqlite::read_organisation(connection).branches)
            sqlite::wish_whole_branch(connection, branch.id);
        sqlite::set_meta_number(connection, "projection_version", sqlite::projection_version);
        return {};
    });
    return done ? work_->fold_everything() : done;
}

Result<void> FoldWorker::follow(FoldListener& listener) {
    const std::lock_guard lock{work_->folding};
    auto read = read_everything_folded(work_->ground, listener);
    if (read) work_->listeners.push_back(&listener);
    return read;
}

void FoldWorker::add_listener(FoldListener& listener) {
    const std::lock_guard lock{work_->folding};
    work_->listeners.push_back(&listener);
}

void FoldWorker::remove_listener(FoldListener& listener) {
    const std::lock_guard lock{work_->folding};
    std::erase(work_->listeners, &listener);
}

} // namespace fengqiao::headquarters
