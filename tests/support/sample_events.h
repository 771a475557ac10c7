#pragma once

#include "core/basics/random.h"
#include "core/journal/keeping.h"

namespace fengqiao {

// Events that are right in every byte and mean nothing in particular.
inline StoredEvent sample_event(Random& random, std::string_view open_body = "{\"n\":1}",
                                std::size_t sealed_size = 0) {
    EventHeader header;
    header.type = static_cast<std::uint16_t>(EventType::NoteAdded);
    header.public_size = static_cast<std::uint16_t>(open_body.size());
    header.sealed_size = static_cast<std::uint32_t>(sealed_size);
    random.fill(header.nonce);
    header.case_id.bytes.back() = 7;
    StoredEvent event;
    event.header = encode_header(header);
    event.open.assign(open_body.begin(), open_body.end());
    event.sealed.assign(sealed_size, Byte{0x5a});
    return event;
}

inline std::vector<StoredEvent> sample_events(Random& random, std::size_t count) {
    std::vector<StoredEvent> events;
    for (std::size_t made = 0; made < count; ++made)
        events.push_back(sample_event(random));
    return events;
}

} // namespace fengqiao
