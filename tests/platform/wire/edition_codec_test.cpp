#include "platform/wire/edition_codec.h"
#include "platform/wire/sync_codec.h"
#include "tests/platform/wire/golden_file.h"
#include "tests/platform/wire/samples/samples.h"

#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>

using namespace fengqiao;
using namespace fengqiao::wire;
using nlohmann::json;

namespace {

Edition an_edition() {
    return {.serial = 7,
            .files = {{"notes/notes.toml", samples::hash(0xa1), 2048},
                      {"policy/fees.png", samples::hash(0xa2), 100'000},
                      {"policy/fees.toml", samples::hash(0xa3), 1024}}};
}

// The edition with one thing about it changed.
Bytes changed(const auto& change) {
    json message = json::from_cbor(encode_edition(an_edition()));
    change(message);
    return json::to_cbor(message);
}

struct Signed {
    crypto::HeadquartersKeys keys = samples::headquarters_keys();
    crypto::Keyset keyset = keys.public_keys(1);
    Bytes body = encode_edition(an_edition());
    Bytes manifest = sign_edition({keys.current.id, keys.current.key}, body);
};

} // namespace

TEST_CASE("an edition and its signed manifest keep their bytes") {
    const Signed sample;
    CHECK(samples::same_as_golden(
        "edition.txt", samples::readable(sample.body) + "\n" + samples::hex_lines(sample.body) + "\n" +
                           samples::readable(sample.manifest) + "\n" + samples::hex_lines(sample.manifest)));
}

TEST_CASE("a request that says which order it goes by keeps its bytes, and one without is what it was") {
    SyncRequest request = samples::request();
    request.events.clear();
    request.health.content = 1'795'000'000;
    const Bytes body = encode_request(request);
    CHECK(decode_request(body).value() == request);
    CHECK(samples::same_as_golden("sync_request_content.txt",
                                  samples::readable(body) + "\n" + samples::hex_lines(body)));
    json nothing = json::from_cbor(body);
    nothing["st"]["content"] = 0; // is left out, so this is another form of the same
    CHECK(decode_request(json::to_cbor(nothing)).error().kind == TroubleKind::BadInput);
}

TEST_CASE("an edition says the same after it crossed the line") {
    CHECK(decode_edition(encode_edition(an_edition())).value() == an_edition());
}

TEST_CASE("everything that is not exactly an edition is refused") {
    const std::vector<Bytes> wrong{
        changed([](json& message) { message["v"] = 2; }),
        changed([](json& message) { message.erase("v"); }),
        changed([](json& message) { message["more"] = 1; }),
        changed([](json& message) { message["serial"] = 0; }),
        changed([](json& message) { message["serial"] = "7"; }),
        changed([](json& message) { message["files"] = json::array(); }),
        changed([](json& message) { message["files"] = nullptr; }),
        changed([](json& message) { message["files"][0].push_back(1); }),
        changed([](json& message) { message["files"][0][0] = "../notes.toml"; }),
        changed([](json& message) { message["files"][0][0] = "/notes.toml"; }),
        changed([](json& message) { message["files"][0][0] = "zz.toml"; }), // not in order
        changed([](json& message) { message["files"][0][1] = json::binary(Bytes(31, 1)); }),
        changed([](json& message) { message["files"][0][2] = 0; }),
        changed([](json& message) { message["files"][0][2] = edition_file_bytes_max + 1; }),
        Bytes{},
        Bytes(manifest_bytes_max + 1, 0)};
    for (const Bytes& body : wrong)
        CHECK(decode_edition(body).error().kind == TroubleKind::BadInput);
    Bytes trailing = encode_edition(an_edition());
    trailing.push_back(0xf6);
    CHECK_FALSE(decode_edition(trailing));
}

TEST_CASE("a manifest is believed by headquarters' keys alone, whoever brings it") {
    Signed sample;
    CHECK(open_manifest(sample.keyset, sample.manifest).value() == sample.body);
    // The next key signs after a change of keys; terminals know it before.
    CHECK(
        open_manifest(sample.keyset, sign_edition({sample.keys.next.id, sample.keys.next.key}, sample.body)));
    const crypto::SigningKey other = samples::root_key();
    CHECK(open_manifest(sample.keyset, sign_edition({sample.keys.current.id, other}, sample.body))
              .error()
              .kind == TroubleKind::Untrusted);
    CHECK(
        open_manifest(sample.keyset, sign_edition({99, sample.keys.current.key}, sample.body)).error().kind ==
        TroubleKind::Untrusted);
    json message = json::from_cbor(sample.manifest);
    Bytes body = sample.body;
    body.back() ^= 1;
    message["body"] = json::binary(body);
    CHECK(open_manifest(sample.keyset, json::to_cbor(message)).error().kind == TroubleKind::Untrusted);
}

TEST_CASE("what is no manifest is refused, and a signature over something else is none over an edition") {
    Signed sample;
    const auto refused = [&](const Bytes& manifest) {
        const auto opened = open_manifest(sample.keyset, manifest);
        return !opened && opened.error().kind == TroubleKind::BadInput;
    };
    CHECK(refused({}));
    CHECK(refused(sample.body));
    Bytes trailing = sample.manifest;
    trailing.push_back(0xf6);
    CHECK(refused(trailing));
    json more = json::from_cbor(sample.manifest);
    more["more"] = 1;
    CHECK(refused(json::to_cbor(more)));
    json bare = json::from_cbor(sample.manifest);
    const crypto::Signature signature = sample.keys.current.key.sign(sample.body); // without what it is
    bare["sig"] = json::binary(Bytes(signature.begin(), signature.end()));
    CHECK(open_manifest(sample.keyset, json::to_cbor(bare)).error().kind == TroubleKind::Untrusted);
}
