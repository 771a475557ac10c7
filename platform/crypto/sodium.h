#pragma once

namespace fengqiao::crypto {

// Makes libsodium ready; everything in this room calls it first, and calling it again costs nothing.
void start_sodium();

} // namespace fengqiao::crypto
