#pragma once

#include "core/basics/bytes.h"

namespace fengqiao {

// What kind of thing goes with a complaint besides its words.
enum class AttachmentKind : std::uint8_t {
    Recording, // Ogg Opus: the complaint, spoken
};

// Something a customer adds to a complaint, as it was made: never on disk in the clear.
struct Attachment {
    AttachmentKind kind{AttachmentKind::Recording};
    Bytes media;
    std::uint32_t milliseconds{0}; // how long it lasts

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

inline constexpr std::size_t attachments_max = 4;
inline constexpr std::size_t attachment_bytes_max = 20 * 1024 * 1024 - 1024; // its seal takes a little more
inline constexpr std::uint32_t attachment_milliseconds_max = 60 * 60 * 1000;

} // namespace fengqiao
