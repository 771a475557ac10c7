#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fengqiao::testing {

enum class Direction { ToServer, ToClient };

enum class Action {
    Reset,     // both sides get a TCP reset
    Close,     // both sides get an orderly end, whatever was still to come
    Stall,     // nothing more passes this way; the connection stays open
    Truncate,  // the rest of this direction is swallowed and its end passed on; the other direction goes on
    FlipBit,   // the lowest bit of the byte at the offset
    Duplicate, // the `amount` bytes from the offset pass twice
    Split,     // what comes before the offset is sent alone, the rest `pause_ms` later
    Slow,      // from here on `amount` bytes every `pause_ms`
    Inject,    // `text` is sent instead of the rest, then both sides get an orderly end
};

// One thing that goes wrong on a line, before the byte at `offset` of that direction's stream (0 is the
// first).
struct Fault {
    Direction direction = Direction::ToClient;
    std::uint64_t offset = 0;
    Action action = Action::Close;
    std::string text = {};
    std::size_t amount = 1;
    int pause_ms = 20;
    std::optional<unsigned> connection = {}; // only on that one, counted from 0; empty: on every one
};

using Script = std::vector<Fault>;

} // namespace fengqiao::testing
