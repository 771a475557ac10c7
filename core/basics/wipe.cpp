#include "core/basics/wipe.h"

#include <array>
#include <cstring>

namespace fengqiao {

// Never part of its caller: the array has to lie where the calls before it lay.
[[gnu::noinline]] void wipe_unused_stack() {
    constexpr std::size_t depth = std::size_t{256} * 1024;
    std::array<unsigned char, depth> left; // NOLINT: overwritten below, which is all it is for
    std::memset(left.data(), 0, left.size());
    __asm__ volatile(""
                     :
                     : "r"(left.data())
                     : "memory"); // otherwise nobody would read it, and nothing be written
}

} // namespace fengqiao
