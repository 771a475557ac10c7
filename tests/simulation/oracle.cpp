#include "tests/simulation/oracle.h"

#include <algorithm>

namespace fengqiao::simulation {
namespace {

EventIds ids_of(const std::vector<ChainedEvent>& rows) {
    EventIds ids;
    for (const ChainedEvent& row : rows)
        ids.insert(event_id(row.leaf));
    return ids;
}

// A document lists the events folded into it, sixteen bytes each.
bool names(const Bytes& document, EventId event) {
    for (std::size_t at = 0; at + 16 <= document.size(); at += 16) {
        if (std::equal(event.bytes.begin(), event.bytes.end(),
                       document.begin() + static_cast<std::ptrdiff_t>(at))) {
            return true;
        }
    }
    return false;
}

CaseId case_of(const ChainedEvent& row) {
    CaseId id;
    std::copy_n(row.event.header.begin() + 28, id.bytes.size(), id.bytes.begin());
    return id;
}

std::string device_name(const Device& device) {
    return "device " + std::to_string(device.number);
}

} // namespace

void Oracle::violate(std::string invariant, std::string what) {
    if (!violation_) violation_ = Violation{std::move(invariant), std::move(what)};
}

void Oracle::filed(const Device& device, const KeptEvent& event, CaseId case_id) {
    fates_[event.id] = {case_id, device.branch};
    const auto& rows = device.store.rows();
    const bool there = !rows.empty() && rows.back().sequence >= event.sequence &&
                       rows[rows.size() - 1 - (rows.back().sequence - event.sequence)].leaf == event.leaf;
    if (!there) violate("I1", device_name(device) + " thanked a customer for what is not on its disk");
}

void Oracle::refused(const Device& device, const Cursor& before) {
    if (device.store.state()->head != before)
        violate("I2", device_name(device) + " kept part of a refused filing");
}

bool Oracle::is_held(EventId event) const {
    return std::ranges::any_of(devices_, [&](const auto& device) {
        return std::ranges::any_of(device->store.rows(),
                                   [&](const ChainedEvent& row) { return event_id(row.leaf) == event; });
    });
}

void Oracle::disk_replaced(const Device& device, const MemoryTerminalStore& before) {
    const EventIds kept = ids_of(device.store.rows());
    for (const ChainedEvent& row : before.rows()) {
        const EventId id = event_id(row.leaf);
        const auto fate = fates_.find(id);
        if (fate == fates_.end() || kept.contains(id) || is_held(id)) continue;
        if (office_.books().logged.contains(id)) {
            fate->second.only_at_headquarters = true;
        } else {
            fate->second.destroyed = true;
        }
    }
    for (auto& [name, fate] : blobs_) {
        if (fate.destroyed || is_held(name)) continue;
        (office_.books().whole_blobs.contains(name) ? fate.only_at_headquarters : fate.destroyed) = true;
    }
}

bool Oracle::is_held(const Hash& blob) const {
    return std::ranges::any_of(devices_, [&](const auto& device) {
        const auto held = device->store.blob(blob);
        return held && *held;
    });
}

void Oracle::dropping(const Device& device, const Hash& name) {
    const bool safe = office_.books().whole_blobs.contains(name) && office_.has_blob_in_every_backup(name);
    if (!safe)
        violate("I8",
                device_name(device) + " deletes a recording that a backup of headquarters does not hold");
}

// What was kept with a complaint is whole at headquarters when all is quiet, byte for byte.
void Oracle::check_blobs() {
    for (const auto& [name, fate] : blobs_) {
        const auto whole = office_.books().whole_blobs.find(name);
        if (whole == office_.books().whole_blobs.end()) {
            if (!fate.destroyed) violate("I5", "a recording had a surviving copy and never arrived whole");
        } else if (whole->second != fate.blob.sealed) {
            violate("I5", "a recording arrived as something else");
        }
    }
}

void Oracle::headquarters_restored() {
    for (auto& [id, fate] : fates_) {
        if (!fate.only_at_headquarters || office_.books().logged.contains(id) || is_held(id)) continue;
        fate.destroyed = true;
    }
    for (auto& [name, fate] : blobs_) {
        if (fate.only_at_headquarters && !office_.books().whole_blobs.contains(name) && !is_held(name))
            fate.destroyed = true;
    }
}

void Oracle::purging(const Device& device, std::uint64_t purge_to) {
    for (const ChainedEvent& row : device.store.rows()) {
        if (row.sequence > purge_to) break;
        ++purged_;
        const EventId id = event_id(row.leaf);
        if (!office_.books().logged.contains(id) || !office_.is_in_every_backup(id)) {
            violate("I8", device_name(device) + " deletes event " + std::to_string(row.sequence) +
                              " that a backup of headquarters does not hold");
        }
    }
}

void Oracle::check_view(const Device& device) {
    const std::uint64_t through = device.store.sync().through;
    for (const ChainedEvent& row : device.store.rows()) {
        if (row.sequence > through) break; // shown as pending
        const CaseId case_id = case_of(row);
        if (case_id.is_zero()) continue;
        const auto document = device.store.documents().find(case_id.hex());
        const bool shown =
            document != device.store.documents().end() && names(document->second.bytes, event_id(row.leaf));
        if (!shown) {
            return violate("I4", device_name(device) + " neither confirms nor shows its event " +
                                     std::to_string(row.sequence));
        }
    }
}

void Oracle::unsigned_answer(const MemoryTerminalStore& before, const Device& device) {
    const auto& after = device.store;
    const bool same = before.sync() == after.sync() && before.rows().size() == after.rows().size() &&
                      before.state()->journal == after.state()->journal &&
                      before.documents() == after.documents();
    if (!same) violate("I14", device_name(device) + " believed an answer headquarters did not sign");
}

void Oracle::check_everything() {
    check_chains();
    check_documents();
    check_blobs();
    for (const auto& device : devices_)
        check_convergence(*device);
}

void Oracle::check_chains() {
    for (const auto& device : devices_) {
        const auto broken = first_broken(device->store, digest_, {});
        if (!broken || *broken) violate("I3", device_name(*device) + " holds a journal that does not verify");
    }
    for (const auto& [journal, kept] : office_.books().log.journals()) {
        Hash hash = chain_start(digest_, kept.known.terminal, journal);
        std::uint64_t next = 1;
        for (const ChainedEvent& row : kept.events) {
            hash = chain_next(digest_, hash, leaf_hash(digest_, row.event));
            if (row.sequence != next++ || row.hash != hash)
                violate("I3", "headquarters holds a broken chain");
        }
    }
}

void Oracle::check_documents() {
    EventIds found;
    for (const auto& [branch, feed] : office_.books().feeds.branches()) {
        for (const auto& [key, place] : feed.newest) {
            const Bytes& document = feed.rows[place].document;
            for (std::size_t at = 0; at < document.size(); at += 16) {
                const auto id = *EventId::from(ByteView{document}.subspan(at, 16));
                if (!found.insert(id).second) violate("I6", "event " + id.hex() + " is folded twice");
            }
        }
    }
    for (const auto& [id, fate] : fates_) {
        if (!fate.destroyed && !found.contains(id)) {
            violate("I5", "event " + id.hex() + " had a surviving copy and never arrived");
        }
    }
}

void Oracle::check_convergence(const Device& device) {
    std::map<std::string, Bytes> here, there;
    for (const auto& [key, document] : device.store.documents())
        here[key] = document.bytes;
    const auto feed = office_.books().feeds.branches().find(device.branch);
    if (feed != office_.books().feeds.branches().end()) {
        for (const auto& [key, place] : feed->second.newest)
            there[key] = feed->second.rows[place].document;
    }
    if (here != there) violate("I12", device_name(device) + " shows other documents than headquarters");
    check_view(device);
    for (const ChainedEvent& row : device.store.rows()) {
        const bool pending = row.sequence > device.store.sync().through && !case_of(row).is_zero();
        if (pending) return violate("I4", device_name(device) + " still shows an event as pending");
    }
}

std::uint64_t Oracle::destroyed() const {
    return static_cast<std::uint64_t>(
        std::ranges::count_if(fates_, [](const auto& entry) { return entry.second.destroyed; }));
}

} // namespace fengqiao::simulation
