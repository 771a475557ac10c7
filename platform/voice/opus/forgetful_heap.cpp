#include "platform/voice/opus/forgetful_heap.h"

#include <atomic>
#include <malloc.h>

namespace fengqiao::voice {
namespace {

constexpr int with_this_byte = 0xFF; // memory begins as its complement, which is zero

// The heap is one for the whole process, and so is the count of those who want it forgetful.
constinit std::atomic<int> wanted{0};

} // namespace

ForgetfulHeap::ForgetfulHeap() {
    if (wanted.fetch_add(1) == 0) mallopt(M_PERTURB, with_this_byte);
}

ForgetfulHeap::~ForgetfulHeap() {
    if (wanted.fetch_sub(1) == 1) mallopt(M_PERTURB, 0);
}

} // namespace fengqiao::voice
