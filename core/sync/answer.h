#pragma once

#include "core/sync/messages.h"
#include "core/sync/rules.h"

#include <variant>

namespace fengqiao {

// What came back over the line, before anything is believed. `response` is there when the body could be read.
struct HttpAnswer {
    int status{0};              // 0: no answer at all (timeout, reset, TLS)
    bool signature_good{false}; // headquarters' key, over this very request and this body
    std::optional<SyncResponse> response;
    std::optional<seconds> retry_after;
};

struct NoAnswer {
    friend bool operator==(const NoAnswer&, const NoAnswer&) = default;
};
struct TooLarge {
    friend bool operator==(const TooLarge&, const TooLarge&) = default;
};
struct Busy {
    seconds retry_after{};
    friend bool operator==(const Busy&, const Busy&) = default;
};
struct Signed {
    int status{200};
    SyncResponse response;
    friend bool operator==(const Signed&, const Signed&) = default;
};

using Answer = std::variant<NoAnswer, TooLarge, Busy, Signed>;

// The table of SYNC 1.3: only a signed body is headquarters' word, whatever the status code. Status alone
// decides nothing but how long to wait and how much to send.
Answer read_answer(const HttpAnswer& heard, const SyncRules& rules = {});

} // namespace fengqiao
