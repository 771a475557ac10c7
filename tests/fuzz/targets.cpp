#include "tests/fuzz/targets.h"

#include "core/basics/check.h"
#include "platform/crypto/event_sealer.h"
#include "platform/wire/blob_messages.h"
#include "platform/wire/edition_codec.h"
#include "platform/wire/event_codec.h"
#include "platform/wire/feed_codec.h"
#include "platform/wire/request_auth.h"
#include "platform/wire/signed_answer.h"
#include "platform/wire/sync_codec.h"
#include "tests/platform/wire/samples/samples.h"
#include "tests/support/seeded_random.h"

namespace fengqiao::fuzz {
namespace {

// Made once: the doors stay the same while what comes through them changes.
struct House {
    SeededRandom random{31};
    StoredEvent first_event = samples::first_event();
    crypto::EventSealer sealer = samples::sealer(random);
    crypto::CaseKey case_key = samples::case_key();
    crypto::HeadquartersKeys headquarters = samples::headquarters_keys();
    crypto::TerminalKeys terminal = samples::terminal_keys();
    crypto::Keyset keyset = headquarters.public_keys(1);
    crypto::PublicSigningKey root = samples::root_key().public_key();
    Bytes enrolment_key = Bytes(32, 0x4b);
    Bytes asked = wire::encode_enrolment_request(samples::enrolment_request(), enrolment_key);
    Bytes replied = wire::encode_enrolment_reply(samples::enrolment_reply(), asked, enrolment_key);
};

const House& house() {
    static const House built;
    return built;
}

bool same(ByteView left, ByteView right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

} // namespace

int fuzz_event(const std::uint8_t* data, std::size_t size) {
    if (size < event_header_size) return 0;
    StoredEvent event;
    std::copy_n(data, event_header_size, event.header.begin());
    event.sealed.assign(data + event_header_size, data + size);
    const auto header = decode_header(event.header);
    if (header) check(encode_header(*header) == event.header, "a header has one form");
    const StoredEvent& original = house().first_event;
    const bool is_original = event.header == original.header && event.sealed == original.sealed;
    const auto opened = house().sealer.open(event, house().case_key);
    const auto key = crypto::enclosed_key(event, house().headquarters.sealing.key);
    if (opened && !event.sealed.empty() && key) check(is_original, "a changed event does not open");
    return 0;
}

int fuzz_body(const std::uint8_t* data, std::size_t size) {
    if (size < 4) return 0;
    const auto number = [&](std::size_t at) {
        return static_cast<std::uint16_t>(data[at] | data[at + 1] << 8);
    };
    const std::string_view open = text_of({data + 4, size - 4});
    for (const auto personal : {std::optional<std::string_view>{}, std::optional{open}}) {
        const auto decoded = wire::decode_body({number(0), number(2), open, personal});
        if (!decoded || std::holds_alternative<Unknown>(decoded->body)) continue;
        const auto encoded = wire::encode_body(decoded->role, decoded->body);
        check(encoded.has_value(), "what was read can be written");
    }
    return 0;
}

int fuzz_request(const std::uint8_t* data, std::size_t size) {
    const ByteView body{data, size};
    const auto request = wire::decode_request(body);
    if (request && request->version == protocol_version) {
        check(same(wire::encode_request(*request), body), "a request has one form");
    }
    return 0;
}

int fuzz_response(const std::uint8_t* data, std::size_t size) {
    const ByteView body{data, size};
    const auto response = wire::decode_response(body);
    if (response && response->version == protocol_version) {
        check(same(wire::encode_response(*response), body), "a response has one form");
        // The root's own keyset is the one the terminal knows; whatever became of it is none.
        for (const Directive& directive : response->directives) {
            const auto newer = crypto::newer_keyset(house().keyset, directive.body, house().root);
            check(!newer || !*newer, "no broken directive changes a terminal's keys");
        }
    }
    return 0;
}

int fuzz_enrolment(const std::uint8_t* data, std::size_t size) {
    const ByteView body{data, size};
    const auto id = wire::enrolment_code_id(body);
    const auto request = wire::open_enrolment_request(body, house().enrolment_key);
    const auto reply = wire::open_enrolment_reply(body, house().asked, house().enrolment_key);
    if (request) check(id && same(body, house().asked), "a changed enrolment request is refused");
    if (reply) check(same(body, house().replied), "a changed enrolment reply is refused");
    return 0;
}

int fuzz_header_line(const std::uint8_t* data, std::size_t size) {
    const std::string_view line = text_of({data, size});
    const wire::Call call{"POST", "/v1/sync", bytes_of("a body")};
    const wire::Caller caller{samples::id<TerminalId>(0x7e), 1, house().terminal.signing};
    const auto auth = wire::read_auth(line);
    if (auth && auth->terminal == caller.terminal && auth->key_number == caller.key_number &&
        wire::verify_call(*auth, caller.key.public_key(), call)) {
        check(line == wire::sign_call(caller, auth->challenge, call), "a changed header is refused");
    }
    const auto opened = wire::open_response(house().keyset, {}, {200, bytes_of("not CBOR"), line});
    check(!opened, "what is no response is never one");
    return 0;
}

int fuzz_blob_line(const std::uint8_t* data, std::size_t size) {
    const std::string_view line = text_of({data, size});
    if (const auto target = wire::read_blob_target(line))
        check(wire::blob_target(*target) == line, "one blob has one name on the line");
    const BlobAnswer said{.received = 700, .whole = true, .challenge = Bytes(32, 0xcc)};
    const std::string text = wire::blob_answer_text(said);
    const auto& key = house().headquarters.current;
    const std::string signature = wire::sign_blob_answer({key.id, key.key}, "who asked", {200, text, {}});
    const auto opened = wire::open_blob_answer(house().keyset, "who asked", {200, line, {}}, signature);
    check(!opened || line == text, "a changed answer about a blob is refused");
    // Even headquarters' own key signs no sense into what has another form.
    const auto signed_nonsense =
        wire::open_blob_answer(house().keyset, "who asked", {200, line, {}},
                               wire::sign_blob_answer({key.id, key.key}, "who asked", {200, line, {}}));
    check(!signed_nonsense || wire::blob_answer_text(*signed_nonsense) == line,
          "an answer about a blob has one form");
    return 0;
}

int fuzz_edition(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes{data, size};
    if (const auto edition = wire::decode_edition(bytes); edition) {
        check(same(wire::encode_edition(*edition), bytes), "an edition has one form");
        for (const EditionFile& file : edition->files)
            check(is_edition_path(file.path), "no file leaves its edition's folder");
    }
    if (const auto body = wire::open_manifest(house().keyset, bytes); body) {
        const auto& key = house().headquarters.current;
        check(same(wire::sign_edition({key.id, key.key}, *body), bytes), "a changed manifest is refused");
    }
    return 0;
}

int fuzz_document(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes{data, size};
    if (const auto read = wire::read_case_document(bytes); !read) {
        check(!wire::open_case_document(bytes, house().terminal.sealing),
              "what cannot be read cannot be opened");
    }
    if (const auto opened = wire::open_case_document(bytes, house().terminal.sealing); opened) {
        check(opened->id == samples::case_document().id, "a sealed part opens in its own document only");
    }
    if (const auto opened = wire::open_staff_document(bytes, house().terminal.sealing); opened) {
        check(opened->person == samples::staff_document().person,
              "a sealed part opens in its own document only");
    }
    if (const auto read = wire::read_erase_document(bytes); read) {
        check(!read->id.is_zero(), "an erasure names a case");
    }
    if (const auto keyset = crypto::verify_keyset(bytes, house().root); keyset) {
        check(*keyset == house().keyset, "a changed keyset is refused");
    }
    return 0;
}

} // namespace fengqiao::fuzz
