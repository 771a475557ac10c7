#pragma once

#include "platform/http/message/message.h"

#include <cstdint>

namespace fengqiao::http {

// What part of `bytes` bytes a request wants (RFC 9110 section 14).
struct PartWanted {
    enum class Kind : std::uint8_t {
        Whole,   // nothing was said about parts, or nothing that has to be understood
        Part,    // from `first` to `last`, both included and both there
        Outside, // none of them is there: 416
    };
    Kind kind{Kind::Whole};
    std::uint64_t first{0}, last{0};

    friend bool operator==(const PartWanted&, const PartWanted&) = default;
};

// One part at most: several at once, another unit than bytes and what is no range at all count as nothing
// said, as the standard leaves to a server.
PartWanted part_wanted(const Request& request, std::uint64_t bytes);

// The same answer cut to what was wanted: 206, or 416 without a body. Says that parts may be asked for.
Response cut_to_part(Response whole, const PartWanted& part);

} // namespace fengqiao::http
