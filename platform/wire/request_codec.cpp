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

constexpr std::size_t short_text_max = 64;

json cursor_map(const Cursor& cursor) {
    return {{"s", cursor.sequence}, {"h", binary(cursor.hash)}};
}

Cursor read_cursor(MapReader map) {
    return {map.number("s", UINT64_MAX), map.fixed<32>("h")};
}

json predecessor_map(const std::optional<Predecessor>& predecessor) {
    if (!predecessor) return nullptr;
    return {{"j", binary(predecessor->journal.bytes)},
            {"s", predecessor->head.sequence},
            {"h", binary(predecessor->head.hash)}};
}

std::optional<Predecessor> read_predecessor(MapReader& request) {
    if (request.is_null("pred")) return std::nullopt;
    MapReader map = request.map("pred");
    return Predecessor{map.id<JournalId>("j"), {map.number("s", UINT64_MAX), map.fixed<32>("h")}};
}

// What came later is left out while there is nothing to say: older terminals and headquarters say the same.
json health_map(const TerminalHealth& health) {
    json map{{"app", health.program_version},
             {"schema", health.schema},
             {"boot", binary(health.time.boot.bytes)},
             {"boottime", health.time.since_boot.count()},
             // A clock gone mad must not keep a terminal from ever being heard.
             {"wall", std::clamp(to_milliseconds(health.time.wall), -milliseconds_max, milliseconds_max)},
             {"disk_free", health.disk_free_bytes},
             {"db_ok", health.database_good},
             {"unsent_blobs", health.unsent_blobs},
             {"link", health.link},
             {"keyset", health.keyset}};
    if (health.content > 0) map["content"] = health.content;
    return map;
}

TerminalHealth read_health(MapReader map) {
    TerminalHealth health;
    health.program_version = map.text("app", short_text_max);
    health.schema = map.number32("schema");
    health.time.boot = map.id<BootId>("boot");
    health.time.since_boot = milliseconds{map.integer("boottime", 0, milliseconds_max)};
    health.time.wall = instant_from(map.integer("wall", -milliseconds_max, milliseconds_max));
    health.disk_free_bytes = map.number("disk_free", UINT64_MAX);
    health.database_good = map.flag("db_ok");
    health.unsent_blobs = map.number32("unsent_blobs");
    health.link = map.text("link", short_text_max);
    health.keyset = map.number32("keyset");
    if (map.has("content")) health.content = map.number32("content");
    return health;
}

std::optional<StoredEvent> read_event(const json& item) {
    if (!item.is_array() || item.size() != 3) return std::nullopt;
    const auto header = item_bytes(item[0], event_header_size);
    auto open = item_bytes(item[1], event_public_max);
    auto sealed = item_bytes(item[2], event_sealed_max);
    if (!header || header->size() != event_header_size || !open || !sealed) return std::nullopt;
    StoredEvent event{{}, std::move(*open), std::move(*sealed)};
    std::copy(header->begin(), header->end(), event.header.begin());
    return event;
}

std::vector<StoredEvent> read_events(MapReader& request) {
    std::vector<StoredEvent> events;
    for (const json* item : request.list("ev", request_events_max)) {
        auto event = read_event(*item);
        if (!event) {
            request.fail();
            return {};
        }
        events.push_back(std::move(*event));
    }
    return events;
}

SyncRequest read_request(MapReader map) {
    SyncRequest request;
    request.version = map.number32("v");
    request.terminal = map.id<TerminalId>("t");
    request.journal = map.id<JournalId>("j");
    request.predecessor = read_predecessor(map);
    request.reason = map.word<JournalReason>("why");
    request.base = read_cursor(map.map("base"));
    request.events = read_events(map);
    request.head = map.fixed<32>("head");
    request.last = map.number("last", UINT64_MAX);
    request.held = map.number("held", UINT64_MAX);
    MapReader feed = map.map("feed");
    request.feed_branch = feed.id<BranchId>("b");
    request.feed = {feed.number("p", UINT64_MAX), feed.fixed<16>("g")};
    request.health = read_health(map.map("st"));
    request.page_bytes = map.number32("max");
    return request;
}

} // namespace

std::optional<std::uint64_t> version_of(const json& message) {
    if (!message.is_object()) return std::nullopt;
    const auto at = message.find("v");
    return at == message.end() ? std::nullopt : item_number(*at);
}

Bytes encode_request(const SyncRequest& request) {
    check(request.events.size() <= request_events_max, "a request holds at most 2,000 events");
    json events = json::array();
    for (const StoredEvent& event : request.events) {
        events.push_back({binary(event.header), binary(event.open), binary(event.sealed)});
    }
    const Bytes body = write_cbor({{"v", request.version},
                                   {"t", binary(request.terminal.bytes)},
                                   {"j", binary(request.journal.bytes)},
                                   {"pred", predecessor_map(request.predecessor)},
                                   {"why", word_of(request.reason)},
                                   {"base", cursor_map(request.base)},
                                   {"ev", std::move(events)},
                                   {"head", binary(request.head)},
                                   {"last", request.last},
                                   {"held", request.held},
                                   {"feed",
                                    {{"b", binary(request.feed_branch.bytes)},
                                     {"p", request.feed.position},
                                     {"g", binary(request.feed.tag)}}},
                                   {"st", health_map(request.health)},
                                   {"max", request.page_bytes}});
    check(body.size() <= request_bytes_max, "a request has at most 1 MiB");
    return body;
}

Result<SyncRequest> decode_request(ByteView body) {
    if (body.size() > request_bytes_max) return trouble(TroubleKind::TooLarge, "a request is over 1 MiB");
    const auto message = read_cbor(body);
    const auto version = message ? version_of(*message) : std::nullopt;
    if (!version) return trouble(TroubleKind::BadInput, "a request is not a CBOR map that says its version");
    if (*version > protocol_version) {
        SyncRequest newer;
        newer.version = static_cast<std::uint32_t>(std::min<std::uint64_t>(*version, UINT32_MAX));
        return newer;
    }
    bool good = true;
    SyncRequest request = read_request({&*message, good});
    if (!good || request.version != protocol_version ||
        encode_request(request) != Bytes{body.begin(), body.end()}) {
        return trouble(TroubleKind::BadInput, "a request does not have the shape of version 1");
    }
    return request;
}

std::size_t size_in_request(const StoredEvent& event) {
    constexpr std::size_t framing =
        1 + 2 + 5 + 5; // an array of three, and the longest heads of its byte strings
    return framing + event.header.size() + event.open.size() + event.sealed.size();
}

} // namespace fengqiao::wire
