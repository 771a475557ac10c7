#pragma once

namespace fengqiao::voice {

// While it lives, what C libraries give back to the heap is overwritten, as operator delete does it: sound
// passes through buffers of theirs that nobody else can reach.
class ForgetfulHeap {
public:
    ForgetfulHeap();
    ~ForgetfulHeap();
    ForgetfulHeap(const ForgetfulHeap&) = delete;
    ForgetfulHeap& operator=(const ForgetfulHeap&) = delete;
};

} // namespace fengqiao::voice
