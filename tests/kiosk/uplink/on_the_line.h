#pragma once

#include "app/kiosk/uplink/line.h"
#include "platform/editions/edition_folder.h"
#include "platform/wire/edition_codec.h"
#include "tests/kiosk/uplink/other_end.h"
#include "tests/platform/http/support/temporary_folder.h"
#include "tests/support/fake_digest.h"
#include "tests/support/kept_lines.h"

namespace fengqiao::kiosk {

// Manifests that nobody signed: an edition as it is, believed or not.
class PlainManifests final : public ManifestReader {
public:
    Result<Edition> read_manifest(ByteView manifest) const override {
        if (!believed) return trouble(TroubleKind::Untrusted, "nobody signed it");
        return wire::decode_edition(manifest);
    }
    std::atomic<bool> believed{true};
};

// A terminal with its line; the tests' own times are short.
struct OnTheLine {
    explicit OnTheLine(bool ask_at_once = false) {
        line.emplace(Line::Tools{*desk.database, other_end, desk.branch.clock, random, log, desk.inbox,
                                 editions, manifests, digest},
                     LineWish{.settings = {.first_contact_within = std::chrono::hours{1}},
                              .ask_at_once = ask_at_once});
    }
    ~OnTheLine() {
        other_end.gate.open();
        line->stop();
    }
    OnTheLine(const OnTheLine&) = delete;
    OnTheLine& operator=(const OnTheLine&) = delete;

    std::uint64_t acked() {
        std::uint64_t sequence = 0;
        REQUIRE(desk.database->perform(
            [&](Records& records) { sequence = records.sync_ports().store.sync_state()->acked.sequence; }));
        return sequence;
    }

    DeskOfThreads desk;
    OtherEnd other_end;
    SeededRandom random{11};
    testing::KeptLines log;
    http::TemporaryFolder folder;
    FakeDigest digest;
    editions::EditionFolder editions{folder.path() / "content", {digest, log, editions::real_disk()}};
    PlainManifests manifests;
    std::optional<Line> line;
};

} // namespace fengqiao::kiosk
