#include "tests/simulation/world.h"

#include "tests/support/sample_events.h"

namespace fengqiao::simulation {
namespace {

using namespace std::chrono_literals;

constexpr milliseconds troubled = hours{24} * 5;
constexpr milliseconds draining = hours{24} * 4; // more than the longest backoff, several nightly windows
constexpr std::size_t acts_max = 200'000;
constexpr std::uint64_t quiet_exchanges_max = 400; // per device: more would be a livelock
constexpr std::size_t terminals_max = 3;
constexpr unsigned filings_max = 14;
constexpr std::size_t devices_max = 8;
constexpr std::size_t cases_max = 40;
constexpr std::size_t feed_page_least = 1; // one row a page
constexpr std::size_t feed_page_most = 150;

// The announcement, as a simulated headquarters reads it.
void say_name_of(const SealedBlob& blob, StoredEvent& event) {
    event.open.assign(blob.name.begin(), blob.name.end());
    event.open.push_back(static_cast<Byte>(blob.sealed.size()));
    auto header = *decode_header(event.header);
    header.public_size = static_cast<std::uint16_t>(event.open.size());
    event.header = encode_header(header);
}

} // namespace

World::World(std::uint64_t seed, const SyncRules& rules)
    : seed_{seed},
      rules_{rules},
      random_{seed},
      office_{digest_, rules, feed_page_least + random_.below(feed_page_most)},
      oracle_{digest_, devices_, office_} {
    devices_.reserve(devices_max);
}

Instant World::headquarters_now() const {
    return instant_from(1'790'000'000'000) + timeline_.now();
}

milliseconds World::some_time() {
    return up_to(troubled);
}

void World::every(milliseconds period, milliseconds until, std::function<void()> act) {
    if (timeline_.now() + period > until) return;
    timeline_.plan(timeline_.now() + period, [this, period, until, act = std::move(act)] {
        act();
        every(period, until, act);
    });
}

void World::settle_in() {
    const auto terminals = 1 + random_.below(terminals_max);
    const auto branches = 1 + random_.below(2);
    for (std::uint64_t made = 0; made < terminals; ++made) {
        BranchId branch;
        branch.bytes.back() = static_cast<Byte>(1 + made % branches);
        add_device(random_.id<TerminalId>(), branch, {});
    }
    for (const auto& device : devices_) {
        const auto filings = 4 + random_.below(filings_max);
        for (std::uint64_t made = 0; made < filings; ++made) {
            timeline_.plan(some_time(), [this, &filer = *device] { file(filer); });
        }
    }
    every(37min, troubled + draining, [this] { office_.fold(1 + random_.below(6), random_); });
    every(3h, troubled, [this] { office_.act(random_); });
    every(hours{24}, troubled, [this] {
        if (chance(85)) office_.back_up();
    });
    plan_accidents();
}

// A customer, or staff, does something that is kept as one to three events of one case.
void World::file(Device& device) {
    if (!device.running) return;
    const bool known = !cases_.empty() && (chance(40) || cases_.size() == cases_max);
    if (!known) cases_.push_back(random_.id<CaseId>());
    const CaseId case_id = known ? cases_[random_.below(cases_.size())] : cases_.back();
    std::vector<StoredEvent> events;
    for (auto left = 1 + random_.below(3); left > 0; --left) {
        EventHeader header;
        header.type = static_cast<std::uint16_t>(EventType::NoteAdded);
        header.case_id = case_id;
        header.branch = device.branch;
        header.time.wall =
            instant_from(static_cast<std::int64_t>(random_.below(4'000'000'000'000))); // nobody asks it
        random_.fill(header.nonce);
        events.push_back({encode_header(header), {}, {}});
    }
    std::vector<SealedBlob> blobs;
    if (chance(40)) {
        blobs.push_back(some_blob(case_id));
        say_name_of(blobs.front(), events.front());
    }
    const auto before = device.store.state()->head;
    if (!quiet_ && chance(4)) device.store.fill_disk_once();
    const auto kept = keep(device.store, digest_, {.events = events, .blobs = blobs});
    note(kept ? "files" : "disk full", device.number, before.sequence + events.size());
    if (!kept) return oracle_.refused(device, before);
    counts_.events += kept->size();
    for (const KeptEvent& event : *kept)
        oracle_.filed(device, event, case_id);
    for (const SealedBlob& blob : blobs)
        oracle_.filed_with(blob);
    counts_.blobs += blobs.size();
    feed(device, EventKept{});
}

bool World::is_drained() const {
    return std::ranges::all_of(devices_, [](const auto& device) {
        const auto held = device->store.held_blobs();
        return unsent_blobs(*held) == 0 && device->sync.phase == SyncPhase::Resting &&
               device->sync.failed_runs == 0 && device->store.sync().acked == device->store.state()->head;
    });
}

// The faults stop: within bounded time and traffic everything is at headquarters, and headquarters' word
// everywhere.
void World::go_quiet() {
    quiet_ = true;
    note("the faults stop");
    std::uint64_t before = 0;
    for (const auto& device : devices_) {
        before += device->exchanges_made;
        if (!device->running) start(*device);
    }
    bool ended = timeline_.run_until(troubled + draining, acts_max);
    // A nightly pass may be under way at this very moment.
    const milliseconds latest = timeline_.now() + hours{1};
    while (!is_drained() && timeline_.now() < latest)
        timeline_.run_until(timeline_.now() + 1min, acts_max);
    if (!is_drained()) oracle_.stuck("a terminal still holds what headquarters does not");
    office_.fold_everything(random_);
    for (const auto& device : devices_)
        feed(*device, NightlyAsked{});
    ended = timeline_.run_until(timeline_.now() + hours{1}, acts_max) && ended;
    std::uint64_t after = 0;
    for (const auto& device : devices_)
        after += device->exchanges_made;
    if (!ended || after - before > quiet_exchanges_max * devices_.size())
        oracle_.stuck("the line never falls silent");
    oracle_.check_everything();
}

Report World::run() {
    settle_in();
    if (!timeline_.run_until(troubled, acts_max)) oracle_.stuck("the line never falls silent");
    go_quiet();
    counts_.purged = oracle_.purged();
    counts_.destroyed = oracle_.destroyed();
    Report report{seed_, oracle_.violation(), {}, counts_};
    if (report.violation) report.trace = trace_.lines();
    return report;
}

Report simulate(std::uint64_t seed, Mutant mutant) {
    return World{seed, rules_of(mutant)}.run();
}

} // namespace fengqiao::simulation
