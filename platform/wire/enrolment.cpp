#include "platform/wire/enrolment.h"

#include "core/sync/messages.h"
#include "platform/crypto/hmac.h"
#include "platform/wire/document.h"
#include "platform/wire/field_limits.h"
#include "platform/wire/map_reader.h"
#include "platform/wire/word_tables.h"

#include <nlohmann/json.hpp>

namespace fengqiao::wire {
namespace {

using nlohmann::json;

constexpr std::string_view request_mark = "KENRQ1\n";
constexpr std::string_view reply_mark = "KENRP1\n";
constexpr std::size_t keyset_bytes_max = 1024;

json words_map(const Words& words) {
    return {{"zh", words.zh}, {"en", words.en}};
}

Words read_words(MapReader map) {
    return {map.text("zh", name_bytes_max), map.text("en", name_bytes_max)};
}

json request_map(const EnrolmentRequest& request) {
    return {{"v", protocol_version},
            {"c", request.code_id},
            {"sk", binary(request.signing_key)},
            {"xk", binary(request.sealing_key)},
            {"dev",
             {{"app", request.device.program_version},
              {"os", request.device.system},
              {"model", request.device.machine},
              {"screen", request.device.screen}}}};
}

EnrolmentRequest read_request(MapReader map) {
    EnrolmentRequest request;
    request.code_id = map.text("c", 3);
    request.signing_key = map.fixed<32>("sk");
    request.sealing_key = map.fixed<32>("xk");
    MapReader device = map.map("dev");
    request.device = {device.text("app", name_bytes_max), device.text("os", name_bytes_max),
                      device.text("model", name_bytes_max), device.text("screen", name_bytes_max)};
    return request;
}

json place_map(const BranchFacts& place) {
    return {{"institution",
             {{"id", binary(place.institution.id.bytes)},
              {"kind", word_of(place.institution.kind)},
              {"name", words_map(place.institution.name)}}},
            {"station", {{"id", binary(place.station.id.bytes)}, {"name", words_map(place.station.name)}}},
            {"branch",
             {{"id", binary(place.branch.id.bytes)},
              {"name", words_map(place.branch.name)},
              {"address", words_map(place.branch.address)},
              {"phone", place.branch.phone}}}};
}

BranchFacts read_place(MapReader map) {
    BranchFacts place;
    MapReader institution = map.map("institution");
    place.institution.id = institution.id<InstitutionId>("id");
    place.institution.kind = institution.word<InstitutionKind>("kind");
    place.institution.name = read_words(institution.map("name"));
    MapReader station = map.map("station");
    place.station = {station.id<StationId>("id"), place.institution.id, read_words(station.map("name"))};
    MapReader branch = map.map("branch");
    place.branch.id = branch.id<BranchId>("id");
    place.branch.institution = place.institution.id;
    place.branch.station = place.station.id;
    place.branch.name = read_words(branch.map("name"));
    place.branch.address = read_words(branch.map("address"));
    place.branch.phone = branch.text("phone", name_bytes_max);
    return place;
}

json reply_map(const EnrolmentReply& reply) {
    return {{"v", protocol_version},
            {"t", binary(reply.terminal.bytes)},
            {"b", place_map(reply.place)},
            {"ks", binary(reply.signed_keyset)}};
}

EnrolmentReply read_reply(MapReader map) {
    EnrolmentReply reply;
    reply.terminal = map.id<TerminalId>("t");
    reply.place = read_place(map.map("b"));
    reply.signed_keyset = map.bytes("ks", keyset_bytes_max);
    return reply;
}

Bytes with_mac(json message, std::initializer_list<ByteView> context, ByteView key) {
    const Bytes bare = write_cbor(message);
    std::vector<ByteView> parts{context};
    parts.emplace_back(bare);
    message["mac"] = binary(crypto::hmac_sha256(key, parts));
    return write_cbor(message);
}

std::optional<json> read_message(ByteView body) {
    if (body.size() > enrolment_bytes_max) return std::nullopt;
    auto message = read_cbor(body);
    return message && message->is_object() ? std::move(message) : std::nullopt;
}

std::unexpected<Trouble> wrong_shape() {
    return trouble(TroubleKind::BadInput, "an enrolment message does not have the shape of version 1");
}

// Takes the mac out and says whether it is the right one for the rest.
bool mac_matches(json message, std::initializer_list<ByteView> context, ByteView key) {
    const auto at = message.find("mac");
    const auto mac = at == message.end() ? std::nullopt : item_bytes(*at, Hash{}.size());
    if (!mac) return false;
    message.erase("mac");
    const Bytes bare = write_cbor(message);
    std::vector<ByteView> parts{context};
    parts.emplace_back(bare);
    return crypto::equal_in_constant_time(crypto::hmac_sha256(key, parts), *mac);
}

} // namespace

Bytes encode_place(const BranchFacts& place) {
    return write_cbor(place_map(place));
}

Result<BranchFacts> decode_place(ByteView body) {
    const auto message = read_message(body);
    bool good = message.has_value();
    if (!good) return wrong_shape();
    BranchFacts place = read_place({&*message, good});
    if (!good || encode_place(place) != Bytes{body.begin(), body.end()}) return wrong_shape();
    return place;
}

Bytes encode_enrolment_request(const EnrolmentRequest& request, ByteView key) {
    return with_mac(request_map(request), {bytes_of(request_mark)}, key);
}

Result<std::string> enrolment_code_id(ByteView body) {
    if (body.size() > enrolment_bytes_max)
        return trouble(TroubleKind::TooLarge, "an enrolment request is over 16 KiB");
    const auto message = read_message(body);
    bool good = message.has_value();
    if (!good) return wrong_shape();
    std::string id = MapReader{&*message, good}.text("c", 3);
    if (!good || id.size() != 3) return wrong_shape();
    return id;
}

Result<EnrolmentRequest> open_enrolment_request(ByteView body, ByteView key) {
    const auto message = read_message(body);
    if (!message) return wrong_shape();
    if (!mac_matches(*message, {bytes_of(request_mark)}, key)) {
        return trouble(TroubleKind::Refused,
                       "this enrolment code is not the one headquarters printed; read it again");
    }
    bool good = true;
    EnrolmentRequest request = read_request({&*message, good});
    if (!good || encode_enrolment_request(request, key) != Bytes{body.begin(), body.end()})
        return wrong_shape();
    return request;
}

Bytes encode_enrolment_reply(const EnrolmentReply& reply, ByteView request_body, ByteView key) {
    return with_mac(reply_map(reply), {bytes_of(reply_mark), request_body}, key);
}

Result<EnrolmentReply> open_enrolment_reply(ByteView body, ByteView request_body, ByteView key) {
    const auto message = read_message(body);
    if (!message || !mac_matches(*message, {bytes_of(reply_mark), request_body}, key)) {
        return trouble(TroubleKind::Untrusted,
                       "the answer does not come from the headquarters that printed this code");
    }
    bool good = true;
    EnrolmentReply reply = read_reply({&*message, good});
    if (!good || encode_enrolment_reply(reply, request_body, key) != Bytes{body.begin(), body.end()}) {
        return wrong_shape();
    }
    return reply;
}

} // namespace fengqiao::wire
