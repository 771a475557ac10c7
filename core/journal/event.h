#pragma once

#include "core/basics/clock.h"
#include "core/journal/event_type.h"

namespace fengqiao {

constexpr std::size_t event_header_size = 112;
constexpr std::size_t event_public_max = 8 * 1024;  // bytes of JSON without personal data
constexpr std::size_t event_sealed_max = 64 * 1024; // bytes of ciphertext

using Nonce = std::array<Byte, 16>;
using HeaderBytes = std::array<Byte, event_header_size>;

// What every event says about itself in the clear (SYNC 1.2). Holds no personal data.
struct EventHeader {
    std::uint8_t flags{0};
    std::uint16_t type{}; // an EventType, or a number from a newer program
    std::uint16_t type_version{1};
    std::uint16_t public_size{};
    std::uint32_t sealed_size{};
    Nonce nonce{};
    CaseId case_id;                    // zero when the event belongs to no case
    BranchId branch;                   // as assigned when it was recorded
    PersonId actor;                    // zero is the customer
    TimeReading time;                  // wall clock untrusted, boot id and time since boot beside it
    std::uint32_t headquarters_key{0}; // the key the body is sealed to; 0 when nothing is sealed

    friend bool operator==(const EventHeader&, const EventHeader&) = default;
};

// An event exactly as it is stored, hashed and sent: these bytes never change once written.
struct StoredEvent {
    HeaderBytes header{};
    Bytes open;   // JSON, UTF-8, no personal data
    Bytes sealed; // empty when there is nothing personal, or when it was erased

    friend bool operator==(const StoredEvent&, const StoredEvent&) = default;
};

HeaderBytes encode_header(const EventHeader& header);
// nullopt unless version 1 of the layout; unknown event types are fine.
std::optional<EventHeader> decode_header(const HeaderBytes& bytes);

} // namespace fengqiao
