#include "platform/wire/challenge.h"
#include "platform/wire/request_auth.h"
#include "platform/wire/signed_answer.h"
#include "platform/wire/sync_codec.h"
#include "tests/platform/wire/samples/samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::wire;

namespace {

const auto terminal_id = samples::id<TerminalId>(0x7e);

// A request as a terminal sends it, and headquarters' answer to it.
struct Exchange {
    crypto::TerminalKeys terminal = samples::terminal_keys();
    crypto::HeadquartersKeys headquarters = samples::headquarters_keys();
    crypto::Keyset keyset = headquarters.public_keys(1);
    Bytes request = encode_request(samples::request());
    Bytes answer = encode_response(samples::response());
    Bytes challenge = Bytes(32, 0xcc);

    Caller caller() const { return {terminal_id, 1, terminal.signing}; }
    Call call() const { return {"POST", "/v1/sync", request}; }
    RequestAuth auth() const { return *read_auth(sign_call(caller(), challenge, call())); }
    std::string signature() const { return sign_answer({1, headquarters.current.key}, request, 200, answer); }
};

} // namespace

TEST_CASE("a request signed by its terminal is opened") {
    const Exchange exchange;
    const auto opened =
        open_request(exchange.auth(), exchange.terminal.signing.public_key(), exchange.call());
    CHECK(opened.value() == samples::request());
}

TEST_CASE("a request changed on the way, or sent to another place, is not opened") {
    const Exchange exchange;
    const auto key = exchange.terminal.signing.public_key();
    const RequestAuth auth = exchange.auth();
    Bytes changed = exchange.request;
    changed.back() ^= 1;
    CHECK(open_request(auth, key, {"POST", "/v1/sync", changed}).error().kind == TroubleKind::Untrusted);
    CHECK(open_request(auth, key, {"PUT", "/v1/sync", exchange.request}).error().kind ==
          TroubleKind::Untrusted);
    CHECK(open_request(auth, key, {"POST", "/v1/enrol", exchange.request}).error().kind ==
          TroubleKind::Untrusted);
    RequestAuth other_challenge = auth;
    other_challenge.challenge[0] ^= 1;
    CHECK(open_request(other_challenge, key, exchange.call()).error().kind == TroubleKind::Untrusted);
    CHECK(open_request(auth, exchange.headquarters.current.key.public_key(), exchange.call()).error().kind ==
          TroubleKind::Untrusted);
}

TEST_CASE("a terminal cannot speak for another") {
    const Exchange exchange;
    const Caller impostor{samples::id<TerminalId>(0x11), 1, exchange.terminal.signing};
    const auto auth = read_auth(sign_call(impostor, exchange.challenge, exchange.call()));
    REQUIRE(auth);
    const auto opened = open_request(*auth, exchange.terminal.signing.public_key(), exchange.call());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == TroubleKind::BadInput);
}

TEST_CASE("nothing of an unsigned request is parsed") {
    const Exchange exchange;
    const Bytes rubbish(1000, 0x81);
    CHECK(open_request(exchange.auth(), exchange.terminal.signing.public_key(), {"POST", "/v1/sync", rubbish})
              .error()
              .kind == TroubleKind::Untrusted);
}

