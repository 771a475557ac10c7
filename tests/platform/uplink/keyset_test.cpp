#include "platform/crypto/os_random.h"
#include "platform/http/server/server.h"
#include "platform/system/durable_file.h"
#include "platform/uplink/http_uplink.h"
#include "platform/wire/signed_answer.h"
#include "platform/wire/sync_codec.h"
#include "tests/platform/wire/samples/samples.h"
#include "tests/support/kept_lines.h"
#include "tests/support/manual_clock.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <sys/stat.h>

using namespace fengqiao;

namespace {

namespace fs = std::filesystem;

// A terminal that knows keyset 1 of headquarters, and headquarters as it answers whatever it is asked: with
// `directives`, signed with `signing`.
struct Line {
    Line() {
        std::string name = (fs::temp_directory_path() / "fengqiao-keyset-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        folder = name;
        REQUIRE(system::write_durably(files().keyset, crypto::encode_keyset(keys.public_keys(1), root)));
        auto opened = http::Server::open({}, [this](auto request, const auto& reply) {
            const auto asked = wire::decode_request(bytes_of(request.body));
            told = asked ? asked->health.keyset : 0;
            SyncResponse said = samples::response();
            said.directives = directives;
            const Bytes body = wire::encode_response(said);
            reply({.status = 200,
                   .body = std::string{text_of(body)},
                   .headers = {{"Kiosk-Sig", wire::sign_answer({signing->id, signing->key},
                                                               bytes_of(request.body), 200, body)}}});
        });
        REQUIRE(opened);
        server = std::move(*opened);
        start();
    }
    ~Line() {
        uplink.reset();
        server.reset();
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    [[nodiscard]] uplink::IdentityFiles files() const { return uplink::IdentityFiles{folder}; }
    [[nodiscard]] Bytes kept() const { return *system::read_whole(files().keyset, 4096); }
    // With what lies on its disk.
    void start() {
        const auto known = crypto::verify_keyset(kept(), root.public_key());
        REQUIRE(known);
        const std::string address = "http://127.0.0.1:" + std::to_string(server->port());
        uplink.emplace(uplink::UplinkPlace{address, terminal, *known, root.public_key(), files()},
                       http::ClientSettings{.plain_http_on_loopback = true},
                       uplink::HttpUplink::Tools{clock, log});
    }
    // Whether headquarters was believed.
    bool ask() { return uplink->exchange(samples::request(), Bytes(32, Byte{7}), {}).signature_good; }
    void send(const Bytes& keyset) { directives = {{keyset_directive, keyset}}; }

    fs::path folder;
    crypto::OsRandom random;
    crypto::SigningKey root = samples::root_key();
    crypto::TerminalKeys terminal = samples::terminal_keys();
    crypto::HeadquartersKeys keys = samples::headquarters_keys();
    crypto::HeadquartersKeys fresh = crypto::rotated(samples::headquarters_keys(), random);
    ManualClock clock;
    testing::KeptLines log;
    std::vector<Directive> directives;
    const crypto::HeldSigningKey* signing{&keys.current};
    std::uint32_t told{0};
    std::unique_ptr<http::Server> server;
    std::optional<uplink::HttpUplink> uplink;
};

} // namespace

TEST_CASE("headquarters' newer keyset is on the terminal's disk before it is believed") {
    Line line;
    const Bytes newer = crypto::encode_keyset(line.fresh.public_keys(2), line.root);
    line.send(newer);
    CHECK(line.ask());
    CHECK(line.told == 1);
    CHECK(line.kept() == newer);
    CHECK(line.log.alarms() == 0);

    line.directives.clear();
    line.signing = &line.fresh.next;
    CHECK(line.ask());
    CHECK(line.told == 2);
    line.start();
    CHECK(line.ask());
    CHECK(line.told == 2);
    line.signing = &line.keys.current; // what may have been seen is worth nothing from now on
    CHECK_FALSE(line.ask());
}

TEST_CASE("a keyset the root did not sign, an older one and nonsense change nothing and raise an alarm") {
    Line line;
    line.signing = &line.fresh.current;
    line.send(crypto::encode_keyset(line.fresh.public_keys(2), line.root));
    REQUIRE(line.ask());
    const Bytes good = line.kept();
    Bytes damaged = crypto::encode_keyset(line.fresh.public_keys(3), line.root);
    damaged[12] ^= 1;
    crypto::Keyset twin = line.fresh.public_keys(2);
    twin.sealing.key[0] ^= 1;
    const auto stranger = crypto::SigningKey::make(line.random);
    int alarms = 0;
    for (const Bytes& keyset : {
             crypto::encode_keyset(line.fresh.public_keys(3), stranger),
             crypto::encode_keyset(line.fresh.public_keys(3), line.keys.current.key),
             crypto::encode_keyset(line.keys.public_keys(1), line.root),
             crypto::encode_keyset(twin, line.root),
             damaged,
             Bytes{},
             Bytes(directive_bytes_max, 1),
         }) {
        line.send(keyset);
        CHECK(line.ask()); // what else the answer says counts
        CHECK(line.log.alarms() == ++alarms);
        CHECK(line.kept() == good);
        CHECK(line.told == 2);
    }
}

TEST_CASE(
    "the keyset the terminal knows already, and directives it does not know, are passed over in silence") {
    Line line;
    line.directives = {{keyset_directive, line.kept()}, {900, {1, 2, 3}}, {0, {}}};
    const Bytes before = line.kept();
    CHECK(line.ask());
    CHECK(line.log.alarms() == 0);
    CHECK(line.kept() == before);
}

TEST_CASE("a keyset that cannot be kept is not believed, and is taken when it comes again") {
    Line line;
    const Bytes newer = crypto::encode_keyset(line.fresh.public_keys(2), line.root);
    line.send(newer);
    const fs::path elsewhere = line.folder.string() + ".away";
    fs::rename(line.folder, elsewhere);
    CHECK(line.ask());
    CHECK(line.log.alarms() == 1);
    fs::rename(elsewhere, line.folder);
    CHECK(line.kept() != newer);
    CHECK(line.ask());
    CHECK(line.told == 1);
    CHECK(line.kept() == newer);
}
