#pragma once

#include "tests/simulation/device.h"
#include "tests/simulation/main_office.h"
#include "tests/simulation/simulator.h"

#include <memory>

namespace fengqiao::simulation {

using Devices = std::vector<std::unique_ptr<Device>>;

// Stands outside the world, remembers what every customer was thanked for, and says what was broken first.
class Oracle {
public:
    Oracle(const Digest& digest, const Devices& devices, const MainOffice& office)
        : digest_{digest}, devices_{devices}, office_{office} {}

    // A customer was thanked, or told that it could not be kept (I1, I2).
    void filed(const Device& device, const KeptEvent& event, CaseId case_id);
    void filed_with(const SealedBlob& blob) { blobs_[blob.name] = {blob, false, false}; }
    void refused(const Device& device, const Cursor& before);

    // A disk was replaced by an older image of itself. Events whose last copy went with it cannot be asked
    // for any more, unless headquarters held one: then they depend on headquarters' luck alone.
    void disk_replaced(const Device& device, const MemoryTerminalStore& before);
    void headquarters_restored();

    // Events that are about to leave a disk must lie in every backup (I8).
    void purging(const Device& device, std::uint64_t purge_to);
    // A blob that is about to leave a disk must lie whole in every backup, too.
    void dropping(const Device& device, const Hash& name);
    // What the glass shows loses nothing that was filed here: it is confirmed, or pending over it (I4).
    void check_view(const Device& device);
    // An answer nobody signed leaves the disk as it was (I14).
    void unsigned_answer(const MemoryTerminalStore& before, const Device& device);
    void stuck(std::string what) { violate("liveness", std::move(what)); }

    // When all is quiet: I3, I4, I5, I6, I12.
    void check_everything();

    [[nodiscard]] const std::optional<Violation>& violation() const { return violation_; }
    [[nodiscard]] std::uint64_t purged() const { return purged_; }
    [[nodiscard]] std::uint64_t destroyed() const;

private:
    struct Fate {
        CaseId case_id;
        BranchId branch;
        bool only_at_headquarters{false};
        bool destroyed{false}; // every copy was physically destroyed
    };

    struct BlobFate {
        SealedBlob blob;
        bool only_at_headquarters{false};
        bool destroyed{false};
    };

    void check_blobs();
    [[nodiscard]] bool is_held(const Hash& blob) const;
    void violate(std::string invariant, std::string what);
    [[nodiscard]] bool is_held(EventId event) const;
    void check_chains();
    void check_documents();
    void check_convergence(const Device& device);

    const Digest& digest_;
    const Devices& devices_;
    const MainOffice& office_;
    std::unordered_map<EventId, Fate> fates_;
    std::map<Hash, BlobFate> blobs_;
    std::optional<Violation> violation_;
    std::uint64_t purged_{0};
};

} // namespace fengqiao::simulation
