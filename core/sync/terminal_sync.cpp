#include "core/sync/terminal_sync.h"

#include "core/basics/match.h"
#include "core/sync/terminal_run.h"

namespace fengqiao {

std::string_view operator_code(SyncAlarm alarm) {
    switch (alarm) {
    case SyncAlarm::Revoked: return "R1";
    case SyncAlarm::VersionRefused: return "V1";
    case SyncAlarm::EventTooLarge: return "E1";
    case SyncAlarm::OwnRowsBroken: return "D1";
    case SyncAlarm::GapDeclared: return "G1";
    case SyncAlarm::NoProgress: return "L1";
    }
    std::unreachable();
}

SyncStep start_sync(const SyncSettings& settings, milliseconds slot, milliseconds now, Random& random) {
    TerminalSync state;
    state.settings = settings;
    state.slot = slot;
    TerminalRun run{std::move(state), now, random};
    run.start();
    return run.take();
}

SyncStep step(TerminalSync state, const SyncInput& input, milliseconds now, Random& random) {
    TerminalRun run{std::move(state), now, random};
    std::visit(Match{
                   [&](const Tick&) { run.tick(); },
                   [&](const EventKept&) { run.event_kept(); },
                   [&](const NightlyAsked&) { run.begin(RunKind::Nightly); },
                   [&](const StoreTrouble&) { run.fail_run(); },
                   [&](const Heard& heard) { run.heard(heard); },
               },
               input);
    return run.take();
}

} // namespace fengqiao
