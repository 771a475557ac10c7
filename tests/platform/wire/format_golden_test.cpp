#include "core/journal/chain.h"
#include "core/journal/event.h"
#include "platform/crypto/sha256.h"
#include "platform/wire/blob_messages.h"
#include "platform/wire/challenge.h"
#include "platform/wire/event_codec.h"
#include "platform/wire/feed_codec.h"
#include "platform/wire/request_auth.h"
#include "platform/wire/signed_answer.h"
#include "platform/wire/sync_codec.h"
#include "tests/platform/wire/golden_file.h"
#include "tests/platform/wire/samples/samples.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::samples;

TEST_CASE("the header of an event keeps its 112 bytes") {
    CHECK(same_as_golden("header.txt", hex_lines(encode_header(header()))));
}

TEST_CASE("leaf, event id and chain keep their hashes") {
    const crypto::Sha256 digest;
    const StoredEvent event = first_event();
    const Hash leaf = leaf_hash(digest, event);
    const Hash start = chain_start(digest, id<TerminalId>(0x7e), id<JournalId>(0x10));
    CHECK(same_as_golden("leaf_and_chain.txt", "leaf " + to_hex(leaf) + "\nevent id " + event_id(leaf).hex() +
                                                   "\nh_0 " + to_hex(start) + "\nh_1 " +
                                                   to_hex(chain_next(digest, start, leaf)) + "\n"));
}

TEST_CASE("the first event of a case keeps its open text and its sealed bytes") {
    const StoredEvent event = first_event();
    CHECK(same_as_golden("sealed_body.txt", "header\n" + hex_lines(event.header) + "open\n" +
                                                std::string{text_of(event.open)} + "\nsealed\n" +
                                                hex_lines(event.sealed)));
}

