#pragma once

#include "core/sync/answer.h"

#include <optional>
#include <stop_token>

namespace fengqiao {

// The line to headquarters: carries one request and judges who signed the answer.
class Uplink {
public:
    virtual ~Uplink() = default;
    // Blocks until the answer is whole, a limit is reached or a stop is requested. `challenge` goes into the
    // request's signature. Whatever goes wrong on the way is an answer with status 0.
    virtual HttpAnswer exchange(const SyncRequest& request, ByteView challenge, std::stop_token stop) = 0;
};

} // namespace fengqiao
