#pragma once

#include "core/kiosk/uplink.h"
#include "tests/kiosk/effects/desk_of_threads.h"

#include <map>

namespace fengqiao::kiosk {

// Headquarters at the other end: takes all it is sent, unless the line is cut or stalls.
class OtherEnd final : public Uplink {
public:
    HttpAnswer exchange(const SyncRequest& request, ByteView challenge, std::stop_token stop) override {
        ++calls;
        shown = request.health.content;
        if (stalls) {
            gate.pass(); // until the test or the stop lets go
            return {};
        }
        if (cut) return {};
        SyncResponse response{.now = instant_from(1'795'400'000'000), .challenge = {7}};
        if (challenge.empty()) {
            response.code = SyncCode::Challenge;
        } else {
            response.journal = request.journal;
            response.head = {request.last, request.head};
            response.feed.cursor = request.feed;
            events += request.events.size();
            response.code = revoked ? SyncCode::Revoked : SyncCode::Ok;
            if (assigned) response.directives = {{assign_directive, *assigned}};
            if (ordered) response.directives = {directive_to_show(*ordered)};
            if (orders) response.directives = {directive_of(*orders)};
        }
        static_cast<void>(stop);
        return {.status = 200, .signature_good = true, .response = response};
    }

    HeardBlob carry(const BlobCall& call, std::stop_token stop) override {
        static_cast<void>(stop);
        ++blob_calls;
        if (blobs_cut) return {};
        if (call.piece.empty()) events_before_blobs = events.load();
        const std::scoped_lock lock{mutex};
        Bytes& here = blobs[call.name];
        if (call.offset == here.size()) here.insert(here.end(), call.piece.begin(), call.piece.end());
        const bool whole = here.size() >= blob_bytes;
        if (whole && rotten) {
            here.clear();
            return {.status = 200, .answer = BlobAnswer{.code = BlobCode::WrongHash}};
        }
        return {.status = 200,
                .answer = BlobAnswer{.received = here.size(), .whole = whole, .stable = whole && stable}};
    }

    HeardPiece fetch(const BlobCall& call, std::stop_token stop) override {
        static_cast<void>(stop);
        if (fetches_left-- <= 0) return {};
        blob_calls_before_fetching = blob_calls.load();
        const auto at = served.find(call.name);
        if (at == served.end()) return {{200, {}, BlobAnswer{.code = BlobCode::Unannounced}}, {}};
        const ByteView rest = ByteView{at->second}.subspan(call.offset);
        const ByteView piece = rest.first(std::min(rest.size(), piece_bytes));
        return {{200, {}, BlobAnswer{.received = at->second.size(), .whole = true}},
                {piece.begin(), piece.end()}};
    }

    Result<std::optional<KeyRotated>> renew_key(const KeyRenewal& renewal) override {
        if (disk_full) return trouble(TroubleKind::StoreBroken, "the disk is full");
        renewed = renewal;
        return std::optional{KeyRotated{renewal.as, {}}};
    }

    Result<bool> take_place(ByteView place) override {
        if (disk_full) return trouble(TroubleKind::StoreBroken, "the disk is full");
        return !std::ranges::equal(place, known_place);
    }

    std::mutex mutex;
    std::map<Hash, Bytes> blobs;
    std::size_t blob_bytes{0}; // of the one the test files
    std::atomic<std::size_t> events_before_blobs{0};
    std::atomic<int> blob_calls{0};
    std::atomic<bool> blobs_cut{false}, stable{false}, rotten{false};
    Bytes known_place{1};
    std::optional<Bytes> assigned;
    std::map<Hash, Bytes> served; // before the pass, like the next two
    std::optional<ContentOrder> ordered;
    std::size_t piece_bytes{1000};
    std::atomic<int> fetches_left{10'000}, blob_calls_before_fetching{-1};
    std::atomic<std::uint32_t> shown{0};       // what the terminal said last
    std::optional<KeyRenewal> orders, renewed; // before the pass, and after it
    std::atomic<bool> disk_full{false};
    std::atomic<int> calls{0};
    std::atomic<std::size_t> events{0};
    std::atomic<bool> stalls{false}, cut{false}, revoked{false};
    Gate gate;
};

} // namespace fengqiao::kiosk
