#pragma once

#include "core/basics/result.h"
#include "core/casework/event_body.h"
#include "core/journal/event_type.h"

namespace fengqiao::wire {

// What an event says, as the two JSON texts that are kept.
struct EncodedBody {
    EventType type{};
    std::uint16_t version{};
    std::string open;     // compact, keys in order: the same body gives the same bytes
    std::string personal; // empty when nothing of it is personal; goes into the seal and nowhere else

    friend bool operator==(const EncodedBody&, const EncodedBody&) = default;
};

struct DecodedBody {
    Role role{};
    EventBody body;

    friend bool operator==(const DecodedBody&, const DecodedBody&) = default;
};

struct StoredBody {
    std::uint16_t type{};
    std::uint16_t version{};
    std::string_view open;
    std::optional<std::string_view> personal; // nullopt when it is sealed to somebody else, or was erased
};

// Refuses at filing what could not be read back: BadInput names the field, TooLarge the part.
Result<EncodedBody> encode_body(Role role, const EventBody& body);

// A type, or a version, this program does not know becomes Unknown. Of a newer version of a known type, what
// is known is read and the rest left alone. BadInput names the field that is wrong, never its value.
Result<DecodedBody> decode_body(const StoredBody& stored);

} // namespace fengqiao::wire