TEST_CASE("the authentication header is read in exactly one form") {
    const Exchange exchange;
    const std::string good = sign_call(exchange.caller(), {}, exchange.call());
    REQUIRE(read_auth(good));
    CHECK(read_auth(good)->challenge.empty());
    std::string lower = good;
    for (char& character : lower)
        character = static_cast<char>(std::tolower(character));
    const std::string wrong[] = {"",
                                 " ",
                                 "1",
                                 good + " ",
                                 " " + good,
                                 "2" + good.substr(1),
                                 "1 " + good,
                                 good.substr(0, good.size() - 1),
                                 lower,
                                 "01" + good.substr(1),
                                 std::string(100'000, '1'),
                                 "1 A 1 - A"};
    for (const std::string& header : wrong) {
        INFO(header.substr(0, 80));
        CHECK_FALSE(read_auth(header));
    }
}

TEST_CASE("an answer counts only when headquarters signed it for this very request") {
    const Exchange exchange;
    const std::string signature = exchange.signature();
    CHECK(open_response(exchange.keyset, exchange.request, {200, exchange.answer, signature}).value() ==
          samples::response());

    SyncRequest other = samples::request();
    other.last = 13;
    const Bytes other_request = encode_request(other);
    const auto refused = [&](ByteView request, const Answer& answer) {
        const auto opened = open_response(exchange.keyset, request, answer);
        return !opened && opened.error().kind == TroubleKind::Untrusted;
    };
    CHECK(refused(other_request, {200, exchange.answer, signature}));
    CHECK(refused(exchange.request, {403, exchange.answer, signature}));
    CHECK(refused(exchange.request, {200, bytes_of("<html>Please sign in</html>"), ""}));
    CHECK(refused(exchange.request, {200, bytes_of("<html>Please sign in</html>"), signature}));
    CHECK(refused(exchange.request, {200, exchange.answer, ""}));
    CHECK(refused(exchange.request, {200, exchange.answer, "2" + signature.substr(1)}));
    CHECK(refused(exchange.request, {200, exchange.answer, "7" + signature.substr(1)}));
}

TEST_CASE("an answer signed with the next key of the keyset counts already") {
    const Exchange exchange;
    const std::string signature =
        sign_answer({2, exchange.headquarters.next.key}, exchange.request, 200, exchange.answer);
    CHECK(open_response(exchange.keyset, exchange.request, {200, exchange.answer, signature}));
}

TEST_CASE("an answer signed by a terminal, or by a server outside the keyset, does not count") {
    const Exchange exchange;
    const std::string signature =
        sign_answer({1, exchange.terminal.signing}, exchange.request, 200, exchange.answer);
    CHECK_FALSE(open_response(exchange.keyset, exchange.request, {200, exchange.answer, signature}));
}

TEST_CASE("no single changed byte of an answer or its signature is accepted") {
    const Exchange exchange;
    const std::string signature = exchange.signature();
    for (std::size_t at = 0; at < exchange.answer.size(); ++at) {
        Bytes changed = exchange.answer;
        changed[at] ^= 0x20;
        CHECK_FALSE(open_response(exchange.keyset, exchange.request, {200, changed, signature}));
    }
    for (std::size_t at = 0; at < signature.size(); ++at) {
        std::string changed = signature;
        changed[at] ^= 0x20;
        CHECK_FALSE(open_response(exchange.keyset, exchange.request, {200, exchange.answer, changed}));
    }
}

TEST_CASE("a challenge lives through its own ten minutes and the next ten") {
    const Bytes secret(32, 0x33);
    const Instant start = instant_from(600'000 * 1'000'000ll);
    const Bytes challenge = make_challenge(secret, terminal_id, start);
    const auto live = [&](milliseconds later) {
        return is_live_challenge(secret, terminal_id, start + later, challenge);
    };
    CHECK(live(milliseconds{0}));
    CHECK(live(std::chrono::minutes{20} - milliseconds{1}));
    CHECK_FALSE(live(std::chrono::minutes{20}));
    CHECK_FALSE(live(-milliseconds{1}));
}

TEST_CASE("a challenge is one terminal's and one headquarters' only") {
    const Bytes secret(32, 0x33);
    const Bytes other_secret(32, 0x34);
    const Instant now = instant_from(1'792'724'400'000);
    const Bytes challenge = make_challenge(secret, terminal_id, now);
    CHECK_FALSE(is_live_challenge(secret, samples::id<TerminalId>(1), now, challenge));
    CHECK_FALSE(is_live_challenge(other_secret, terminal_id, now, challenge));
    CHECK_FALSE(is_live_challenge(secret, terminal_id, now, {}));
}
