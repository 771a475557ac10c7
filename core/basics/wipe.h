#pragma once

namespace fengqiao {

// Overwrites what calls that have returned left on this thread's stack, as deep as they commonly go: a short
// name or number lies in the string itself and not on the heap. To be called when somebody's words have been
// dealt with.
void wipe_unused_stack();

} // namespace fengqiao
