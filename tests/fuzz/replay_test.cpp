#include "platform/wire/blob_messages.h"
#include "platform/wire/edition_codec.h"
#include "platform/wire/event_codec.h"
#include "platform/wire/feed_codec.h"
#include "platform/wire/request_auth.h"
#include "platform/wire/signed_answer.h"
#include "platform/wire/sync_codec.h"
#include "tests/fuzz/targets.h"
#include "tests/platform/wire/samples/samples.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using namespace fengqiao;
using namespace fengqiao::fuzz;

namespace {

using Target = int (*)(const std::uint8_t*, std::size_t);
using Corpus = std::vector<Bytes>;

// FENGQIAO_FUZZ_ROUNDS asks for more in the nightly run, and FENGQIAO_FUZZ_SEED for other ones.
std::uint64_t setting(const char* name, std::uint64_t otherwise) {
    const char* value = std::getenv(name);
    return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

// One to four changes: a flipped bit, a byte that means something, a piece cut out, doubled, or taken from
// another.
Bytes mutated(Bytes bytes, const Bytes& other, SeededRandom& random) {
    for (auto changes = 1 + random.below(4); changes > 0 && !bytes.empty(); --changes) {
        const auto at = static_cast<std::ptrdiff_t>(random.below(bytes.size()));
        const auto rest = static_cast<std::uint64_t>(std::ssize(bytes) - at);
        const auto length = static_cast<std::ptrdiff_t>(1 + random.below(std::min<std::uint64_t>(rest, 40)));
        constexpr std::array<Byte, 8> telling{0x00, 0xff, 0x7f, 0x80, 0x9b, 0xbf, '"', '{'};
        switch (random.below(5)) {
        case 0: bytes[static_cast<std::size_t>(at)] ^= static_cast<Byte>(1u << random.below(8)); break;
        case 1: bytes[static_cast<std::size_t>(at)] = telling[random.below(telling.size())]; break;
        case 2: bytes.erase(bytes.begin() + at, bytes.begin() + at + length); break;
        case 3: {
            const Bytes piece{bytes.begin() + at, bytes.begin() + at + length};
            bytes.insert(bytes.begin() + at, piece.begin(), piece.end());
            break;
        }
        case 4:
            if (std::ssize(other) >= length) std::copy_n(other.end() - length, length, bytes.begin() + at);
            break;
        }
    }
    return bytes;
}

// Every message whole, cut at every place, with every byte flipped, and some thousand seeded mutations of it.
void replay(Target target, const Corpus& corpus) {
    const auto rounds = setting("FENGQIAO_FUZZ_ROUNDS", 3000);
    SeededRandom random{setting("FENGQIAO_FUZZ_SEED", 20261123)};
    for (const Bytes& message : corpus) {
        REQUIRE(target(message.data(), message.size()) == 0);
        for (std::size_t size = 0; size < message.size(); ++size)
            target(message.data(), size);
        Bytes flipped = message;
        for (Byte& byte : flipped) {
            const Byte was = byte;
            byte = static_cast<Byte>(was ^ 0xff);
            target(flipped.data(), flipped.size());
            byte = static_cast<Byte>(was ^ (1u << random.below(8)));
            target(flipped.data(), flipped.size());
            byte = was;
        }
    }
    for (std::uint64_t round = 0; round < rounds; ++round) {
        const Bytes& one = corpus[random.below(corpus.size())];
        const Bytes& other = corpus[random.below(corpus.size())];
        const Bytes message = mutated(one, other, random);
        target(message.data(), message.size());
    }
    SUCCEED("the doors held");
}

Bytes bytes(std::string_view text) {
    return {text.begin(), text.end()};
}

Bytes event_bytes() {
    const StoredEvent event = samples::first_event();
    Bytes whole{event.header.begin(), event.header.end()};
    whole.insert(whole.end(), event.sealed.begin(), event.sealed.end());
    return whole;
}

Bytes body_bytes(std::uint16_t type, std::string_view text) {
    Bytes whole{static_cast<Byte>(type), static_cast<Byte>(type >> 8), 1, 0};
    whole.insert(whole.end(), text.begin(), text.end());
    return whole;
}

// With one small event, so that each of its many copies is quick to try.
SyncRequest small_request() {
    SyncRequest request = samples::request();
    request.events.erase(request.events.begin());
    return request;
}

} // namespace

TEST_CASE("no event, however broken, gets past its seal") {
    replay(fuzz_event, {event_bytes()});
}

TEST_CASE("no body, however broken, is read as what it is not") {
    Corpus corpus;
    for (const samples::SaidBody& said : samples::bodies()) {
        const auto encoded = wire::encode_body(said.role, said.body);
        REQUIRE(encoded);
        corpus.push_back(body_bytes(static_cast<std::uint16_t>(encoded->type), encoded->open));
    }
    for (const samples::SaidBody& said : samples::spoken_bodies())
        corpus.push_back(body_bytes(30, wire::encode_body(said.role, said.body)->open));
    replay(fuzz_body, corpus);
}

TEST_CASE("no request, however broken, has two forms or breaks headquarters") {
    const SyncRequest empty;
    replay(fuzz_request, {wire::encode_request(small_request()), wire::encode_request(empty)});
}

TEST_CASE("no response, however broken, has two forms or breaks a terminal") {
    SyncResponse challenge;
    challenge.code = SyncCode::Challenge;
    replay(fuzz_response, {wire::encode_response(samples::response()), wire::encode_response(challenge)});
}

TEST_CASE("no changed enrolment message is accepted by either side") {
    const Bytes key(32, 0x4b);
    const Bytes asked = wire::encode_enrolment_request(samples::enrolment_request(), key);
    replay(fuzz_enrolment, {asked, wire::encode_enrolment_reply(samples::enrolment_reply(), asked, key)});
}

TEST_CASE("no changed signing header is accepted") {
    const auto terminal = samples::terminal_keys();
    const auto headquarters = samples::headquarters_keys();
    const wire::Call call{"POST", "/v1/sync", bytes_of("a body")};
    const wire::Caller caller{samples::id<TerminalId>(0x7e), 1, terminal.signing};
    replay(fuzz_header_line,
           {bytes(wire::sign_call(caller, Bytes(32, 0xcc), call)), bytes(wire::sign_call(caller, {}, call)),
            bytes(wire::sign_answer({1, headquarters.current.key}, {}, 200, bytes_of("not CBOR")))});
}

TEST_CASE("no blob has two names on the line, and no changed answer about one is believed") {
    const BlobAnswer whole{.received = 700, .whole = true, .challenge = Bytes(32, 0xcc)};
    const BlobAnswer nothing{.code = BlobCode::Unannounced, .now = instant_from(1'795'400'000'000)};
    replay(fuzz_blob_line,
           {bytes(wire::blob_target({Hash{0xb0}, 0})), bytes(wire::blob_target({Hash{0xb0}, 262'144})),
            bytes(wire::blob_answer_text(whole)), bytes(wire::blob_answer_text(nothing))});
}

TEST_CASE(
    "no edition, however broken, has two forms or leaves its folder, and no changed manifest is believed") {
    const auto headquarters = samples::headquarters_keys();
    const Bytes body = wire::encode_edition(
        {.serial = 7, .files = {{"notes/notes.toml", Hash{1}, 2048}, {"policy/fees.toml", Hash{2}, 1024}}});
    replay(fuzz_edition,
           {body, wire::sign_edition({headquarters.current.id, headquarters.current.key}, body)});
}

TEST_CASE("no changed feed document or keyset is believed") {
    SeededRandom random{17};
    const std::array<crypto::PublicSealingKey, 1> terminals{samples::terminal_keys().sealing.public_key()};
    const wire::ForTerminals to{terminals, random};
    replay(fuzz_document, {*wire::encode_case_document(samples::case_document(), to),
                           *wire::encode_staff_document(samples::staff_document(), to),
                           wire::encode_erase_document({samples::id<CaseId>(0xca)}),
                           samples::enrolment_reply().signed_keyset});
}
