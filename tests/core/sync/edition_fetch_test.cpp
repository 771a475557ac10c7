#include "core/sync/edition_fetch.h"
#include "tests/support/fake_digest.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>

using namespace fengqiao;

namespace {

const FakeDigest digest;

// Headquarters at the other end of a call, and what it serves.
struct Shelf {
    Hash put(Bytes bytes) {
        const Hash name = digest.sha256(ByteView{bytes});
        served[name] = std::move(bytes);
        return name;
    }
    HeardPiece hear(const FetchPiece& call) {
        calls.push_back(call);
        if (silent > 0) {
            --silent;
            return {};
        }
        if (busy) return {{.status = 503, .retry_after = busy, .answer = {}}, {}};
        if (call.challenge != challenge)
            return {{401, {}, BlobAnswer{.code = BlobCode::Challenge, .challenge = challenge}}, {}};
        if (revoked) return {{403, {}, BlobAnswer{.code = BlobCode::Revoked}}, {}};
        const auto at = served.find(call.name);
        if (at == served.end()) return {{200, {}, BlobAnswer{.code = BlobCode::Unannounced}}, {}};
        const ByteView rest = ByteView{at->second}.subspan(call.offset);
        const ByteView piece = rest.first(std::min(rest.size(), piece_bytes));
        return {{200, {}, BlobAnswer{.received = at->second.size(), .whole = true}},
                {piece.begin(), piece.end()}};
    }

    std::map<Hash, Bytes> served;
    std::vector<FetchPiece> calls;
    std::size_t piece_bytes{300};
    Bytes challenge{7, 7};
    int silent{0};
    std::optional<seconds> busy;
    bool revoked{false};
};

// An edition of three files, and the order to show it.
struct Ordered {
    Ordered() {
        for (const std::string path : {"a.toml", "b.toml", "c.toml"}) {
            const Bytes bytes(500 + 200 * edition.files.size(), static_cast<Byte>(path.front()));
            edition.files.push_back({path, shelf.put(bytes), static_cast<std::uint32_t>(bytes.size())});
        }
        order = {41, shelf.put(Bytes(400, 1)), 400};
    }
    // Until there is nothing more to do; what was told on the way is kept.
    EditionRun carry(EditionStep step) {
        for (int turns = 0; turns < 200; ++turns) {
            std::optional<EditionStep> next;
            for (const EditionAction& action : step.actions) {
                told.push_back(action);
                if (const auto* call = std::get_if<FetchPiece>(&action)) {
                    if (static_cast<int>(shelf.calls.size()) == stop_before) return step.run;
                    next = fengqiao::step(step.run, shelf.hear(*call), digest);
                } else if (std::holds_alternative<OpenManifest>(action)) {
                    next = fengqiao::step(step.run, EditionOpened{edition, missing.value_or(edition.files)});
                }
            }
            if (!next) return step.run;
            step = std::move(*next);
        }
        FAIL("a run never ends");
        return step.run;
    }
    EditionRun carry() { return carry(start_edition(order, shelf.challenge)); }
    template <class What> [[nodiscard]] std::vector<What> all() const {
        std::vector<What> found;
        for (const EditionAction& action : told)
            if (const auto* one = std::get_if<What>(&action)) found.push_back(*one);
        return found;
    }

    Shelf shelf;
    Edition edition{.serial = 3, .files = {}};
    ContentOrder order;
    std::optional<std::vector<EditionFile>> missing;
    std::vector<EditionAction> told;
    int stop_before{-1};
};

} // namespace

TEST_CASE("the manifest comes first, then every file in pieces, and all of it is adopted once") {
    Ordered ordered;
    CHECK(ordered.carry().done);
    REQUIRE(ordered.all<OpenManifest>().size() == 1);
    CHECK(ordered.all<OpenManifest>().front().manifest == Bytes(400, 1));
    const auto kept = ordered.all<KeepFile>();
    REQUIRE(kept.size() == 3);
    for (std::size_t at = 0; at < 3; ++at) {
        CHECK(kept[at].file == ordered.edition.files[at]);
        CHECK(kept[at].bytes == ordered.shelf.served[kept[at].file.name]);
    }
    REQUIRE(ordered.all<AdoptEdition>().size() == 1);
    CHECK(ordered.all<AdoptEdition>().front().order == ordered.order);
    CHECK(ordered.shelf.calls.size() == 2 + 2 + 3 + 3);
}

