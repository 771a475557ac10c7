#include "platform/wire/enrolment.h"
#include "tests/platform/wire/samples/samples.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::wire;

namespace {

const Bytes key(32, 0x4b);
const Bytes other_key(32, 0x4c);
constexpr std::string_view digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

TEST_CASE("an enrolment code is read as people type it") {
    const EnrolmentCode code = samples::enrolment_code();
    const std::string printed = print_enrolment_code(code);
    CHECK(printed.size() == 19);
    CHECK(parse_enrolment_code(printed).value() == code);
    std::string sloppy;
    for (const char character : printed) {
        if (character == '-')
            sloppy += "  ";
        else if (character == '1')
            sloppy += 'l';
        else if (character == '0')
            sloppy += 'o';
        else
            sloppy += static_cast<char>(std::tolower(character));
    }
    CHECK(parse_enrolment_code(sloppy).value() == code);
}

TEST_CASE("every single wrong character of an enrolment code is noticed") {
    SeededRandom random{5};
    for (int round = 0; round < 20; ++round) {
        const std::string printed = print_enrolment_code(make_enrolment_code(random));
        for (std::size_t at = 0; at < printed.size(); ++at) {
            for (const char digit : digits) {
                if (printed[at] == '-' || printed[at] == digit) continue;
                std::string changed = printed;
                changed[at] = digit;
                CHECK_FALSE(parse_enrolment_code(changed));
            }
        }
    }
}

TEST_CASE("every swap of two characters of an enrolment code is noticed") {
    SeededRandom random{6};
    for (int round = 0; round < 20; ++round) {
        const std::string printed = print_enrolment_code(make_enrolment_code(random));
        for (std::size_t left = 0; left < printed.size(); ++left) {
            for (std::size_t right = left + 1; right < printed.size(); ++right) {
                if (printed[left] == printed[right] || printed[left] == '-' || printed[right] == '-')
                    continue;
                std::string changed = printed;
                std::swap(changed[left], changed[right]);
                CHECK_FALSE(parse_enrolment_code(changed));
            }
        }
    }
}

TEST_CASE("a code too short, too long or with a stranger in it is refused with what to do") {
    for (const auto* wrong : {"", "ABCD", "0000-0000-0000-0000-0", "0000-0000-0000-000U", "枫桥"}) {
        INFO(wrong);
        const auto parsed = parse_enrolment_code(wrong);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().text.find("read the sixteen characters again") != std::string::npos);
    }
}

TEST_CASE("both sides make the same key from a code, and another from another code") {
    const EnrolmentCode code = samples::enrolment_code();
    EnrolmentCode other_id = code;
    other_id.id = "ZZZ";
    const auto one = enrolment_key(code);
    REQUIRE(one);
    CHECK(crypto::equal_in_constant_time(one->view(), enrolment_key(code)->view()));
    CHECK_FALSE(crypto::equal_in_constant_time(one->view(), enrolment_key(other_id)->view()));
}

TEST_CASE("a terminal enrols, and each side knows the other by the printed code") {
    const Bytes asked = encode_enrolment_request(samples::enrolment_request(), key);
    CHECK(enrolment_code_id(asked).value() == samples::enrolment_code().id);
    CHECK(open_enrolment_request(asked, key).value() == samples::enrolment_request());
    const Bytes replied = encode_enrolment_reply(samples::enrolment_reply(), asked, key);
    const auto reply = open_enrolment_reply(replied, asked, key);
    REQUIRE(reply);
    CHECK(*reply == samples::enrolment_reply());
    CHECK(crypto::verify_keyset(reply->signed_keyset, samples::root_key().public_key()).value() ==
          samples::headquarters_keys().public_keys(1));
}

TEST_CASE("the secret of an enrolment code crosses no wire") {
    const Bytes asked = encode_enrolment_request(samples::enrolment_request(), key);
    CHECK(text_of(asked).find(samples::enrolment_code().secret) == std::string_view::npos);
}

TEST_CASE("a wrong code, or a go-between with a keyset of its own, is refused by the other side") {
    const Bytes asked = encode_enrolment_request(samples::enrolment_request(), key);
    CHECK(open_enrolment_request(asked, other_key).error().kind == TroubleKind::Refused);
    const Bytes forged = encode_enrolment_reply(samples::enrolment_reply(), asked, other_key);
    CHECK(open_enrolment_reply(forged, asked, key).error().kind == TroubleKind::Untrusted);
}

TEST_CASE("a reply to another terminal's request is refused") {
    EnrolmentRequest other = samples::enrolment_request();
    other.signing_key[0] ^= 1;
    const Bytes asked = encode_enrolment_request(samples::enrolment_request(), key);
    const Bytes asked_by_other = encode_enrolment_request(other, key);
    const Bytes replied = encode_enrolment_reply(samples::enrolment_reply(), asked_by_other, key);
    CHECK_FALSE(open_enrolment_reply(replied, asked, key));
}

TEST_CASE("no single changed byte of an enrolment message is accepted") {
    const Bytes asked = encode_enrolment_request(samples::enrolment_request(), key);
    const Bytes replied = encode_enrolment_reply(samples::enrolment_reply(), asked, key);
    for (std::size_t at = 0; at < asked.size(); ++at) {
        Bytes changed = asked;
        changed[at] ^= 1;
        CHECK_FALSE(open_enrolment_request(changed, key));
    }
    for (std::size_t at = 0; at < replied.size(); ++at) {
        Bytes changed = replied;
        changed[at] ^= 1;
        CHECK_FALSE(open_enrolment_reply(changed, asked, key));
    }
}

TEST_CASE("a place is read as it was written, and nothing else is") {
    const BranchFacts place = samples::enrolment_reply().place;
    Bytes body = encode_place(place);
    const auto read = decode_place(body);
    REQUIRE(read);
    CHECK(*read == place);
    for (std::size_t size = 0; size < body.size(); ++size)
        CHECK_FALSE(decode_place(ByteView{body}.first(size)));
    body.push_back(0);
    CHECK_FALSE(decode_place(body));
    CHECK_FALSE(decode_place(Bytes{0xa0}));
}
