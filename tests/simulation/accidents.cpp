#include "tests/simulation/world.h"

namespace fengqiao::simulation {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t clones_max = 5;

} // namespace

void World::plan_accidents() {
    const auto plan_some = [this](std::uint64_t most, const std::function<void()>& accident) {
        for (auto left = random_.below(most + 1); left > 0; --left)
            timeline_.plan(some_time(), accident);
    };
    plan_some(12, [this] { // somebody takes an image of a disk
        Device& device = some_device();
        if (device.images.size() == images_kept) device.images.erase(device.images.begin());
        device.images.push_back(device.store);
    });
    plan_some(5, [this] { crash(some_device()); });
    plan_some(4, [this] { roll_back(some_device()); });
    plan_some(4, [this] { clone(some_device()); });
    plan_some(5, [this] { restore_headquarters(); });
    plan_some(3, [this] { crash_headquarters(); });
}

// An image from the past is put back and nobody tells the terminal.
void World::roll_back(Device& device) {
    if (device.images.empty()) return;
    ++counts_.rollbacks;
    const MemoryTerminalStore before = device.store;
    device.store = device.images[random_.below(device.images.size())];
    note("is rolled back to", device.number, device.store.state()->head.sequence);
    oracle_.disk_replaced(device, before);
    start(device);
}

// A second machine comes up with the same disk, as it is or as it was, and the same identity.
void World::clone(const Device& device) {
    if (counts_.clones == clones_max) return;
    ++counts_.clones;
    const bool present = device.images.empty() || chance(50);
    Device& twin = add_device(device.terminal, device.branch,
                              present ? device.store : device.images[random_.below(device.images.size())]);
    note("is cloned as", device.number, twin.number);
    for (auto left = random_.below(8); left > 0; --left) {
        timeline_.plan(some_time(), [this, &twin] { file(twin); });
    }
}

void World::restore_headquarters() {
    if (office_.backups() == 0) return;
    ++counts_.restores;
    const auto backup = random_.below(office_.backups());
    office_.restore(backup);
    note("headquarters is restored from backup", backup);
    oracle_.headquarters_restored();
}

void World::crash_headquarters() {
    ++counts_.crashes;
    office_back_at_ = timeline_.now() + up_to(hours{3});
    office_.tear_half_blobs(random_);
    note("headquarters crashes");
}

} // namespace fengqiao::simulation
