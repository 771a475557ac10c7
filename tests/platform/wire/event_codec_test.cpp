#include "platform/wire/event_codec.h"

#include "core/casework/type_of.h"
#include "core/journal/blob.h"
#include "tests/platform/wire/samples/samples.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;
using namespace fengqiao::wire;

namespace {

std::vector<samples::SaidBody> all_bodies() {
    auto all = samples::bodies();
    for (const samples::SaidBody& said : samples::station_bodies())
        all.push_back(said);
    for (const samples::SaidBody& said : samples::spoken_bodies())
        all.push_back(said);
    for (const samples::SaidBody& said : samples::mediation_bodies())
        all.push_back(said);
    return all;
}

Result<DecodedBody> decode(const EncodedBody& encoded) {
    return decode_body(
        {static_cast<std::uint16_t>(encoded.type), encoded.version, encoded.open, encoded.personal});
}

Result<DecodedBody> decode_rating(std::string_view open, std::uint16_t version = 1) {
    return decode_body({static_cast<std::uint16_t>(EventType::Rated), version, open, std::nullopt});
}

constexpr std::string_view good_rating =
    R"({"level":"bad","reasons":["E01"],"role":"customer","round":1,"source":"kiosk","staff_present":false})";

std::string replaced(std::string_view text, std::string_view part, std::string_view by) {
    std::string changed{text};
    changed.replace(changed.find(part), part.size(), by);
    return changed;
}

} // namespace

TEST_CASE("every kind of event says the same after it was written and read") {
    for (const samples::SaidBody& said : all_bodies()) {
        const auto encoded = encode_body(said.role, said.body);
        REQUIRE(encoded);
        CHECK(decode(*encoded).value() == DecodedBody{said.role, said.body});
    }
}

TEST_CASE("names, phones and words stand in the personal part only") {
    for (const samples::SaidBody& said : all_bodies()) {
        const auto encoded = encode_body(said.role, said.body);
        REQUIRE(encoded);
        const bool only_ascii = std::all_of(encoded->open.begin(), encoded->open.end(),
                                            [](char byte) { return static_cast<unsigned char>(byte) < 128; });
        CHECK(only_ascii); // every personal sample is Chinese, every open field is a code
        CHECK(encoded->open.find(samples::phone_canary) == std::string::npos);
        CHECK(encoded->open.find("4711") == std::string::npos);
    }
}

TEST_CASE("without its personal part an event keeps everything open and leaves the rest empty") {
    const auto encoded = encode_body(Role::Customer, samples::submitted());
    REQUIRE(encoded);
    const auto decoded = decode_body({30, encoded->version, encoded->open, std::nullopt});
    REQUIRE(decoded);
    Submitted expected = samples::submitted();
    expected.personal = {};
    CHECK(decoded->body == EventBody{expected});
}

