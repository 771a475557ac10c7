#include "platform/wire/challenge.h"
#include "platform/wire/request_auth.h"
#include "platform/wire/signed_answer.h"
#include "platform/wire/sync_codec.h"
#include "tests/support/fault_proxy/socket.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_headquarters/test_headquarters.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;

namespace {

// A branch's terminal with a complaint that has not been sent yet, and a live challenge.
struct Night {
    TestHeadquarters office;
    std::unique_ptr<TestTerminal> terminal = office.terminal(office.branch());

    Night() {
        terminal->file(sample_complaint(office.person("100101"), Day{days{20'800}}));
        REQUIRE_FALSE(terminal->ask_challenge().empty());
    }
    [[nodiscard]] Bytes body() { return wire::encode_request(terminal->request()); }
    [[nodiscard]] std::uint64_t events() { return office.service().upkeep().verify()->events; }
    [[nodiscard]] std::ptrdiff_t log_lines() const {
        const std::string log = office.log();
        return std::ranges::count(log, '\n');
    }

    // Sends it; nothing may be stored by it, a refusal is logged in one line, and an honest call is answered
    // afterwards.
    http::Answer send(const http::Call& call) {
        const auto events_before = events();
        const auto lines_before = log_lines();
        const auto answer = terminal->call(call);
        REQUIRE(answer);
        CHECK(events() == events_before);
        // A stale challenge is everyday business: it is answered and forgotten.
        const auto said = signed_answer(call, *answer);
        CHECK(log_lines() - lines_before == (said && said->code == SyncCode::Challenge ? 0 : 1));
        CHECK_FALSE(office.log().contains("王女士"));
        CHECK_FALSE(office.log().contains("13900000000"));
        const auto honest = terminal->call({.method = "GET", .url = office.url() + "/v1/health"});
        REQUIRE(honest);
        CHECK(honest->status == 200);
        return *answer;
    }
    // What headquarters signed; nullopt when it did not sign.
    std::optional<SyncResponse> signed_answer(const http::Call& call, const http::Answer& answer) {
        auto opened = wire::open_response(terminal->keyset(), bytes_of(call.body),
                                          {answer.status, bytes_of(answer.body), answer.header("Kiosk-Sig")});
        return opened ? std::optional{*opened} : std::nullopt;
    }
};

} // namespace

TEST_CASE("a request nobody signed is refused in plain words") {
    Night night;
    auto call = night.terminal->signed_call(night.body());
    call.headers.clear();
    const auto answer = night.send(call);
    CHECK(answer.status == 401);
    CHECK(answer.header("Kiosk-Sig").empty());
    CHECK(night.office.log().contains("sync terminal=unknown refused=401"));
}

TEST_CASE("a request signed by somebody else is refused like one of a terminal nobody knows") {
    Night night;
    const Bytes body = night.body();
    auto wrongly_signed = night.terminal->signed_call(body);
    wrongly_signed.body.back() = static_cast<char>(wrongly_signed.body.back() ^ 1);
    const auto first = night.send(wrongly_signed);
    crypto::OsRandom random;
    const auto nobodys_key = crypto::SigningKey::make(random);
    auto unknown = night.terminal->signed_call(body);
    unknown.headers = {{"Kiosk-Auth", wire::sign_call({random.id<TerminalId>(), 1, nobodys_key}, {},
                                                      {"POST", "/v1/sync", body})}};
    const auto second = night.send(unknown);
    CHECK(first.status == 401);
    CHECK(second.status == 401);
    CHECK(first.body == second.body);
}

TEST_CASE("a signature made for another path or method does not count") {
    Night night;
    const Bytes body = night.body();
    auto call = night.terminal->signed_call(body);
    call.headers = {{"Kiosk-Auth", wire::sign_call({night.terminal->id(), 1, night.terminal->keys().signing},
                                                   {}, {"POST", "/v1/other", body})}};
    CHECK(night.send(call).status == 401);
    auto with_query = night.terminal->signed_call(body);
    with_query.url += "?again=1";
    CHECK(night.send(with_query).status == 401);
}

TEST_CASE("an authentication header of another form is refused") {
    Night night;
    auto call = night.terminal->signed_call(night.body());
    for (const char* header : {"1", "2 a b c d", "1 00000000 1 - AAAA", "Basic dXNlcjpwYXNz"}) {
        call.headers = {{"Kiosk-Auth", header}};
        CHECK(night.send(call).status == 400);
    }
}

TEST_CASE("a signed body that is no request is refused, whole or cut off anywhere") {
    Night night;
    const Bytes whole = night.body();
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, whole.size() / 2, whole.size() - 1}) {
        const Bytes cut{whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)};
        CHECK(night.send(night.terminal->signed_call(cut)).status == 400);
    }
    Bytes longer = whole;
    longer.push_back(0);
    CHECK(night.send(night.terminal->signed_call(longer)).status == 400);
}

TEST_CASE("whatever a terminal signs that is no request is refused, and headquarters goes on") {
    Night night;
    const Bytes whole = night.body();
    Bytes key_twice = whole; // the map says one pair more, and its first pair comes again at the end
    ++key_twice.front();
    key_twice.insert(key_twice.end(), {0x61, 'v', 0x01});
    Bytes no_text = whole;
    no_text[2] = 0xff; // in a key's name
    const std::vector<Bytes> bodies{
        Bytes(1000, 0x9f),                                                  // lists without end in each other
        Bytes(request_bytes_max, 0x81),                                     // a mebibyte of lists in lists
        Bytes(request_bytes_max, 0xbf),                                     // and of maps
        Bytes(request_bytes_max, 0xc6),                                     // and of tags
        {0x5b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},             // nine exabytes are announced
        {0xbb, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00, 0x00}, // so many pairs, and here is one
        {0x7f, 0x61, 'v', 0xff},                                            // a text in pieces
        {0xfb, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0},                               // no number
        {0xa1, 0x61, 'v', 0x02, 0xf6},                                      // a later version with a tail
        key_twice,
        no_text,
    };
    for (const Bytes& body : bodies) {
        CAPTURE(body.size(), static_cast<int>(body.front()));
        CHECK(night.send(night.terminal->signed_call(body)).status == 400);
    }
}

TEST_CASE("an old call that somebody wrote down and sends again an hour later is answered with a challenge") {
    Night night;
    const Bytes body = night.body();
    const auto now = std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
    const auto secret = night.office.service().terminals().keys().challenge.view();
    const Bytes an_hour_old = wire::make_challenge(secret, night.terminal->id(), now - std::chrono::hours{1});
    const Bytes of_tomorrow =
        wire::make_challenge(secret, night.terminal->id(), now + std::chrono::hours{24});
    crypto::OsRandom random;
    const Bytes anothers = wire::make_challenge(secret, random.id<TerminalId>(), now);
    for (const Bytes& challenge : {an_hour_old, of_tomorrow, anothers}) {
        auto call = night.terminal->signed_call(body);
        call.headers = {
            {"Kiosk-Auth", wire::sign_call({night.terminal->id(), 1, night.terminal->keys().signing},
                                           challenge, {"POST", "/v1/sync", body})}};
        const auto answer = night.send(call);
        CHECK(answer.status == 401);
        const auto said = night.signed_answer(call, answer);
        REQUIRE(said);
        CHECK(said->code == SyncCode::Challenge);
        CHECK(said->feed.rows.empty());
    }
}

TEST_CASE("a call that is sent again the same minute is answered and stored once") {
    Night night;
    const auto call = night.terminal->signed_call(night.body());
    REQUIRE(night.terminal->call(call)->status == 200);
    const auto events = night.events();
    const auto lines = night.log_lines();
    CHECK(night.terminal->call(call)->status == 200);
    CHECK(night.events() == events);
    CHECK(night.log_lines() == lines);
}

TEST_CASE("ten thousand callers with rubbish do not keep a terminal from being heard") {
    Night night;
    const auto port = static_cast<std::uint16_t>(std::stoi(night.office.url().substr(18)));
    const auto events = night.events();
    SeededRandom random{2026};
    Bytes rubbish(200);
    for (int caller = 0; caller < 10'000; ++caller) {
        auto line = testing::connect_to_loopback(port);
        REQUIRE(line.is_open());
        random.fill(rubbish);
        if (caller % 3 == 0) std::copy_n("\x16\x03\x01\x40", 4, rubbish.begin()); // as TLS begins
        if (caller % 3 == 1) std::copy_n("POST /v1/sync", 13, rubbish.begin());
        line.send(text_of(rubbish).substr(0, 1 + random.below(rubbish.size())));
        if (caller % 7 == 0) line.reset_on_close();
        if (caller % 1000 == 999) REQUIRE(night.terminal->sync().finished);
    }
    CHECK(night.terminal->sync().finished);
    CHECK(night.events() >= events);
    CHECK(night.log_lines() <= 10);
}

TEST_CASE("a body over one mebibyte is refused before it is read") {
    Night night;
    const Bytes large(request_bytes_max + 1, Byte{0x61});
    CHECK(night.send(night.terminal->signed_call(large)).status == 413);
}

TEST_CASE("a request of a newer program is told so, signed") {
    Night night;
    SyncRequest newer = night.terminal->request();
    newer.version = protocol_version + 1;
    const auto call = night.terminal->signed_call(wire::encode_request(newer));
    const auto answer = night.send(call);
    CHECK(answer.status == 426);
    const auto said = night.signed_answer(call, answer);
    REQUIRE(said);
    CHECK(said->code == SyncCode::Version);
}

TEST_CASE("a challenge that is no longer live gets a new one, signed, and nothing else") {
    Night night;
    const Bytes body = night.body();
    auto call = night.terminal->signed_call(body);
    call.headers = {{"Kiosk-Auth", wire::sign_call({night.terminal->id(), 1, night.terminal->keys().signing},
                                                   Bytes(32, Byte{7}), {"POST", "/v1/sync", body})}};
    const auto answer = night.send(call);
    CHECK(answer.status == 401);
    const auto said = night.signed_answer(call, answer);
    REQUIRE(said);
    CHECK(said->code == SyncCode::Challenge);
    CHECK_FALSE(said->challenge.empty());
    CHECK(said->feed.rows.empty());
}

TEST_CASE("a terminal that speaks of another terminal's journal is told to begin its own") {
    Night night;
    REQUIRE(night.terminal->sync().finished);
    const auto neighbour = night.office.terminal(night.office.branch(1));
    REQUIRE(neighbour->sync().finished);
    neighbour->ask_challenge();
    SyncRequest foreign = neighbour->request();
    foreign.journal = night.terminal->request().journal;
    const auto call = neighbour->signed_call(wire::encode_request(foreign));
    const auto answer = night.send(call);
    CHECK(answer.status == 200);
    const auto said = night.signed_answer(call, answer);
    REQUIRE(said);
    CHECK(said->code == SyncCode::Fork);
    CHECK(said->head.sequence == 0);
}

TEST_CASE("a request that speaks for another terminal than its signer is refused") {
    Night night;
    SyncRequest other = night.terminal->request();
    other.terminal.bytes[0] ^= 1;
    CHECK(night.send(night.terminal->signed_call(wire::encode_request(other))).status == 400);
}

TEST_CASE("events that do not add up to the head they claim are corrupt, signed, and nothing is stored") {
    Night night;
    SyncRequest damaged = night.terminal->request();
    damaged.head[0] ^= 1;
    const auto call = night.terminal->signed_call(wire::encode_request(damaged));
    const auto answer = night.send(call);
    const auto said = night.signed_answer(call, answer);
    REQUIRE(said);
    CHECK(said->code == SyncCode::Corrupt);
    CHECK(said->head.sequence == 0);
}

TEST_CASE("a terminal that calls too often is told how long to wait, and nobody else uses up its calls") {
    Night night;
    const auto call = night.terminal->signed_call(night.body());
    auto forged = call;
    forged.body.back() = static_cast<char>(forged.body.back() ^ 1);
    for (int calls = 0; calls < 220; ++calls)
        REQUIRE(night.terminal->call(forged)->status == 401);
    int taken = 0;
    auto answer = night.terminal->call(call);
    for (; answer->status == 200 && taken < 300; ++taken)
        answer = night.terminal->call(call);
    CHECK(taken >= 195);
    CHECK(answer->status == 429);
    CHECK_FALSE(answer->header("Retry-After").empty());
}
