#pragma once

#include "tests/simulation/oracle.h"
#include "tests/simulation/timeline.h"
#include "tests/simulation/trace.h"
#include "tests/support/fake_digest.h"
#include "tests/support/seeded_random.h"

namespace fengqiao::simulation {

// A city for one seed: its machines, its line, its accidents.
class World {
public:
    World(std::uint64_t seed, const SyncRules& rules);
    Report run();

private:
    // world.cpp: the run as a whole, filings, headquarters' day
    void settle_in();
    void go_quiet();
    bool is_drained() const;
    void file(Device& device);
    void every(milliseconds period, milliseconds until, std::function<void()> act);
    // machines.cpp: processes
    Device& add_device(TerminalId terminal, BranchId branch, MemoryTerminalStore disk);
    void start(Device& device);
    void crash(Device& device);
    void feed(Device& device, const SyncInput& input);
    bool perform(Device& device, const SyncAction& action);
    void observe_clock(Device& device, Instant headquarters_now);
    void wait(Device& device, milliseconds since_boot);
    bool record(Device& device, const RecordAnswer& action);
    // line.cpp: the network
    bool send(Device& device, const Send& action);
    void travel(Device& device, const std::shared_ptr<const Question>& question);
    void arrive(Device& device, const std::shared_ptr<const Question>& question);
    void hear(Device& device, const Question& question, const HttpAnswer& answer);
    HttpAnswer strange_answer(const Device& device, const SyncRequest& request);
    // blobs.cpp: what is kept beside the events
    SealedBlob some_blob(CaseId of);
    void begin_blobs(Device& device);
    void go_on(Device& device, BlobStep step);
    bool perform(Device& device, const BlobAction& action);
    void ask(Device& device, BlobQuestion question);
    void arrive(Device& device, const std::shared_ptr<const BlobQuestion>& question);
    void hear(Device& device, const BlobQuestion& question, const HeardBlob& heard);
    // accidents.cpp: faults
    void plan_accidents();
    void roll_back(Device& device);
    void clone(const Device& device);
    void restore_headquarters();
    void crash_headquarters();

    [[nodiscard]] bool chance(unsigned percent) { return random_.below(100) < percent; }
    [[nodiscard]] milliseconds up_to(milliseconds most) {
        return milliseconds{
            static_cast<std::int64_t>(random_.below(static_cast<std::uint64_t>(most.count()) + 1))};
    }
    [[nodiscard]] milliseconds some_time();
    [[nodiscard]] Device& some_device() { return *devices_[random_.below(devices_.size())]; }
    [[nodiscard]] TerminalPorts ports_of(Device& device) {
        return {device.store, device.store, digest_, device.terminal};
    }
    [[nodiscard]] Instant headquarters_now() const;
    void note(const char* what, std::uint64_t who = 0, std::uint64_t value = 0) {
        trace_.note(timeline_.now(), what, who, value);
    }

    std::uint64_t seed_;
    SyncRules rules_;
    FakeDigest digest_;
    SeededRandom random_;
    Timeline timeline_;
    Trace trace_;
    MainOffice office_;
    Devices devices_;
    Oracle oracle_;
    Counts counts_;
    std::vector<CaseId> cases_;
    bool quiet_{false};
    milliseconds office_back_at_{0};
    std::uint64_t next_exchange_{1};
};

} // namespace fengqiao::simulation