TEST_CASE("what this terminal has already is not fetched, and nothing at all of an edition it has") {
    Ordered ordered;
    ordered.missing = std::vector{ordered.edition.files[1]};
    ordered.carry();
    CHECK(ordered.all<KeepFile>().size() == 1);
    CHECK(ordered.all<AdoptEdition>().size() == 1);
    Ordered known;
    known.missing = std::vector<EditionFile>{};
    known.carry();
    CHECK(known.shelf.calls.size() == 2); // its manifest
    CHECK(known.all<AdoptEdition>().size() == 1);
}

TEST_CASE("a file that came as something else is not kept, and nothing is adopted") {
    Ordered ordered;
    ordered.shelf.served[ordered.edition.files[1].name][600] ^= 1;
    const EditionRun run = ordered.carry();
    CHECK(ordered.all<KeepFile>().size() == 1);
    CHECK(ordered.all<AdoptEdition>().empty());
    REQUIRE(ordered.all<RaiseEditionAlarm>().size() == 1);
    CHECK(ordered.all<RaiseEditionAlarm>().front().alarm == EditionAlarm::OtherBytes);
    CHECK(ordered.all<RaiseEditionAlarm>().front().what == "b.toml");
    // The right one is taken in the next run, from its beginning.
    ordered.shelf.served[ordered.edition.files[1].name][600] ^= 1;
    ordered.carry(go_on_with_edition(run, ordered.shelf.challenge));
    CHECK(ordered.all<AdoptEdition>().size() == 1);
}

TEST_CASE("a manifest that is not the ordered one is not even looked at") {
    Ordered ordered;
    ordered.shelf.served[ordered.order.manifest].back() ^= 1;
    ordered.carry();
    CHECK(ordered.all<OpenManifest>().empty());
    CHECK(ordered.all<RaiseEditionAlarm>().front().what == "manifest");
}

TEST_CASE("what headquarters does not serve, or serves longer than it said, is given up with an alarm") {
    Ordered gone;
    gone.shelf.served.erase(gone.edition.files[2].name);
    gone.carry();
    CHECK(gone.all<RaiseEditionAlarm>().front().alarm == EditionAlarm::NotServed);
    Ordered longer;
    longer.shelf.served[longer.edition.files[0].name].push_back(0);
    longer.carry();
    CHECK(longer.all<RaiseEditionAlarm>().front().alarm == EditionAlarm::NotServed);
    CHECK(longer.all<KeepFile>().empty());
    Ordered shorter;
    shorter.shelf.served[shorter.edition.files[0].name].pop_back();
    shorter.carry();
    CHECK(shorter.shelf.calls.size() == 2 + 1); // seen at its first piece
}

TEST_CASE("a run that was broken off goes on in the middle of the file it was at") {
    Ordered ordered;
    ordered.stop_before = 5; // the first piece of b.toml has come
    const EditionRun run = ordered.carry();
    CHECK(run.so_far.size() == 300);
    ordered.stop_before = -1;
    ordered.shelf.calls.clear();
    ordered.carry(go_on_with_edition(run, ordered.shelf.challenge));
    CHECK(ordered.shelf.calls.front().name == ordered.edition.files[1].name);
    CHECK(ordered.shelf.calls.front().offset == 300);
    CHECK(ordered.all<AdoptEdition>().size() == 1);
}

TEST_CASE("a challenge that is over is renewed once, and silence is borne four times") {
    Ordered ordered;
    ordered.carry(start_edition(ordered.order, Bytes{1}));
    CHECK(ordered.all<AdoptEdition>().size() == 1);
    Ordered mute;
    mute.shelf.silent = 3;
    mute.carry();
    CHECK(mute.all<AdoptEdition>().size() == 1);
    mute.shelf.silent = 4;
    mute.shelf.calls.clear();
    CHECK(mute.carry().done);
    CHECK(mute.shelf.calls.size() == edition_tries_max);
    CHECK(mute.all<AdoptEdition>().size() == 1); // the one from before
}

TEST_CASE("a terminal that is switched off fetches nothing, and a busy headquarters is waited for") {
    Ordered revoked;
    revoked.shelf.revoked = true;
    CHECK(revoked.carry().refused);
    CHECK(revoked.shelf.calls.size() == 1);
    CHECK(revoked.all<RaiseEditionAlarm>().empty());
    Ordered busy;
    busy.shelf.busy = seconds{90};
    const EditionRun run = busy.carry();
    SeededRandom random{1};
    CHECK(pause_after_edition(run, 1, random) == seconds{90});
    CHECK(pause_after_edition(run, 3, random) == seconds{90});
    CHECK(pause_after_edition(run, 4, random) >= std::chrono::hours{2}); // not for ever
    CHECK(pause_after_edition(EditionRun{}, 1, random) >= std::chrono::minutes{15});
}
