#include "core/basics/match.h"
#include "tests/simulation/world.h"

namespace fengqiao::simulation {
namespace {

using namespace std::chrono_literals;

constexpr unsigned lost_percent = 15; // each way
constexpr unsigned doubled_percent = 8;
constexpr unsigned strange_percent = 5;
constexpr milliseconds swift = 2s;
constexpr milliseconds belated = 15min;
constexpr milliseconds patience = 10min;
constexpr std::size_t piece_bytes = 8; // so that a small blob still takes several
constexpr std::uint64_t blob_bytes_most = 120;

} // namespace

SealedBlob World::some_blob(CaseId of) {
    SealedBlob blob{of, {}, Bytes(1 + random_.below(blob_bytes_most))};
    random_.fill(blob.sealed);
    blob.name = digest_.sha256(ByteView{blob.sealed});
    return blob;
}

void World::begin_blobs(Device& device) {
    if (!device.running || device.blobs) return;
    const auto held = device.store.held_blobs();
    if (held->empty()) return;
    BlobStep begun = start_blobs(*held, device.sync.challenge, rules_);
    begun.run.piece_bytes = piece_bytes;
    go_on(device, std::move(begun));
}

void World::go_on(Device& device, BlobStep step) {
    device.blobs = std::move(step.run);
    for (const BlobAction& action : step.actions) {
        if (!quiet_ && random_.below(400) == 0) return crash(device);
        if (perform(device, action)) continue;
        device.blobs.reset(); // the disk was full: another run finds it again
        return;
    }
    if (device.blobs->phase != BlobPhase::Done) return;
    const BlobRun run = *std::exchange(device.blobs, std::nullopt);
    if (!run.incomplete || run.refused) {
        device.blob_runs_failed = 0;
        return;
    }
    timeline_.plan(timeline_.now() + pause_after_blobs(run, ++device.blob_runs_failed, random_),
                   [this, &device, life = device.life] {
                       if (device.life == life) begin_blobs(device);
                   });
}

bool World::perform(Device& device, const BlobAction& action) {
    const bool writes = std::holds_alternative<NoteBlob>(action) || std::holds_alternative<DropBlob>(action);
    if (writes && !quiet_ && random_.below(200) == 0) device.store.fill_disk_once();
    return std::visit(
        Match{
            [&](const AskBlob& one) {
                ask(device, {.name = one.name, .piece = {}, .challenge = one.challenge});
                return true;
            },
            [&](const SendPiece& one) {
                ask(device, {.name = one.piece.name,
                             .offset = one.piece.offset,
                             .piece = *device.store.blob_piece(one.piece),
                             .challenge = one.challenge});
                return true;
            },
            [&](const NoteBlob& one) { return device.store.note_blob(one.name, one.whole).has_value(); },
            [&](const DropBlob& one) {
                oracle_.dropping(device, one.name);
                ++counts_.blobs_dropped;
                return device.store.drop_blob(one.name).has_value();
            },
            [&](const RaiseBlobAlarm& one) {
                note("raises an alarm about a blob", device.number, static_cast<std::uint64_t>(one.alarm));
                return true;
            },
        },
        action);
}

void World::ask(Device& device, BlobQuestion question) {
    ++counts_.blob_calls;
    device.blob_exchange = next_exchange_++;
    question.terminal = device.terminal;
    question.life = device.life;
    question.exchange = device.blob_exchange;
    const auto asked = std::make_shared<const BlobQuestion>(std::move(question));
    timeline_.plan(timeline_.now() + 10s + up_to(patience),
                   [this, &device, asked] { hear(device, *asked, {}); });
    if (!quiet_ && chance(strange_percent)) {
        const HeardBlob strange{.status = chance(50) ? 200 : 503};
        timeline_.plan(timeline_.now() + up_to(swift),
                       [this, &device, asked, strange] { hear(device, *asked, strange); });
    }
    const auto go = [&](milliseconds took) {
        timeline_.plan(timeline_.now() + took, [this, &device, asked] { arrive(device, asked); });
    };
    if (quiet_ || !chance(lost_percent)) go(up_to(swift));
    if (!quiet_ && chance(doubled_percent)) go(up_to(belated));
}

void World::arrive(Device& device, const std::shared_ptr<const BlobQuestion>& question) {
    if (timeline_.now() < office_back_at_) return;
    auto crash_point = CrashPoint::None;
    if (!quiet_ && random_.below(250) == 0)
        crash_point = chance(50) ? CrashPoint::BeforeCommit : CrashPoint::AfterCommit;
    const auto answer = office_.answer(*question, headquarters_now(), crash_point);
    if (crash_point != CrashPoint::None) crash_headquarters();
    if (!answer) return;
    const auto back = [&](milliseconds took) {
        timeline_.plan(timeline_.now() + took,
                       [this, &device, question, answer] { hear(device, *question, *answer); });
    };
    if (quiet_ || !chance(lost_percent)) back(up_to(swift));
    if (!quiet_ && chance(doubled_percent)) back(up_to(belated));
}

void World::hear(Device& device, const BlobQuestion& question, const HeardBlob& heard) {
    const bool awaited = device.running && device.blobs && device.life == question.life &&
                         device.blob_exchange == question.exchange;
    if (!awaited) return;
    device.blob_exchange = 0;
    BlobRun run = *std::exchange(device.blobs, std::nullopt);
    go_on(device, step(std::move(run), heard));
}

} // namespace fengqiao::simulation
