#include "tests/simulation/simulator.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fengqiao::simulation {
namespace {

constexpr std::array names = std::to_array<std::pair<Mutant, std::string_view>>({
    {Mutant::None, "none"},
    {Mutant::PurgeOnAck, "purge-on-ack"},
    {Mutant::ReemitOnlyUnacked, "reemit-only-unacked"},
    {Mutant::NoHashes, "no-hashes"},
    {Mutant::TrustUnsigned, "trust-unsigned"},
    {Mutant::FoldEveryCopy, "fold-every-copy"},
    {Mutant::NoFeedTags, "no-feed-tags"},
    {Mutant::EmptyAtOnce, "empty-at-once"},
    {Mutant::DropOnceWhole, "drop-once-whole"},
});

} // namespace

std::string_view name_of(Mutant mutant) {
    return std::ranges::find(names, mutant, &std::pair<Mutant, std::string_view>::first)->second;
}

std::optional<Mutant> mutant_named(std::string_view name) {
    for (const auto& [mutant, known] : names) {
        if (known == name) return mutant;
    }
    return std::nullopt;
}

std::vector<Mutant> all_mutants() {
    std::vector<Mutant> mutants;
    for (const auto& [mutant, name] : names) {
        if (mutant != Mutant::None) mutants.push_back(mutant);
    }
    return mutants;
}

SyncRules rules_of(Mutant mutant) {
    SyncRules rules;
    switch (mutant) {
    case Mutant::None: break;
    case Mutant::PurgeOnAck: rules.purge_only_stable = false; break;
    case Mutant::ReemitOnlyUnacked: rules.reemit_all_held = false; break;
    case Mutant::NoHashes: rules.compare_hashes = false; break;
    case Mutant::TrustUnsigned: rules.require_signature = false; break;
    case Mutant::FoldEveryCopy: rules.fold_once = false; break;
    case Mutant::NoFeedTags: rules.compare_feed_tags = false; break;
    case Mutant::EmptyAtOnce: rules.empty_only_stable = false; break;
    case Mutant::DropOnceWhole: rules.drop_only_stable = false; break;
    }
    return rules;
}

Counts& Counts::operator+=(const Counts& other) {
    events += other.events;
    exchanges += other.exchanges;
    forged += other.forged;
    rotations += other.rotations;
    restores += other.restores;
    rollbacks += other.rollbacks;
    clones += other.clones;
    crashes += other.crashes;
    purged += other.purged;
    blobs += other.blobs;
    blob_calls += other.blob_calls;
    blobs_dropped += other.blobs_dropped;
    destroyed += other.destroyed;
    return *this;
}

} // namespace fengqiao::simulation