TEST_CASE("headquarters reads which recording to wait for without opening the complaint") {
    const auto spoken = std::get<Submitted>(samples::spoken_bodies().front().body);
    const auto encoded = encode_body(Role::Customer, spoken);
    REQUIRE(encoded);
    CHECK(encoded->open.find("recording") == std::string::npos);
    CHECK(encoded->open.find("80250") == std::string::npos);
    const auto decoded = decode_body({30, encoded->version, encoded->open, std::nullopt});
    REQUIRE(decoded);
    const auto& announced = std::get<Submitted>(decoded->body).attachments;
    REQUIRE(announced.size() == 1);
    CHECK(announced.front().name == spoken.attachments.front().name);
    CHECK(announced.front().bytes == 450'123);
    CHECK(announced.front().length == milliseconds{0});
    CHECK(std::get<Submitted>(open_part(spoken)).attachments == announced);
}

TEST_CASE("a submission with a recording of no size, or of more than one may have, is refused") {
    auto spoken = std::get<Submitted>(samples::spoken_bodies().front().body);
    spoken.attachments.front().bytes = 0;
    CHECK_FALSE(encode_body(Role::Customer, spoken));
    spoken.attachments.front().bytes = blob_bytes_max + 1;
    CHECK_FALSE(encode_body(Role::Customer, spoken));
    spoken.attachments.assign(attachments_max + 1, {Hash{1}, 5, AttachmentKind::Recording, {}});
    CHECK_FALSE(encode_body(Role::Customer, spoken));
}

TEST_CASE("an event of a newer program is kept as unknown") {
    const auto decoded = decode_body({4711, 1, R"({"role":"customer","anything":[1]})", std::nullopt});
    REQUIRE(decoded);
    CHECK(decoded->body == EventBody{Unknown{4711, 1}});
}

TEST_CASE("a newer version of a known event is read as far as it is known") {
    const std::string with_more = replaced(good_rating, R"("round":1)", R"("mood":"calm","round":1)");
    CHECK_FALSE(decode_rating(with_more));
    const auto newer = decode_rating(with_more, 2);
    REQUIRE(newer);
    CHECK(std::holds_alternative<Rated>(newer->body));
}

TEST_CASE("a newer version that changed its meaning is kept as unknown") {
    const auto newer = decode_rating(replaced(good_rating, R"("bad")", R"("so-so")"), 2);
    REQUIRE(newer);
    CHECK(newer->body == EventBody{Unknown{200, 2}});
}

TEST_CASE("a body of another shape is refused and the text names only the field") {
    REQUIRE(decode_rating(good_rating));
    const std::string wrong[] = {
        replaced(good_rating, R"("bad")", "2"),
        replaced(good_rating, R"("bad")", R"("BAD")"),
        replaced(good_rating, R"("round":1)", R"("round":0)"),
        replaced(good_rating, R"("round":1)", R"("round":1.0)"),
        replaced(good_rating, R"("round":1)", R"("round":-1)"),
        replaced(good_rating, R"("round":1)", R"("round":18446744073709551615)"),
        replaced(good_rating, R"("round":1)", R"("round":1,"round":1)"),
        replaced(good_rating, R"("E01")", R"("E01","E02","E03","E04")"),
        replaced(good_rating, R"("E01")", R"("E 01")"),
        replaced(good_rating, R"("E01")", R"("张三")"),
        replaced(good_rating, R"("kiosk")", R"("staff")"),
        replaced(good_rating, R"("staff_present":false)", R"("staff_present":0)"),
        replaced(good_rating, R"(,"staff_present":false)", ""),
        replaced(good_rating, R"("customer")", R"("manager")"),
        std::string{good_rating}.append("x"),
        "[" + std::string{good_rating} + "]",
        "",
        std::string(100'000, '['),
    };
    for (const std::string& text : wrong) {
        INFO(text.substr(0, 200));
        const auto decoded = decode_rating(text);
        REQUIRE_FALSE(decoded);
        CHECK(decoded.error().kind == TroubleKind::BadInput);
        CHECK(decoded.error().text.find("张三") == std::string::npos);
    }
}

TEST_CASE("an event that could not be read back is refused at filing") {
    Submitted wrong_number = samples::submitted();
    wrong_number.number = "12345678901";
    Submitted six_representatives = samples::submitted();
    six_representatives.personal.representatives.assign(6, "甲先生");
    Submitted broken_text = samples::submitted();
    broken_text.personal.story = "\xff\xfe";
    Submitted odd_phone = samples::submitted();
    odd_phone.personal.phone = "138-0000";
    for (const Submitted& body : {wrong_number, six_representatives, broken_text, odd_phone}) {
        CHECK(encode_body(Role::Customer, body).error().kind == TroubleKind::BadInput);
    }
    CHECK_FALSE(encode_body(Role::Customer, Unknown{4711, 1}));
}

TEST_CASE("a story over its limit is refused at filing") {
    Submitted body = samples::submitted();
    body.personal.story.assign(70'000, 'x');
    CHECK(encode_body(Role::Customer, body).error().kind == TroubleKind::TooLarge);
    body.personal.story.assign(40'000, 'x');
    CHECK_FALSE(encode_body(Role::Customer, body));
}

TEST_CASE("the day a decision is told has to exist") {
    const auto told = [](std::string_view day) {
        const std::string open =
            R"({"method":"phone","received_on":")" + std::string{day} + R"(","role":"first_handler"})";
        return decode_body({190, 1, open, std::nullopt}).has_value();
    };
    CHECK(told("2028-02-29"));
    CHECK_FALSE(told("2026-02-29"));
    CHECK_FALSE(told("2026-2-9"));
    CHECK_FALSE(told(""));
}
