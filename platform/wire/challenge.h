#pragma once

#include "core/basics/clock.h"

namespace fengqiao::wire {

// A challenge needs no memory at headquarters: HMAC of its secret over the terminal and the running ten
// minutes.
constexpr std::chrono::minutes challenge_slot{10};

Bytes make_challenge(ByteView secret, TerminalId terminal, Instant now);

// True for the challenge of the running slot and of the one before, so that each lives ten to twenty minutes.
bool is_live_challenge(ByteView secret, TerminalId terminal, Instant now, ByteView challenge);

} // namespace fengqiao::wire
