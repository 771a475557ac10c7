#include "tests/simulation/world.h"

#include "core/basics/check.h"
#include "core/basics/match.h"

namespace fengqiao::simulation {

using namespace std::chrono_literals;

Device& World::add_device(TerminalId terminal, BranchId branch, MemoryTerminalStore disk) {
    auto device = std::make_unique<Device>();
    device->number = devices_.size() + 1;
    device->terminal = terminal;
    device->branch = branch;
    device->store = std::move(disk);
    device->store.set_branch(branch);
    check(open_or_first(device->store, digest_, terminal, random_).has_value(),
          "a disk in memory can be opened");
    devices_.push_back(std::move(device));
    start(*devices_.back());
    return *devices_.back();
}

void World::start(Device& device) {
    ++device.life;
    device.running = true;
    device.exchange = 0;
    device.blobs.reset();
    device.blob_exchange = 0;
    device.wake_at.reset();
    if (chance(50)) device.booted = timeline_.now(); // the whole machine was off
    SyncSettings settings;
    const auto slot = slot_in_window(digest_, device.terminal, settings.window_length);
    auto started = start_sync(settings, slot, timeline_.now() - device.booted, random_);
    device.sync = std::move(started.state);
    device.sync.rules = rules_;
    for (const SyncAction& action : started.actions)
        perform(device, action);
}

// The process is gone between two transactions; what was committed stays.
void World::crash(Device& device) {
    if (!device.running) return;
    ++counts_.crashes;
    note("crashes", device.number);
    ++device.life;
    device.running = false;
    device.exchange = 0;
    device.blobs.reset();
    device.blob_exchange = 0;
    timeline_.plan(timeline_.now() + up_to(hours{6}), [this, &device, life = device.life] {
        if (device.life == life && !device.running) start(device);
    });
}

void World::feed(Device& device, const SyncInput& input) {
    if (!device.running) return;
    const bool was_busy = device.sync.phase != SyncPhase::Resting;
    auto stepped = step(std::move(device.sync), input, timeline_.now() - device.booted, random_);
    device.sync = std::move(stepped.state);
    for (const SyncAction& action : stepped.actions) {
        if (!quiet_ && random_.below(400) == 0) return crash(device);
        if (!perform(device, action)) return feed(device, StoreTrouble{});
    }
    const bool ended_well =
        was_busy && device.sync.phase == SyncPhase::Resting && device.sync.failed_runs == 0;
    if (ended_well) begin_blobs(device);
}

bool World::perform(Device& device, const SyncAction& action) {
    return std::visit(Match{
                          [&](const Send& send_it) { return send(device, send_it); },
                          [&](const RecordAnswer& answer) { return record(device, answer); },
                          [&](const Rotate& rotation) {
                              ++counts_.rotations;
                              note("rotates", device.number, device.store.state()->head.sequence);
                              return rotate(ports_of(device), rotation, random_).has_value();
                          },
                          [&](const ObserveClock& seen) {
                              observe_clock(device, seen.headquarters_now);
                              return true;
                          },
                          [](const RenewKey&) { return true; },
                          [](const TakePlace&) { return true; },
                          [](const TakeContent&) { return true; },
                          [&](const RaiseAlarm& alarm) {
                              note("raises alarm", device.number, static_cast<std::uint64_t>(alarm.alarm));
                              return true;
                          },
                          [&](const WaitUntil& until) {
                              wait(device, until.since_boot);
                              return true;
                          },
                      },
                      action);
}

bool World::record(Device& device, const RecordAnswer& action) {
    if (!quiet_ && random_.below(200) == 0) device.store.fill_disk_once();
    MemoryTerminalStore& store = device.store;
    oracle_.purging(device, action.answer.purge_to);
    const bool done = store.record(action.answer).has_value();
    const bool whole = done && !action.answer.feed.more;
    if (whole && (quiet_ || chance(20))) oracle_.check_view(device);
    return done;
}

void World::observe_clock(Device& device, Instant headquarters_now) {
    EventHeader header;
    header.type = static_cast<std::uint16_t>(EventType::ClockObserved);
    header.branch = device.branch;
    header.time = {headquarters_now, {}, timeline_.now() - device.booted};
    random_.fill(header.nonce);
    const StoredEvent event{encode_header(header), {}, {}};
    check(keep(device.store, digest_, {{&event, 1}}).has_value(), "a disk in memory has room for one event");
}

void World::wait(Device& device, milliseconds since_boot) {
    const auto at = device.booted + since_boot;
    if (device.wake_at == at) return;
    device.wake_at = at;
    timeline_.plan(at, [this, &device, life = device.life, at] {
        if (device.life != life || device.wake_at != at) return;
        device.wake_at.reset();
        feed(device, Tick{});
    });
}

} // namespace fengqiao::simulation
