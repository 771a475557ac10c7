#include "core/basics/check.h"
#include "platform/wire/document.h"
#include "platform/wire/field_limits.h"
#include "platform/wire/map_reader.h"
#include "platform/wire/message.h"
#include "platform/wire/sync_codec.h"
#include "platform/wire/word_tables.h"

#include <nlohmann/json.hpp>

namespace fengqiao::wire {
namespace {

using nlohmann::json;

constexpr std::size_t feed_rows_max = 4096;
constexpr std::size_t feed_key_max = 64;

// Answers to a request that was not, or could not be, looked into say nothing about any journal or branch.
bool is_short(SyncCode code) {
    return code == SyncCode::Challenge || code == SyncCode::Version;
}

json feed_map(const FeedPage& feed) {
    json rows = json::array();
    for (const FeedRow& row : feed.rows) {
        rows.push_back(
            {row.position, binary(row.tag), word_of(row.kind), row.key, row.revision, binary(row.document)});
    }
    return {{"reset", feed.reset},
            {"rows", std::move(rows)},
            {"p", feed.cursor.position},
            {"g", binary(feed.cursor.tag)},
            {"more", feed.more}};
}

std::optional<FeedRow> read_row(const json& item) {
    if (!item.is_array() || item.size() != 6) return std::nullopt;
    const auto position = item_number(item[0]);
    const auto tag = item_bytes(item[1], FeedTag{}.size());
    const auto word = item_text(item[2], 32);
    const auto kind = word ? choice_of<FeedKind>(*word) : std::nullopt;
    auto key = item_text(item[3], feed_key_max);
    const auto revision = item_number(item[4]);
    auto document = item_bytes(item[5], response_bytes_max);
    if (!position || !tag || tag->size() != FeedTag{}.size() || !kind || !key || !revision || !document) {
        return std::nullopt;
    }
    FeedRow row{*position, {}, *kind, std::move(*key), *revision, std::move(*document)};
    std::copy(tag->begin(), tag->end(), row.tag.begin());
    return row;
}

FeedPage read_feed(MapReader map) {
    FeedPage page;
    page.reset = map.flag("reset");
    for (const json* item : map.list("rows", feed_rows_max)) {
        auto row = read_row(*item);
        if (!row) {
            map.fail();
            return {};
        }
        page.rows.push_back(std::move(*row));
    }
    page.cursor = {map.number("p", UINT64_MAX), map.fixed<16>("g")};
    page.more = map.flag("more");
    return page;
}

json directives_list(const std::vector<Directive>& directives) {
    json list = json::array();
    for (const Directive& directive : directives)
        list.push_back({directive.kind, binary(directive.body)});
    return list;
}

std::optional<Directive> read_directive(const json& item) {
    if (!item.is_array() || item.size() != 2) return std::nullopt;
    const auto kind = item_number(item[0]);
    auto body = item_bytes(item[1], directive_bytes_max);
    if (!kind || *kind > UINT16_MAX || !body) return std::nullopt;
    return Directive{static_cast<std::uint16_t>(*kind), std::move(*body)};
}

// Of any kind: what this program does not know is somebody else's to understand.
std::vector<Directive> read_directives(MapReader& response) {
    std::vector<Directive> directives;
    for (const json* item : response.list("dir", directives_max)) {
        auto directive = read_directive(*item);
        if (!directive) {
            response.fail();
            return {};
        }
        directives.push_back(std::move(*directive));
    }
    return directives;
}

NextCall read_next(MapReader map) {
    NextCall next;
    next.after_seconds = map.number32("after_s");
    if (!map.is_null("slot_s")) next.slot_seconds = map.number32("slot_s");
    next.request_bytes_max = map.number32("max_bytes");
    return next;
}

SyncResponse read_response(MapReader map) {
    SyncResponse response;
    response.version = map.number32("v");
    response.now = instant_from(map.integer("now", 0, milliseconds_max));
    response.code = map.word<SyncCode>("code");
    response.challenge = map.bytes("challenge", challenge_bytes_max);
    if (is_short(response.code)) return response;
    response.journal = map.id<JournalId>("j");
    MapReader head = map.map("head");
    response.head = {head.number("s", UINT64_MAX), head.fixed<32>("h")};
    response.stable = map.map("stable").number("s", UINT64_MAX);
    response.feed = read_feed(map.map("feed"));
    MapReader through = map.map("through");
    response.through_journal = through.id<JournalId>("j");
    response.through = through.number("s", UINT64_MAX);
    response.next = read_next(map.map("next"));
    response.directives = read_directives(map);
    return response;
}

} // namespace

Bytes encode_response(const SyncResponse& response) {
    json message{{"v", response.version},
                 {"now", to_milliseconds(response.now)},
                 {"code", word_of(response.code)},
                 {"challenge", binary(response.challenge)}};
    if (is_short(response.code)) return write_cbor(message);
    check(response.directives.size() <= directives_max, "an answer has at most 16 directives");
    const auto& slot = response.next.slot_seconds;
    message["j"] = binary(response.journal.bytes);
    message["head"] = {{"s", response.head.sequence}, {"h", binary(response.head.hash)}};
    message["stable"] = json::object({{"s", response.stable}});
    message["feed"] = feed_map(response.feed);
    message["through"] = {{"j", binary(response.through_journal.bytes)}, {"s", response.through}};
    message["next"] = {{"after_s", response.next.after_seconds},
                       {"slot_s", slot ? json(*slot) : json(nullptr)},
                       {"max_bytes", response.next.request_bytes_max}};
    message["dir"] = directives_list(response.directives);
    Bytes body = write_cbor(message);
    check(body.size() <= response_bytes_max, "a response has at most 1 MiB");
    return body;
}

Result<SyncResponse> decode_response(ByteView body) {
    if (body.size() > response_bytes_max) return trouble(TroubleKind::TooLarge, "a response is over 1 MiB");
    const auto message = read_cbor(body);
    const auto version = message ? version_of(*message) : std::nullopt;
    if (!version) return trouble(TroubleKind::BadInput, "a response is not a CBOR map that says its version");
    if (*version > protocol_version) {
        SyncResponse newer;
        newer.version = static_cast<std::uint32_t>(std::min<std::uint64_t>(*version, UINT32_MAX));
        newer.code = SyncCode::Version;
        return newer;
    }
    bool good = true;
    SyncResponse response = read_response({&*message, good});
    if (!good || response.version != protocol_version ||
        encode_response(response) != Bytes{body.begin(), body.end()}) {
        return trouble(TroubleKind::BadInput, "a response does not have the shape of version 1");
    }
    return response;
}

} // namespace fengqiao::wire
