#include "app/kiosk/uplink/line.h"

#include "core/basics/match.h"

#include <string>

namespace fengqiao::kiosk {
namespace {

constexpr milliseconds longest_sleep = seconds{60}; // sleeping is counted on another clock than waiting

std::string_view words_for(SyncAlarm alarm) {
    switch (alarm) {
    case SyncAlarm::Revoked:
        return "headquarters has switched this terminal off; filings are still kept here";
    case SyncAlarm::VersionRefused:
        return "headquarters cannot read this program's version: update one of them";
    case SyncAlarm::EventTooLarge: return "headquarters refuses an event as too large; nothing is skipped";
    case SyncAlarm::OwnRowsBroken:
        return "rows of the journal have rotted; they are set aside, look at the disk";
    case SyncAlarm::GapDeclared:
        return "headquarters came back from too old a backup; what it lost is declared";
    case SyncAlarm::NoProgress:
        return "the exchange with headquarters goes round in circles; it was given up";
    }
    std::unreachable();
}

} // namespace

Line::Line(const Tools& tools, const LineWish& wish)
    : tools_{tools},
      blobs_{{tools.database, tools.uplink, tools.clock, tools.random, tools.log}},
      editions_{{tools.uplink, tools.editions, tools.manifests, tools.digest, tools.random, tools.log,
                 tools.inbox}},
      thread_{[this, wish](const std::stop_token& stop) { run(stop, wish); }} {}

Line::~Line() {
    stop();
}

void Line::stop() {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
}

void Line::event_kept() {
    {
        const std::scoped_lock lock{mutex_};
        event_kept_ = true;
    }
    changed_.notify_all();
}

LineState Line::state() const {
    const std::scoped_lock lock{mutex_};
    return state_;
}

Result<void> Line::pass_now(milliseconds at_most) {
    std::unique_lock lock{mutex_};
    const std::uint64_t mine = ++passes_asked_;
    changed_.notify_all();
    if (!changed_.wait_for(lock, at_most, [&] { return passes_ended_ >= mine; }))
        return trouble(TroubleKind::LineDown, "headquarters did not answer in time; it will be tried again");
    if (!state_.up)
        return trouble(TroubleKind::LineDown,
                       "the exchange with headquarters did not succeed; the log says why");
    return {};
}

void Line::run(const std::stop_token& stop, const LineWish& wish) {
    advance(start_sync(wish.settings, wish.slot, since_boot(), tools_.random), stop);
    if (wish.ask_at_once) advance(step(std::move(sync_), NightlyAsked{}, since_boot(), tools_.random), stop);
    while (!stop.stop_requested()) {
        if (const auto input = next_input(stop))
            advance(step(std::move(sync_), *input, since_boot(), tools_.random), stop);
        else
            carry_beside(stop);
    }
}

// Sleeps until something is asked or due; nullopt when stopping, and when only what goes beside them waits.
std::optional<SyncInput> Line::next_input(const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    while (!stop.stop_requested()) {
        if (std::exchange(event_kept_, false)) return EventKept{};
        if (passes_begun_ < passes_asked_) {
            passes_begun_ = passes_asked_;
            return NightlyAsked{};
        }
        const milliseconds now = since_boot();
        if (due_ && *due_ <= now) return fengqiao::Tick{};
        if (beside_due_ && *beside_due_ <= now) return std::nullopt;
        milliseconds pause = longest_sleep;
        for (const auto& due : {due_, beside_due_})
            if (due) pause = std::min(pause, *due - now);
        changed_.wait_for(lock, stop, pause, [this] { return event_kept_ || passes_begun_ < passes_asked_; });
    }
    return std::nullopt;
}

// Carries out what was decided, and what is decided upon that, until nothing is left but to wait.
void Line::advance(SyncStep step, const std::stop_token& stop) {
    for (;;) {
        sync_ = std::move(step.state);
        due_.reset();
        std::optional<SyncInput> next;
        for (const SyncAction& action : step.actions) {
            next = carry_out(action, stop);
            if (next) break; // a call is the last of the actions; after a failure the others are not tried
        }
        if (!next || stop.stop_requested()) break;
        step = fengqiao::step(std::move(sync_), *next, since_boot(), tools_.random);
    }
    if (sync_.phase == SyncPhase::Resting) return run_ended(stop);
    if (sync_.phase == SyncPhase::Pausing) note_state(); // the customer is told now, not after the last try
}

// For whoever is in a hurry: an event to be sent, a pass that was asked for.
bool Line::is_called() {
    if (due_ && *due_ <= since_boot()) return true;
    const std::scoped_lock lock{mutex_};
    return event_kept_ || passes_begun_ < passes_asked_;
}

// What is going up comes before what is coming down.
void Line::carry_beside(const std::stop_token& stop) {
    beside_due_.reset();
    if (stop.stop_requested()) return;
    const auto called = [this] { return is_called(); };
    auto pause = blobs_.carry(sync_.challenge, stop, called);
    if (!is_called()) {
        const auto next = editions_.carry(request_by_, sync_.challenge, stop, called);
        if (next) pause = std::min(*next, pause.value_or(*next));
    }
    if (pause) beside_due_ = since_boot() + *pause;
}

void Line::run_ended(const std::stop_token& stop) {
    if (std::exchange(night_care_due_, false)) {
        // Not waited for: a filing may come in between.
        const bool taken = tools_.database.post([&log = tools_.log](Records& records) {
            if (const auto cared = records.care_at_night(); !cared) log.alarm(cared.error().text);
        });
        if (!taken) tools_.log.alarm("the nightly backup was left out: the database thread was too busy");
    }
    note_state();
    if (state().up) carry_beside(stop); // events first; what breaks this off comes back to it
    {
        const std::scoped_lock lock{mutex_};
        passes_ended_ = passes_begun_;
    }
    changed_.notify_all();
}

// How the line is, for whoever asks and for the glass. Before the first call was answered or failed nobody
// knows.
void Line::note_state() {
    const bool failing = sync_.failed_runs > 0 || sync_.attempts > 0;
    LineState now;
    {
        const std::scoped_lock lock{mutex_};
        state_.up = sync_.estimate && !failing && !sync_.refused;
        if (sync_.estimate) state_.heard = sync_.estimate->headquarters_now;
        if (state_.up) state_.alarm.reset();
        now = state_;
    }
    if (!sync_.estimate && !failing) return;
    const LineChanged said{now.up, now.alarm};
    if (told_ == said) return;
    told_ = said;
    tools_.inbox.put(said);
}

std::optional<SyncInput> Line::carry_out(const SyncAction& action, const std::stop_token& stop) {
    const auto change = [this](auto errand) {
        return on_store([&](Records& records) { return errand(records, records.sync_ports()); });
    };
    return std::visit(Match{
                          [&](const Send& call) { return send(call, stop); },
                          [&](const RecordAnswer& record) {
                              return change([&](Records&, const TerminalPorts& ports) {
                                  return ports.store.record(record.answer);
                              });
                          },
                          [&](const Rotate& rotation) {
                              return change([&](Records&, const TerminalPorts& ports) -> Result<void> {
                                  const auto done = rotate(ports, rotation, tools_.random);
                                  if (!done) return std::unexpected(done.error());
                                  tools_.log.alarm("a new journal was opened; it carries " +
                                                   std::to_string(done->carried) + " events, " +
                                                   std::to_string(done->set_aside) + " were set aside");
                                  return {};
                              });
                          },
                          [&](const ObserveClock& observe) {
                              return change([&](Records& records, const TerminalPorts&) {
                                  return records.office().observe_clock(observe.headquarters_now);
                              });
                          },
                          [&](const RenewKey& order) { return renew_key(order.renewal); },
                          [&](const TakePlace& assigned) -> std::optional<SyncInput> {
                              take_place(assigned.place);
                              return std::nullopt;
                          },
                          [&](const TakeContent& told) -> std::optional<SyncInput> {
                              editions_.order(told.order);
                              return std::nullopt;
                          },
                          [&](const RaiseAlarm& raised) -> std::optional<SyncInput> {
                              raise(raised.alarm);
                              return std::nullopt;
                          },
                          [&](const WaitUntil& wait) -> std::optional<SyncInput> {
                              due_ = wait.since_boot;
                              return std::nullopt;
                          },
                      },
                      action);
}

std::optional<SyncInput> Line::on_store(std::move_only_function<Result<void>(Records&)> errand) {
    Result<void> done = trouble(TroubleKind::Busy, "the database thread took no errand");
    const bool performed = tools_.database.perform([&](Records& records) { done = errand(records); });
    if (performed && done) return std::nullopt;
    tools_.log.alarm(done.error().text);
    return StoreTrouble{};
}

std::optional<SyncInput> Line::send(const Send& send, const std::stop_token& stop) {
    if (send.run == RunKind::Nightly) night_care_due_ = true;
    BuiltRequest built;
    const auto not_built = on_store([&](Records& records) -> Result<void> {
        auto made = build_request(records.sync_ports(), send, records.health());
        if (!made) return std::unexpected(made.error());
        built = std::move(*made);
        return {};
    });
    if (not_built) return not_built;
    request_by_ = built.request.terminal;
    built.request.health.content = tools_.editions.standing().shown;
    Heard heard{.answer = read_answer(tools_.uplink.exchange(built.request, built.challenge, stop))};
    const auto not_read = on_store([&](Records& records) -> Result<void> {
        auto facts = facts_for(records.sync_ports(), heard.answer, built.sent);
        if (!facts) return std::unexpected(facts.error());
        heard.facts = std::move(*facts);
        return {};
    });
    if (not_read) return not_read;
    return heard;
}

// A disk that does not take the new key leaves the old one good; headquarters orders it again.
std::optional<SyncInput> Line::renew_key(const KeyRenewal& renewal) {
    const auto rotated = tools_.uplink.renew_key(renewal);
    if (!rotated) tools_.log.alarm("this terminal's key was not made anew: " + rotated.error().text);
    if (!rotated || !*rotated) return std::nullopt;
    tools_.log.note("this terminal has made its key number " + std::to_string((**rotated).number));
    return on_store([&](Records& records) { return records.office().announce_key(**rotated); });
}

void Line::take_place(ByteView place) {
    const auto taken = tools_.uplink.take_place(place);
    if (!taken) return tools_.log.alarm("this terminal's new place was not taken: " + taken.error().text);
    if (!*taken) return;
    tools_.log.note("this terminal stands at another branch from its next start on");
    moved_ = true;
}

void Line::raise(SyncAlarm alarm) {
    tools_.log.alarm(words_for(alarm));
    const std::scoped_lock lock{mutex_};
    state_.alarm = alarm;
}

} // namespace fengqiao::kiosk
