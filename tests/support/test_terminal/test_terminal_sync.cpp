#include "core/basics/check.h"
#include "core/basics/match.h"
#include "platform/wire/signed_answer.h"
#include "platform/wire/sync_codec.h"
#include "tests/support/test_terminal/test_terminal.h"

#include <charconv>

namespace fengqiao {
namespace {

constexpr unsigned exchanges_max = 10'000; // of one run; more is a livelock

std::optional<seconds> retry_after(const http::Answer& answer) {
    const std::string_view text = answer.header("Retry-After");
    long long wait = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), wait);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return seconds{wait};
}

} // namespace

HttpAnswer TestTerminal::ask(const BuiltRequest& built) {
    SyncRequest request = built.request;
    request.health.keyset = keyset_.serial;
    request.health.content = shown_;
    const Bytes body = wire::encode_request(request);
    challenge_ = built.challenge;
    const auto answer = client_.perform(signed_call(body));
    if (!answer) return {};
    const auto opened = wire::open_response(
        keyset_, body, {answer->status, bytes_of(answer->body), answer->header("Kiosk-Sig")});
    HttpAnswer heard{answer->status, opened.has_value(), std::nullopt, retry_after(*answer)};
    if (opened) {
        heard.response = *opened;
        if (!opened->challenge.empty()) challenge_ = opened->challenge;
        for (const Directive& directive : opened->directives) {
            if (directive.kind != keyset_directive) continue;
            const auto newer = crypto::newer_keyset(keyset_, directive.body, line_.root);
            if (newer && *newer) keyset_ = **newer;
        }
    }
    return heard;
}

void TestTerminal::exchange(SyncedRun& run) {
    const BuiltRequest built = std::move(*sending_);
    sending_.reset();
    since_boot_ += milliseconds{5};
    const HttpAnswer heard = ask(built);
    run.statuses.push_back(heard.status);
    const Answer answer = read_answer(heard);
    if (const auto* believed = std::get_if<Signed>(&answer)) run.codes.push_back(believed->response.code);
    const auto facts = facts_for(ports(), answer, built.sent);
    check(facts.has_value(), "a disk in memory can be read");
    take(step(std::move(sync_), Heard{answer, *facts}, since_boot_, random_), run);
}

SyncedRun TestTerminal::sync() {
    SyncedRun run;
    ordered_.reset();
    if (sync_.phase == SyncPhase::Pausing) since_boot_ = std::max(since_boot_, *sync_.resume_at);
    since_boot_ = std::max(since_boot_, sync_.not_before);
    const SyncInput wish = sync_.phase == SyncPhase::Pausing ? SyncInput{Tick{}} : SyncInput{NightlyAsked{}};
    take(step(std::move(sync_), wish, since_boot_, random_), run);
    for (unsigned exchanges = 0; sending_ && exchanges < exchanges_max; ++exchanges)
        exchange(run);
    check(!sending_, "a run comes to an end");
    run.finished = sync_.phase == SyncPhase::Resting && sync_.failed_runs == 0;
    return run;
}

void TestTerminal::take(SyncStep stepped, SyncedRun& run) {
    sync_ = std::move(stepped.state);
    for (const SyncAction& action : stepped.actions)
        carry_out(action, run);
}

void TestTerminal::carry_out(const SyncAction& action, SyncedRun& run) {
    std::visit(Match{
                   [&](const Send& send) {
                       TerminalHealth health;
                       health.program_version = "test";
                       health.time = {instant_from(0), boot_id_, since_boot_};
                       auto built = build_request(ports(), send, health);
                       check(built.has_value(), "a disk in memory can be read");
                       sending_ = std::move(*built);
                   },
                   [&](const RecordAnswer& answer) {
                       check(disk_.record(answer.answer).has_value(), "a disk in memory can be written");
                   },
                   [&](const Rotate& rotation) {
                       ++run.rotations;
                       check(rotate(ports(), rotation, random_).has_value(),
                             "a disk in memory can be written");
                   },
                   [&](const ObserveClock& seen) {
                       const TimeReading here{instant_from(0), boot_id_, since_boot_};
                       act({}, {{}, Role::System}, ClockObserved{seen.headquarters_now, here});
                   },
                   [](const RenewKey&) {},
                   [](const TakePlace&) {},
                   [&](const TakeContent& told) { ordered_ = told.order; },
                   [&](const RaiseAlarm& alarm) { run.alarms.push_back(alarm.alarm); },
                   [](const WaitUntil&) {},
               },
               action);
}

SyncRequest TestTerminal::request() {
    const auto built = build_request(ports(), Send{false, challenge_, batch_bytes_first, RunKind::Soon}, {});
    check(built.has_value(), "a disk in memory can be read");
    SyncRequest request = built->request;
    request.health.keyset = keyset_.serial;
    return request;
}

Bytes TestTerminal::ask_challenge() {
    const auto built = build_request(ports(), Send{true, {}, 0, RunKind::Soon}, {});
    check(built.has_value(), "a disk in memory can be read");
    challenge_.clear();
    ask(*built);
    return challenge_;
}

} // namespace fengqiao