namespace {

std::string json_of(const std::vector<SaidBody>& bodies_said) {
    std::string text;
    for (const SaidBody& said : bodies_said) {
        const auto encoded = wire::encode_body(said.role, said.body);
        REQUIRE(encoded);
        text += std::to_string(static_cast<int>(encoded->type)) + "." + std::to_string(encoded->version) +
                "\n  open     " + encoded->open + "\n  personal " + encoded->personal + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("every event's body keeps its JSON") {
    CHECK(same_as_golden("event_bodies.txt", json_of(bodies())));
}

TEST_CASE("what happens at the station keeps its JSON, and only the customer's words are sealed") {
    CHECK(same_as_golden("station_bodies.txt", json_of(station_bodies())));
}

TEST_CASE("a complaint with a recording keeps its JSON: name and size are open, what it is is sealed") {
    CHECK(same_as_golden("spoken_bodies.txt", json_of(spoken_bodies())));
}

TEST_CASE("what is said about mediation keeps its JSON, and nothing of it is sealed") {
    CHECK(same_as_golden("mediation_bodies.txt", json_of(mediation_bodies())));
}

TEST_CASE("a sync request keeps its bytes") {
    const Bytes body = wire::encode_request(request());
    CHECK(same_as_golden("sync_request.txt",
                         wire::decode_request(body) ? readable(body) + "\n" + hex_lines(body) : ""));
}

TEST_CASE("a sync response keeps its bytes") {
    SyncResponse challenge;
    challenge.code = SyncCode::Challenge;
    challenge.now = response().now;
    challenge.challenge = Bytes(32, 0xcc);
    const Bytes body = wire::encode_response(response());
    const Bytes short_body = wire::encode_response(challenge);
    CHECK(same_as_golden("sync_response.txt", readable(body) + "\n" + hex_lines(body) + "\n" +
                                                  readable(short_body) + "\n" + hex_lines(short_body)));
}

TEST_CASE("the headers that sign keep their text") {
    const auto terminal = terminal_keys();
    const auto headquarters = headquarters_keys();
    const Bytes body = wire::encode_request(request());
    const Bytes answer = wire::encode_response(response());
    const wire::Caller caller{id<TerminalId>(0x7e), 1, terminal.signing};
    const wire::Call call{"POST", "/v1/sync", body};
    const Bytes challenge =
        wire::make_challenge(headquarters.challenge.view(), caller.terminal, instant_from(1'792'724'401'000));
    CHECK(same_as_golden("signing_headers.txt",
                         "Kiosk-Auth: " + wire::sign_call(caller, {}, call) +
                             "\nKiosk-Auth: " + wire::sign_call(caller, challenge, call) + "\nKiosk-Sig: " +
                             wire::sign_answer({1, headquarters.current.key}, body, 200, answer) + "\n"));
}

TEST_CASE("what is said about a blob keeps its text") {
    const auto terminal = terminal_keys();
    const auto headquarters = headquarters_keys();
    const wire::Caller caller{id<TerminalId>(0x7e), 1, terminal.signing};
    const std::string target = wire::blob_target({hash(0xb0), 262'144});
    const std::string auth = wire::sign_call(caller, Bytes(32, 0xcc), {"PUT", target, bytes_of("a piece")});
    std::string text = wire::blob_target({hash(0xb0), 0}) + "\n" + target + "\nKiosk-Auth: " + auth + "\n";
    const Instant now = instant_from(1'792'724'401'000);
    for (const BlobAnswer& answer :
         {BlobAnswer{.now = now, .received = 262'151, .challenge = Bytes(32, 0xcc)},
          BlobAnswer{.now = now, .received = 450'123, .whole = true},
          BlobAnswer{.now = now, .received = 450'123, .whole = true, .stable = true},
          BlobAnswer{.code = BlobCode::Challenge, .now = now}, BlobAnswer{.code = BlobCode::Revoked},
          BlobAnswer{.code = BlobCode::Unannounced}, BlobAnswer{.code = BlobCode::WrongLength},
          BlobAnswer{.code = BlobCode::WrongHash}}) {
        const std::string said = wire::blob_answer_text(answer);
        const wire::AnswerKey key{1, headquarters.current.key};
        text += "Kiosk-Blob: " + said + "\nKiosk-Sig: " + wire::sign_blob_answer(key, auth, {200, said, {}}) +
                "\n";
    }
    CHECK(same_as_golden("blob_messages.txt", text));
}

TEST_CASE("enrolment keeps its code and its messages") {
    const Bytes key(32, 0x4b); // Argon2id's own answer is tested beside it
    const Bytes asked = wire::encode_enrolment_request(enrolment_request(), key);
    const Bytes replied = wire::encode_enrolment_reply(enrolment_reply(), asked, key);
    CHECK(same_as_golden("enrolment.txt", wire::print_enrolment_code(enrolment_code()) + "\n" + "K " +
                                              to_hex(wire::enrolment_key(enrolment_code())->view()) + "\n" +
                                              readable(asked) + "\n" + hex_lines(asked) + "\n" +
                                              readable(replied) + "\n" + hex_lines(replied)));
}

TEST_CASE("feed documents keep their JSON") {
    SeededRandom random{17};
    const std::array<crypto::PublicSealingKey, 1> terminals{terminal_keys().sealing.public_key()};
    const wire::ForTerminals to{terminals, random};
    std::string text;
    for (const auto& document :
         {wire::encode_case_document(case_document(), to), wire::encode_staff_document(staff_document(), to),
          Result<Bytes>{wire::encode_erase_document({id<CaseId>(0xca)})}}) {
        REQUIRE(document);
        text += std::string{text_of(*document)} + "\n";
    }
    CHECK(same_as_golden("feed_documents.txt", text));
}

TEST_CASE("feed documents about mediation keep their JSON") {
    SeededRandom random{18};
    const std::array<crypto::PublicSealingKey, 1> terminals{terminal_keys().sealing.public_key()};
    const wire::ForTerminals to{terminals, random};
    std::string text;
    for (const auto& document : {wire::encode_case_document(mediated_document(), to),
                                 wire::encode_staff_document(mediator_document(), to)}) {
        REQUIRE(document);
        text += std::string{text_of(*document)} + "\n";
    }
    CHECK(same_as_golden("mediation_documents.txt", text));
}
