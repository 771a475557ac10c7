#include "platform/wire/event_codec.h"

#include "core/casework/type_of.h"
#include "core/journal/event.h"
#include "platform/wire/body_fields.h"
#include "platform/wire/document.h"
#include "platform/wire/field_reader.h"
#include "platform/wire/field_writer.h"

#include <nlohmann/json.hpp>

namespace fengqiao::wire {
namespace {

using nlohmann::json;

constexpr std::size_t personal_bytes_max = event_sealed_max;

template <class Fields> void describe(Fields&, Unknown&) {}

std::string name_of(std::uint16_t type) {
    const auto row = known_event_type(type);
    return "event " + (row ? std::string{row->name} : std::to_string(type));
}

// The body that stands for a number, empty: found among the variant's own alternatives, so there is no second
// table.
template <std::size_t At = 0> std::optional<EventBody> empty_body(std::uint16_t type) {
    if constexpr (At == std::variant_size_v<EventBody>) {
        return std::nullopt;
    } else {
        using Body = std::variant_alternative_t<At, EventBody>;
        if constexpr (!std::is_same_v<Body, Unknown>) {
            if (type_of(Body{}) == EventType{type}) return EventBody{Body{}};
        }
        return empty_body<At + 1>(type);
    }
}

struct Documents {
    json open;
    std::optional<json> personal;
};

std::optional<Documents> read_documents(const StoredBody& stored) {
    if (stored.open.size() > event_public_max) return std::nullopt;
    auto open = read_json(stored.open);
    if (!open || !open->is_object()) return std::nullopt;
    Documents documents{std::move(*open), std::nullopt};
    if (!stored.personal || stored.personal->empty()) return documents;
    if (stored.personal->size() > personal_bytes_max) return std::nullopt;
    documents.personal = read_json(*stored.personal);
    if (!documents.personal || !documents.personal->is_object()) return std::nullopt;
    return documents;
}

} // namespace

Result<EncodedBody> encode_body(Role role, const EventBody& body) {
    const EventType type = type_of(body);
    const auto row = known_event_type(static_cast<std::uint16_t>(type));
    if (!row || std::holds_alternative<Unknown>(body)) {
        return trouble(TroubleKind::BadInput, "an event of a newer program cannot be written by this one");
    }
    json open = json::object();
    json personal = json::object();
    FieldWriter writer{open, personal};
    writer.word("role", role);
    EventBody copy = body;
    std::visit([&](auto& said) { describe(writer, said); }, copy);

    EncodedBody encoded{type, row->version, {}, {}};
    try {
        encoded.open = write_json(open);
        if (!personal.empty()) encoded.personal = write_json(personal);
    } catch (const json::exception&) { // the text was not UTF-8
        return trouble(TroubleKind::BadInput,
                       name_of(static_cast<std::uint16_t>(type)) + ": a text is not UTF-8");
    }
    if (encoded.open.size() > event_public_max || encoded.personal.size() > personal_bytes_max) {
        return trouble(TroubleKind::TooLarge,
                       name_of(static_cast<std::uint16_t>(type)) +
                           ": more text than one event may hold; ask for a shorter one");
    }
    // What is kept can be read back, or it is not kept.
    const auto again =
        decode_body({static_cast<std::uint16_t>(type), encoded.version, encoded.open, encoded.personal});
    if (!again) return std::unexpected(again.error());
    if (*again != DecodedBody{role, body}) {
        return trouble(TroubleKind::BadInput,
                       name_of(static_cast<std::uint16_t>(type)) + ": cannot be written exactly");
    }
    return encoded;
}

Result<DecodedBody> decode_body(const StoredBody& stored) {
    const auto documents = read_documents(stored);
    if (!documents)
        return trouble(TroubleKind::BadInput,
                       name_of(stored.type) + ": not a JSON object of the allowed size");
    const json* personal = documents->personal ? &*documents->personal : nullptr;

    const auto row = known_event_type(stored.type);
    const bool newer = !row || stored.version > row->version;
    FieldReader reader{&documents->open, personal, newer ? OtherKeys::LeftAlone : OtherKeys::Refused};
    DecodedBody decoded{Role::System, Unknown{stored.type, stored.version}};
    auto body = empty_body(stored.type);
    if (!row || !body) {
        reader.word("role", decoded.role); // a newer program's role is as unknown as its event
        return decoded;
    }
    reader.word("role", decoded.role);
    std::visit([&](auto& said) { describe(reader, said); }, *body);

    reader.finish();
    if (!reader.first_fault() && stored.version != 0) {
        decoded.body = std::move(*body);
        return decoded;
    }
    if (newer) return decoded; // it changed more than it added: kept until the upgrade
    return trouble(TroubleKind::BadInput, name_of(stored.type) + ": field " +
                                              std::string{reader.first_fault().value_or("version")} +
                                              " is missing or not allowed");
}

} // namespace fengqiao::wire
